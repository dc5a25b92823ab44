/**
 * What a host page and a widget say to each other by `postMessage`, version 1. Either side hears only the window it
 * belongs to, on the channel that the host chose: origins cannot tell them apart, since a sandboxed frame has none. Pure.
 */

export const VERSION = 1;
/** What a host may ask to be shown; everything else is ignored. */
export const PARTS = /** @type {const} */ (["set", "indicator", "group", "measure", "period", "baseline", "area"]);
const MAX_LENGTH = 80;
const MAX_ASKS_A_SECOND = 20;

/** @typedef {{ [K in typeof PARTS[number]]?: string | null }} Wish */

/** The channel named in the fragment of a frame's address, which is not sent to the server. @param {string} hash @returns {string} */
export function channelOf(hash) {
  return /^#channel=([A-Za-z0-9_-]{8,64})$/.exec(hash)?.[1] ?? "";
}

/** What a message asks for, or null where it is none of ours or malformed. @param {unknown} data @param {string} channel @returns {Wish | null} */
export function wishOf(data, channel) {
  if (!channel || typeof data !== "object" || data === null) return null;
  const { parity, channel: on, ask, view } = /** @type {Record<string, unknown>} */ (data);
  if (parity !== VERSION || on !== channel || ask !== "show" || typeof view !== "object" || view === null) return null;
  /** @type {Wish} */
  const wish = {};
  for (const part of PARTS) {
    const value = /** @type {Record<string, unknown>} */ (view)[part];
    if (value === null) wish[part] = null;
    else if (typeof value === "string" && value.length > 0 && value.length <= MAX_LENGTH) wish[part] = value;
  }
  return Object.keys(wish).length ? wish : null;
}

/**
 * Lets through so many asks a second and of the others only the last: a host that floods gets what it asked for
 * last, and the widget stays usable.
 * @param {(wish: Wish) => void} act @param {(later: () => void, milliseconds: number) => void} wait @param {() => number} now milliseconds
 */
export function unhurried(act, wait = setTimeout, now = () => performance.now()) {
  const pause = 1000 / MAX_ASKS_A_SECOND;
  let last = -Infinity;
  /** @type {Wish | null} */
  let waiting = null;
  return (/** @type {Wish} */ wish) => {
    if (waiting) {
      waiting = { ...waiting, ...wish };
      return;
    }
    const rest = last + pause - now();
    if (rest <= 0) {
      last = now();
      act(wish);
      return;
    }
    waiting = wish;
    wait(() => {
      const due = /** @type {Wish} */ (waiting);
      waiting = null;
      last = now();
      act(due);
    }, rest);
  };
}
