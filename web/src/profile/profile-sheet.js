/** A profile on paper: its title sentence, a few figures in one table, and what the sheet leaves out. */

import { html, nothing } from "lit";
import { unbroken } from "../explore/figures.js";
import { wordsOf } from "../words/measures.js";
import { capital, groupWord, list, lowerFirst } from "../words/names.js";
import { howSure, sureOf } from "../words/reliability.js";
import { whyNone } from "../words/reasons.js";
import { rangeShort } from "../words/sentences.js";
import { words } from "../words/catalogue.js";
import { byReason } from "./absent.js";
import { changeSince } from "./change-since.js";
import { gapIndicator, leadOf, widerOf } from "./facts.js";
import { sheetFigures } from "./sheet-rows.js";
import { absence, figureSentence, toldOf } from "./told.js";

/** @typedef {import("../types").Fact} Fact */
/** @typedef {import("../types").IndicatorFacts} IndicatorFacts */
/** @typedef {import("./sheet-rows.js").SheetRows} SheetRows */
/** @typedef {{ series: import("../types").SeriesAnswer | null, since: import("../types").Period | null }} OverTime the gap over time, and since when it is looked at */

const said = words.profile;
const { sheet } = said;

/** What the page says first: the gap, how sure it is, beside a wider area, and since the baseline; where there is no gap, that, and the first figure that is there. @param {IndicatorFacts[]} all @param {OverTime} time */
export function sheetLead(all, { series, since }) {
  const { lead } = sheetFigures(all);
  if (!lead) return nothing;
  const gap = gapIndicator(all);
  const fact = leadOf(lead);
  const better = fact.better?.[0];
  if (fact.value == null)
    return html`<div class="paper-only sheet-lead">
      <p class="sheet-title">${sheet.noGap(absence(fact))}</p>
      ${better ? html`<p>${said.better}: ${said.betterLine(better.subject, better.area.name, better.sentence)}</p>` : nothing}
    </div>`;
  const told = toldOf(lead, fact);
  const band = howSure(fact, told);
  const wider = widerOf(fact);
  const subject = gap ? said.gapSubject(capital(groupWord(fact.group)), lowerFirst(lead.indicator.sentenceName)) : fact.group.id === "all" ? lead.indicator.name : fact.subject;
  return html`<div class="paper-only sheet-lead">
    <p class="sheet-title"><strong>${said.inPeriod(subject, fact.period.name)}:</strong> ${figureSentence(lead, fact)}. ${wordsOf(told).claritySentence(fact, told)}</p>
    ${band ? html`<p>${said.howSure}: ${sureOf(band, told)}. ${fact.reliabilityWords.sentence}</p>` : nothing}
    ${wider ? html`<p>${wider.name}: ${unbroken(wordsOf(told).figure(wider, told))}. ${wider.difference.sentence}</p>` : nothing}
    ${gap ? (since && series ? html`<p>${changeSince(series, since)}</p>` : nothing) : html`<p>${sheet.noGroups}</p>`}
  </div>`;
}

/** @param {import("../types").ProfileAnswer} answer @param {import("../types").BoundarySet | null} drawn the boundaries of the small map */
export function profileSheet(answer, drawn) {
  const { figures, sources, absent, measures, known } = sheetFigures(answer.topics.flatMap((t) => t.indicators));
  const { heads } = sheet;
  const caveat = figures[0]?.one.caveats[0];
  return html`<section class="paper-only profile-sheet" data-testid="profile-sheet">
    <table class="sheet-table" data-leaves-out>
      <caption>${sheet.caption}</caption>
      <thead>
        <tr>${[heads.measure, heads.period, heads.figure, heads.range, heads.beside].map((head) => html`<th scope="col">${head}</th>`)}</tr>
      </thead>
      ${figures.map((rows) => body(rows))}
    </table>
    <p class="left-out" data-left-out hidden></p>
    ${[...byReason(absent)].map(([why, those]) => html`<p><strong>${said.missingSome(those.length)}</strong> ${list(those.map((one) => one.indicator.name))}. ${why}</p>`)}
    <p data-testid="sheet-leaves-out">${sheet.leavesOut(answer.area.name, measures, known)}</p>
    <p>${sheet.reading}${caveat ? ` ${caveat}` : ""}</p>
    <p>${said.sources}: ${sources.map((s, i) => html`${i ? "; " : ""}${sheet.numbered([i + 1])} ${s.title}, ${s.publisher}`)}. ${sheet.licence([...new Set(sources.map((s) => s.licence))])} ${drawn ? `${words.shell.boundaries}: ${drawn.source.attribution}` : ""} ${words.shell.release} ${answer.release}.</p>
  </section>`;
}

/** Figures of groups stand under the name of what they measure. @param {SheetRows} rows */
function body({ one, facts, sources }) {
  const { name } = one.indicator;
  const ofGroups = facts.length > 1;
  return html`<tbody>
    ${ofGroups ? html`<tr class="sheet-of"><th scope="rowgroup" colspan="5">${name} ${sheet.numbered(sources)}</th></tr>` : nothing}
    ${facts.map((fact) => row(one, fact, !ofGroups ? name : fact.reference ? sheet.gap(groupWord(fact.group), groupWord(fact.reference)) : fact.group.name, ofGroups ? [] : sources))}
  </tbody>`;
}

/** @param {IndicatorFacts} one @param {Fact} fact @param {string} name @param {number[]} sources */
function row(one, fact, name, sources) {
  const told = toldOf(one, fact);
  // The range has a column of its own.
  const figure = wordsOf(told).figure({ ...fact, lower: null, upper: null }, told);
  const isCounted = one.uncertainty.method.startsWith("counted") && fact.lower != null;
  return html`<tr>
    <th scope="row">${name}${sources.length ? ` ${sheet.numbered(sources)}` : ""}</th>
    <td>${fact.period.name}</td>
    ${
      fact.value == null
        ? html`<td colspan="3">${whyNone(fact, told)}. ${beside(fact, told)}</td>`
        : html`<td><strong>${figure}</strong></td>
            <td>${fact.marker ? sheet.weak : rangeShort(fact, told)}${isCounted ? ` ${sheet.byChance}` : ""}</td>
            <td>${beside(fact, told)} ${said.scale(one.indicator)}</td>`
    }
  </tr>`;
}

/** A wider area's figure with its range, and how this one stands to it; else the place among its like. @param {Fact} fact @param {import("./told.js").FactTold} told */
function beside(fact, told) {
  const wider = widerOf(fact);
  if (!wider) return fact.rank?.sentence ?? sheet.noneBeside;
  const { clarity } = wider.difference;
  const standing = clarity ? `; ${sheet.standing[clarity]}` : "";
  return html`${wider.name} ${unbroken(wordsOf(told).figure(wider, told))}${standing}`;
}
