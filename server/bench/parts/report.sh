# The dated table and the plot, from the figures that each part measured last.
# shellcheck shell=bash
version() { "$@" 2>&1 | grep -oE '[0-9]+(\.[0-9]+)+' | head -n 1; }

machine() {
  node - "$@" <<'SCRIPT'
const os = require("os");
const [date, ...facts] = process.argv.slice(2);
console.log(JSON.stringify({ date, cores: os.cpus().length, facts: Object.fromEntries(facts.map((fact) => fact.split("=", 2))) }));
SCRIPT
}

today=$(date -u +%Y-%m-%d)
mkdir -p "$report_to"
machine "$today" "machine=$(nproc) cores ($(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo)), $(awk '/MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo)" \
  "commit=$(cat "$work/run/commit")" \
  "system=$(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r)" \
  "Java=$(version java -version)" "PostgreSQL=$(version "$(postgres_program postgres)" --version)" \
  "GDAL=$(version ogr2ogr --version)" "MapServer=$(version mapserv -v)" "nginx=$(version nginx -v)" \
  "Node.js=$(node --version), Express $(node -p "require('$bench/node_modules/express/package.json').version")" \
  "Chromium=$(version chromium --version), headless, without GPU, 1280 × 900" \
  "Leaflet=$(node -p "require('$bench/node_modules/leaflet/package.json').version")" >"$work/tmp/machine.json"
node "$bench/report/growth.mjs" "$results" "$report_to/growth.tsv" "$report_to/growth.svg"
node "$bench/report/report.mjs" "$results" "$work/tmp/machine.json" "$report_to/$today.md"
say "   $report_to/$today.md"
