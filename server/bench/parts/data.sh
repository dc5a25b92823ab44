# The official boundary files, the atlas with its data, and what the peers serve. The peers get geometry and figures
# through the public API of the atlas, so that everybody serves the same areas, vertices and values.
# shellcheck shell=bash
datasets=(census-2021-economic-activity-lad census-2021-economic-activity-lsoa census-2021-ethnic-group-lad
  census-2021-ethnic-group-msoa census-2021-ethnic-group-lsoa deprivation-2025 claimant-count modelled-unemployment
  employment-and-inactivity children-in-relative-poverty)
lookups=(output-areas-2021 districts-2016-to-2024 regions-2024)

unzip_boundaries() {
  local file
  for file in LSOA_2021_EW_BGC LAD_MAY_2023_UK_BUC_V2; do
    [ -n "$(find "$work/data" -iname "$file.shp")" ] || unzip -q -o -j "$ATLAS_MIRROR/boundaries/$file.zip" -d "$work/data"
  done
}

# A database is made anew when the schema of the product has changed: while it is being worked on, so may a migration.
load_atlas() {
  local schema
  schema=$(cat "$project"/server/src/main/resources/org/parityatlas/server/postgis/migration/* | sha256sum | cut -c1-16)
  [ "$(cat "$work/run/schema" 2>/dev/null)" = "$schema" ] || drop_database atlas
  make_database atlas
  printf '%s\n' "$schema" >"$work/run/schema"
  (atlas atlas load --mirror "$ATLAS_MIRROR" "${sets[@]}" "${lookups[@]}" "${datasets[@]}") >"$work/log/load.log" 2>&1 ||
    fail "the load failed: $(tail -n 5 "$work/log/load.log")"
}

# peer_table NAME SET METRES: a drawing of the atlas as a table with the columns id, code, name, geom4326, geom3857.
peer_table() {
  local url
  url=$(drawing "$2" "$3" url) || fail "$2 has no drawing at $3 m"
  [ "$(cat "$work/run/peer-$1" 2>/dev/null)" != "$url" ] || return 0
  curl -sf -o "$work/tmp/peer.geojson" "$atlas_url$url"
  sql peers -c "drop table if exists $1 cascade"
  ogr2ogr -f PostgreSQL "PG:host=$PGHOST port=$PGPORT dbname=peers user=$PGUSER password=$PGPASSWORD" "$work/tmp/peer.geojson" \
    -nln "$1" -nlt PROMOTE_TO_MULTI -lco GEOMETRY_NAME=geom4326 -lco FID=id -lco SPATIAL_INDEX=GIST \
    --config PG_USE_COPY YES --config OGR_GEOJSON_MAX_OBJ_SIZE 0 >"$work/log/ogr2ogr.log" 2>&1
  sql peers -c "alter table $1 add geom3857 geometry(MultiPolygon, 3857); update $1 set geom3857 = st_transform(geom4326, 3857);
    create unique index on $1 (code); create index on $1 using gist (geom3857)"
  rm "$work/tmp/peer.geojson"
  printf '%s\n' "$url" >"$work/run/peer-$1"
}

# peer_figures NUMBER SET QUERY: values of a view, for the peers to join.
peer_figures() {
  ask "/api/v1/values/$2?$3" 'd.columns.code.map((code, i) => [args[0], code, d.columns.value[i] ?? "\\N"].join("\t"))' "$1" |
    sql peers -c '\copy figure from stdin'
}

fill_peers() {
  make_database peers
  peer_table lad lad-2023-uk 500
  peer_table lsoa_20 lsoa-2021-ew 20
  peer_table lsoa_700 lsoa-2021-ew 700
  sql peers -c 'drop table if exists figure cascade' -c 'create table figure (indicator text, code text, value float8)'
  peer_figures 1 lad-2023-uk 'indicator=claimant-count-rate'
  peer_figures 1 lsoa-2021-ew 'indicator=census-unemployment-rate'
  peer_figures 2 lsoa-2021-ew 'indicator=imd-2025-score'
  sql peers -c 'alter table figure add primary key (indicator, code)'
  local view
  for view in lad_choropleth:lad lsoa_choropleth:lsoa_20; do
    sql peers -c "create view ${view%%:*} as select g.id, g.code, g.name, v.value, g.geom4326, g.geom3857
      from ${view#*:} g join figure v on v.code = g.code and v.indicator = '1'"
  done
  sql peers -c 'vacuum analyze'
}

# The joined GeoJSON that a peer sends, as files for nginx and for counting: 20 m and 700 m, two indicators.
joined_files() {
  local metres indicator file
  mkdir -p "$work/static/files"
  for metres in 20 700; do
    for indicator in 1 2; do
      file=$work/static/files/lsoa-$metres.$indicator.geojson
      curl -sf -o "$file.new" "$express_url/sql/lsoa_$metres?indicator=$indicator"
      cmp -s "$file" "$file.new" && rm "$file.new" && continue
      mv "$file.new" "$file"
      rm -f "$file.br.bytes"
      gzip -9 -kf "$file"
    done
  done
  for indicator in 1 2; do
    sql peers -c "select json_agg(v.value order by g.id) from lsoa_700 g join figure v on v.code = g.code and v.indicator = '$indicator'" \
      >"$work/static/files/values.$indicator.json"
    gzip -9 -kf "$work/static/files/values.$indicator.json"
  done
}

build_atlas
start_cluster
unzip_boundaries
load_atlas
start_atlas
fill_peers
start_nginx
start_express
joined_files
record data.areas areas "$(sql peers -c 'select count(*) from lsoa_700')"
record data.vertices-20m vertices "$(sql peers -c 'select sum(st_npoints(geom4326)) from lsoa_20')"
record data.vertices-700m vertices "$(sql peers -c 'select sum(st_npoints(geom4326)) from lsoa_700')"
record data.vertices-districts vertices "$(sql peers -c 'select sum(st_npoints(geom4326)) from lad')"
