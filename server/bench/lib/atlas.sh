# The atlas under measurement: built by ./atlas, run from its jar with a folder of its own, so that an atlas which
# somebody uses in this project folder is not touched.
# shellcheck shell=bash
# Boundary sets of 33, 361, 4,994, 7,264 and 35,672 areas.
sets=(lad-2022-london lad-2023-uk lsoa-2021-london msoa-2021-ew lsoa-2021-ew)

build_atlas() {
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 "$project/atlas" --version >/dev/null || fail "the product does not build"
  cp "$project/server/target/atlas.jar" "$work/atlas.jar"
  (cd "$project/web" && npm run --silent bench) >"$work/log/web-bench.log" 2>&1 || fail "the bench page of web/ does not build; see $work/log/web-bench.log"
  git -C "$project" rev-parse --short HEAD >"$work/run/commit" 2>/dev/null || echo unknown >"$work/run/commit"
  git -C "$project" diff --quiet HEAD 2>/dev/null || printf '%s with changes\n' "$(cat "$work/run/commit")" >"$work/run/commit"
}

# atlas DATABASE COMMAND...
atlas() {
  local database=$1
  shift
  # shellcheck disable=SC2086 # several Java options are several words
  ATLAS_DB_URL=jdbc:postgresql://127.0.0.1:$PGPORT/$database ATLAS_DB_USER=postgres ATLAS_DB_PASSWORD=$PGPASSWORD \
    exec java ${ATLAS_JAVA_OPTS:--Xmx2g} ${EXTRA_JAVA_OPTS:-} -Datlas.project="$work/home" -jar "$work/atlas.jar" "$@"
}

start_atlas() {
  start_cluster
  [ -z "${atlas_url:-}" ] || return 0
  [ -e "$work/atlas.jar" ] || fail "there is no build yet: run the part 'data' first"
  local port
  port=$(free_port)
  (atlas atlas serve --port "$port") >"$work/log/atlas.log" 2>&1 &
  started atlas $!
  until_answers "http://127.0.0.1:$port/health/ready" 60
  atlas_url=http://127.0.0.1:$port
}

stop_atlas() {
  end_named atlas
  atlas_url=
}

# has_route PATH: whether this build answers it.
has_route() { [ "$(curl -s -o /dev/null -w '%{http_code}' "$atlas_url$1")" = 200 ]; }

# ask PATH EXPRESSION [ARGUMENT...]: what lib/json.mjs makes of an answer of the atlas.
ask() {
  local path=$1
  shift
  curl -sf -o "$work/tmp/answer.json" "$atlas_url$path" && node "$bench/lib/json.mjs" "$@" <"$work/tmp/answer.json"
}

# drawing SET METRES FIELD: a field of the drawing of a set at a tolerance, as /api/v1/levels tells it.
drawing() {
  ask /api/v1/levels 'd.sets.find((s) => s.id === args[0])?.geometry.find((g) => g.toleranceMetres === +args[1])?.[args[2]]' "$@"
}

# wire_bytes PATH gzip|br: the length of the body as it travels; fails if the atlas has no such answer.
wire_bytes() {
  curl -sf -H "Accept-Encoding: $2" -o "$work/tmp/body" "$atlas_url$1" && stat -c %s "$work/tmp/body"
}
