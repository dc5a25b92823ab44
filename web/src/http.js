/**
 * Asking the server. Every answer is checked: a status outside 200–299, a body that is no JSON or a network that is
 * away becomes an ApiError with a sentence a person can act on. The drawing thread asks by this alone, and has no words:
 * it names the fault, which the page then says.
 */

/** @typedef {keyof typeof import("./words/en/faults.js").faults} Fault what went wrong, by its name in the catalogue */
/** @typedef {{ status?: number, kind: "problem" | "offline" | "unreadable", parameter?: string, fault?: Fault }} About */

/** @type {(fault: Fault) => string} */
let said = (fault) => fault;

/** How faults are said from now on. @param {(fault: Fault) => string} say */
export function sayFaults(say) {
  said = say;
}

export class ApiError extends Error {
  /**
   * @param {string} message the server's own sentence; empty where the fault has one
   * @param {About} about
   */
  constructor(message, about) {
    super(message || (about.fault ? said(about.fault) : ""));
    this.name = "ApiError";
    this.status = about.status ?? 0;
    this.kind = about.kind;
    this.parameter = about.parameter;
    this.fault = about.fault;
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

/** @param {number} status @returns {Fault} */
function faultOf(status) {
  if (status === 404) return "notFound";
  if (status === 429) return "tooMany";
  if (status === 503) return "unavailable";
  return status >= 500 ? "noAnswer" : "refused";
}

/** @param {string} url @param {string} accept @param {AbortSignal} [signal] @param {typeof fetch} [fetcher] */
async function getAnswer(url, accept, signal, fetcher = fetch) {
  let response;
  try {
    response = await fetcher(url, { signal, headers: { accept } });
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new ApiError("", { kind: "offline", fault: "unreachable" });
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  const { status } = response;
  const told = problem?.detail ?? problem?.title ?? "";
  throw new ApiError(told, { kind: "problem", status, parameter: problem?.parameter, fault: told ? undefined : faultOf(status) });
}

/** @template T @param {Promise<T>} body @param {Response} response @returns {Promise<T>} */
async function readable(body, response) {
  try {
    return await body;
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new ApiError("", { kind: "unreadable", fault: "unreadable", status: response.status });
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
