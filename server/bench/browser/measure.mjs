// measure.mjs REPS CASES.tsv: opens each case in a fresh headless Chromium, REPS times, the cases taking turns, and prints
// "key <TAB> unit <TAB> value..." for each figure. A case is a line "key <TAB> URL", or "key <TAB> URL <TAB> switch"
// for the product's own page, where the indicator is switched by hand.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { switchIndicator } from "./product.mjs";

const [reps, file] = process.argv.slice(2);
const cases = readFileSync(file, "utf8").trim().split("\n").map((line) => line.split("\t"));
if (cases.some(([, url]) => !url.startsWith("http://127.0.0.1:"))) throw new Error("only loopback is opened");

const BEGINNING_MILLISECONDS = 2_000;

async function once(url, how) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--enable-precise-memory-info"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    // A browser that has just begun still loads pages of its own, on the same cores.
    await page.waitForTimeout(BEGINNING_MILLISECONDS);
    await page.goto(url, { waitUntil: "commit" });
    if (how === "switch") return await switchIndicator(page);
    const result = await page.waitForFunction("window.RESULT", null, { timeout: 180_000, polling: 200 });
    return await result.jsonValue();
  } finally {
    await browser.close();
  }
}

// The server that answers the product's page is warm, as one in use is: two visits are not counted.
for (const [, url, how] of cases) for (let visit = 0; how && visit < 2; visit++) await once(url, how);

const figures = new Map();
for (let rep = 0; rep < Number(reps); rep++) {
  for (const [key, url, how] of cases) {
    const result = await once(url, how);
    if (result.error) throw new Error(`${key}: ${result.error}`);
    // What a worker holds counts as much as what the page holds.
    result.heap = (result.heap + (result.thread_heap ?? 0)) / 1e6;
    for (const name of ["first", "refetch", "restyle", "switch", "unheralded", "whole", "frame", "heap"]) {
      const value = result[name];
      if (typeof value !== "number") continue;
      const figure = `${key}.${name}`;
      figures.set(figure, [...(figures.get(figure) ?? []), value.toFixed(1)]);
    }
  }
}
for (const [figure, values] of figures) {
  console.log([figure, figure.endsWith(".heap") ? "MB" : "ms", ...values].join("\t"));
}
