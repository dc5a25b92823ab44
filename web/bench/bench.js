/**
 * The raster layer alone with Leaflet, to be held beside pages that do the same with L.geoJSON:
 * ?geometry=URL.apc&figures=URL.apv&figures2=URL2.apv[&view=lat,lng,zoom][&lines=thin|all]. Draws every area with its
 * outline, switches to the second figures, pans, and leaves what it took in window.RESULT. `first` and `switch` hold the
 * wait for two animation frames.
 */

import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { packedAreas } from "../src/map/raster/packed-areas.js";
import { RasterAreas } from "../src/map/raster/raster-areas.js";
import { bytesOfPainter } from "../src/map/raster/recolour.js";
import { askMemory } from "../src/map/raster/thread.js";
import { classOf } from "../src/choropleth/breaks.js";
import { kindsOf } from "../src/packed/column-engine.js";
import { readColumns } from "../src/packed/columns.js";

const RAMP = ["#eff3ff", "#c6dbef", "#9ecae1", "#6baed6", "#4292c6", "#2171b5", "#084594"];
const given = new URLSearchParams(location.search);
const [lat, lng, zoom] = (given.get("view") ?? "52.6,-1.8,7").split(",").map(Number);
const PAN_FRAMES = 60;
const PAN_PIXELS = 24;

const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(0);
      }),
    ),
  );

/** @param {string} name */
function address(name) {
  const url = given.get(name);
  if (!url) throw new Error(`Give ${name}= in the address.`);
  return new URL(url, location.href).href;
}

/** @param {string} url */
const fetchColumns = async (url) => readColumns(await (await fetch(url)).arrayBuffer());

/** Seven equal classes, sorted into as the product does. @param {import("../src/packed/columns.js").Columns} columns */
function classesOf(columns) {
  const values = columns.numbers("value") ?? new Float64Array(columns.count);
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  const limits = RAMP.slice(1).map((_, i) => low + ((i + 1) * (high - low)) / RAMP.length);
  const which = kindsOf(columns.count, values, limits, [null, null, null], (example) => (Number.isNaN(values[example]) ? RAMP.length : classOf(values[example], limits)));
  const paints = [...RAMP.map((fill) => ({ fill, pattern: null })), { fill: "#ffffff", pattern: /** @type {const} */ ("missing") }];
  return { which, paints };
}

/** The longest time between two frames while the map is drawn along. @param {L.Map} map */
async function longestFrameOfPanning(map) {
  let longest = 0;
  let last = await new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < PAN_FRAMES; i++) {
    map.panBy([i % 40 < 20 ? PAN_PIXELS : -PAN_PIXELS, i % 20 < 10 ? PAN_PIXELS / 2 : -PAN_PIXELS / 2], { animate: false });
    const now = await new Promise((resolve) => requestAnimationFrame(resolve));
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

/** @param {() => boolean} isSo */
async function until(isSo) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

async function run() {
  /** @type {Record<string, number | null>} */
  const result = {};
  const map = L.map("map", { zoomControl: false, attributionControl: false, fadeAnimation: false, zoomAnimation: false, zoomSnap: 0 }).setView([lat, lng], zoom);
  const started = performance.now();
  const url = address("geometry");
  const drawing = { url, packed: !url.includes(".geojson"), toleranceMetres: 0 };
  /** @type {import("../src/types").Bbox} */
  const bbox = [-6.5, 49.8, 2, 55.9];
  const set = { bbox, geometry: [{ toleranceMetres: 0, url, ...(drawing.packed ? { packedUrl: url } : {}) }] };
  const [areas, columns] = await Promise.all([packedAreas(set, drawing), fetchColumns(address("figures"))]);
  result.fetch_parse = performance.now() - started;
  const layer = new RasterAreas(map, areas, { select() {}, hover() {}, focus() {} }, given.get("lines") === "thin" ? undefined : { width: 0.3, whole: true });
  layer.paint(classesOf(columns));
  await until(() => layer.plate.painted !== null);
  await painted();
  result.first = performance.now() - started;
  result.rasterise = layer.took.scan;
  result.show = layer.took.show;
  // Until all is at rest, as the peers are when they have painted: the surroundings of the view and the picture of the whole are there.
  await until(() => layer.overview.raster !== null && layer.asked === null);
  await painted();

  const switched = performance.now();
  layer.paint(classesOf(await fetchColumns(address("figures2"))));
  await painted();
  result.switch = performance.now() - switched;
  result.recolour = layer.took.recolour;

  result.frame = await longestFrameOfPanning(map);
  await until(() => layer.asked === null);
  result.rasterise_warm = layer.took.scan;
  const memory = /** @type {any} */ (performance).memory;
  result.heap = memory ? memory.usedJSHeapSize : null;
  result.thread_heap = (await askMemory(drawing)) + bytesOfPainter();
  result.areas = areas.count;
  return result;
}

run().then(
  (result) => Object.assign(window, { RESULT: { ...result, bytes: performance.getEntriesByType("resource").filter((e) => /\.(apc|apv|geojson)/.test(e.name)).map((e) => /** @type {any} */ (e).transferSize) } }),
  (error) => Object.assign(window, { RESULT: { error: String(error) } }),
);
