# Vector tiles of all super output areas: zoom 5 to 10 beside nginx with the same tiles as files, and how long one takes
# at zoom 7 and 8 beside Express (ST_AsMVT) and MapServer, which draw from the 20 m geometry.
# shellcheck shell=bash
set=lsoa-2021-ew
most=40

# Tiles that hold areas, spread over the country by an order that is random but always the same: one "x y" a line.
tiles_at() {
  sql peers -F ' ' -c "with place as (
      select (st_x(p) + 20037508.342789244) / 40075016.685578488 * (1 << $1) as x,
             (20037508.342789244 - st_y(p)) / 40075016.685578488 * (1 << $1) as y
        from (select st_pointonsurface(geom3857) as p from lsoa_700) points),
    tile as (select distinct floor(x)::int as x, floor(y)::int as y from place)
    select x, y from tile order by md5(x || ' ' || y) limit $most"
}

# paths TEMPLATE ZOOM: the template with the tiles of $work/tmp/tiles.ZOOM filled in, one a line.
paths() { awk -v t="$1" -v z="$2" '{ p = t; gsub(/\{z\}/, z, p); gsub(/\{x\}/, $1, p); gsub(/\{y\}/, $2, p); print p }' "$work/tmp/tiles.$2"; }

# ready_tiles ZOOM: nginx gets each tile as the atlas sends it; also brings the tile into the cache of the atlas.
ready_tiles() {
  local path x y file
  while read -r x y; do
    file=$work/static/tiles/$1/$x/$y
    path=${template//\{z\}/$1} path=${path//\{x\}/$x} path=${path//\{y\}/$y}
    mkdir -p "${file%/*}"
    curl -sf -H 'Accept-Encoding: gzip' -o "$file.gz" "$atlas_url$path" || return 1
    gunzip -c "$file.gz" >"$file" 2>/dev/null || mv "$file.gz" "$file" # a tile too small to be worth compressing
  done <"$work/tmp/tiles.$1"
}

start_atlas
start_nginx
start_peers
if template=$(ask "/api/v1/tiles/$set.json" 'd.tiles[0]'); then
  template=/${template#http*://*/}
  rm -rf "$work/static/tiles"
  for zoom in 5 6 7 8 9 10; do
    tiles_at "$zoom" >"$work/tmp/tiles.$zoom"
    ready_tiles "$zoom" || fail "the atlas has no tile at zoom $zoom by $template"
    paths "$template" "$zoom" >"$work/tmp/tiles.atlas.$zoom"
    paths '/tiles/{z}/{x}/{y}' "$zoom" >"$work/tmp/tiles.nginx.$zoom"
    record "z$zoom.tiles" tiles "$(wc -l <"$work/tmp/tiles.$zoom")"
    record "z$zoom.largest" bytes "$(find "$work/static/tiles/$zoom" -name '*.gz' -printf '%s\n' | sort -n | tail -n 1)"
    # shellcheck disable=SC2119
    [ "$zoom" != 5 ] || warm "$atlas_url" "" "tiles.lua $work/tmp/tiles.atlas.5"
    for server in atlas nginx; do
      url=${server}_url
      plan "z$zoom.$server.c16" 16 "$SECONDS_A_RUN" "${!url}" "" "tiles.lua $work/tmp/tiles.$server.$zoom"
    done
  done
  for zoom in 7 8; do plan "z$zoom.atlas.c1" 1 "$SECONDS_A_RUN" "$atlas_url" "" "tiles.lua $work/tmp/tiles.atlas.$zoom"; done
else
  missed tiles "this build does not answer /api/v1/tiles/$set.json"
  for zoom in 7 8; do tiles_at "$zoom" >"$work/tmp/tiles.$zoom"; done
fi
mapserver_path=/mapserver${mapserver_url#*/mapserver}'&mode=tile&tilemode=gmap&layers=lsoa&map.imagetype=mvt&tile={x}+{y}+{z}'
for zoom in 7 8; do
  paths '/tiles/lsoa_20/{z}/{x}/{y}' "$zoom" >"$work/tmp/tiles.express.$zoom"
  paths "$mapserver_path" "$zoom" >"$work/tmp/tiles.mapserver.$zoom"
  is_answer "$express_url$(head -n 1 "$work/tmp/tiles.express.$zoom")" areas
  is_answer "$nginx_url$(head -n 1 "$work/tmp/tiles.mapserver.$zoom")" lsoa
  plan "z$zoom.express.c1" 1 $((SECONDS_A_RUN + 3)) "$express_url" "" "tiles.lua $work/tmp/tiles.express.$zoom"
  plan "z$zoom.mapserver.c1" 1 $((SECONDS_A_RUN + 3)) "$nginx_url" "" "tiles.lua $work/tmp/tiles.mapserver.$zoom"
done
run_plan
