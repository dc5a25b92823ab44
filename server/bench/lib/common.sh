# Where things lie, what is said, medians, and the processes that this run started.
# shellcheck shell=bash disable=SC2034
project=$(cd "$bench/../.." && pwd -P)
work=${BENCH_WORK:-$project/.atlas/bench}
results=$work/results
report_to=$project/server/docs/bench
REPS=${REPS:-3}
SECONDS_A_RUN=${SECONDS_A_RUN:-3}
quick=no
SECTION=

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "bench: $*"
  exit 1
}

check_mirror() {
  [ -n "${ATLAS_MIRROR:-}" ] || fail "ATLAS_MIRROR names no folder with the official files"
  [ -d "$ATLAS_MIRROR/boundaries" ] || fail "there is no folder $ATLAS_MIRROR/boundaries"
  ATLAS_MIRROR=$(cd "$ATLAS_MIRROR" && pwd -P)
  export ATLAS_MIRROR
}

prepare_work() {
  mkdir -p "$work" "$results" "$work"/{data,home,log,run,static,tmp}
  pids=$work/run/pids
  [ ! -s "$pids" ] || fail "another run is under way, or was killed: end the processes that $pids lists and delete it"
  : >"$pids"
}

now() { date +%s.%N; }

# Numbers on standard input, their median on standard output.
median() {
  sort -g | awk '{ a[NR] = $1 } END { if (NR) print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'
}

# seconds COMMAND...: how long it took; what it says goes to a log.
seconds() {
  local start
  start=$(now)
  "$@" >"$work/log/timed.log" 2>&1 || {
    tail -n 5 "$work/log/timed.log" >&2
    return 1
  }
  awk -v a="$start" -v b="$(now)" 'BEGIN { printf "%.3f\n", b - a }'
}

# record KEY UNIT VALUE...: the median of the values is the figure; all of them are kept beside it.
record() {
  local key=$1 unit=$2 value
  shift 2
  value=$(printf '%s\n' "$@" | median)
  printf '%s\t%s\t%s\t%s\n' "$key" "$value" "$unit" "$*" >>"$results/$SECTION.tsv.new"
  say "   $key = $value $unit"
}

# missed KEY WHY: a figure that could not be had is named, never left out silently.
missed() {
  printf '%s\t\t\t%s\n' "$1" "$2" >>"$results/$SECTION.tsv.new"
  say "   $1 not measured: $2"
}

# busy SECONDS: how much of all cores is at work, in per cent.
busy() {
  local before after
  before=$(head -n 1 /proc/stat)
  sleep "$1"
  after=$(head -n 1 /proc/stat)
  printf '%s\n%s\n' "$before" "$after" | awk '
    { idle[NR] = $5 + $6; for (i = 2; i <= 9; i++) all[NR] += $i }
    END { printf "%.0f\n", 100 * (1 - (idle[2] - idle[1]) / (all[2] - all[1])) }'
}

# What is at work before a part begins is somebody else's, or a server of ours that has nothing to do.
begin_part() {
  SECTION=$1
  part_busy=$(busy 2)
  [ "$part_busy" -lt 15 ] || say "   DISTURBED: $part_busy% of the cores are at work before this begins"
  part_start=$(now)
  : >"$results/$SECTION.tsv.new"
}

# A part that was ended halfway leaves the figures of the run before it.
end_part() {
  {
    date -u '+# %Y-%m-%dT%H:%M:%SZ'
    printf '# %s\t%s\t%s\n' "$REPS" "$SECONDS_A_RUN" "$part_busy"
    cat "$results/$1.tsv.new"
  } >"$results/$1.tsv"
  rm "$results/$1.tsv.new"
  say "   $(awk -v a="$part_start" -v b="$(now)" 'BEGIN { printf "%.0f s", b - a }')"
}

# Only what this run started is ended, each by its own process id.
started() { printf '%s\t%s\n' "$1" "$2" >>"$pids"; }

end_named() {
  local name pid
  while IFS=$'\t' read -r name pid; do
    [ "$name" = "$1" ] || continue
    kill "$pid" 2>/dev/null || continue
    for _ in $(seq 50); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -9 "$pid" 2>/dev/null || true # a FastCGI worker waits for one more request before it heeds TERM
  done <"$pids"
  grep -v "^$1	" "$pids" >"$pids.new" || true
  mv "$pids.new" "$pids"
}

end_all() {
  local name
  for name in atlas load express nginx mapserver; do end_named "$name"; done
  stop_cluster
  rm -f "$pids"
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# until_answers URL SECONDS
until_answers() {
  local end=$(($(date +%s) + $2))
  until curl -sf -o /dev/null "$1"; do
    [ "$(date +%s)" -lt "$end" ] || fail "$1 did not answer within $2 seconds; see $work/log"
    sleep 0.2
  done
}
