/**
 * The one door to the server. Every answer is checked: a status outside 200–299, a body that is no JSON or a
 * network that is away becomes an ApiError with a sentence a person can act on.
 */

import { readColumns } from "./packed/columns.js";
import { measureWords } from "./words/measures.js";

/** @typedef {import("./types").Query} Query */

export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {{ status?: number, kind: "problem" | "offline" | "unreadable", parameter?: string }} about
   */
  constructor(message, about) {
    super(message);
    this.name = "ApiError";
    this.status = about.status ?? 0;
    this.kind = about.kind;
    this.parameter = about.parameter;
  }
}

/** True for the rejection of a superseded request, which nobody needs to hear of. @param {unknown} error */
export function isAborted(error) {
  return error instanceof DOMException && error.name === "AbortError";
}

/** @param {Response} response */
async function problemOf(response) {
  const type = response.headers.get("content-type") ?? "";
  if (!type.includes("json")) return null;
  try {
    const body = await response.json();
    return typeof body === "object" && body ? body : null;
  } catch {
    return null;
  }
}

/** @param {number} status */
function sentenceFor(status) {
  if (status === 404) return "The server has nothing under this address.";
  if (status === 429) return "Too many requests at once. Wait a moment and try again.";
  if (status === 503) return "The data are not available just now. Try again in a minute.";
  if (status >= 500) return "The server could not answer. Try again in a minute.";
  return "The server did not accept this request.";
}

/** @param {string} url @param {string} accept @param {AbortSignal} [signal] @param {typeof fetch} [fetcher] */
async function getAnswer(url, accept, signal, fetcher = fetch) {
  let response;
  try {
    response = await fetcher(url, { signal, headers: { accept } });
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new ApiError("The server cannot be reached. Check the connection, then try again.", { kind: "offline" });
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  throw new ApiError(problem?.detail ?? problem?.title ?? sentenceFor(response.status), {
    kind: "problem",
    status: response.status,
    parameter: problem?.parameter,
  });
}

/** @template T @param {Promise<T>} body @param {Response} response @returns {Promise<T>} */
async function readable(body, response) {
  try {
    return await body;
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new ApiError("The server sent something that cannot be read. Try again.", { kind: "unreadable", status: response.status });
  }
}

/** @param {string} url @param {AbortSignal} [signal] @param {typeof fetch} [fetcher] @returns {Promise<any>} */
export async function getJson(url, signal, fetcher) {
  const response = await getAnswer(url, "application/json, application/geo+json", signal, fetcher);
  return readable(response.json(), response);
}

/** @param {string} url @param {AbortSignal} [signal] @param {typeof fetch} [fetcher] @returns {Promise<ArrayBuffer>} */
export async function getBytes(url, signal, fetcher) {
  const response = await getAnswer(url, "application/vnd.parity-atlas.coverage, application/vnd.parity-atlas.values", signal, fetcher);
  return readable(response.arrayBuffer(), response);
}

/** Keeps the newest `size` answers by address; a failed one is forgotten. */
export class AnswerCache {
  /** @param {number} size @param {(url: string, signal?: AbortSignal, fetcher?: typeof fetch) => Promise<any>} [ask] */
  constructor(size, ask = getJson) {
    this.size = size;
    this.ask = ask;
    /** @type {Map<string, any>} */
    this.answers = new Map();
  }

  /** @param {string} url @param {AbortSignal} [signal] @param {typeof fetch} [fetcher] */
  async get(url, signal, fetcher) {
    const held = this.answers.get(url);
    if (held !== undefined) {
      this.answers.delete(url);
      this.answers.set(url, held);
      return held;
    }
    const answer = await this.ask(url, signal, fetcher);
    this.answers.set(url, answer);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.size) break;
      this.answers.delete(oldest);
    }
    return answer;
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
  const bytes = await getBytes(url, signal, fetcher);
  try {
    return readColumns(bytes);
  } catch (error) {
    console.error(error);
    throw new ApiError("The server sent figures that cannot be read. Try again.", { kind: "unreadable" });
  }
});
const series = new AnswerCache(60);
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

/** A whole layer: for small sets. @param {Query} asked @param {More} [more] @param {AbortSignal} [signal] @returns {Promise<import("./types").ValuesAnswer>} */
export function fetchValues(asked, more = {}, signal) {
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

/** @param {string} url @param {AbortSignal} [signal] @returns {Promise<import("./types").AreaCollection>} */
export function fetchGeometry(url, signal) {
  return geometry.get(url, signal);
}

/**
 * One area through all periods, in the measure itself or in what a change is the change of.
 * @param {string} code @param {Query} asked @param {string} geography @param {AbortSignal} [signal] @returns {Promise<import("./types").SeriesAnswer>}
 */
export function fetchSeries(code, asked, geography, signal) {
  const { indicator, group, measure, baseline } = asked;
  const words = measureWords(measure);
  // A series tells one change: that of the map, or over all its years.
  const since = words.comparesPeriods ? { baseline, period: asked.period } : {};
  return ofRelease(series.get(`${API}/series/${encodeURIComponent(code)}?${query({ indicator, group, measure: words.overTime, ...since, geography, release: release() })}`, signal));
}

/** @param {string} code @param {Query} asked @param {string} geography @param {AbortSignal} [signal] @returns {Promise<{ receipt: import("./types").Receipt }>} */
export function fetchReceipt(code, asked, geography, signal) {
  const { indicator, group, measure, period, baseline } = asked;
  const path = `${API}/receipts/${encodeURIComponent(indicator)}/${encodeURIComponent(code)}`;
  return ofRelease(series.get(`${path}?${query({ group, measure, period, baseline, geography, release: release() })}`, signal));
}

/** @param {string} code @param {string} geography @param {AbortSignal} [signal] @returns {Promise<import("./types").FoundArea>} */
export function fetchArea(code, geography, signal) {
  return ofRelease(series.get(`${API}/areas/${encodeURIComponent(code)}?${query({ geography, release: release() })}`, signal));
}

/** @param {string} text @param {AbortSignal} [signal] @returns {Promise<{ total: number, areas: import("./types").FoundArea[] }>} */
export function searchAreas(text, signal) {
  return ofRelease(getJson(`${API}/areas?${query({ q: text, limit: "50", release: release() })}`, signal));
}
