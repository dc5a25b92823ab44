/** The figures of one topic: a line each, to be opened; those that are not there in one line with the reason. */

import { html, nothing } from "lit";
import { list } from "../words/names.js";
import { words } from "../words/catalogue.js";
import { byReason } from "./absent.js";
import { isAbsent } from "./facts.js";

/** @typedef {import("../types").IndicatorFacts} IndicatorFacts */

const said = words.profile;
/** Of a long topic only so many lines stand there at first: the catalogue names the widest measure first. */
const FIRST = 6;

/** An older edition of a topic goes behind all others. @param {{ topic: string, indicators: IndicatorFacts[] }[]} topics */
export function newestFirst(topics) {
  const stem = (/** @type {string} */ topic) => topic.replace(/\b(19|20)\d\d\b/, "");
  const isOld = (/** @type {string} */ topic) => topics.some((other) => stem(other.topic) === stem(topic) && other.topic > topic);
  return [...topics.filter((t) => !isOld(t.topic)), ...topics.filter((t) => isOld(t.topic))];
}

/** An id for an address within the page. @param {string} topic */
export const slug = (topic) => `t-${topic.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

/**
 * @param {{ topic: string, indicators: IndicatorFacts[] }} one
 * @param {{ area: import("../types").SelectedArea, selection: string, geography: string | null, year: number | null, isOpen: (id: string) => boolean, isClosed: boolean, isWhole: boolean, whole: () => void, toggle: (id: string, open: boolean) => void, toggleTopic: () => void }} more
 */
export function topicSection({ topic, indicators }, more) {
  const here = indicators.filter((one) => !isAbsent(one));
  const absent = indicators.filter(isAbsent);
  const id = slug(topic);
  const first = more.isWhole ? here : here.slice(0, FIRST);
  return html`<section class="topic" id=${id} aria-labelledby="${id}-title" data-testid="topic" data-topic=${topic}>
    <h2 id="${id}-title">
      <button type="button" aria-expanded=${!more.isClosed} aria-controls="${id}-body" @click=${more.toggleTopic}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d=${more.isClosed ? "M4 2l5 4-5 4z" : "M2 4l4 5 4-5z"}></path></svg>
        ${topic}
      </button>
    </h2>
    <div id="${id}-body" ?hidden=${more.isClosed}>
      ${first.map(
        (one) =>
          html`<profile-indicator
            id="i-${one.indicator.id}"
            .one=${one}
            .area=${more.area}
            .selection=${more.selection}
            .geography=${more.geography}
            .year=${more.year}
            .open=${more.isOpen(one.indicator.id)}
            @indicator-toggle=${(/** @type {CustomEvent<boolean>} */ e) => more.toggle(one.indicator.id, e.detail)}
          ></profile-indicator>`,
      )}
      ${here.length > FIRST ? html`<p><button type="button" class="button small more" aria-expanded=${more.isWhole} @click=${more.whole}>${more.isWhole ? said.showFewer : said.showAll(here.length)}</button></p>` : nothing}
      ${missing(absent, here.length > 0, more.area.name)} ${sources(indicators)}
    </div>
  </section>`;
}

/** Each reason once, with the figures that it holds for. @param {IndicatorFacts[]} absent @param {boolean} someAreHere @param {string} area */
function missing(absent, someAreHere, area) {
  if (!absent.length) return nothing;
  const reasons = [...byReason(absent)].map(([why, those]) => ({ why, names: those.map((one) => one.indicator.name) }));
  return html`<div class="absent" data-testid="absent">
    ${reasons.map(
      ({ why, names }) =>
        html`<p><strong>${someAreHere || reasons.length > 1 ? said.missingSome(names.length) : said.missingTopic(area, names.length)}</strong> ${why}</p>
          ${someAreHere || names.length < 4 ? html`<p class="fine">${list(names)}.</p>` : html`<details><summary>${said.whichOnes}</summary><p class="fine">${list(names)}.</p></details>`}`,
    )}
  </div>`;
}

/** Who published the figures of a topic. @param {IndicatorFacts[]} indicators */
function sources(indicators) {
  const all = new Map(indicators.flatMap((one) => one.sources.map((s) => [s.title, s])));
  return html`<p class="fine sources">
    ${said.sources}: ${[...all.values()].map((s, i) => html`${i ? "; " : ""}<a href=${s.landingPage} rel="noopener">${s.title}</a>, ${s.publisher}, ${s.licence}`)}.
  </p>`;
}
