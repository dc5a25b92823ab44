# The peers: nginx with ready files (the limit on this machine), Express with node-postgres (what most people would
# write, in two ways), MapServer behind FastCGI. All on loopback; the dynamic ones read the database "peers".
# shellcheck shell=bash
start_nginx() {
  end_named nginx
  nginx_port=${nginx_port:-$(free_port)}
  nginx_url=http://127.0.0.1:$nginx_port
  mkdir -p "$work/run/locations" "$work/tmp/nginx"
  sed -e "s#@WORK@#$work#g" -e "s#@PORT@#$nginx_port#g" "$bench/peers/nginx.conf.in" >"$work/run/nginx.conf"
  nginx -c "$work/run/nginx.conf" -e "$work/log/nginx.log" &
  started nginx $!
  until_answers "$nginx_url/alive" 10
}

start_mapserver() {
  [ -z "${mapserver_url:-}" ] || return 0
  local pid
  mapserver_url="$nginx_url/mapserver?map=BENCH"
  sed -e "s#@URL@#$mapserver_url\&#" -e "s#@CONNECTION@#host=$PGHOST port=$PGPORT dbname=peers user=$PGUSER password=$PGPASSWORD#" \
    "$bench/peers/mapserver.map.in" >"$work/run/bench.map"
  printf 'CONFIG\nENV\nMS_MAP_PATTERN "."\nEND\nMAPS\nBENCH "%s"\nEND\nEND\n' "$work/run/bench.map" >"$work/run/mapserver.conf"
  rm -f "$work/run/mapserver.sock" "$work/run/mapserver.pids"
  MAPSERVER_CONFIG_FILE=$work/run/mapserver.conf spawn-fcgi -s "$work/run/mapserver.sock" -M 0666 -F "$(nproc)" \
    -P "$work/run/mapserver.pids" -- "$(command -v mapserv)" >"$work/log/mapserver.log"
  while read -r pid; do started mapserver "$pid"; done < <(tr ' ' '\n' <"$work/run/mapserver.pids" | grep .)
  until_answers "$mapserver_url&service=WFS&version=1.1.0&request=GetCapabilities" 10
}

start_express() {
  [ -z "${express_url:-}" ] || return 0
  local port
  port=$(free_port)
  PORT=$port PGDATABASE=peers NODE_ENV=production node "$bench/peers/express/server.js" >"$work/log/express.log" 2>&1 &
  started express $!
  express_url=http://127.0.0.1:$port
  until_answers "$express_url/alive" 10
}

start_peers() {
  start_cluster
  start_nginx
  start_mapserver
  start_express
}

stop_peers() {
  local name
  for name in express nginx mapserver; do end_named "$name"; done
  express_url='' mapserver_url=''
}

# ready_file NAME PATH: nginx gets the body that the atlas sends for PATH, and sends it with the same headers.
ready_file() {
  local file=$work/static/$1
  mkdir -p "$(dirname "$file")" "$work/run/locations"
  curl -sf -H 'Accept-Encoding: gzip' -D "$work/tmp/headers" -o "$file.body" "$atlas_url$2" || return 1
  if grep -qi '^content-encoding: *gzip' "$work/tmp/headers"; then
    mv "$file.body" "$file.gz"
    gunzip -kf "$file.gz"
  else
    mv "$file.body" "$file"
    rm -f "$file.gz"
  fi
  touch -r "$file" "$file.gz" 2>/dev/null || true
  tr -d '\r' <"$work/tmp/headers" | awk -v name="$1" -v work="$work" '
    BEGIN { FS = ": "; printf "location = /%s {\n  root %s/static;\n  gzip_static on;\n  types { }\n", name, work }
    NR > 1 && NF > 1 {
      key = tolower($1)
      value = substr($0, length($1) + 3)
      if (key == "content-type") printf "  default_type \"%s\";\n", value
      else if (key !~ /^(date|server|content-length|content-encoding|transfer-encoding|connection|etag|last-modified|vary)$/)
        printf "  add_header %s \"%s\";\n", $1, value
      else if (key == "vary") print "  add_header Vary \"Accept-Encoding\";"
    }
    END { print "}" }' >"$work/run/locations/$(tr '/' '_' <<<"$1").conf"
}
