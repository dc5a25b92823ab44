/** How a view reads, in a few sentences made from what it shows: colours, patterns, ranges, what is missing. Pure. */

import { patternOf } from "../choropleth/paint.js";
import { words } from "./catalogue.js";
import { counted, withMinusSigns } from "./format.js";
import { isTested, wordsOf } from "./measures.js";
import { lowerFirst } from "./names.js";
import { isSampled } from "./reasons.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {"explore" | "table" | "compare" | "areas" | "overlay" | "profile"} View */
/** @typedef {{ view: View, layers?: Layer[], sharing?: boolean }} Shown what a view shows; `sharing`: whether its maps have one scale */

/** @param {number} n @param {Layer} layer */
const areas = (n, { set }) => counted(n, set.areaSingular, set.areaPlural);

/** @param {Layer} layer */
function colours(layer) {
  const { reading } = words;
  const { legend, clarity } = layer;
  if (!legend.length) return [];
  const measure = wordsOf(layer);
  if (measure.neutral !== null) {
    const pale = clarity?.["no-clear-difference"] ?? 0;
    const tested = isTested(layer) ? [pale ? reading.pale(measure.unclear, areas(pale, layer)) : reading.nonePale] : [];
    return [reading.diverging(measure.legend(layer)), ...tested];
  }
  if (layer.palette === "deprivation") return [reading.deprivation(lowerFirst(measure.legend(layer)))];
  const [low, high] = [legend[0], legend[legend.length - 1]].map((c) => withMinusSigns(c.label));
  return [reading.sequential(layer.indicator.sentenceName, low, high, legend.length)];
}

/** @param {Layer} layer */
function patterns(layer) {
  const { reading } = words;
  return layer.missing
    .filter((m) => m.count > 0)
    .map(({ marker, label, count }) => {
      const pattern = patternOf(marker);
      return pattern === "unreliable" ? reading.dots(areas(count, layer)) : reading.pattern(reading.patterns[pattern], lowerFirst(label), areas(count, layer));
    });
}

/** @param {Layer} layer */
function ranges(layer) {
  if (layer.uncertainty.method.startsWith("counted")) return words.reading.counted;
  return isSampled(layer) ? words.reading.sampled : layer.uncertainty.text;
}

/** @param {Shown} shown @returns {string[]} sentences */
export function howItReads({ view, layers = [], sharing = false }) {
  const { reading } = words;
  const ofLayers = [...new Set(layers.flatMap(ranges))];
  if (view === "table") return [...reading.table, ...ofLayers];
  if (view === "overlay" || view === "profile" || view === "areas") return [...reading[view], ...ofLayers];
  const maps = [...new Set(layers.flatMap((layer) => [...colours(layer), ...patterns(layer)]))];
  if (view === "compare") return [sharing ? reading.compareSame : reading.compareOwn, ...maps, ...ofLayers, reading.compareTable];
  return [...maps, ...ofLayers, reading.size];
}
