// growth.mjs RESULTS OUT.tsv OUT.svg: the figures of every set as a table and as small multiples on logarithmic axes.
import { writeFileSync } from "node:fs";
import { readFigures } from "./figures.mjs";

const [folder, tableFile, plotFile] = process.argv.slice(2);
const { figures } = readFigures(folder);
const sets = ["lad-2022-london", "lad-2023-uk", "lsoa-2021-london", "msoa-2021-ew", "lsoa-2021-ew"];
const columns = [
  { key: "geometry", title: "Geometry, brotli", unit: "KB", scale: 1000 },
  { key: "values", title: "Values of a view, gzip", unit: "KB", scale: 1000 },
  { key: "first", title: "First map", unit: "ms", scale: 1 },
  { key: "switch", title: "Switch of the indicator", unit: "ms", scale: 1 },
  { key: "uncached.p50", title: "Uncached GeoJSON layer", unit: "ms", scale: 1 },
  { key: "load.seconds", title: "Whole load", unit: "s", scale: 1 },
];
const value = (set, key) => figures.get(`growth.${set}.${key}`)?.value ?? null;
const areas = (set) => value(set, "areas");

writeFileSync(
  tableFile,
  [
    ["set", "areas", ...columns.map((column) => `${column.title} (${column.unit})`)],
    ...sets.map((set) => [set, areas(set), ...columns.map(({ key, scale }) => (value(set, key) === null ? "" : value(set, key) / scale))]),
  ].map((cells) => cells.join("\t")).join("\n") + "\n",
);

const panel = { width: 300, height: 210, left: 52, right: 18, top: 34, bottom: 36 };
const across = 3;
const width = across * panel.width;
const height = Math.ceil(columns.length / across) * panel.height + 44;
const text = (x, y, words, more = "") => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${words}</text>`;
const plain = (number) => number.toLocaleString("en-GB", { maximumSignificantDigits: 3 });

function draw(column, place) {
  const known = sets.map((set) => [areas(set), value(set, column.key)]).filter(([x, y]) => x > 0 && y > 0)
    .map(([x, y]) => [x, y / column.scale]);
  const left = (place % across) * panel.width + panel.left;
  const top = Math.floor(place / across) * panel.height + panel.top;
  const wide = panel.width - panel.left - panel.right;
  const high = panel.height - panel.top - panel.bottom;
  const parts = [text(left, top - 12, `${column.title}, ${column.unit}`, 'class="title"')];
  if (known.length === 0) return parts.concat(text(left, top + high / 2, "not measured", 'class="faint"')).join("");
  const low = Math.floor(Math.log10(Math.min(...known.map(([, y]) => y))));
  const up = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...known.map(([, y]) => y)))));
  const x = (n) => left + (wide * (Math.log10(n) - 1)) / 4;
  const y = (n) => top + high - (high * (Math.log10(n) - low)) / (up - low);
  for (let power = low; power <= up; power++) {
    parts.push(`<line x1="${left}" x2="${left + wide}" y1="${y(10 ** power)}" y2="${y(10 ** power)}" class="grid"/>`);
    parts.push(text(left - 6, y(10 ** power) + 4, plain(10 ** power), 'class="tick" text-anchor="end"'));
  }
  for (let power = 1; power <= 5; power++) {
    parts.push(`<line y1="${top}" y2="${top + high}" x1="${x(10 ** power)}" x2="${x(10 ** power)}" class="grid"/>`);
    if (power < 5) parts.push(text(x(10 ** power), top + high + 16, plain(10 ** power), 'class="tick" text-anchor="middle"'));
  }
  // Twice the areas, twice the cost: a line through the largest set, to compare the slope with.
  const [lastX, lastY] = known.at(-1);
  const from = Math.max(10, (lastX * 10 ** low) / lastY);
  parts.push(`<line x1="${x(from)}" y1="${y((lastY * from) / lastX)}" x2="${x(lastX)}" y2="${y(lastY)}" class="linear"/>`);
  parts.push(`<polyline points="${known.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join(" ")}" class="line"/>`);
  for (const [a, b] of known) parts.push(`<circle cx="${x(a).toFixed(1)}" cy="${y(b).toFixed(1)}" r="3.5"><title>${plain(a)} areas: ${plain(b)} ${column.unit}</title></circle>`);
  for (const [a, b] of [known[0], known.at(-1)]) parts.push(text(x(a), y(b) - 8, plain(b), 'class="value" text-anchor="middle"'));
  return parts.join("\n");
}

writeFileSync(
  plotFile,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Cost against the number of areas, both axes logarithmic">
<style>
text { font: 12px system-ui, sans-serif; fill: #333 } .title { font-weight: 600 } .tick, .faint { font-size: 11px; fill: #666 }
.value { font-size: 11px; fill: #08519c } .grid { stroke: #e3e3e3 } .line { fill: none; stroke: #2171b5; stroke-width: 2 }
.linear { stroke: #aaa; stroke-dasharray: 4 4 } circle { fill: #2171b5 }
</style>
<rect width="${width}" height="${height}" fill="#fff"/>
${columns.map(draw).join("\n")}
${text(panel.left, height - 16, "Across: areas (33, 361, 4,994, 7,264 and 35,672). Both axes are logarithmic; the dashed line is cost in proportion to the areas.", 'class="faint"')}
</svg>
`,
);
