/**
 * Two measures over each other, worked out in the page, in the shape of the server's answer: for figures that are the
 * reader's own, which the server must not see. Correlations by numbers of people are not worked out here. Pure.
 */

import { classOf } from "../choropleth/breaks.js";
import { words } from "../words/catalogue.js";
import { counted, number } from "../words/format.js";
import { referenceWord } from "../words/names.js";
import { isOfPage } from "../state/page-figures.js";
import { spearman } from "./spearman.js";
import { isWithin, threeLimits } from "./three-classes.js";

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").OverlayAnswer} OverlayAnswer */
/** @typedef {import("../types").ValuesAnswer} ValuesAnswer */

/** With fewer areas an interval says next to nothing. */
const LEAST_AREAS = 10;
const OF_EACH = /** @type {const} */ (["value", "lower", "upper", "marker", "reliability"]);

/** @param {ValuesAnswer} answer @param {number} i @returns {Cell} */
const cellAt = ({ columns }, i) => /** @type {any} */ (Object.fromEntries(OF_EACH.map((name) => [name, columns[name]?.[i] ?? null])));

/** @param {Cell} cell */
const isUsable = ({ value, marker }) => value !== null && !marker;

/** What a measure is called without its areas. @param {Layer} layer */
const subject = (layer) => (isOfPage(layer.indicator.id) ? layer.indicator.name : layer.title.replace(/, by [^,]+$/, ""));

/** What the low and the high end of an axis mean. @param {Layer} layer @returns {[string, string]} */
function endsOf({ indicator, measure, reference }) {
  const { ends } = words.overlay.inPage;
  if (measure === "gap") return ends.gap(referenceWord(/** @type {any} */ ({ reference })));
  if (measure === "ratio") return ends.ratio(referenceWord(/** @type {any} */ ({ reference })));
  if (measure !== "rate") return ends.change;
  if (!/deprived/.test(indicator.polarity)) return ends.rate;
  return indicator.polarity === "higher-is-more-deprived" ? ends.deprived : [ends.deprived[1], ends.deprived[0]];
}

/** @param {Layer} layer @param {number[]} limits @returns {import("../types").OverlayAxis} */
function axisOf(layer, limits) {
  const [lowEnd, highEnd] = endsOf(layer);
  const { indicator, measure, unit, group, reference, period, baseline = null, missing, uncertainty, caveats, sources, set } = layer;
  const title = isOfPage(indicator.id) ? words.overlay.inPage.axis(subject(layer), set.areaSingular) : layer.title;
  return { title, indicator, measure, unit, group, reference, period, baseline, limits, lowEnd, highEnd, missing, uncertainty, caveats, sources };
}

/** @param {number[]} x @param {number[]} y @param {Layer} ofX @param {Layer} ofY */
function sentenceOf(x, y, ofX, ofY) {
  const say = words.overlay.inPage;
  if (x.length < LEAST_AREAS) return say.tooFew(x.length);
  const found = spearman(x, y);
  if (!found) return say.noVariation;
  const way = found.lower > 0 ? say.higher : found.upper < 0 ? say.lower : say.noLink;
  const two = (/** @type {number} */ v) => number(v, 2);
  return way(counted(x.length, ofX.set.areaSingular, ofX.set.areaPlural), subject(ofX), subject(ofY), say.figures(two(found.value), two(found.lower), two(found.upper)));
}

/**
 * @param {ValuesAnswer} x the measure across, of a set @param {ValuesAnswer} y the one up, of the same set
 * @returns {OverlayAnswer}
 */
export function pageOverlay(x, y) {
  const say = words.overlay.inPage;
  const code = x.columns.code;
  const at = new Map(y.columns.code.map((c, i) => [c, i]));
  const ofX = code.map((_, i) => cellAt(x, i));
  const ofY = code.map((c) => (at.has(c) ? cellAt(y, /** @type {number} */ (at.get(c))) : /** @type {Cell} */ ({ value: null, lower: null, upper: null, marker: "missing" })));
  const both = code.flatMap((_, i) => (isUsable(ofX[i]) && isUsable(ofY[i]) ? [i] : []));
  const valuesOf = (/** @type {Cell[]} */ cells) => both.map((i) => /** @type {number} */ (cells[i].value));
  const [xs, ys] = [valuesOf(ofX), valuesOf(ofY)];
  const xLimits = both.length ? threeLimits(x.layer, xs) : [];
  const yLimits = both.length ? threeLimits(y.layer, ys) : [];
  /** @type {(number | null)[]} */
  const classes = code.map(() => null);
  /** @type {(boolean | null)[]} */
  const certain = code.map(() => null);
  for (const [k, i] of both.entries()) {
    classes[i] = 3 * classOf(ys[k], yLimits) + classOf(xs[k], xLimits);
    if (ofX[i].lower === null && ofY[i].lower === null) continue;
    const [inX, inY] = [isWithin(ofX[i], xLimits, x.layer.uncertainty), isWithin(ofY[i], yLimits, y.layer.uncertainty)];
    certain[i] = inX === null || inY === null ? null : inX && inY;
  }
  const cells = both.length ? Array.from({ length: 9 }, (_, cell) => ({ cell, xClass: cell % 3, yClass: Math.floor(cell / 3), count: classes.filter((c) => c === cell).length, uncertain: classes.filter((c, i) => c === cell && certain[i] === false).length })) : [];
  const without = (/** @type {Cell[]} */ of) => tally(of.filter((cell) => !isUsable(cell)));
  const sampled = [x.layer, y.layer].some((layer) => layer.uncertainty.method === "published-interval");
  const columns = Object.fromEntries([["x", ofX], ["y", ofY]].flatMap(([axis, of]) => OF_EACH.map((name) => [`${axis}${name[0].toUpperCase()}${name.slice(1)}`, /** @type {Cell[]} */ (of).map((cell) => cell[name] ?? null)])));
  return {
    release: Math.max(x.release, y.release),
    title: say.title(subject(x.layer), subject(y.layer), x.layer.set.areaSingular),
    set: x.layer.set,
    x: axisOf(x.layer, xLimits),
    y: axisOf(y.layer, yLimits),
    cells,
    association: {
      areas: both.length,
      leftOut: tally(code.flatMap((_, i) => (classes[i] !== null ? [] : [isUsable(ofX[i]) ? ofY[i] : ofX[i]]))),
      leftOutOf: { x: without(ofX), y: without(ofY) },
      leftOutInWords: [],
      sentence: sentenceOf(xs, ys, x.layer, y.layer),
    },
    cautions: [say.areas, say.inThisPage, say.neighbours, ...(sampled ? [say.sampled] : [])],
    worstOnBoth: null,
    columns: { code, class: classes, classCertain: certain, ...columns },
    boundarySource: x.layer.boundarySource,
  };
}

/** @param {Cell[]} cells @returns {Record<string, number>} by marker */
function tally(cells) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const { marker } of cells) counts[marker ?? "missing"] = (counts[marker ?? "missing"] ?? 0) + 1;
  return counts;
}
