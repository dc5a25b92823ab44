/** The table of areas on paper: an area a line, a measure a column, so that ten areas in six measures stand on one sheet. */

import { html, nothing } from "lit";
import { unbroken } from "../explore/figures.js";
import { words } from "../words/catalogue.js";
import { measureWords, wordsOf } from "../words/measures.js";
import { isSampled, noRange, whyNone } from "../words/reasons.js";
import { linesOf, standing, turned } from "./areas-rows.js";
import { toldOf } from "./areas-told.js";

/** @typedef {import("./areas-rows.js").Answered} Answered */
/** @typedef {import("./areas-rows.js").Line} Line */

/** Measures whose columns are wide enough to be read. */
const MOST_MEASURES = 6;
const { sheet, ...say } = words.compareAreas;

/** The lines of all measures, each area once: the chosen in the order of the first measure, then the wider ones. @param {Line[][]} ofMeasures @returns {Line[]} */
export function linesOnPaper(ofMeasures) {
  const chosen = (ofMeasures[0] ?? []).filter((line) => !line.isAround);
  const around = new Map(ofMeasures.flat().filter((line) => line.isAround).map((line) => [line.code, line]));
  return [...chosen, ...around.values()];
}

/** @param {Answered[]} there measures in their order @param {{ against: string, first: string, to: string, byFigure: boolean, faults: string[] }} how `faults`: measures that could not be had, each with the reason */
export function areasSheet(there, { against, first, to, byFigure, faults }) {
  const shown = there.slice(0, MOST_MEASURES);
  const left = there.length - shown.length;
  const ofMeasures = shown.map(({ one }) => linesOf(one, { byFigure }));
  const sources = [...new Set(shown.flatMap(({ one }) => one.sources.map((s) => `${s.title}, ${s.publisher}, ${s.licence}`)))];
  return html`<div class="areas-sheet" data-testid="areas-sheet">
    <table data-leaves-out>
      <caption>${sheet.caption(to)}</caption>
      <thead>
        <tr>
          <th scope="col">${say.headArea}</th>
          ${shown.map(({ one }) => html`<th scope="col">${one.subject}<span class="soft">${sheet.when(one.period.name, isSampled(one))}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${linesOnPaper(ofMeasures).map(
          (line) =>
            html`<tr class=${line.isAround ? "around" : ""}>
              <th scope="row">${line.name}</th>
              ${shown.map((measure, i) => html`<td>${cell(measure, ofMeasures[i].find((l) => l.code === line.code) ?? null, { against, first })}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="left-out" data-testid="left-out" data-left-out hidden></p>
    ${left ? html`<p class="left-out">${sheet.measuresLeft(left, there.length)}</p>` : nothing}
    ${faults.map((fault) => html`<p>${say.notThere} ${fault}</p>`)}
    <p>${sheet.reading} ${words.profile.sources}: ${sources.join("; ")}.</p>
  </div>`;
}

/** A figure with its range, or why it has none, and how the area stands to what all are set against. @param {Answered} measure @param {Line | null} line @param {{ against: string, first: string }} how */
function cell({ one, measure }, line, { against, first }) {
  const told = toldOf(one, measure);
  const figure = line?.cell;
  if (!line || !figure) return sheet.noWider;
  if (figure.notPublished) return sheet.notPublished;
  if (figure.value == null) return whyNone(figure, told);
  const stands = line.isAround || (against === "first" && line.code === first) ? null : standing(one, figure, against, first);
  const alone = stands && turned(stands.difference.clarity, stands.isTurned);
  const listed = stands && turned(stands.difference.clarityInList, stands.isTurned);
  const clarity = measureWords(measure).comparesGroups ? say.clarityOfGap : say.clarity;
  const why = figure.marker ? whyNone(figure, told) : isSampled(one) && figure.lower == null ? noRange(figure, told) : "";
  return html`${unbroken(wordsOf(told).figure(figure, told))}${why ? html`<span class="soft">${why}</span>` : nothing}
    ${alone ? html`<b>${clarity[alone]}${alone !== "no-clear-difference" && listed === "no-clear-difference" ? " *" : ""}</b>` : nothing}`;
}
