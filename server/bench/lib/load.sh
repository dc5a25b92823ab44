# Load by wrk. Runs that are compared take turns, so that a machine which slows down slows all of them.
# shellcheck shell=bash
no_header='X-None: 1'
# plan KEY CONNECTIONS SECONDS URL [HEADER] [LUA]: notes a run for run_plan. LUA is a script of this folder and, after
# a blank, the file of paths that it reads.
plan() {
  case $4 in
    http://127.0.0.1:*) ;;
    *) fail "only loopback is put under load, not $4" ;;
  esac
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "${5:-$no_header}" "${6:-}" >>"$work/tmp/plan"
}

# is_answer URL WORD: ends the run where a server answers with something else, since an error may be fast.
is_answer() { curl -sf "$1" | grep -aF "$2" >/dev/null || fail "$1 does not answer what it should: there is no $2 in it"; }

# Does what was planned, REPS times in turn, and records KEY.rate (requests a second), KEY.p50 and KEY.p99 (ms).
run_plan() {
  local key connections length url header lua
  : >"$work/tmp/samples"
  for _ in $(seq "$REPS"); do
    while IFS=$'\t' read -r key connections length url header lua; do
      one_load "$connections" "$length" "$url" "$header" "$lua" | awk -v key="$key" '{ print key "\t" $0 }' >>"$work/tmp/samples"
    done <"$work/tmp/plan"
  done
  while IFS=$'\t' read -r key _; do
    record_samples "$key"
  done <"$work/tmp/plan"
  rm -f "$work/tmp/plan"
}

# An error may be fast, and a run without an answer has no waits: neither is a figure.
record_samples() {
  local errors
  errors=$(samples "$1" 5 | awk '{ s += $1 } END { print s }')
  if [ "$errors" != 0 ]; then
    missed "$1.rate" "$errors answers were errors or came too late"
  elif samples "$1" 2 | grep -qx '0.00'; then
    missed "$1.rate" "a run ended without one answer"
  else
    # shellcheck disable=SC2046 # several numbers are several words
    record "$1.rate" req/s $(samples "$1" 2)
    # shellcheck disable=SC2046
    record "$1.p50" ms $(samples "$1" 3)
    # shellcheck disable=SC2046
    record "$1.p99" ms $(samples "$1" 4)
  fi
}

samples() { awk -F'\t' -v key="$1" -v column="$2" '$1 == key { print $column }' "$work/tmp/samples"; }

# one_load CONNECTIONS SECONDS URL HEADER LUA: requests a second, p50, p99 in ms, errors; tab-separated.
one_load() {
  local threads=$(($1 > 1 ? 2 : 1)) script=()
  [ -z "$5" ] || script=(-s "$bench/lib/${5%% *}")
  PATHS=${5#* } RUN_NUMBER=$(date +%s | tail -c 6) wrk -t"$threads" -c"$1" -d"$2s" --timeout 60s --latency \
    -H 'Accept-Encoding: gzip' -H "$4" "${script[@]}" "$3" >"$work/log/wrk.log"
  awk '
    function ms(text) { return text ~ /us$/ ? text / 1000 : text ~ /ms$/ ? text + 0 : text ~ /m$/ ? text * 60000 : text * 1000 }
    $1 == "50%" { p50 = ms($2) }
    $1 == "99%" { p99 = ms($2) }
    /Requests\/sec/ { rate = $2 }
    /Non-2xx/ { errors += $NF }
    /Socket errors/ { gsub(",", ""); errors += $4 + $6 + $8 + $10 }
    END { print rate "\t" p50 "\t" p99 "\t" errors + 0 }' "$work/log/wrk.log"
}

# warm URL [HEADER] [LUA]: until the just-in-time compiler has nothing left to do.
warm() { one_load 16 "${WARM_SECONDS:-8}" "$1" "${2:-$no_header}" "${3:-}" >/dev/null; }
