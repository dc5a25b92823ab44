/** The application's state as an address: parsed from a query string and written back to one. Pure. */

import { formatTogether, parseTogether } from "../groups/group.js";
import { NO_CHOICE, parseChoice, putChoice } from "../overlay/overlay-address.js";

/** @typedef {import("../types").AppState} AppState */
/** @typedef {import("../types").MapView} MapView */

const MAX_AREAS = 10;
const VIEWS = /** @type {const} */ (["explore", "compare", "overlay", "profile"]);

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
  right: { indicator: null, group: null, measure: null, period: null, baseline: null },
  more: [],
  differenceMap: false,
  scale: "same",
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
    right: { indicator: id("indicator2"), group: id("group2"), measure: id("measure2"), period: id("period2"), baseline: id("baseline2") },
    more: [3, 4]
      .map((n) => ({ indicator: id(`indicator${n}`), group: id(`group${n}`), measure: id(`measure${n}`), period: id(`period${n}`), baseline: id(`baseline${n}`) }))
      .filter((pane) => pane.indicator),
    differenceMap: params.get("difference") === "1",
    scale: params.get("scale") === "own" ? "own" : "same",
    area: joined(params.get("area")) ?? id("area"),
    together: parseTogether(params.get("together")),
    areas: [...new Set((params.get("areas") ?? "").split(",").map((s) => s.trim()).filter((s) => /^[A-Z]\d{8}$/.test(s) || joined(s)))].slice(0, MAX_AREAS),
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
  const put = (/** @type {string} */ name, /** @type {string | null} */ value) => {
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
    put("indicator2", state.right.indicator);
    put("group2", state.right.group);
    put("measure2", state.right.measure);
    put("period2", state.right.period);
    put("baseline2", state.right.baseline);
    if (state.view === "overlay") putChoice(put, state.overlay);
    if (state.view === "compare") {
      state.more.forEach((pane, i) => {
        for (const part of /** @type {const} */ (["indicator", "group", "measure", "period", "baseline"])) put(`${part}${i + 3}`, pane[part]);
      });
      if (state.differenceMap) put("difference", "1");
      if (state.scale === "own") put("scale", "own");
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
  const text = params.toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%7E", "~").replaceAll("%3A", ":");
  return text ? `?${text}` : "";
}
