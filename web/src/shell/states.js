/** Empty, loading, no data, failed: the states of every view, each with what to do next; notices and the line of sources. */

import { html, nothing } from "lit";
import "../glossary/linked-text.js";
import { words } from "../words/catalogue.js";
import { opening } from "../words/opening.js";

/** @typedef {import("../types").Layer} Layer */

/** Where figures of many areas would stand, until their ranges are there. */
export const RANGES_LOADING = words.shell.rangesLoading;

/** @param {string[]} notices @param {() => void} dismiss @param {() => void} redraw */
export function noticeList(notices, dismiss, redraw) {
  return html`<div role="status" class="notices" data-testid="notices">
    ${
      notices.length
        ? html`<div class="notice">
            <div>${notices.map((n) => html`<p>${n}</p>`)}</div>
            <button type="button" class="close" aria-label=${words.shell.dismiss} @click=${() => (dismiss(), redraw())}>
              <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8"></path></svg>
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

/** The atlas has no boundaries or no figures yet. */
export function nothingLoaded() {
  const { shell } = words;
  return html`<main id="main" class="blank" data-testid="empty">
    <h1>${shell.empty}</h1>
    <p>${shell.emptyNext}</p>
    <p><code>${shell.emptyCommand}</code></p>
    <a class="button primary" href="">${shell.reload}</a>
  </main>`;
}

/** Before there is anything to show. @param {string} text what is on its way */
export function loadingPage(text) {
  return html`<main id="main" class="blank" aria-busy="true">
    <h1 class="sr-only">${words.shell.product}</h1>
    <p class="fine" role="status">${text}</p>
    <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>
  </main>`;
}

/**
 * Over a map or a table none of whose areas has a figure; nothing where some have.
 * @param {Layer} layer @param {import("../types").Row[]} rows
 */
export function noFigures(layer, rows) {
  if (!rows.length || rows.some((row) => row.value != null)) return nothing;
  const { shell } = words;
  return html`<div class="no-figures" role="status" data-testid="no-figures">
    <h2>${shell.noFigures(layer.set.areaSingular)}</h2>
    <p>${layer.missing.length ? shell.noFiguresBecause(layer.missing.map((m) => m.label)) : ""} ${shell.noFiguresNext}</p>
  </div>`;
}

/**
 * @param {import("../api.js").ApiError} error @param {() => void} again
 * @param {boolean} [wholePage] whether nothing else is shown, so that this holds the page's heading
 */
export function errorPanel(error, again, wholePage = false) {
  const title = error.kind === "offline" ? words.shell.noConnection : words.shell.notLoaded;
  return html`<div class="error" role="alert" data-testid="error">
    ${wholePage ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
    <p>${error.message}</p>
    ${wholePage ? nothing : html`<p>${words.shell.stays}</p>`}
    <button type="button" class="button primary" @click=${again}>${words.shell.again}</button>
    <a class="button" href="/">${words.shell.startAgain}</a>
  </div>`;
}

/** Who published what is shown. @param {Layer} layer @param {number} release */
export function attributionLine(layer, release) {
  const licence = layer.sources[0];
  return html`${layer.sources.map((s, i) => html`${i ? "; " : ""}${s.landingPage ? html`<a href=${s.landingPage} rel="noopener">${s.title}</a>, ${s.publisher}` : s.title}`)}.
    ${licence?.licenceUrl ? html`<a href=${licence.licenceUrl} rel="noopener license">${licence.licence}</a>.` : nothing} ${words.shell.boundaries}: ${layer.boundarySource.attribution} ${release ? `${words.shell.release} ${release}.` : ""}`;
}

/** The caveat that matters most, in its first sentences; the rest of it and the others on request. @param {string[]} texts */
export function caveats(texts) {
  if (!texts.length) return nothing;
  const [first, rest] = opening(texts[0]);
  return html`<details class="caveat" data-testid="caveat">
    <summary><span class="opening">${first}</span>${rest || texts.length > 1 ? html`<span class="more" aria-hidden="true">${words.shell.bearInMind}</span>` : nothing}</summary>
    ${(rest ? [rest] : []).concat(texts.slice(1)).map((t) => html`<p><linked-text .text=${t}></linked-text></p>`)}
  </details>`;
}
