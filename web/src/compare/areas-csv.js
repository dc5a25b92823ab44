/** The table of areas as CSV: one line an area and indicator, each with its range or the reason, its difference, its source and its release. Pure. */

import { csvField } from "../share/csv.js";
import { linesOf, standing, turned } from "./areas-rows.js";

/** @typedef {import("./areas-rows.js").Answered} Answered */

const HEAD = [
  "area_code", "area_name", "role", "indicator", "measure", "group", "reference", "period", "baseline", "unit", "value", "lower", "upper", "marker",
  "why_no_value_or_range", "how_sure", "compared_with", "difference", "difference_lower", "difference_upper", "clarity", "clarity_in_list", "differences_in_list",
  "difference_in_words", "uncertainty", "source", "licence", "release",
];

/** Why a figure is missing or has no range; empty where it has both. @param {import("../types").AreasFigure | null} cell @param {import("../types").AreasIndicator} one */
export function whyNot(cell, one) {
  if (!cell) return "";
  if (cell.value == null) return cell.notPublished ?? cell.sentence;
  if (cell.marker) return cell.reliabilityWords?.sentence ?? cell.sentence;
  return cell.lower == null ? one.uncertainty.text : "";
}

/** @param {number | null} value */
const minus = (value) => (value === null ? null : value === 0 ? 0 : -value);

/**
 * @param {(Answered & { inList: number })[]} rows `inList`: how many differences are judged together
 * @param {{ against: string, first: string, release: number }} how as the table shows it
 */
export function areasCsv(rows, { against, first, release }) {
  const lines = rows.flatMap(({ measure, one, inList }) =>
    linesOf(one).map(({ code, name, cell, isAround }) => {
      const stands = isAround || !cell ? null : standing(one, cell, against, first);
      const d = stands?.difference;
      const back = stands?.isTurned ?? false;
      return [
        code, name, isAround ? "around" : "chosen", one.indicator.name, measure, one.group.name, one.reference?.name, one.period.name, one.baseline?.name, one.unit.words,
        cell?.value, cell?.lower, cell?.upper, cell?.marker, whyNot(cell, one), cell?.reliabilityWords?.label, stands?.to,
        d && (back ? minus(d.value) : d.value), d && (back ? minus(d.upper) : d.lower), d && (back ? minus(d.lower) : d.upper),
        d && turned(d.clarity, back), d && turned(d.clarityInList, back), d ? inList : null, d?.sentence, one.uncertainty.text,
        one.sources.map((s) => `${s.title}, ${s.publisher}`).join("; "), [...new Set(one.sources.map((s) => s.licence))].join("; "), release,
      ];
    }),
  );
  return [HEAD, ...lines].map((line) => line.map(csvField).join(",")).join("\r\n") + "\r\n";
}
