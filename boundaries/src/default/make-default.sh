#!/bin/sh
# Makes src/main/resources/org/parityatlas/boundaries/default/london-boroughs.zip.
# Needs r-cran-spdata, gdal-bin, zip, and this module compiled (mvn -pl boundaries -am compile).
# The zip is in the repository; this is how it came to be and how it would be made again.
set -eu
tolerance_metres=${1:-25}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
module=$(CDPATH= cd -- "$here/../.." && pwd)
jts=${JTS_JAR:-$(find "${HOME}/.m2/repository/org/locationtech/jts/jts-core" -name 'jts-core-1.20.0.jar')}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

Rscript "$here/read-lnd.R" "$work/lnd.csv"

# The data set was made from British National Grid coordinates by this same seven-parameter shift
# (EPSG:1314), so its inverse gives the published coordinates back to the millimetre.
ogr2ogr -f CSV "$work/grid.csv" "$work/lnd.csv" -oo GEOM_POSSIBLE_NAMES=WKT -oo KEEP_GEOM_COLUMNS=NO \
  -s_srs OGC:CRS84 -t_srs EPSG:27700 -nlt MULTIPOLYGON -lco GEOMETRY=AS_WKT -lco SEPARATOR=TAB \
  -ct "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=push +v_3 \
    +step +proj=cart +ellps=WGS84 +step +inv +proj=helmert +x=446.448 +y=-125.157 +z=542.06 \
    +rx=0.15 +ry=0.247 +rz=0.842 +s=-20.489 +convention=position_vector \
    +step +inv +proj=cart +ellps=airy +step +proj=pop +v_3 \
    +step +proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy" \
  -sql "SELECT GSS_CODE, NAME FROM lnd"
tail -n +2 "$work/grid.csv" | tr -d '"' \
  | awk -F '\t' '{ print $2 "\t" $3 "\t" $1 }' | LC_ALL=C sort >"$work/grid.tsv"

java -cp "$module/target/classes:$jts" "$here/SimplifyBoroughs.java" \
  "$work/grid.tsv" "$tolerance_metres" "$work/simplified.csv"

mkdir "$work/out"
ogr2ogr -f "ESRI Shapefile" "$work/out/london-boroughs.shp" "$work/simplified.csv" \
  -oo GEOM_POSSIBLE_NAMES=WKT -oo KEEP_GEOM_COLUMNS=NO -a_srs EPSG:27700 -nlt POLYGON \
  -lco RESIZE=YES -lco ENCODING=UTF-8 -lco DBF_DATE_LAST_UPDATE=2015-01-01
cp "$here/ATTRIBUTION.txt" "$work/out/"
target="$module/src/main/resources/org/parityatlas/boundaries/default/london-boroughs.zip"
rm -f "$target"
(cd "$work/out" && touch -d 2015-01-01T00:00:00Z ./* && TZ=UTC zip -q -9 -X "$target" \
  ATTRIBUTION.txt london-boroughs.cpg london-boroughs.dbf london-boroughs.prj london-boroughs.shp london-boroughs.shx)
ls -l "$target"
