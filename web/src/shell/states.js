/** Notices, errors and the line of sources: the same in every view. */

import { html, nothing } from "lit";
import { opening } from "../words/opening.js";

/** @typedef {import("../types").Layer} Layer */

/** Where figures of many areas would stand, until their ranges are there. */
export const RANGES_LOADING = "The likely ranges are loading; figures are shown with them.";

/** @param {string[]} notices @param {() => void} dismiss @param {() => void} redraw */
export function noticeList(notices, dismiss, redraw) {
  return html`<div role="status" class="notices" data-testid="notices">
    ${
      notices.length
        ? html`<div class="notice">
            <div>${notices.map((n) => html`<p>${n}</p>`)}</div>
            <button type="button" class="close" aria-label="Dismiss" @click=${() => (dismiss(), redraw())}>
              <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

/**
 * @param {import("../api.js").ApiError} error @param {() => void} again
 * @param {boolean} [wholePage] whether nothing else is shown, so that this holds the page's heading
 */
export function errorPanel(error, again, wholePage = false) {
  const title = error.kind === "offline" ? "No connection" : "This map could not be loaded";
  return html`<div class="error" role="alert" data-testid="error">
    ${wholePage ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
    <p>${error.message}</p>
    <button type="button" class="button primary" @click=${again}>Try again</button>
    <a class="button" href="/">Start again</a>
  </div>`;
}

/** Who published what is shown. @param {Layer} layer @param {number} release */
export function attributionLine(layer, release) {
  const licence = layer.sources[0];
  return html`${layer.sources.map((s, i) => html`${i ? "; " : ""}${s.landingPage ? html`<a href=${s.landingPage} rel="noopener">${s.title}</a>, ${s.publisher}` : s.title}`)}.
    ${licence?.licenceUrl ? html`<a href=${licence.licenceUrl} rel="noopener license">${licence.licence}</a>.` : nothing} Boundaries: ${layer.boundarySource.attribution} ${release ? `Release ${release}.` : ""}`;
}

/** The caveat that matters most, in its first sentences; the rest of it and the others on request. @param {string[]} texts */
export function caveats(texts) {
  if (!texts.length) return nothing;
  const [first, rest] = opening(texts[0]);
  return html`<details class="caveat" data-testid="caveat">
    <summary><span class="opening">${first}</span>${rest || texts.length > 1 ? html`<span class="more" aria-hidden="true">What to bear in mind</span>` : nothing}</summary>
    ${(rest ? [rest] : []).concat(texts.slice(1)).map((t) => html`<p>${t}</p>`)}
  </details>`;
}
