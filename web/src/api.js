/** The one door to the server: what it can be asked, and what of its answers is kept. */

import { ApiError, getBytes, getJson, isAborted, sayFaults } from "./http.js";
import { measureWords } from "./words/measures.js";
import { codeOfLargeSets } from "./state/code-of-large-sets.js";
import { findInPage, isOfPage } from "./state/page-figures.js";
import { words } from "./words/catalogue.js";

export { ApiError, getBytes, getJson, isAborted };

sayFaults((fault) => words.faults[fault]);

/** @typedef {import("./types").Query} Query */

/** Keeps the newest `size` answers by address; a failed one is forgotten. */
export class AnswerCache {
  /** @param {number} size @param {(url: string, signal?: AbortSignal, fetcher?: typeof fetch) => Promise<any>} [ask] */
  constructor(size, ask = getJson) {
    this.size = size;
    this.ask = ask;
    /** @type {Map<string, any>} */
    this.answers = new Map();
    /** Answers that were asked for ahead and are on their way; undefined if they do not arrive. @type {Map<string, Promise<any>>} */
    this.coming = new Map();
  }

  /** @param {string} url @param {AbortSignal} [signal] @param {typeof fetch} [fetcher] */
  async get(url, signal, fetcher) {
    const held = this.answers.get(url);
    if (held !== undefined) {
      this.answers.delete(url);
      this.answers.set(url, held);
      return held;
    }
    const ahead = await this.coming.get(url);
    signal?.throwIfAborted();
    if (ahead !== undefined) return ahead;
    const answer = await this.ask(url, signal, fetcher);
    this.answers.set(url, answer);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.size) break;
      this.answers.delete(oldest);
    }
    return answer;
  }

  /** Asks for what may be wanted next; who wants it meanwhile waits for the same answer. @param {string} url @param {AbortSignal} signal @param {typeof fetch} [fetcher] */
  ahead(url, signal, fetcher) {
    if (this.answers.has(url) || this.coming.has(url)) return;
    // What goes wrong ahead is nobody's concern: it is asked for again when it is wanted.
    const answer = this.get(url, signal, fetcher).catch(() => undefined);
    this.coming.set(url, answer);
    answer.then(() => this.coming.delete(url));
  }
}

/** Gives out one signal at a time and aborts the one before. */
export class Latest {
  /** @type {AbortController | null} */
  #current = null;

  next() {
    this.#current?.abort();
    this.#current = new AbortController();
    return this.#current.signal;
  }

  stop() {
    this.#current?.abort();
    this.#current = null;
  }
}

/** The release that every figure of the page is taken from: that of its catalogue. */
let pinned = 0;
/** Told when the server keeps that release no longer. */
export const releases = new EventTarget();

/** @param {unknown} error */
function isOfGoneRelease(error) {
  return error instanceof ApiError && error.status === 404 && /^Release \d+ is not kept/.test(error.message);
}

/** @template T @param {Promise<T>} asked @returns {Promise<T>} */
async function ofRelease(asked) {
  try {
    return await asked;
  } catch (error) {
    if (isOfGoneRelease(error)) releases.dispatchEvent(new Event("gone"));
    throw error;
  }
}

const release = () => (pinned ? String(pinned) : null);

const API = "/api/v1";
const values = new AnswerCache(40);
const columns = new AnswerCache(16, async (url, signal, fetcher) => {
  const [bytes, { readColumns }] = await Promise.all([getBytes(url, signal, fetcher), codeOfLargeSets()]);
  try {
    return readColumns(bytes);
  } catch (error) {
    console.error(error);
    throw new ApiError("", { kind: "unreadable", fault: "unreadableFigures" });
  }
});
const series = new AnswerCache(60);
const profiles = new AnswerCache(8);
const overlays = new AnswerCache(6);
/** Geometry addresses hold a content hash, so an answer never grows old. */
const geometry = new AnswerCache(6);

/** @param {Record<string, string | null | undefined>} params */
function query(params) {
  const kept = Object.entries(params).filter(([, v]) => v != null && v !== "");
  return new URLSearchParams(/** @type {[string, string][]} */ (kept)).toString();
}

/** All figures are taken from this release from now on. @param {number} number */
export function pinRelease(number) {
  pinned = number;
}

/**
 * What is loaded.
 * @param {AbortSignal} [signal] @param {number} [of] a release by number; the live one without
 * @returns {Promise<import("./types").Catalogue>}
 */
export async function fetchCatalogue(signal, of) {
  if (of) {
    const [levels, indicators] = await Promise.all([getJson(`${API}/levels?release=${of}`, signal), getJson(`${API}/indicators?release=${of}`, signal)]);
    return { release: of, sets: levels.sets, indicators: indicators.indicators };
  }
  const [levels, indicators] = await Promise.all([getJson(`${API}/levels`, signal), getJson(`${API}/indicators`, signal)]);
  // A release that came in between the two answers: the older one is asked for again.
  const newest = Math.max(levels.release, indicators.release);
  const [sets, all] = await Promise.all([
    levels.release === newest ? levels : getJson(`${API}/levels`, signal),
    indicators.release === newest ? indicators : getJson(`${API}/indicators`, signal),
  ]);
  pinned = newest;
  return { release: newest, sets: sets.sets, indicators: all.indicators };
}

/** @param {AbortSignal} [signal] @returns {Promise<import("./types").Term[]>} */
export async function fetchGlossary(signal) {
  return (await getJson(`${API}/glossary`, signal)).terms;
}

/** @typedef {{ breaks?: number[], reference?: string }} More limits shared with another map; a group to compare with */

/** @param {Query} asked @param {string} part "" or one of the parts for large sets @param {More} more */
function valuesUrl({ set, ...rest }, part, { breaks, reference }) {
  return `${API}/values/${encodeURIComponent(set)}${part}?${query({ ...rest, reference, breaks: breaks?.join(","), release: release() })}`;
}

/** Figures that live in the page: nothing is asked of the server for them, not even when they are gone. @param {string} id */
async function ofPage(id) {
  const own = findInPage(id);
  if (!own) throw new ApiError(words.own.stayed, { kind: "problem", status: 404 });
  return own;
}

/** A whole layer: for small sets. @param {Query} asked @param {More} [more] @param {AbortSignal} [signal] @returns {Promise<import("./types").ValuesAnswer>} */
export function fetchValues(asked, more = {}, signal) {
  if (isOfPage(asked.indicator)) return ofPage(asked.indicator).then((own) => own.values(asked.set, more.breaks));
  return ofRelease(values.get(valuesUrl(asked, "", more), signal));
}

/** A layer without its columns. @param {Query} asked @param {More} [more] @param {AbortSignal} [signal] @returns {Promise<import("./types").ViewAnswer>} */
export function fetchView(asked, more = {}, signal) {
  return ofRelease(values.get(valuesUrl(asked, "/view", more), signal));
}

/** Its columns in the order of the set's areas, which are the same whatever the limits: value and marker, or all others. @param {"figures" | "ranges"} part @param {Query} asked @param {More} [more] @param {AbortSignal} [signal] @returns {Promise<import("./packed/columns.js").Columns>} */
export function fetchColumns(part, asked, { reference } = {}, signal) {
  return ofRelease(columns.get(valuesUrl(asked, `/${part}.apv`, { reference }), signal));
}

/** What colours a layer, before it is certain that it will be wanted. @param {Query} asked @param {boolean} packed whether its set has columns @param {AbortSignal} signal of an earlier guess it is aborted */
export function fetchAhead(asked, packed, signal) {
  if (isOfPage(asked.indicator)) return;
  values.ahead(valuesUrl(asked, packed ? "/view" : "", {}), signal);
  if (packed) columns.ahead(valuesUrl(asked, "/figures.apv", {}), signal);
}

/** Where every area of a small set stands, and where chance alone could put it. @param {Query} asked @param {AbortSignal} [signal] @returns {Promise<import("./types").RanksAnswer>} */
export function fetchRanks(asked, signal) {
  return ofRelease(values.get(valuesUrl(asked, "/ranks", {}), signal));
}

/** @param {string} url @param {AbortSignal} [signal] @returns {Promise<import("./types").AreaCollection>} */
export function fetchGeometry(url, signal) {
  return geometry.get(url, signal);
}

/** What is asked of one of two measures, its parameters named for the axis. @param {"x" | "y"} axis @param {Query} asked */
function ofAxis(axis, { set: _set, indicator, ...rest }) {
  return { [axis]: indicator, ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [axis + name[0].toUpperCase() + name.slice(1), value])) };
}

/** Two measures over the areas of x's set. @param {Query} x @param {Query} y @param {AbortSignal} [signal] @returns {Promise<import("./types").OverlayAnswer>} */
export function fetchOverlay(x, y, signal) {
  if (isOfPage(x.indicator) || isOfPage(y.indicator)) return Promise.reject(new ApiError(words.own.stayed, { kind: "problem", status: 404 }));
  return ofRelease(overlays.get(`${API}/overlay/${encodeURIComponent(x.set)}?${query({ ...ofAxis("x", x), ...ofAxis("y", y), release: release() })}`, signal));
}

/**
 * One area through all periods, in the measure itself or in what a change is the change of.
 * @param {string} code @param {Query & { since?: string | null }} asked `since` is where a change told beside it begins @param {string} geography @param {AbortSignal} [signal] @returns {Promise<import("./types").SeriesAnswer>}
 */
export function fetchSeries(code, asked, geography, signal) {
  if (isOfPage(asked.indicator)) return ofPage(asked.indicator).then((own) => own.series(code));
  const { indicator, group, measure, baseline } = asked;
  const words = measureWords(measure);
  // A series tells one change: that of the map, or over all its years.
  const from = words.comparesPeriods ? baseline : asked.since;
  const since = from ? { baseline: from, period: asked.period } : {};
  return ofRelease(series.get(`${API}/series/${encodeURIComponent(code)}?${query({ indicator, group, measure: words.overTime, ...since, geography, release: release() })}`, signal));
}

/**
 * One area beside a wider one, in the figure of a map.
 * @param {string} code @param {string} wider @param {Query} asked @param {string} geography @param {AbortSignal} [signal] @returns {Promise<import("./types").SideBySideAnswer>}
 */
export function fetchBeside(code, wider, asked, geography, signal) {
  const { indicator, group, measure, period, baseline } = asked;
  const indicators = `${indicator}:${group}@${period}`;
  return ofRelease(series.get(`${API}/compare?${query({ areas: `${code},${wider}`, indicators, measure, baseline, geography, release: release() })}`, signal));
}

/**
 * Two to ten area selections in one to twenty indicators, each `id`, `id:group` or with `@period`; all their differences are one list.
 * @param {string[]} areas @param {string[]} indicators @param {{ measure: string, against: string }} how against: the area that the others are set against @param {AbortSignal} [signal]
 * @returns {Promise<import("./types").AreasAnswer>}
 */
export function fetchAreas(areas, indicators, { measure, against }, signal) {
  return ofRelease(series.get(`${API}/compare?${query({ areas: areas.join(","), indicators: indicators.join(","), measure, against, release: release() })}`, signal));
}

/** @param {string} code @param {Query} asked @param {string} geography @param {AbortSignal} [signal] @returns {Promise<{ receipt: import("./types").Receipt }>} */
export function fetchReceipt(code, asked, geography, signal) {
  if (isOfPage(asked.indicator)) return ofPage(asked.indicator).then((own) => ({ receipt: own.receipt(code) }));
  const { indicator, group, measure, period, baseline } = asked;
  const path = `${API}/receipts/${encodeURIComponent(indicator)}/${encodeURIComponent(code)}`;
  return ofRelease(series.get(`${path}?${query({ group, measure, period, baseline, geography, release: release() })}`, signal));
}

/** @param {string} code @param {string} geography @param {AbortSignal} [signal] @returns {Promise<import("./types").FoundArea>} */
export function fetchArea(code, geography, signal) {
  return ofRelease(series.get(`${API}/areas/${encodeURIComponent(code)}?${query({ geography, release: release() })}`, signal));
}

/** An area with its neighbours and what lies within it. @param {string} code @param {string | null} geography @param {AbortSignal} [signal] @returns {Promise<import("./types").AreaDetail>} */
export function fetchAreaDetail(code, geography, signal) {
  return ofRelease(series.get(`${API}/areas/${encodeURIComponent(code)}?${query({ geography, release: release() })}`, signal));
}

/**
 * Everything known of an area selection: a code, codes joined by ~, or the id of a preset.
 * @param {string} selection @param {string | null} geography @param {AbortSignal} [signal] @returns {Promise<import("./types").ProfileAnswer>}
 */
export function fetchProfile(selection, geography, signal) {
  return ofRelease(profiles.get(`${API}/profiles/${encodeURIComponent(selection)}?${query({ geography, release: release() })}`, signal));
}

/**
 * An area selection through all periods, with its change from one to another; the server's choice where they are left out.
 * @param {string} selection @param {{ indicator: string, group: string, measure: string, baseline?: string | null, period?: string | null }} asked @param {string | null} geography @param {AbortSignal} [signal]
 * @returns {Promise<import("./types").SeriesAnswer>}
 */
export function fetchSelectionSeries(selection, { indicator, group, measure, baseline, period }, geography, signal) {
  return ofRelease(series.get(`${API}/series/${encodeURIComponent(selection)}?${query({ indicator, group, measure, baseline, period, geography, release: release() })}`, signal));
}

/** @param {AbortSignal} [signal] @returns {Promise<import("./types").Preset[]>} */
export async function fetchPresets(signal) {
  return (await ofRelease(profiles.get(`${API}/presets?${query({ release: release() })}`, signal))).presets;
}

/** @param {string} text @param {AbortSignal} [signal] @returns {Promise<import("./types").FoundPlaces>} */
export function searchAreas(text, signal) {
  return ofRelease(getJson(`${API}/areas?${query({ q: text, limit: "50", release: release() })}`, signal));
}

/** Every code that is used no more, whole: which of them somebody looks up is told to nobody. @param {AbortSignal} [signal] @returns {Promise<{ code: string, name: string, geography: string, replacedBy: import("./types").AreaRef[] }[]>} */
export async function fetchReplacedCodes(signal) {
  return (await ofRelease(series.get(`${API}/replaced-codes?${query({ release: release() })}`, signal))).codes;
}
