/** Every period of a trend as a table: the same figures and ranges as the line and its band. */

import { html } from "lit";
import { wordsOf } from "../words/measures.js";
import { whyNone } from "../words/reasons.js";
import { words } from "../words/catalogue.js";

/** @param {import("../types").SeriesAnswer} series @param {import("./told.js").FactTold} told */
export function yearTable(series, told) {
  const said = words.profile;
  return html`<details class="years">
    <summary>${said.everyYear}</summary>
    <table>
      <caption class="sr-only">${wordsOf(told).column(told)}</caption>
      <thead>
        <tr>
          <th scope="col">${said.periodHead}</th>
          <th scope="col">${said.figure}</th>
        </tr>
      </thead>
      <tbody>
        ${series.periods.map((p) => {
          const at = { ...told, period: p.period };
          return html`<tr>
            <th scope="row">${p.period.name}</th>
            <td>${p.value == null ? whyNone(p, at) : wordsOf(at).figure(p, at)}${p.value != null && p.marker ? ` (${said.unreliable})` : ""}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </details>`;
}
