# Cost as the work grows: the same figures at 33, 361, 4,994, 7,264 and 35,672 areas. The view is the share of Asian
# residents, which is published for all of these sets; the geometry is the drawing that a whole view is drawn from.
# shellcheck shell=bash
# The whole load of the largest set was timed by 'import', if that was run with as many repetitions.
load_of() {
  local known
  known=$(awk -F'\t' '$1 == "load.seconds" { print $4 }' "$results/import.tsv" 2>/dev/null)
  if [ "$1" = lsoa-2021-ew ] && [ "$(wc -w <<<"$known")" -ge "$REPS" ]; then
    # shellcheck disable=SC2086 # several numbers
    record "growth.$1.load.seconds" s $known
  else
    record_loads "$1" "growth.$1.load"
  fi
}

stop_atlas
stop_peers
start_cluster
for set in "${sets[@]}"; do load_of "$set"; done

start_atlas
start_nginx
cases=$work/tmp/cases
: >"$cases"
for set in "${sets[@]}"; do
  record "growth.$set.areas" areas "$(ask /api/v1/levels 'd.sets.find((s) => s.id === args[0]).count' "$set")"
  for what in "geometry $(coarsest "$set") br" "values $(growth_figures "$set" asian) gzip"; do
    read -r name path coding <<<"$what"
    if size=$(wire_bytes "$path" "$coding"); then
      record "growth.$set.$name" bytes "$size"
    else
      missed "growth.$set.$name" "this build does not answer $path"
    fi
  done
  add_layer_case "growth.$set" "$set"
  views=$work/tmp/uncached.$set
  for group in white asian black mixed other; do
    printf '/api/v1/layers/%s.geojson?indicator=census-ethnic-composition&group=%s\n' "$set" "$group"
  done >"$views"
  is_answer "$atlas_url$(head -n 1 "$views")" FeatureCollection
  plan "growth.$set.uncached" 1 $((SECONDS_A_RUN + 3)) "$atlas_url" "" "uncached.lua $views"
done
warm "$atlas_url" "" "uncached.lua $work/tmp/uncached.lad-2023-uk"
run_plan
run_browser
