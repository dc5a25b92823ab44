/** The ranks beside a table, fetched when a table of a small set is shown. */

import { Latest, fetchRanks, isAborted } from "../api.js";
import { isOfPage } from "../state/page-figures.js";
import { isLarge } from "../map/listed-areas.js";

/** @typedef {import("../types").Rank} Rank */

/** By code, without the areas that have none. @param {import("../types").RanksAnswer} answer @returns {Map<string, Rank>} */
export function ranksByCode({ columns }) {
  /** @type {Map<string, Rank>} */
  const ranks = new Map();
  columns.code.forEach((code, i) => {
    const [rank, lowest, highest] = [columns.rank[i], columns.lowest[i], columns.highest[i]];
    if (rank !== null && lowest !== null && highest !== null) ranks.set(code, { rank, lowest, highest });
  });
  return ranks;
}

export class TableRanks {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    this.latest = new Latest();
    /** @type {Map<string, Rank>} */
    this.byCode = new Map();
    this.asked = "";
  }

  /** Asks once for a question; until the answer is there, and where there is none, no area has a rank. @param {import("../state/resolve.js").Resolved} now @param {number} release */
  async ask({ set, query, indicator }, release) {
    const key = JSON.stringify([query, release]);
    if (key === this.asked) return;
    this.asked = key;
    this.byCode = new Map();
    const signal = this.latest.next();
    // The page ranks nothing of its own figures, and the server is not told of them.
    if (isOfPage(indicator.id)) return;
    // Ranks of published ranks and tenths would say the same again.
    if (isLarge(set) || indicator.kind === "rank" || indicator.kind === "decile") return;
    try {
      const answer = await fetchRanks(query, signal);
      if (signal.aborted) return;
      this.byCode = ranksByCode(answer);
      this.changed();
    } catch (error) {
      // The table says its figures without them.
      if (!isAborted(error)) this.byCode = new Map();
    }
  }

  stop() {
    this.latest.stop();
    this.asked = "";
  }
}
