/**
 * The byte budgets: what a browser fetches of the page, of a widget and of the widget's loader before it draws. Reads the
 * built pages for their scripts, what they preload and their looks; prints the sizes, and fails the build above a budget.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { brotliCompressSync, gzipSync } from "node:zlib";

const KILO = 1024;
const [folder = "target/classes/web"] = process.argv.slice(2);
/** Gzip bytes; a widget's data, of about 35 KB for boroughs, come on top: 150 KB in all. */
const BUDGETS = [
  { page: "index.html", what: "first load", most: 250 * KILO },
  { page: "embed/v1/map.html", what: "widget without data", most: 115 * KILO },
  { page: "embed/v1/atlas.js", what: "loader of widgets", most: 15 * KILO },
];

const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const kilo = (bytes) => `${(bytes / KILO).toFixed(1)} KB`.padStart(10);

/** A page with what it names; a script alone. */
function fetchedWith(page) {
  if (page.endsWith(".js")) return [page];
  const html = readFileSync(join(folder, page), "utf8");
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].flatMap(([tag]) => {
    const address = attribute(tag, "src") ?? (/stylesheet|modulepreload/.test(attribute(tag, "rel") ?? "") ? attribute(tag, "href") : undefined);
    return address?.startsWith("/") ? [address.slice(1)] : [];
  });
  if (!named.some((file) => file.endsWith(".js")) || !named.some((file) => file.endsWith(".css"))) throw new Error(`${page} names no script or no style sheet: ${named.join(", ")}`);
  return [page, ...new Set(named)];
}

for (const { page, what, most } of BUDGETS) {
  const total = { gzip: 0, brotli: 0 };
  for (const file of fetchedWith(page)) {
    const bytes = readFileSync(join(folder, file));
    const [gzip, brotli] = [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
    total.gzip += gzip;
    total.brotli += brotli;
    process.stdout.write(`${file.padEnd(40)} gzip ${kilo(gzip)}   brotli ${kilo(brotli)}\n`);
  }
  process.stdout.write(`${`${what}, of at most${kilo(most).replace(".0", "")}`.replace(/ +/g, " ").padEnd(40)} gzip ${kilo(total.gzip)}   brotli ${kilo(total.brotli)}\n`);
  if (total.gzip > most) {
    process.stderr.write(`The ${what} is over its budget: load a part on demand, or take a smaller library.\n`);
    process.exitCode = 1;
  }
}
