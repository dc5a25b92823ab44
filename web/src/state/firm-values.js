/** The values that class limits may be made of: those of areas whose figure is there and can be relied on. */

import { fetchColumns, fetchValues } from "../api.js";
import { isLarge } from "../map/listed-areas.js";
import { drawingOf } from "../map/raster/packed-areas.js";
import { isOfPage } from "./page-figures.js";

/** Unreliable values stay out of breaks. @param {import("../types").ValuesAnswer} answer @returns {number[]} */
export function firmValues({ columns }) {
  return columns.value.filter((v, i) => typeof v === "number" && columns.marker?.[i] !== "unreliable").map(Number);
}

/**
 * Those of a view; of a large set as columns, which are there already or a tenth of the size.
 * @param {{ set: import("../types").BoundarySet, query: import("../types").Query }} view @param {AbortSignal} [signal] @returns {Promise<number[]>}
 */
export async function firmValuesOf({ set, query }, signal) {
  if (!isLarge(set) || isOfPage(query.indicator) || !drawingOf(set.geometry[0]).packed) return firmValues(await fetchValues(query, {}, signal));
  const columns = await fetchColumns("figures", query, {}, signal);
  const markers = columns.words("marker");
  return Array.from(columns.numbers("value") ?? []).filter((v, i) => !Number.isNaN(v) && markers?.at(i) !== "unreliable");
}
