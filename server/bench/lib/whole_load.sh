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
  # With the collector that ./atlas loads with.
  (EXTRA_JAVA_OPTS="-XX:+UseParallelGC -Xlog:gc*:file=$log" ATLAS_JAVA_OPTS=-Xmx2g \
    atlas whole_load load --mirror "$ATLAS_MIRROR" "$1") \
    >"$work/log/whole-load.log" 2>&1 &
  pid=$!
  started load "$pid"
  while kill -0 "$pid" 2>/dev/null; do
    load_rss=$(awk '/VmHWM/ { print $2 / 1024 }' "/proc/$pid/status" 2>/dev/null) || break
    [ -z "$load_rss" ] || last_rss=$load_rss
    sleep 0.05
  done
  wait "$pid" || fail "the load of $1 failed: $(tail -n 5 "$work/log/whole-load.log")"
  load_seconds=$(awk -v a="$start" -v b="$(now)" 'BEGIN { printf "%.2f\n", b - a }')
  load_rss=$last_rss
  load_heap=$(grep -oE '[0-9]+M->[0-9]+M' "$log" | sort -n | tail -n 1 | sed 's/M.*//')
  end_named load
  drop_database whole_load
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
