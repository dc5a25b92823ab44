# The browser: the first national map, a switch of the indicator and the heap, in headless Chromium without GPU at
# 1280 x 900, a fresh browser for every run. L.geoJSON on a canvas with joined layers beside the raster layer of the atlas.
# Every figure but the heap holds the wait for two animation frames, up to 33 ms.
# shellcheck shell=bash
start_atlas
start_nginx
files=$work/static/files
mkdir -p "$files/leaflet"
cp -r "$bench/node_modules/leaflet/dist/." "$files/leaflet/"
cp "$bench/browser/geojson.html" "$files/"
cases=$work/tmp/cases
: >"$cases"
for metres in 700 20; do
  printf 'joined-%s\t%s\n' "$metres" \
    "$nginx_url/files/geojson.html?url=lsoa-$metres.1.geojson&url2=lsoa-$metres.2.geojson&values=values.1.json" >>"$cases"
done
add_layer_case raster lsoa-2021-ew
if has_route '/api/v1/values/lsoa-2021-ew?indicator=census-unemployment-rate'; then
  printf 'page\t%s\tswitch\n' "$atlas_url/?set=lsoa-2021-ew&indicator=census-unemployment-rate" >>"$cases"
fi
run_browser
