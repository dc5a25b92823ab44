# Cases for browser/measure.mjs and what comes of them.
# shellcheck shell=bash
# add_layer_case KEY SET: the bench page of the front end (web/target/bench) with the coarsest geometry of a set and the
# figures of two views, served by nginx from the same place as the pages of the peers.
add_layer_case() {
  local page=$project/web/target/bench url
  if [ ! -e "$page/index.html" ]; then
    missed "$1" "the front end has no web/target/bench"
    return
  fi
  mkdir -p "$work/static/files/layer"
  cp -r "$page/." "$work/static/files/layer/"
  url=$(coarsest "$2")
  if ! has_route "$url"; then
    missed "$1" "this build does not answer $url"
    return
  fi
  printf '%s\t%s\n' "$1" "$nginx_url/files/layer/index.html?$(query \
    view "$(view_of "$2")" \
    geometry "$atlas_url$url" \
    figures "$atlas_url$(growth_figures "$2" asian)" \
    figures2 "$atlas_url$(growth_figures "$2" black)")" >>"$cases"
}

# Where a page of 1280 x 900 shows the whole set.
view_of() {
  case $1 in
    *-london) echo 51.49,-0.09,10 ;;
    *-uk) echo 54.9,-3.5,5 ;;
    *) echo 52.6,-1.8,7 ;;
  esac
}

# query NAME VALUE...: percent-encoded.
query() { node -e 'const q = new URLSearchParams(); for (let i = 1; i < process.argv.length; i += 2) q.append(process.argv[i], process.argv[i + 1]); console.log(String(q))' "$@"; }

# The packed geometry of a set that a whole view of it is drawn from.
coarsest() {
  ask /api/v1/levels 'd.sets.find((s) => s.id === args[0])?.geometry.reduce((a, b) => b.toleranceMetres > a.toleranceMetres ? b : a).url
    .replace(/geojson$/, "apc")' "$1"
}

# growth_figures SET GROUP: an indicator that is published for every one of the sets.
growth_figures() { printf '/api/v1/values/%s/figures.apv?indicator=census-ethnic-composition&group=%s' "$1" "$2"; }

# Opens what stands in $cases and records every figure.
run_browser() {
  local key unit values
  if [ ! -s "$cases" ]; then return 0; fi
  node "$bench/browser/measure.mjs" "$REPS" "$cases" >"$work/tmp/browser.tsv" 2>"$work/log/browser.log" ||
    fail "the browser failed: $(grep -m 3 . "$work/log/browser.log")"
  while IFS=$'\t' read -r key unit values; do
    # shellcheck disable=SC2086 # several numbers
    record "$key" "$unit" ${values//$'\t'/ }
  done <"$work/tmp/browser.tsv"
}
