# A private PostgreSQL: the database "atlas" is the product's, "peers" holds what Express and MapServer read.
# The settings are those of the product's own private cluster, so that nobody reads from a better database.
# shellcheck shell=bash
postgres_program() { printf '%s/%s' "${PG_BIN:-/usr/lib/postgresql/15/bin}" "$1"; }

as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    setpriv --reuid=postgres --regid=postgres --init-groups "$@"
  else
    "$@"
  fi
}

start_cluster() {
  [ -z "${cluster_runs:-}" ] || return 0
  export PGHOST=127.0.0.1 PGUSER=postgres PGPORT PGPASSWORD
  [ -d "$work/pg/data" ] || make_cluster
  PGPASSWORD=$(cat "$work/pg/password")
  PGPORT=$(free_port)
  (cd / && as_postgres "$(postgres_program pg_ctl)" -D "$work/pg/data" -w -l "$work/pg/postgres.log" -o "-p $PGPORT" start) \
    >"$work/log/pg_ctl.log" 2>&1 || fail "PostgreSQL did not start: $(tail -n 3 "$work/pg/postgres.log" "$work/log/pg_ctl.log")"
  cluster_runs=yes
}

make_cluster() {
  mkdir -p "$work/pg"
  (umask 077 && head -c 18 /dev/urandom | base64 | tr '+/' '-_' >"$work/pg/password")
  [ "$(id -u)" != 0 ] || chown -R postgres "$work/pg"
  (cd / && as_postgres "$(postgres_program initdb)" -D "$work/pg/data" -U postgres --auth=scram-sha-256 \
    --pwfile="$work/pg/password" -E UTF8 --locale=C.UTF-8) >"$work/log/initdb.log" 2>&1 ||
    fail "initdb failed (as root, the account postgres must be able to enter $work; BENCH_WORK chooses another folder): $(tail -n 3 "$work/log/initdb.log")"
  cat >>"$work/pg/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 60
shared_buffers = 256MB
maintenance_work_mem = 256MB
max_wal_size = 2GB
jit = off
CONF
}

stop_cluster() {
  [ -n "${cluster_runs:-}" ] || return 0
  (cd / && as_postgres "$(postgres_program pg_ctl)" -D "$work/pg/data" -m fast -w stop) >"$work/log/pg_ctl.log" 2>&1 || true
  cluster_runs=
}

# sql DATABASE [psql arguments]
sql() {
  local database=$1
  shift
  psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$database" "$@"
}

make_database() {
  [ "$(sql postgres -c "select 1 from pg_database where datname = '$1'")" = 1 ] || {
    createdb "$1"
    sql "$1" -c 'create extension postgis'
  }
}

drop_database() { dropdb --if-exists --force "$1" 2>/dev/null; }
