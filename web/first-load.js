/**
 * The byte budget of the first load: what a browser fetches before it draws, without data. Reads the built page for its
 * scripts, what it preloads and its looks; prints the sizes, and fails the build above the budget.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { brotliCompressSync, gzipSync } from "node:zlib";

const BUDGET_BYTES = 250 * 1024;
const [folder = "target/classes/web", page = "index.html"] = process.argv.slice(2);

const html = readFileSync(join(folder, page), "utf8");
const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const fetched = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].flatMap(([tag]) => {
  const address = attribute(tag, "src") ?? (/stylesheet|modulepreload/.test(attribute(tag, "rel") ?? "") ? attribute(tag, "href") : undefined);
  return address?.startsWith("/") ? [address.slice(1)] : [];
});
if (!fetched.some((file) => file.endsWith(".js")) || !fetched.some((file) => file.endsWith(".css"))) throw new Error(`${page} names no script or no style sheet: ${fetched.join(", ")}`);

const total = { gzip: 0, brotli: 0 };
const kilo = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
for (const file of [page, ...new Set(fetched)]) {
  const bytes = readFileSync(join(folder, file));
  const [gzip, brotli] = [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
  total.gzip += gzip;
  total.brotli += brotli;
  process.stdout.write(`${file.padEnd(36)} gzip ${kilo(gzip)}   brotli ${kilo(brotli)}\n`);
}
process.stdout.write(`${"first load, of at most 250 KB".padEnd(36)} gzip ${kilo(total.gzip)}   brotli ${kilo(total.brotli)}\n`);
if (total.gzip > BUDGET_BYTES) {
  process.stderr.write("The first load is over its budget: load a view on demand, or take a smaller library.\n");
  process.exitCode = 1;
}
