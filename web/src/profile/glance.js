/** The head of a profile: the employment gap with how sure it is, against the region, and since the baseline; then a few figures more. */

import { html, nothing } from "lit";
import { unbroken } from "../explore/figures.js";
import { wordsOf } from "../words/measures.js";
import { capital, groupWord, lowerFirst } from "../words/names.js";
import { howSure, sureOf } from "../words/reliability.js";
import { isSampled } from "../words/reasons.js";
import { likely } from "../words/sentences.js";
import { words } from "../words/catalogue.js";
import { changeSince } from "./change-since.js";
import { absence, toldOf } from "./told.js";
import { gapIndicator, glanceOf, leadOf, widerOf } from "./facts.js";

/** @typedef {import("../types").IndicatorFacts} IndicatorFacts */

const said = words.profile;

/**
 * @param {IndicatorFacts[]} all
 * @param {{ series: import("../types").SeriesAnswer | null, since: import("../types").Period | null, go: (id: string) => void }} more the gap over time, and what a link to a figure does
 */
export function glance(all, more) {
  const gap = gapIndicator(all);
  return html`<section class="glance" aria-labelledby="glance-title" data-testid="glance">
    <h2 id="glance-title">${said.glance}</h2>
    <div class="glance-grid">${gap ? leading(gap, more) : nothing} ${glanceOf(all).map((one) => tile(one, more.go))}</div>
  </section>`;
}

/** @param {IndicatorFacts} one @param {{ series: import("../types").SeriesAnswer | null, since: import("../types").Period | null, go: (id: string) => void }} more */
function leading(one, { series, since, go }) {
  const fact = leadOf(one);
  const told = toldOf(one, fact);
  const title = said.gapTitle(lowerFirst(one.indicator.sentenceName), groupWord(fact.group), groupWord(/** @type {import("../types").Group} */ (fact.reference)));
  if (fact.value == null)
    return html`<div class="tile lead" data-testid="glance-gap">
      ${link(one, title, go)}
      <p><strong>${said.noFigure}</strong>, ${fact.period.name}. ${absence(fact)}</p>
      ${fact.better?.[0] ? html`<p class="fine">${said.better}: ${said.betterLine(fact.better[0].subject, fact.better[0].area.name, fact.better[0].sentence)}</p>` : nothing}
    </div>`;
  const [figure, what] = wordsOf(told).headline(fact, told);
  const wider = widerOf(fact);
  return html`<div class="tile lead" data-testid="glance-gap">
    ${link(one, title, go)}
    <p class="tile-figure"><strong>${figure}</strong> <span>${what}</span></p>
    <dl class="behind">
      ${wordsOf(told)
        .behind(fact, told)
        .map(
          ([name, text]) =>
            html`<dt>${name}</dt>
              <dd>${unbroken(text)}</dd>`,
        )}
    </dl>
    <p>${capital(likely(fact, told))}. ${wordsOf(told).claritySentence(fact, told)}</p>
    <p><span class="label">${said.howSure}</span>: ${sureOf(howSure(fact, told), told)}.</p>
    ${wider ? html`<p data-testid="glance-beside"><span class="label">${wider.name}</span>: ${wordsOf(told).figure(wider, told)}. ${wider.difference.sentence}</p>` : nothing}
    ${since ? html`<p data-testid="glance-change">${series ? changeSince(series, since) : said.trendLoading}</p>` : nothing}
    <p class="fine">${source(one)}</p>
  </div>`;
}

/** @param {IndicatorFacts} one @param {(id: string) => void} go */
function tile(one, go) {
  const fact = leadOf(one);
  const told = toldOf(one, fact);
  const wider = widerOf(fact);
  return html`<div class="tile" data-testid="glance-tile">
    ${link(one, one.indicator.name, go)}
    <p class="tile-figure"><strong>${wordsOf(told).phrase(fact, told)}</strong> <span>${fact.period.name}</span></p>
    <p class="fine">${isSampled(one) ? `${capital(likely(fact, told))}. ` : `${said.notSampled} `}${wider?.difference.clarity ? `${capital(said.beside(wider.difference.clarity, wider.name))}. ` : ""}${wider?.difference.clarity ? "" : (fact.rank?.sentence ?? "")} ${said.scale(one.indicator)} ${source(one)}</p>
  </div>`;
}

/** Who says so. @param {IndicatorFacts} one */
function source(one) {
  const first = one.sources[0];
  return first ? `${said.sourceLine}: ${first.publisher}.` : "";
}

/** @param {IndicatorFacts} one @param {string} text @param {(id: string) => void} go */
function link(one, text, go) {
  return html`<h3><a href="#i-${one.indicator.id}" @click=${(/** @type {Event} */ e) => (e.preventDefault(), go(one.indicator.id))}>${text}</a></h3>`;
}
