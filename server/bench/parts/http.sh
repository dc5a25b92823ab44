# HTTP: ready bytes and 304s at 1 and 16 connections beside nginx with the same bodies and headers; the dynamic peers
# on the same district layer; layers of the atlas that no cache can answer.
# shellcheck shell=bash
layer='/api/v1/layers/lad-2023-uk.geojson?indicator=claimant-count-rate'
values='/api/v1/values/lsoa-2021-ew/figures.apv?indicator=census-unemployment-rate'

# beside_nginx NAME PATH: the atlas and nginx with the same file; 200s, and 304s where a third argument asks for them.
beside_nginx() {
  local connections ours theirs
  for connections in 1 16; do
    plan "$1.atlas.c$connections" "$connections" "$SECONDS_A_RUN" "$atlas_url$2"
    plan "$1.nginx.c$connections" "$connections" "$SECONDS_A_RUN" "$nginx_url/ready/$1"
    [ "${3:-}" = tags ] || continue
    ours=$(entity_tag "$atlas_url$2") theirs=$(entity_tag "$nginx_url/ready/$1")
    plan "$1-304.atlas.c$connections" "$connections" "$SECONDS_A_RUN" "$atlas_url$2" "If-None-Match: $ours"
    plan "$1-304.nginx.c$connections" "$connections" "$SECONDS_A_RUN" "$nginx_url/ready/$1" "If-None-Match: $theirs"
  done
}

entity_tag() {
  curl -s -o /dev/null -D- -H 'Accept-Encoding: gzip' "$1" | tr -d '\r' | awk 'tolower($1) == "etag:" { print $2 }'
}

# The views that uncached layers cycle through, one path a line: every indicator and period of the districts.
uncached_paths() {
  ask /api/v1/indicators 'd.indicators.flatMap((i) => i.availability
    .filter((a) => a.sets.includes(args[0])).flatMap((a) => a.periods)
    .map((p) => "/api/v1/layers/" + args[0] + ".geojson?indicator=" + i.id + "&period=" + encodeURIComponent(p.id)))' "$1"
}

start_atlas
mkdir -p "$work/static/ready"
ready_file ready/districts "$layer"
has_values=no
ready_file ready/values "$values" && has_values=yes
start_nginx
start_peers
record districts.bytes bytes "$(stat -c %s "$work/static/ready/districts.gz")"

warm "$atlas_url$layer"
warm "$atlas_url$layer" "If-None-Match: $(entity_tag "$atlas_url$layer")"
beside_nginx districts "$layer" tags
if [ "$has_values" = yes ]; then
  record values.bytes bytes "$(stat -c %s "$work/static/ready/values.gz")"
  warm "$atlas_url$values"
  beside_nginx values "$values"
else
  missed values "this build does not answer $values"
fi
run_plan

# At 16 connections some of these need more than a second for each answer: longer runs, so that there are enough of them.
slow=$((SECONDS_A_RUN + 3))
wfs="$mapserver_url&service=WFS&version=1.1.0&request=GetFeature&outputformat=geojson&typename=lad"
for url in "$express_url/node/lad" "$express_url/sql/lad" "$wfs"; do is_answer "$url" E09000030; done
for connections in 1 16; do
  plan "districts.express-node.c$connections" "$connections" "$slow" "$express_url/node/lad"
  plan "districts.express-sql.c$connections" "$connections" "$slow" "$express_url/sql/lad"
  plan "districts.mapserver.c$connections" "$connections" "$slow" "$wfs"
done
views=$work/tmp/uncached
uncached_paths lad-2023-uk >"$views"
record uncached.views views "$(wc -l <"$views")"
warm "$atlas_url" "" "uncached.lua $views"
plan uncached.atlas.c1 1 "$slow" "$atlas_url" "" "uncached.lua $views"
plan uncached.atlas.c16 16 "$slow" "$atlas_url" "" "uncached.lua $views"
run_plan
