// report.mjs RESULTS MACHINE.json OUT.md: the dated table.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readFigures } from "./figures.mjs";
import { targets } from "./targets.mjs";

const [folder, machineFile, out] = process.argv.slice(2);
const { figures, parts } = readFigures(folder);
const machine = JSON.parse(readFileSync(machineFile, "utf8"));

function figure(key) {
  const found = figures.get(key);
  if (!found || found.value === null) throw new Error(found?.runs || `${key} was not measured`);
  return found.value;
}

/** Three figures that count, and no exponent. */
function short(number) {
  if (Math.abs(number) >= 1000) return Math.round(number).toLocaleString("en-GB");
  return String(Number(number.toPrecision(3)));
}

function row({ text, sides, bound, unit }) {
  const wanted = bound.atLeast !== undefined ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`;
  const target = `${wanted}${unit === "×" ? "×" : ` ${unit}`}`;
  try {
    const [above, below] = sides.map((side) => side(figure));
    const value = below === undefined ? above : above / below;
    if (!Number.isFinite(value)) throw new Error("no answer in the time of a run");
    const met = bound.atLeast !== undefined ? value >= bound.atLeast : value <= bound.atMost;
    const of = below === undefined ? "" : `${short(above)} ÷ ${short(below)}`;
    return `| ${text} | ${target} | **${short(value)}${unit === "×" ? "×" : ` ${unit}`}** | ${of} | ${met ? "met" : "**not met**"} |`;
  } catch (fault) {
    return `| ${text} | ${target} | | ${fault.message} | not measured |`;
  }
}

const lines = [
  `# Measured on ${machine.date}`,
  "",
  "Written by `server/bench/run`; what is measured and how, and what a ratio means: [performance](../performance.md).",
  "**Read the ratios.** Both sides of a ratio were measured in one run, taking turns; the load generator, the servers",
  "and the database share the cores, so the absolute figures are of this machine and hour alone.",
  "",
  "| | |",
  "|---|---|",
  ...Object.entries(machine.facts).map(([name, value]) => `| ${name} | ${value} |`),
  "",
];
const disturbed = parts.filter((part) => part.busy >= 15);
lines.push("| part | measured | repetitions | cores at work before it began |", "|---|---|---|---|");
lines.push(...parts.map((part) => `| ${part.name} | ${part.when} | ${part.reps} | ${part.busy}%${disturbed.includes(part) ? ", **disturbed**" : ""} |`), "");
if (disturbed.length > 0) lines.push("Other programs were at work during the parts that are called disturbed: cite none of their figures.", "");
if (parts.some((part) => part.reps < 3)) lines.push("Parts with fewer than three repetitions show that the harness works; cite none of their figures.", "");
const rows = targets.flatMap((group) => group.rows.map(row));
const count = (end) => rows.filter((line) => line.endsWith(end)).length;
lines.push("## Targets", "", `${count("| met |")} met, ${count("| **not met** |")} not met, ${count("| not measured |")} not measured.`, "");
for (const group of targets) {
  lines.push(`### ${group.group}`, "", "| what | target | measured | of | |", "|---|---|---|---|---|", ...group.rows.map(row), "");
}
lines.push("## Cost as the work grows", "", "![Cost against the number of areas, both axes logarithmic](growth.svg)", "", "The numbers: [growth.tsv](growth.tsv).", "");
lines.push("## All figures", "", "Medians; the single runs stand behind them.", "", "| figure | median | unit | runs |", "|---|---|---|---|");
for (const [key, { value, unit, runs }] of figures) {
  lines.push(`| ${key} | ${value === null ? "" : short(value)} | ${unit} | ${value === null ? `not measured: ${runs}` : runs} |`);
}
if (existsSync(`${folder}/jmh.csv`)) {
  lines.push("", "## The encoders alone (JMH)", "", "| benchmark | mean | error | unit |", "|---|---|---|---|");
  for (const line of readFileSync(`${folder}/jmh.csv`, "utf8").trim().split("\n").slice(1)) {
    const [name, , , , mean, error, unit] = line.replaceAll('"', "").split(",");
    lines.push(`| ${name.split(".").slice(-2).join(".")} | ${short(Number(mean))} | ${short(Number(error))} | ${unit} |`);
  }
}
writeFileSync(out, lines.join("\n") + "\n");
console.log(rows.map((line) => line.replace(/^\| | \|$/g, "").replace(/\*\*/g, "").split(" | ").join(" · ")).join("\n"));
