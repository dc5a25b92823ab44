/** Which figures one can be sure of, and which could as well stand in a neighbouring class. Pure. */

import { classOf } from "./breaks.js";

/** @typedef {import("../types").Row} Row */
/** @typedef {import("../types").Layer} Layer */
/** @typedef {{ sure: boolean, edges: boolean }} Marks what is marked on a map: only what is sure, areas near a class limit */

/** @type {Marks} */
export const NO_MARKS = { sure: false, edges: false };

/** Bands of the server whose figures are too uncertain for practical purposes, or whose error nobody states. */
const TOO_WIDE = new Set(["unreliable", "too-few-surveyed", "unstated"]);

/** A figure that is neither weak nor a comparison that chance alone could explain. @param {Pick<Row, "value" | "marker" | "clarity" | "reliability">} row */
export function isSure(row) {
  return row.value != null && row.marker !== "unreliable" && row.clarity !== "no-clear-difference" && !TOO_WIDE.has(row.reliability ?? "");
}

/**
 * The classes, other than its own, that the likely range of a figure reaches into; the lowest first.
 * @param {Pick<Row, "value" | "class"> & Partial<Pick<Row, "lower" | "upper">>} row @param {Pick<Layer, "breaks">} layer @returns {number[]}
 */
export function otherClasses(row, { breaks }) {
  if (row.value == null || row.lower == null || row.upper == null) return [];
  const own = row.class ?? classOf(row.value, breaks.limits);
  const [first, last] = [classOf(row.lower, breaks.limits), classOf(row.upper, breaks.limits)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((k) => k !== own);
}

/** Whether the likely range reaches into another class. @param {Pick<Row, "value" | "class"> & Partial<Pick<Row, "lower" | "upper">>} row @param {Pick<Layer, "breaks">} layer */
export function isBetweenClasses(row, layer) {
  return otherClasses(row, layer).length > 0;
}

/**
 * How many areas are shown in each class, set aside, and marked.
 * @param {Row[]} rows @param {Pick<Layer, "breaks" | "legend">} layer @param {Marks} marks
 */
export function countMarked(rows, layer, { sure, edges }) {
  const counts = { classes: layer.legend.map(() => 0), setAside: 0, between: 0 };
  for (const row of rows) {
    if (row.value == null) continue;
    if (sure && !isSure(row)) {
      counts.setAside++;
      continue;
    }
    counts.classes[row.class ?? classOf(row.value, layer.breaks.limits)]++;
    if (edges && isBetweenClasses(row, layer)) counts.between++;
  }
  return counts;
}
