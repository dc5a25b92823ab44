/** A description of a map in sentences, for people who do not see it and for everyone who asks. Pure. */

import { counted, number } from "./format.js";
import { isTested, wordsOf } from "./measures.js";
import { capital } from "./names.js";
import { isSampled } from "./reasons.js";
import { contextFigure } from "./standing.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** What part of a set the source covers at all, where that is less than half: "The source covers 33 of the 361 districts." @param {Layer} layer */
export function coverage(layer) {
  const absent = layer.missing.find((m) => m.marker === "missing")?.count ?? 0;
  const { count, areaPlural } = layer.set;
  if (absent * 2 <= count) return "";
  return `The source covers ${number(count - absent, 0)} of the ${number(count, 0)} ${areaPlural}; it has no figures for the others.`;
}

/** Which areas differ clearly, one by one and looked at together. @param {Layer} layer @param {Row[]} rows */
function comparison(layer, rows) {
  if (!layer.falseDiscovery || !isTested(layer)) return [];
  const words = wordsOf(layer);
  const unclear = rows.filter((r) => r.clarity === "no-clear-difference").length;
  return [
    ...words.clearOnes(rows, layer),
    `In ${counted(unclear, layer.set.areaSingular, layer.set.areaPlural)} there is ${words.unclear}.`,
    layer.falseDiscovery.sentence,
  ];
}

/** @param {Layer} layer @param {Row[]} rows @returns {string[]} sentences */
export function describe(layer, rows) {
  const { set } = layer;
  const firm = rows.filter((r) => r.value != null && r.marker !== "unreliable");
  const out = [`${layer.title}.`];
  if (!firm.length) return [...out, `No ${set.areaSingular} has a figure.`];
  let [low, high] = [firm[0], firm[0]];
  for (const row of firm) {
    if (Number(row.value) < Number(low.value)) low = row;
    if (Number(row.value) >= Number(high.value)) high = row;
  }
  out.push(`${wordsOf(layer).extremes(low, high, layer)}${isSampled(layer) ? ", as estimated" : ""}.`);
  out.push(...comparison(layer, rows));
  const covered = coverage(layer);
  if (covered) out.push(covered);
  for (const m of layer.missing) if (!(covered && m.marker === "missing")) out.push(`${capital(m.label)}: ${counted(m.count, set.areaSingular, set.areaPlural)}.`);
  for (const c of layer.context) if (c.value != null) out.push(`${c.name}: ${contextFigure(c, layer)}.`);
  return out;
}
