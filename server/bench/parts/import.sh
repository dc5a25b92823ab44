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

# The atlas: a command that takes a shapefile, a JDBC address and a table; BENCH_IMPORT names another.
by_atlas() {
  # shellcheck disable=SC2086 # a command is several words
  $atlas_import "$shapefile" "jdbc:postgresql://127.0.0.1:$PGPORT/import?user=$PGUSER&password=$PGPASSWORD" imported
}
import_class=org.parityatlas.server.importer.ShapefileTable
atlas_import=${BENCH_IMPORT:-java -Xmx2g -cp $work/atlas.jar $import_class}

ways=(ogr2ogr shp2pgsql)
if [ -n "${BENCH_IMPORT:-}" ] || unzip -l "$work/atlas.jar" "${import_class//.//}.class" >/dev/null; then
  ways+=(atlas)
else
  missed import.atlas "this build has no class $import_class"
fi

declare -A times
for _ in $(seq "$REPS"); do
  for way in "${ways[@]}"; do
    sql import -c 'set client_min_messages = error' -c 'drop table if exists imported' -c checkpoint
    times[$way]+=" $(seconds "by_$way")" || fail "the import by $way failed"
    [ "$(sql import -c 'select count(*) from imported')" = 35672 ] || fail "the import by $way left areas out"
  done
done
for way in "${ways[@]}"; do
  # shellcheck disable=SC2086 # several numbers
  record "import.$way" s ${times[$way]}
done
drop_database import
record_loads lsoa-2021-ew load
