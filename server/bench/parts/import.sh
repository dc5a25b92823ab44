# Import: the shapefile of 35,672 super output areas to an indexed, analysed table with all its columns, by ogr2ogr with
# COPY, by shp2pgsql with COPY, and by the atlas; then the whole load of the set. Nothing else runs meanwhile.
# shellcheck shell=bash
stop_atlas
stop_peers
start_cluster
make_database import
shapefile=$(find "$work/data" -iname 'LSOA_2021_EW_BGC.shp')

by_ogr2ogr() {
  ogr2ogr -f PostgreSQL "PG:host=$PGHOST port=$PGPORT dbname=import user=$PGUSER password=$PGPASSWORD" "$shapefile" -nln imported \
    -nlt PROMOTE_TO_MULTI -lco GEOMETRY_NAME=geom -lco SPATIAL_INDEX=GIST --config PG_USE_COPY YES
  sql import -c 'analyze imported'
}

by_shp2pgsql() {
  shp2pgsql -D -I -s 27700 -g geom "$shapefile" imported | sql import
  sql import -c 'analyze imported'
}

# The atlas: one process that imports again and again, of which the first is left out: the importer runs in a process
# that has read other sources before. And the process as a whole, with the start of Java.
address="jdbc:postgresql://127.0.0.1:$PGPORT/import?user=$PGUSER&password=$PGPASSWORD"
mkdir -p "$work/import" && javac -cp "$work/atlas.jar" -d "$work/import" "$bench/import/ShapefileTable.java"
shapefile_table() {
  java -Xmx2g -XX:TieredStopAtLevel=1 -cp "$work/import:$work/atlas.jar" org.parityatlas.bench.ShapefileTable \
    "$shapefile" "$address" imported "$@" 2>"$work/log/import.log"
}
by_atlas() { shapefile_table >/dev/null; }

ways=(ogr2ogr shp2pgsql atlas)
declare -A times
for _ in $(seq "$REPS"); do
  for way in "${ways[@]}"; do
    sql import -c 'set client_min_messages = error' -c 'drop table if exists imported' -c checkpoint
    times[$way]+=" $(seconds "by_$way")" || fail "the import by $way failed"
    [ "$(sql import -c 'select count(*) from imported')" = 35672 ] || fail "the import by $way left areas out"
  done
  times[warm]+=" $(shapefile_table 3 | tail -n 1)"
done
[ "$(sql import -c 'select count(*) from imported')" = 35672 ] || fail "the import in one process left areas out"
for way in "${ways[@]}" warm; do
  # shellcheck disable=SC2086 # several numbers
  record "import.$way" s ${times[$way]}
done
drop_database import
record_loads lsoa-2021-ew load
