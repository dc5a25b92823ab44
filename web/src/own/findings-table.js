/** The report of a file: what was found in which row and column, and the one press that mends it. */

import { html, nothing } from "lit";
import { words } from "../words/catalogue.js";

/** @typedef {import("./check.js").Finding} Finding */
/** @typedef {import("./check.js").Fix} Fix */

/** More are in the downloaded report: nobody reads a thousand on a screen. */
const SHOWN = 100;
const say = words.own;

/** @param {Fix} fix */
const told = (fix) => ("area" in fix ? fix.area.name : String(fix.value));

/**
 * @param {Finding[]} findings @param {Map<number, Fix>} fixes what is accepted, by row
 * @param {{ accept: (found: Finding[]) => void, undo: (row: number) => void, download: () => void }} on
 */
export function findingsTable(findings, fixes, on) {
  const ordered = [...findings].sort((a, b) => Number(b.out) - Number(a.out) || a.row - b.row);
  const able = ordered.filter((f) => f.out && f.fix);
  if (!ordered.length && !fixes.size) return nothing;
  return html`${able.length > 1 ? html`<p><button type="button" class="button" data-testid="own-accept-all" @click=${() => on.accept(able)}>${say.acceptAll(able.length)}</button></p>` : nothing}
    ${fixes.size ? html`<ul class="own-fixes">${[...fixes].map(([row, fix]) => html`<li>${say.headRow} ${row}: ${say.used(told(fix))} <button type="button" class="link" @click=${() => on.undo(row)}>${say.undo}</button></li>`)}</ul>` : nothing}
    <div class="own-findings" tabindex="0" role="region" aria-label=${say.report}>
      <table data-testid="own-findings" role="table">
        <caption class="sr-only">${say.report}</caption>
        <thead role="rowgroup">
          <tr role="row"><th scope="col" role="columnheader" class="n">${say.headRow}</th><th scope="col" role="columnheader">${say.headColumn}</th><th scope="col" role="columnheader">${say.headWhat}</th><th scope="col" role="columnheader">${say.headSuggestion}</th></tr>
        </thead>
        <tbody role="rowgroup">
          ${ordered.slice(0, SHOWN).map(
            (f) =>
              html`<tr role="row" class=${f.out ? "out" : ""}>
                <td role="cell" class="n"><span class="own-cell-label" aria-hidden="true">${say.headRow}</span> ${f.row || "–"}</td>
                <td role="cell">${f.column}</td>
                <td role="cell">${f.what}</td>
                <td role="cell">${f.fix && f.out ? html`<button type="button" class="button" @click=${() => on.accept([f])}>${say.use(told(f.fix))}</button>` : f.suggestion}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="fine">
      ${ordered.length > SHOWN ? say.moreFindings(ordered.length - SHOWN) : nothing}
      <button type="button" class="link" data-testid="own-report" @click=${on.download}>${say.downloadReport}</button>
    </p>`;
}
