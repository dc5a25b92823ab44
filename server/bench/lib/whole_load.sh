# One whole load of a boundary set by the command line, into an empty database: read, validated, generalised at its
# tolerances, packed, compressed, released; with the start of Java and the schema.
# shellcheck shell=bash
# whole_load SET: sets load_seconds, load_heap (MB, the most in use before a collection) and load_rss (MB at most).
whole_load() {
  local pid start log=$work/log/gc.log
  drop_database whole_load
  make_database whole_load
  rm -f "$log"
  start=$(now)
  (EXTRA_JAVA_OPTS="-Xlog:gc*:file=$log" ATLAS_JAVA_OPTS=-Xmx2g atlas whole_load load --mirror "$ATLAS_MIRROR" "$1") \
    >"$work/log/whole-load.log" 2>&1 &
  pid=$!
  started load "$pid"
  watch_memory "$pid" >"$work/tmp/load-memory" &
  wait "$pid" || fail "the load of $1 failed: $(tail -n 5 "$work/log/whole-load.log")"
  load_seconds=$(awk -v a="$start" -v b="$(now)" 'BEGIN { printf "%.2f\n", b - a }')
  wait "$!"
  load_rss=$(tail -n 1 "$work/tmp/load-memory")
  load_heap=$(grep -oE '[0-9]+M->[0-9]+M' "$log" | sort -n | tail -n 1 | sed 's/M.*//')
  end_named load
  drop_database whole_load
}

# The most memory that a process had so far (MB), now and then until it ends: seldom, since asking takes of its time.
watch_memory() {
  while awk '/VmHWM/ { print $2 / 1024 }' "/proc/$1/status" 2>/dev/null; do
    sleep 0.5
  done
}

# record_loads SET KEY: REPS whole loads.
record_loads() {
  local times=() heaps=() sizes=()
  for _ in $(seq "$REPS"); do
    whole_load "$1"
    times+=("$load_seconds") heaps+=("$load_heap") sizes+=("$load_rss")
  done
  record "$2.seconds" s "${times[@]}"
  record "$2.heap" MB "${heaps[@]}"
  record "$2.rss" MB "${sizes[@]}"
}
