// The figures of all parts, as they were measured last.
import { readFileSync, readdirSync } from "node:fs";

/** Figures by key ({value, unit, runs, part}) and parts ({name, when, reps, seconds, busy}). */
export function readFigures(folder) {
  const figures = new Map();
  const parts = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".tsv")).sort()) {
    const part = file.replace(/\.tsv$/, "");
    const lines = readFileSync(`${folder}/${file}`, "utf8").trim().split("\n");
    const [when, how] = lines.filter((line) => line.startsWith("# ")).map((line) => line.slice(2));
    const [reps, seconds, busy] = how.split("\t").map(Number);
    parts.push({ name: part, when, reps, seconds, busy });
    for (const line of lines.filter((one) => !one.startsWith("#"))) {
      const [key, value, unit, runs] = line.split("\t");
      figures.set(key, { value: value === "" ? null : Number(value), unit, runs, part });
    }
  }
  return { figures, parts };
}
