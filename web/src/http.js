/**
 * Asking the server. Every answer is checked: a status outside 200–299, a body that is no JSON or a network that is
 * away becomes an ApiError with a sentence a person can act on. The drawing thread asks by this alone.
 */

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
