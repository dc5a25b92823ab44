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

# The atlas in three ways: one process that imports again and again, of which the first is left out, for the importer runs in
# a process that has read other sources before; a process of its own, with the start of Java; and that with the classes read
# and checked beforehand (JEP 350, docs/operations.md).
address="jdbc:postgresql://127.0.0.1:$PGPORT/import?user=$PGUSER&password=$PGPASSWORD"
mkdir -p "$work/import/classes" && javac -cp "$work/atlas.jar" -d "$work/import/classes" "$bench/import/ShapefileTable.java" &&
  jar cf "$work/import/table.jar" -C "$work/import/classes" .
archive=$work/import/classes.jsa
# in_java OPTION ARGUMENT...: one import, or as many as the argument says, by a Java with that option.
in_java() {
  local option=$1
  shift
  java -Xmx2g -XX:TieredStopAtLevel=1 -Xlog:disable "$option" -cp "$work/import/table.jar:$work/atlas.jar" \
    org.parityatlas.bench.ShapefileTable "$shapefile" "$address" imported "$@" 2>"$work/log/import.log"
}
by_atlas() { in_java -Xshare:auto >/dev/null; }
by_archive() { in_java "-XX:SharedArchiveFile=$archive" >/dev/null; }
rm -f "$archive"
in_java "-XX:ArchiveClassesAtExit=$archive" >/dev/null
[ -s "$archive" ] || fail "Java wrote no class archive: $(tail -n 3 "$work/log/import.log")"

ways=(ogr2ogr shp2pgsql atlas archive)
declare -A times
for _ in $(seq "$REPS"); do
  for way in "${ways[@]}"; do
    sql import -c 'set client_min_messages = error' -c 'drop table if exists imported' -c checkpoint
    times[$way]+=" $(seconds "by_$way")" || fail "the import by $way failed"
    [ "$(sql import -c 'select count(*) from imported')" = 35672 ] || fail "the import by $way left areas out"
  done
  times[warm]+=" $(in_java -Xshare:auto 3 | tail -n 1)"
done
[ "$(sql import -c 'select count(*) from imported')" = 35672 ] || fail "the import in one process left areas out"
for way in "${ways[@]}" warm; do
  # shellcheck disable=SC2086 # several numbers
  record "import.$way" s ${times[$way]}
done
drop_database import
record_loads lsoa-2021-ew load
