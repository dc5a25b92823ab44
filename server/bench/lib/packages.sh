# What the harness needs on the machine. Nothing is installed unless --install asks for it.
# shellcheck shell=bash
needed_packages() {
  local program package
  while read -r program package; do
    command -v "$program" >/dev/null 2>&1 || [ -e "$program" ] || printf '%s\n' "$package"
  done <<LIST
$(postgres_program initdb) postgresql-15-postgis-3
shp2pgsql postgis
ogr2ogr gdal-bin
nginx nginx-light
wrk wrk
mapserv cgi-mapserver
spawn-fcgi spawn-fcgi
brotli brotli
chromium chromium
curl curl
unzip unzip
LIST
}

# check_packages yes|no: with yes installs what is missing, else names it and ends.
check_packages() {
  local missing
  command -v node >/dev/null || fail "Node.js is missing (./atlas says which version)"
  missing=$(needed_packages | sort -u | tr '\n' ' ')
  if [ -n "$missing" ]; then
    [ "$1" = yes ] || fail "missing: $missing
Install them with 'apt-get install $missing', or run this with --install."
    say "Installing $missing"
    # shellcheck disable=SC2086 # several packages are several words
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } >&2
  fi
  if [ ! -d "$bench/node_modules" ]; then
    [ "$1" = yes ] || fail "the npm packages of server/bench/package.json are not there.
Install them with 'npm ci' in server/bench, or run this with --install."
    (cd "$bench" && npm ci --no-audit --no-fund --ignore-scripts) >&2
  fi
}
