/** The page's end of the drawing thread: one worker for all maps, started when the first large set is shown. */

import { ApiError } from "../../http.js";
import workerUrl from "./worker.js?worker&url";

/** @typedef {import("./worker.js").Drawing} Drawing */
/** @typedef {{ count: number, order: string | null, text: import("../../packed/names.js").Text, boxes: Float64Array }} SetIndex boxes as shares of the Web Mercator square: west, north, east, south */
/** @typedef {{ raster: import("./engine.js").AreaRaster, milliseconds: number }} Scanned */

/** @type {Worker | null} */
let worker = null;
let calls = 0;
/** @type {Map<number, { resolve: (said: any) => void, reject: (error: ApiError) => void }>} */
const open = new Map();

/**
 * A worker is started only from the page's own origin, and a frame in a strict sandbox has none. There it begins with a
 * line that the page holds itself, which takes the built file from its server; Chromium starts no module that way.
 */
function newWorker() {
  const { href, origin } = new URL(workerUrl, import.meta.url);
  if (self.origin === origin) return new Worker(href, { type: "module" });
  const line = new Blob([`importScripts(${JSON.stringify(href)});`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(line));
}

function start() {
  worker = newWorker();
  worker.addEventListener("message", ({ data: { call, said, failed } }) => {
    const waiting = open.get(call);
    open.delete(call);
    if (failed) waiting?.reject(new ApiError(failed.message, failed));
    else waiting?.resolve(said);
  });
  // A worker that cannot start answers nothing; whoever waits is told.
  worker.addEventListener("error", (event) => {
    if (!event.message && !event.filename) event.preventDefault();
    for (const { reject } of open.values()) reject(new ApiError("", { kind: "unreadable", fault: "drawingNotStarted" }));
    open.clear();
    worker = null;
  });
  return worker;
}

/** @param {{ ask: string, drawing: Drawing } & Record<string, unknown>} request @returns {Promise<any>} */
function ask(request) {
  const call = ++calls;
  return new Promise((resolve, reject) => {
    open.set(call, { resolve, reject });
    const { drawing } = request;
    // In full: such a worker has no address that others could be relative to.
    const url = new URL(drawing.url, document.baseURI).href;
    (worker ?? start()).postMessage({ ...request, drawing: { ...drawing, url }, call });
  });
}

/** Codes, names and boxes of a set. @param {Drawing} drawing @returns {Promise<SetIndex>} */
export const askIndex = (drawing) => ask({ ask: "index", drawing });

/** Fetches a drawing and keeps it. @param {Drawing} drawing @returns {Promise<boolean>} */
export const askReady = (drawing) => ask({ ask: "ready", drawing });

/** @param {number} layer a later request of the same layer supersedes this one @param {Drawing} drawing @param {import("./engine.js").View} view @returns {Promise<Scanned | null>} null where superseded */
export const askScan = (layer, drawing, view) => ask({ ask: "scan", layer, drawing, view });

/** @param {Drawing} drawing @param {number} area @returns {Promise<{ type: "MultiLineString", coordinates: number[][][] }>} degrees */
export const askOutline = (drawing, area) => ask({ ask: "outline", drawing, area });

/** Longitude and latitude of a point inside each area. @param {Drawing} drawing @returns {Promise<Float32Array>} */
export const askPoints = (drawing) => ask({ ask: "points", drawing });

/** Bytes of the thread's heap, for measuring; null where the browser does not tell. @param {Drawing} drawing @returns {Promise<number | null>} */
export const askMemory = (drawing) => ask({ ask: "memory", drawing });
