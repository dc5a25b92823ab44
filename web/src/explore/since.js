/** How a figure has changed, since when, and what a change would have to be to be seen at all. */

import { html, nothing } from "lit";
import { earlierPeriods } from "../state/offered.js";
import { spanOf } from "../state/period-span.js";
import { changeSentence, changeWords } from "../words/change.js";
import { number } from "../words/format.js";
import { measureWords } from "../words/measures.js";
import { groupWord } from "../words/names.js";
import { isSampled } from "../words/reasons.js";
import { differenceSuffix } from "../words/reliability.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../types").Period} Period */
/** @typedef {import("../types").Query} Query */
/**
 * @typedef {object} Told
 * @property {import("../types").Row} row
 * @property {import("../types").Layer} layer
 * @property {Query} query
 * @property {import("../types").SeriesAnswer} series
 * @property {Period[]} periods
 * @property {string | null} since
 */

/**
 * The period that a change is told since: the map's own baseline, the chosen one, else the first of all.
 * @param {Query} query @param {Period[]} periods @param {string | null} chosen
 */
export function sinceOf({ baseline, period }, periods, chosen) {
  if (baseline) return baseline;
  const earlier = earlierPeriods(periods, period);
  return (earlier.find((p) => p.id === chosen) ?? earlier[0])?.id ?? null;
}

/** @param {Told} told @param {(id: string) => void} choose @param {() => void} show asks for the map of this change */
export function sinceTold(told, choose, show) {
  const { query, periods, series, since } = told;
  const w = words.explore;
  const ofMap = measureWords(query.measure);
  // Ratios are not subtracted, and a map of a change tells its own.
  if (ofMap.comparesPeriods || !ofMap.changeOf) return detectable(told);
  const earlier = earlierPeriods(periods, query.period);
  if (!since) return html`<p class="fine">${w.noChangeYet(periods.find((p) => p.id === query.period)?.name ?? query.period)}</p>`;
  return html`<p class="since-choice">
      <label>${w.since}
        <select data-testid="since" @change=${(/** @type {Event} */ e) => choose(/** @type {HTMLSelectElement} */ (e.target).value)}>
          ${earlier.map((p, i) => html`<option value=${p.id} .selected=${p.id === since}>${i === 0 ? w.sinceFirst(p.name) : p.name}</option>`)}
        </select>
      </label>
    </p>
    ${isSampled(series) ? html`<p data-testid="change" aria-live="polite">${changeText(series)}</p>` : nothing}
    <p><button type="button" class="button" data-testid="show-change" @click=${show}>${w.showChange}</button></p>
    ${detectable(told)}`;
}

/** Whether the figure has changed, as the server tests it. @param {import("../types").SeriesAnswer} series */
function changeText(series) {
  const { change, indicator, measure, unit, group } = series;
  if (!change) return words.explore.tooFewForChange;
  const ends = [change.baseline, change.period].map((at) => series.periods.find((p) => p.period.id === at.id)?.value ?? null);
  return changeSentence(change, changeWords(measure === "gap", differenceSuffix(unit), groupWord(group), ends), indicator.decimals);
}

/** What a figure of two years on would have to be for this source to show a change. @param {Told} told */
function detectable({ row, layer, query, series }) {
  const size = row.detectableChange;
  const begins = spanOf(query.period)?.first;
  const { comparesPeriods, overTime } = measureWords(query.measure);
  if (size == null || row.value == null || !begins || comparesPeriods || overTime === "ratio") return nothing;
  const w = words.explore.detectable;
  const year = String(Number(begins.slice(0, 4)) + 2);
  const by = `${number(size, size < 10 ? 1 : 0)}${differenceSuffix(series.unit)}`;
  if (overTime === "gap") return html`<p class="fine" data-testid="in-two-years">${w.gap(year, by)}</p>`;
  const say = (/** @type {number} */ v) => measureWords("rate").short(v, layer, size < 10 ? 1 : 0);
  const ends = [row.value + size, row.value - size];
  const isPercent = layer.unit.suffix === "%";
  const within = (/** @type {number} */ v) => v >= 0 && !(isPercent && v > 100);
  return html`<p class="fine" data-testid="in-two-years">${w.rate(year, by, within(ends[0]) ? say(ends[0]) : "", within(ends[1]) ? say(ends[1]) : "")}</p>`;
}
