/**
 * The thread that holds geometry: it fetches and decodes drawings, scan-converts what is in view, and tells outlines
 * and points of areas. The page never holds a vertex.
 */

import { ApiError, getBytes, getJson } from "../../http.js";
import { coverageOf } from "../../packed/from-geojson.js";
import { latOf, lngOf, outlineOf, pointInside } from "../../packed/rings.js";
import { bytesHeld, hold, holdPacked, scan } from "./engine.js";

/** @typedef {import("../../packed/coverage.js").Coverage} Coverage */
/** @typedef {import("./engine.js").HeldCoverage} HeldCoverage */
/** @typedef {import("./engine.js").View} View */
/** @typedef {{ url: string, packed: boolean, toleranceMetres: number }} Drawing where a drawing is to be had, and in which form */
/**
 * @typedef {{ call: number, drawing: Drawing } & (
 *   { ask: "index" } | { ask: "ready" } | { ask: "memory" } | { ask: "points" } | { ask: "outline", area: number } | { ask: "scan", layer: number, view: View }
 * )} Request
 */

/** Drawings kept: both of a map that is handing over from coarse to fine, and some of the set before. */
const KEPT = 6;

const port = /** @type {any} */ (self);
/** @type {Map<string, Promise<HeldCoverage>>} */
const drawings = new Map();
/** The newest request of each layer: a map that moves on does not wait for what it has left. @type {Map<number, any>} */
const waiting = new Map();

/** @param {Drawing} drawing */
function get(drawing) {
  const { url } = drawing;
  const held = drawings.get(url);
  drawings.delete(url);
  const asked = held ?? load(drawing);
  drawings.set(url, asked);
  // What could not be had may be had the next time.
  asked.catch(() => drawings.get(url) === asked && drawings.delete(url));
  for (const oldest of drawings.keys()) {
    if (drawings.size <= KEPT) break;
    drawings.get(oldest)?.then((coverage) => coverage.release(), () => {});
    drawings.delete(oldest);
  }
  return asked;
}

/** @param {Drawing} drawing */
async function load({ url, packed, toleranceMetres }) {
  const answer = await (packed ? getBytes(url) : getJson(url));
  return packed ? read(answer) : hold(coverageOf(answer, toleranceMetres));
}

/** @param {ArrayBuffer} bytes */
function read(bytes) {
  try {
    return holdPacked(bytes);
  } catch (error) {
    console.error(error);
    throw new ApiError("", { kind: "unreadable", fault: "unreadableBoundaries" });
  }
}

/** What the page keeps of a set. @param {Coverage} coverage @returns {[import("./thread.js").SetIndex, ArrayBuffer[]]} and what of it changes hands */
function indexOf({ count, order, text, boxes: held }) {
  const { codes, names } = text;
  const boxes = held.slice();
  if (Array.isArray(codes) || Array.isArray(names)) return [{ count, order, text, boxes }, [boxes.buffer]];
  // Copies: what is packed is a part of the whole answer.
  const apart = { count, codes: codes.slice(), names: names.slice() };
  return [{ count, order, text: apart, boxes }, [apart.codes.buffer, apart.names.buffer, boxes.buffer]];
}

/** Points inside all areas, as longitude and latitude. @param {Coverage} coverage */
function pointsOf(coverage) {
  const points = new Float32Array(2 * coverage.count);
  for (let a = 0; a < coverage.count; a++) {
    const [x, y] = pointInside(coverage, a);
    points[2 * a] = lngOf(x);
    points[2 * a + 1] = latOf(y);
  }
  return points;
}

/** @param {Request} request @returns {Promise<[said: any, transfer: ArrayBuffer[]]>} */
async function answer(request) {
  const held = await get(request.drawing);
  if (request.ask === "ready") return [true, []];
  if (request.ask === "memory") return [bytesHeld() + (/** @type {any} */ (performance).memory?.usedJSHeapSize ?? 0), []];
  if (request.ask === "index") return indexOf(held.lists());
  if (request.ask === "outline") return [outlineOf(held.lists(), request.area), []];
  if (request.ask === "points") {
    const points = pointsOf(held.lists());
    return [points, [points.buffer]];
  }
  // Requests that have come meanwhile are read first, so that of each layer only the newest is drawn.
  waiting.set(request.layer, request);
  await new Promise((resolve) => setTimeout(resolve));
  if (waiting.get(request.layer) !== request) return [null, []];
  // Other sets may have taken its place while it waited.
  if (held.released) return answer(request);
  const started = performance.now();
  const raster = scan(held, request.view);
  const { ids, rows, pixels, mixedRows, first, parts, shares } = raster;
  return [{ raster, milliseconds: performance.now() - started }, [ids, rows, pixels, mixedRows, first, parts, shares].map((list) => /** @type {ArrayBuffer} */ (list.buffer))];
}

port.addEventListener("message", async (/** @type {MessageEvent<Request>} */ { data }) => {
  const { call } = data;
  try {
    const [said, transfer] = await answer(data);
    port.postMessage({ call, said }, transfer);
  } catch (error) {
    const known = error instanceof ApiError;
    if (!known) console.error(error);
    const { message, kind, status, fault } = known ? error : new ApiError("", { kind: "unreadable", fault: "notDrawn" });
    port.postMessage({ call, failed: { message: fault ? "" : message, kind, status, fault } });
  }
});
