/** Asks for the table of areas. Rows of one measure are asked for together, so that the server judges their differences as one list. */

import { fetchAreas, isAborted } from "../api.js";
import { asApiError } from "../state/map-data.js";
import { partsOf } from "./areas-rows.js";

/** @typedef {import("../types").AreasAnswer} AreasAnswer */
/** @typedef {{ measure: import("../types").Measure, rows: string[], answer: AreasAnswer }} JudgedList rows whose differences are judged together */
/** @typedef {{ lists: JudgedList[], faults: Map<string, import("../api.js").ApiError> }} Loaded every row is in a list or has a fault */

/**
 * A row that the server refuses (none of the areas has it) is told from the others by asking for each alone, and the others are asked for again, together.
 * @param {string[]} areas @param {string[]} rows @param {AbortSignal} signal @param {typeof fetchAreas} [ask]
 * @returns {Promise<Loaded>}
 */
export async function loadAreas(areas, rows, signal, ask = fetchAreas) {
  /** @type {Loaded} */
  const loaded = { lists: [], faults: new Map() };
  const measures = [...new Set(rows.map((row) => partsOf(row).measure))];
  await Promise.all(measures.map((measure) => loadList(areas, measure, rows.filter((row) => partsOf(row).measure === measure), signal, ask, loaded)));
  loaded.lists.sort((a, b) => measures.indexOf(a.measure) - measures.indexOf(b.measure));
  return loaded;
}

/** @param {string[]} areas @param {import("../types").Measure} measure @param {string[]} rows @param {AbortSignal} signal @param {typeof fetchAreas} ask @param {Loaded} loaded */
async function loadList(areas, measure, rows, signal, ask, loaded) {
  const asking = (/** @type {string[]} */ some) => ask(areas, some.map((row) => partsOf(row).asked), { measure, against: areas[0] }, signal);
  try {
    loaded.lists.push({ measure, rows, answer: await asking(rows) });
    return;
  } catch (error) {
    const fault = fine(error);
    // Only what the server refuses for a row is that row's own fault.
    if (fault.status !== 400 || fault.parameter === "areas" || rows.length === 1) return void rows.forEach((row) => loaded.faults.set(row, fault));
  }
  const alone = await Promise.allSettled(rows.map((row) => asking([row])));
  alone.forEach((asked, i) => asked.status === "rejected" && loaded.faults.set(rows[i], fine(asked.reason)));
  const good = rows.filter((row) => !loaded.faults.has(row));
  if (!good.length) return;
  try {
    loaded.lists.push({ measure, rows: good, answer: await asking(good) });
  } catch (error) {
    const fault = fine(error);
    good.forEach((row) => loaded.faults.set(row, fault));
  }
}

/** What is superseded is nobody's fault. @param {unknown} error */
function fine(error) {
  if (isAborted(error)) throw error;
  return asApiError(error);
}
