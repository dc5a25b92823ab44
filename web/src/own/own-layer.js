/** Own figures as the indicator, the layers and the series that every view reads: in the shape of the server's answers. Pure. */

import { classOf, pooledLimits } from "../choropleth/breaks.js";
import { number } from "../words/format.js";
import { words } from "../words/catalogue.js";
import { wilson } from "./wilson.js";

/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("./check.js").Joined} Joined */
/**
 * @typedef {object} OwnFigures one accepted file
 * @property {string} id `own:` and a number
 * @property {string} what the figures are
 * @property {string} file name
 * @property {string} date "26 November 2026"
 * @property {string} sheet
 * @property {string} column letter
 * @property {string} geography
 * @property {string[]} sets ids of the boundary sets of that geography
 * @property {boolean} percent
 * @property {number} decimals
 * @property {Map<string, Joined>} joined by code
 */

const EVERYONE = { id: "all", name: "All", sentenceName: "all" };

/** @param {OwnFigures} own */
function sourceOf({ file, date }) {
  return { dataset: "own", title: words.own.sourceTitle(file, date), publisher: words.own.you, landingPage: "", licence: words.own.licence, licenceUrl: "", attribution: words.own.sourceTitle(file, date), published: date };
}

/** @param {OwnFigures} own */
function uncertaintyOf({ joined, percent }) {
  const all = [...joined.values()];
  if (all.some((j) => j.lower !== null)) return { method: "own-limits", text: words.own.ownLimits };
  if (percent && all.some((j) => j.base !== null)) return { method: "own-base", text: words.own.ownBase };
  return { method: "none-known", text: words.own.noUncertainty };
}

/** @param {OwnFigures} own @returns {import("../types").Indicator} */
export function indicatorOf(own) {
  return {
    id: own.id,
    name: words.own.layerName(own.what, own.file),
    sentenceName: words.own.sentenceName(own.what, own.file, own.date),
    topic: words.own.topic,
    description: words.own.description(own.file, own.date),
    unit: { ...(own.percent ? { id: "percent", suffix: "%", words: words.own.perCent } : { id: "own", suffix: "", words: own.what }), decimals: own.decimals },
    decimals: own.decimals,
    polarity: "neutral",
    kind: own.percent ? "rate" : "count",
    breaks: "ckmeans",
    measures: ["rate"],
    groups: [EVERYONE],
    defaultGroup: "all",
    referenceGroup: null,
    availability: [{ geography: own.geography, sets: own.sets, periods: [{ id: "own", name: own.date }] }],
    uncertainty: uncertaintyOf(own),
    caveats: [words.own.caveat],
    terms: [],
    sources: [sourceOf(own)],
  };
}

/** A figure with its limits as the layer shows them. @param {OwnFigures} own @param {Joined | undefined} joined @returns {import("../types").Cell} */
export function cellOf(own, joined) {
  if (!joined) return { value: null, lower: null, upper: null, marker: "missing" };
  const { value, marker, base } = joined;
  let { lower, upper } = joined;
  if (lower === null && value !== null && base !== null && own.percent && value >= 0 && value <= 100) [lower, upper] = wilson(value, base);
  return { value, lower, upper, marker: value === null ? (marker ?? "missing") : null, denominator: base };
}

/**
 * The layer and its columns over a set, as `/values/{set}` gives them.
 * @param {OwnFigures} own @param {BoundarySet} set @param {string[]} codes of the set's areas, in its order
 * @param {number[]} [breaks] limits shared with another map @returns {import("../types").ValuesAnswer}
 */
export function valuesOf(own, set, codes, breaks) {
  const indicator = indicatorOf(own);
  const cells = codes.map((code) => cellOf(own, own.joined.get(code)));
  const values = cells.flatMap((c) => (c.value === null ? [] : [c.value]));
  const limits = breaks ?? limitsOf(values);
  const classes = cells.map((c) => (c.value === null ? null : classOf(c.value, limits)));
  const least = values.length ? values.reduce((a, b) => Math.min(a, b)) : null;
  const most = values.length ? values.reduce((a, b) => Math.max(a, b)) : null;
  const count = (/** @type {string} */ marker) => cells.filter((c) => c.marker === marker).length;
  const missing = [
    { marker: /** @type {const} */ ("suppressed"), label: words.own.suppressed, count: count("suppressed") },
    { marker: /** @type {const} */ ("missing"), label: words.own.missing, count: count("missing") },
  ].filter((m) => m.count > 0);
  const { unit } = indicator;
  /** @type {Layer} */
  const layer = {
    title: words.own.layerTitle(own.what, own.file, own.date, set.areaSingular),
    set,
    indicator,
    measure: "rate",
    unit,
    group: EVERYONE,
    reference: null,
    period: { id: "own", name: own.date },
    breaks: { method: breaks ? "given" : "ckmeans", limits, min: least, max: most, symmetric: false },
    palette: "sequential",
    legend: values.length ? legend(limits, classes, own) : [],
    missing,
    context: [],
    uncertainty: indicator.uncertainty,
    caveats: indicator.caveats,
    sources: indicator.sources,
    boundarySource: set.source,
  };
  return {
    release: 0,
    layer,
    columns: {
      code: codes,
      class: classes,
      value: cells.map((c) => c.value),
      lower: cells.map((c) => c.lower),
      upper: cells.map((c) => c.upper),
      marker: cells.map((c) => c.marker),
      denominator: cells.map((c) => c.denominator ?? null),
    },
  };
}

/** Values that the limits are worked out from: a national set by every so many-th, which keeps its shape. */
const MOST_CLUSTERED = 1000;

/** @param {number[]} values */
function limitsOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const step = Math.max(1, sorted.length / MOST_CLUSTERED);
  return pooledLimits(Array.from({ length: Math.floor(sorted.length / step) }, (_, i) => sorted[Math.floor(i * step)]), { classes: 5 });
}

/** Worded as the server words its classes: "under 60%", "60 to 64%", "65% and over". @param {number[]} limits @param {(number | null)[]} classes @param {OwnFigures} own @returns {import("../types").LegendClass[]} */
function legend(limits, classes, own) {
  const suffix = own.percent ? "%" : "";
  // A limit with more decimals than the figures keeps its own.
  const places = Math.min(4, Math.max(own.decimals, ...limits.map((l) => (String(l).split(".")[1] ?? "").length)));
  const say = (/** @type {number} */ v) => number(v, places);
  const label = (/** @type {number | null} */ from, /** @type {number | null} */ to) => {
    if (from === null) return to === null ? words.own.classAll : words.own.classUnder(`${say(to)}${suffix}`);
    if (to === null) return words.own.classOver(`${say(from)}${suffix}`);
    const last = to - 10 ** -places;
    return last <= from ? `${say(from)}${suffix}` : words.own.classBetween(say(from), `${say(last)}${suffix}`);
  };
  return Array.from({ length: limits.length + 1 }, (_, k) => {
    const from = k ? limits[k - 1] : null;
    const to = k < limits.length ? limits[k] : null;
    return { class: k, lower: from, upper: to, label: label(from, to), count: classes.filter((c) => c === k).length };
  });
}

/** One area's figure as a series of a single period. @param {OwnFigures} own @param {string} code @param {string} name @returns {import("../types").SeriesAnswer} */
export function seriesOf(own, code, name) {
  const indicator = indicatorOf(own);
  return {
    release: 0,
    area: { code, name, level: "" },
    indicator,
    measure: "rate",
    unit: indicator.unit,
    group: EVERYONE,
    reference: null,
    periods: [{ period: { id: "own", name: own.date }, ...cellOf(own, own.joined.get(code)) }],
    change: null,
    sources: indicator.sources,
    uncertainty: indicator.uncertainty,
    caveats: indicator.caveats,
  };
}

/** Where an own figure was read. @param {OwnFigures} own @param {string} code @returns {import("../types").Receipt} */
export function receiptOf(own, code) {
  const joined = own.joined.get(code);
  const cell = joined ? words.own.cellAt(own.column, joined.row, own.sheet) : "";
  return {
    title: words.own.sourceTitle(own.file, own.date),
    source: null,
    download: null,
    cells: joined ? [{ role: "value", sheet: own.sheet || null, row: joined.row, column: own.column, published: joined.value === null ? null : String(joined.value) }] : [],
    steps: [joined ? words.own.noReceipt(own.file, cell) : words.own.missing],
    formula: null,
    intervalFormula: indicatorOf(own).uncertainty.method === "own-base" ? words.own.ownBase : null,
    inputs: [],
  };
}
