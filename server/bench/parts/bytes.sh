# Bytes on the wire: what a switch of the indicator costs over all super output areas, and what the geometry costs once.
# shellcheck shell=bash
set=lsoa-2021-ew
# Rates and scores, then ranks, each with what it is asked by. A view, its figures and the ranges that follow.
views=(
  "unemployed indicator=census-unemployment-rate"
  "employed indicator=census-employment-rate"
  "asian indicator=census-ethnic-composition&group=asian"
  "imd-score indicator=imd-2025-score"
  "imd-rank indicator=imd-2025-rank"
)

# record_wire KEY PATH: both codings.
record_wire() {
  local size
  if size=$(wire_bytes "$2" gzip); then
    record "$1.gzip" bytes "$size"
    record "$1.br" bytes "$(wire_bytes "$2" br)"
  else
    missed "$1" "this build does not answer $2"
  fi
}

# Brotli 11 of 52 MB takes minutes: kept beside the file until that changes.
brotli_bytes() {
  [ -s "$1.br.bytes" ] || brotli -q 11 -w 24 -c "$1" | wc -c >"$1.br.bytes"
  cat "$1.br.bytes"
}

start_atlas
for metres in 20 700; do
  file=$work/static/files/lsoa-$metres.1.geojson
  record "joined-$metres.raw" bytes "$(stat -c %s "$file")"
  record "joined-$metres.gzip" bytes "$(stat -c %s "$file.gz")"
  if [ "$metres" = 20 ] && [ "$quick" = yes ] && [ ! -s "$file.br.bytes" ]; then
    missed joined-20.br "takes minutes; left out with --quick"
  else
    record "joined-$metres.br" bytes "$(brotli_bytes "$file")"
  fi
done
for view in "${views[@]}"; do
  name=${view%% *} query=${view#* }
  record_wire "$name.figures" "/api/v1/values/$set/figures.apv?$query"
  record_wire "$name.view" "/api/v1/values/$set/view?$query"
  record_wire "$name.ranges" "/api/v1/values/$set/ranges.apv?$query"
  record_wire "$name.json" "/api/v1/values/$set?$query"
done
for metres in 700 180 20; do
  url=$(drawing "$set" "$metres" url) || continue
  record_wire "geometry-$metres.packed" "${url%.geojson}.apc"
  [ "$metres" = 20 ] || record_wire "geometry-$metres.geojson" "$url"
done
