/** Order and search of table rows. Pure. */

import { locale } from "../words/language.js";

/** @typedef {import("../types").Row} Row */
/** @typedef {{ key: "name" | "value" | "class" | "clarity" | "marker", down: boolean }} Order */

const collator = new Intl.Collator(locale, { numeric: true });

/** Rows without what is sorted by come last, whichever way. @param {Row[]} rows @param {Order} order @returns {Row[]} */
export function sorted(rows, { key, down }) {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a[key], b[key]];
    if (x == null || y == null) return Number(x == null) - Number(y == null) || collator.compare(a.name, b.name);
    const by = typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
    return sign * by || collator.compare(a.name, b.name);
  });
}

/** @param {Row[]} rows @param {string} text */
export function matching(rows, text) {
  const wanted = text.trim().toLowerCase();
  return wanted ? rows.filter((r) => r.name.toLowerCase().includes(wanted) || r.otherName?.text.toLowerCase().includes(wanted) || r.code.toLowerCase().startsWith(wanted)) : rows;
}
