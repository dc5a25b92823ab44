/** The table of areas by indicators: which rows are asked for, what stands in each, and how the areas stand to what they are set against. Pure. */

/** @typedef {import("../types").AreasIndicator} AreasIndicator */
/** @typedef {import("../types").AreasFigure} AreasFigure */
/** @typedef {import("../types").AreasDifference} AreasDifference */
/** @typedef {import("../types").Indicator} Indicator */
/** @typedef {import("../types").Measure} Measure */
/** @typedef {{ row: string, measure: Measure, one: AreasIndicator }} Answered a row that is there */
/** @typedef {{ code: string, name: string, level?: string, cell: AreasFigure | null, isAround: boolean, of: string[] }} Line one area of a row; `of`: whom a wider area surrounds */

export const FEWEST_AREAS = 2;

/** What to begin with, as far as it is loaded: work, deprivation and poverty by district, then the same of small areas. */
const BEGIN = [
  "employment-rate:ethnic-minority",
  "employment-rate:ethnic-minority:gap",
  "modelled-unemployment-rate",
  "imd-2025-average-score",
  "child-poverty-after-housing-costs",
  "census-unemployment-rate",
  "imd-2025-score",
];

/** @param {string} row `id`, `id:group` or `id:group:measure`, with or without `@period` @returns {{ id: string, group: string | undefined, measure: Measure, asked: string }} `asked` is the server's name of it */
export function partsOf(row) {
  const [what, period] = row.split("@");
  const [id, group, measure = "rate"] = what.split(":");
  return { id, group, measure: /** @type {Measure} */ (measure), asked: `${id}${group ? `:${group}` : ""}${period ? `@${period}` : ""}` };
}

/**
 * The rows: those chosen, else those that the level of most of the areas has.
 * @param {string[]} chosen @param {Indicator[]} indicators of the release @param {string[]} areas
 */
export function rowsAsked(chosen, indicators, areas) {
  if (chosen.length) return chosen;
  const small = areas.filter((code) => /^[EW]0[12]/.test(code)).length * 2 > areas.length;
  const begin = BEGIN.filter((row) => indicators.some((i) => i.id === partsOf(row).id)).filter((row) => small === /^(census-|imd-2025-score$)/.test(row));
  return begin.length ? begin : indicators.slice(0, 3).map((i) => i.id);
}

/** Rows that can be added: each indicator in each group, and in the measures that compare its groups. @param {Indicator[]} indicators */
export function rowsOffered(indicators) {
  return indicators.flatMap((indicator) => {
    if (indicator.groups.length < 2) return [{ row: indicator.id, indicator }];
    const rows = (/** @type {Measure} */ measure, /** @type {import("../types").Group[]} */ groups) =>
      groups.map((group) => ({ row: `${indicator.id}:${group.id}${measure === "rate" ? "" : `:${measure}`}`, indicator }));
    const compared = indicator.measures.includes("gap") ? rows("gap", indicator.groups.filter((g) => g.id !== indicator.referenceGroup)) : [];
    return [...rows("rate", indicator.groups), ...compared];
  });
}

const WIDER = ["lad", "subregion", "region", "country"];

/**
 * The lines of a row: the chosen areas in their order or by their figures, then the wider areas around them, the nearest first.
 * @param {AreasIndicator} one @param {{ byFigure?: boolean }} [how] @returns {Line[]}
 */
export function linesOf(one, { byFigure = false } = {}) {
  const height = (/** @type {AreasFigure} */ a) => (a.value == null || a.marker === "unreliable" ? -Infinity : a.value);
  const areas = byFigure ? [...one.areas].sort((a, b) => height(b) - height(a)) : one.areas;
  /** @type {Map<string, Line>} */
  const wider = new Map();
  for (const area of one.areas)
    for (const around of area.surroundings ?? []) {
      const line = wider.get(around.code) ?? /** @type {Line} */ ({ code: around.code, name: around.name, level: around.level, cell: around, isAround: true, of: [] });
      line.of.push(area.name);
      wider.set(around.code, line);
    }
  const chosen = new Set(one.areas.map((a) => a.code));
  const around = [...wider.values()].filter((line) => !chosen.has(line.code)).sort((a, b) => WIDER.indexOf(a.level ?? "") - WIDER.indexOf(b.level ?? ""));
  /** @type {Line[]} */
  const lines = areas.map((cell) => ({ code: cell.code, name: cell.name, cell, isAround: false, of: [] }));
  return [...lines, ...around];
}

/** The levels of wider areas that some row has, the nearest first. @param {Answered[]} rows */
export function levelsAround(rows) {
  const levels = new Set(rows.flatMap(({ one }) => one.areas.flatMap((a) => (a.surroundings ?? []).map((s) => s.level))));
  return WIDER.filter((level) => levels.has(level));
}

/**
 * How an area stands to what all are set against, always as "this area is …": the server may have the two the other way round.
 * @param {AreasIndicator} one @param {AreasFigure} area @param {string} against "first", or a level @param {string} first code of the first area
 * @returns {{ difference: AreasDifference, isTurned: boolean, to: string } | null} null: the area itself, or the source has no figure of such a wider area
 */
export function standing(one, area, against, first) {
  if (against !== "first") {
    const around = area.surroundings?.find((s) => s.level === against);
    return around ? { difference: around.difference, isTurned: false, to: around.name } : null;
  }
  if (area.code === first) return null;
  const difference = one.differences.find((d) => [d.first.code, d.second.code].includes(area.code) && [d.first.code, d.second.code].includes(first));
  if (!difference) return null;
  const isTurned = difference.first.code !== area.code;
  return { difference, isTurned, to: isTurned ? difference.first.name : difference.second.name };
}

/** @param {import("../types").Clarity | null} clarity @param {boolean} isTurned @returns {import("../types").Clarity | null} */
export function turned(clarity, isTurned) {
  if (!isTurned || clarity === null || clarity === "no-clear-difference") return clarity;
  return clarity === "higher" ? "lower" : "higher";
}
