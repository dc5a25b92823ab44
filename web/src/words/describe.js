/** A description of a map in sentences, for people who do not see it and for everyone who asks. Pure. */

import { counted, number, withUnit } from "./format.js";
import { capital, gapPhrase, groupWord, isSampled, referenceWord } from "./sentences.js";
import { contextFigure } from "./standing.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** @param {Row} row @param {Layer} layer */
function say(row, layer) {
  const value = Number(row.value);
  return layer.measure === "gap" ? gapPhrase(value, layer) : withUnit(value, layer.unit, layer.indicator.decimals);
}

/** "a", "a and b", "a, b and c". @param {string[]} items */
export function list(items) {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** What part of a set the source covers at all, where that is less than half: "The source covers 33 of the 361 districts." @param {Layer} layer */
export function coverage(layer) {
  const absent = layer.missing.find((m) => m.marker === "missing")?.count ?? 0;
  const { count, areaPlural } = layer.set;
  if (absent * 2 <= count) return "";
  return `The source covers ${number(count - absent, 0)} of the ${number(count, 0)} ${areaPlural}; it has no figures for the others.`;
}

const NAMES_UP_TO = 6;

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
  const sample = isSampled(layer) ? ", as estimated" : "";
  if (layer.measure === "gap") out.push(`The widest gap${sample && `${sample},`} is in ${high.name}, ${say(high, layer)}; at the other end is ${low.name}, ${say(low, layer)}.`);
  else out.push(`From ${say(low, layer)} in ${low.name} to ${say(high, layer)} in ${high.name}${sample}.`);
  if (layer.clarity) {
    const clear = (/** @type {string} */ way) => rows.filter((r) => r.clarity === way).map((r) => r.name);
    const lower = clear("lower");
    const higher = clear("higher");
    const who = groupWord(layer.group);
    const named = (/** @type {string[]} */ names) => (names.length <= NAMES_UP_TO ? `: ${list(names)}` : "");
    out.push(
      lower.length
        ? `The ${who} rate is clearly lower than the ${referenceWord(layer)} rate in ${counted(lower.length, set.areaSingular, set.areaPlural)}${named(lower)}.`
        : `In no ${set.areaSingular} is the ${who} rate clearly lower than the ${referenceWord(layer)} rate.`,
    );
    if (higher.length) out.push(`It is clearly higher in ${counted(higher.length, set.areaSingular, set.areaPlural)}${named(higher)}.`);
    out.push(
      `In ${counted(layer.clarity["no-clear-difference"], set.areaSingular, set.areaPlural)} there is no clear difference.`,
    );
    if (layer.falseDiscovery) out.push(layer.falseDiscovery.sentence);
  }
  const covered = coverage(layer);
  if (covered) out.push(covered);
  for (const m of layer.missing) if (!(covered && m.marker === "missing")) out.push(`${capital(m.label)}: ${counted(m.count, set.areaSingular, set.areaPlural)}.`);
  for (const c of layer.context) if (c.value != null) out.push(`${c.name}: ${contextFigure(c, layer)}.`);
  return out;
}
