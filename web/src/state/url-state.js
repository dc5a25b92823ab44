/** The application's state as an address: parsed from a query string and written back to one. Pure. */

import { formatTogether, parseTogether } from "../groups/group.js";
import { NO_CHOICE, parseChoice, putChoice } from "../overlay/overlay-address.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").MapView} MapView */

/** Areas that are compared, as the server compares no more. */
export const MOST_AREAS = 10;
/** Indicators of the table of areas, likewise. */
export const MOST_ROWS = 20;
/** `indicator`, `indicator:group` or `indicator:group:measure`, each with or without `@period`. */
const ROW = /^[a-z0-9-]+(:[a-z0-9-]+){0,2}(@[\w/-]+)?$/;
const VIEWS = /** @type {const} */ (["explore", "compare", "overlay", "profile"]);

/** A code or codes joined; the table of areas may also name presets. @param {string} text @param {boolean} withPresets */
const isSelection = (text, withPresets) => /^[A-Z]\d{8}$/.test(text) || joined(text) !== null || (withPresets && /^[a-z][a-z0-9-]{2,59}$/.test(text));

/** Codes of areas taken together, "E09000011~E09000012". @param {string | null} text */
function joined(text) {
  return text && text.includes("~") && text.length <= 4010 && /^[A-Z]\d{8}(~[A-Z]\d{8})*$/.test(text) ? text : null;
}

/** @type {AppState} */
export const EMPTY = {
  view: "explore",
  release: null,
  set: null,
  indicator: null,
  group: null,
  measure: null,
  period: null,
  baseline: null,
  right: { set: null, indicator: null, group: null, measure: null, period: null, baseline: null },
  more: [],
  differenceMap: false,
  scale: "same",
  swipe: null,
  apart: false,
  views: [null, null, null],
  mode: "maps",
  rows: [],
  against: "first",
  byFigure: false,
  area: null,
  together: null,
  areas: [],
  table: false,
  years: false,
  since: null,
  lock: false,
  sure: false,
  edges: false,
  map: null,
  lang: null,
  overlay: NO_CHOICE,
};

/** Reads what it knows and ignores the rest. @param {string} search @returns {AppState} */
export function parse(search) {
  const params = new URLSearchParams(search);
  const id = (/** @type {string} */ name) => {
    const text = params.get(name)?.trim();
    return text && text.length <= 80 ? text : null;
  };
  return {
    view: VIEWS.find((v) => v === params.get("view")) ?? "explore",
    release: /^[1-9]\d{0,8}$/.test(params.get("release") ?? "") ? Number(params.get("release")) : null,
    set: id("set"),
    indicator: id("indicator"),
    group: id("group"),
    measure: id("measure"),
    period: id("period"),
    baseline: id("baseline"),
    right: { set: id("set2"), indicator: id("indicator2"), group: id("group2"), measure: id("measure2"), period: id("period2"), baseline: id("baseline2") },
    more: [3, 4]
      .map((n) => ({ set: id(`set${n}`), indicator: id(`indicator${n}`), group: id(`group${n}`), measure: id(`measure${n}`), period: id(`period${n}`), baseline: id(`baseline${n}`) }))
      .filter((pane) => pane.indicator),
    differenceMap: params.get("difference") === "1",
    scale: params.get("scale") === "own" ? "own" : "same",
    swipe: parsePercent(params.get("swipe")),
    apart: params.get("apart") === "1",
    views: [2, 3, 4].map((n) => parseMap(params.get(`map${n}`))),
    mode: params.get("mode") === "areas" ? "areas" : "maps",
    rows: [...new Set((params.get("rows") ?? "").split(",").filter((s) => s.length <= 160 && ROW.test(s)))].slice(0, MOST_ROWS),
    against: /^(region|country|lad|subregion)$/.test(params.get("against") ?? "") ? /** @type {string} */ (params.get("against")) : "first",
    byFigure: params.get("order") === "figure",
    area: joined(params.get("area")) ?? id("area"),
    together: parseTogether(params.get("together")),
    areas: [...new Set((params.get("areas") ?? "").split(",").map((s) => s.trim()).filter((s) => isSelection(s, params.get("mode") === "areas")))].slice(0, MOST_AREAS),
    table: params.get("table") === "1",
    years: params.get("years") === "1",
    since: id("since"),
    lock: params.get("classes") === "all-years",
    sure: params.get("sure") === "1",
    edges: params.get("edges") === "1",
    map: parseMap(params.get("map")),
    lang: /^(cy|en)$/.test(params.get("lang") ?? "") ? params.get("lang") : null,
    overlay: parseChoice(params),
  };
}

/** Where the divider of two maps stands. @param {string | null} text a number from 0 to 100 @returns {number | null} */
function parsePercent(text) {
  const percent = text === null || text.trim() === "" ? NaN : Number(text);
  return percent >= 0 && percent <= 100 ? Math.round(percent) : null;
}

/** @param {string | null} text "zoom/lat/lng" @returns {MapView | null} */
export function parseMap(text) {
  const parts = (text ?? "").split("/").map(Number);
  if (parts.length !== 3 || parts.some((n) => !Number.isFinite(n))) return null;
  const [zoom, lat, lng] = parts;
  if (zoom < 0 || zoom > 19 || Math.abs(lat) > 85 || Math.abs(lng) > 180) return null;
  return { zoom, lat, lng };
}

/** @param {MapView} view */
export function formatMap(view) {
  return `${view.zoom.toFixed(2)}/${view.lat.toFixed(4)}/${view.lng.toFixed(4)}`;
}

/** The query string, in a fixed order, without what is empty or a plain default. @param {AppState} state */
export function toSearch(state) {
  const params = new URLSearchParams();
  const put = (/** @type {string} */ name, /** @type {string | null | undefined} */ value) => {
    if (value) params.set(name, value);
  };
  if (state.view !== "explore") put("view", state.view);
  put("set", state.set);
  put("indicator", state.indicator);
  put("group", state.group);
  put("measure", state.measure);
  put("period", state.period);
  put("baseline", state.baseline);
  if (state.view === "compare" || state.view === "overlay") {
    if (state.view === "compare") put("set2", state.right.set);
    put("indicator2", state.right.indicator);
    put("group2", state.right.group);
    put("measure2", state.right.measure);
    put("period2", state.right.period);
    put("baseline2", state.right.baseline);
    if (state.view === "overlay") putChoice(put, state.overlay);
    if (state.view === "compare") {
      state.more.forEach((pane, i) => {
        for (const part of /** @type {const} */ (["set", "indicator", "group", "measure", "period", "baseline"])) put(`${part}${i + 3}`, pane[part]);
      });
      if (state.differenceMap) put("difference", "1");
      if (state.scale === "own") put("scale", "own");
      if (state.swipe !== null) put("swipe", String(state.swipe));
      if (state.apart) put("apart", "1");
      if (state.mode === "areas") {
        put("mode", "areas");
        put("rows", state.rows.join(","));
        if (state.against !== "first") put("against", state.against);
        if (state.byFigure) put("order", "figure");
      }
      put("areas", state.areas.join(","));
    }
  }
  put("area", state.area);
  put("together", formatTogether(state.together));
  if (state.table && (state.view === "explore" || state.view === "overlay")) put("table", "1");
  put("lang", state.lang ?? null);
  if (state.view === "explore") {
    if (state.years && !state.table) put("years", "1");
    put("since", state.since);
    if (state.lock) put("classes", "all-years");
    if (state.sure) put("sure", "1");
    if (state.edges) put("edges", "1");
  }
  if (state.release) put("release", String(state.release));
  if (state.map) put("map", formatMap(state.map));
  if (state.view === "compare" && state.apart) state.views.forEach((view, i) => put(`map${i + 2}`, view && formatMap(view)));
  const text = params.toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%7E", "~").replaceAll("%3A", ":").replaceAll("%40", "@");
  return text ? `?${text}` : "";
}
