/** A small trend with its likely range as a band; years without a figure are gaps with a mark. */

import { html, nothing, svg } from "lit";
import { ticks } from "../choropleth/strip.js";
import { words as catalogue } from "../words/catalogue.js";
import { number } from "../words/format.js";
import { wordsOf } from "../words/measures.js";
import { isSampled, reason } from "../words/reasons.js";
import { runs } from "./runs.js";
import { labelled } from "./trend-labels.js";

/** @typedef {import("../types").SeriesAnswer} SeriesAnswer */

const [W, H, RIGHT, TOP, FOOT] = [296, 128, 12, 16, 22];

/** @param {SeriesAnswer} series @param {string} current the period on the map @param {string | null} [baseline] the one that a change is told since */
export function trend(series, current, baseline = null) {
  const points = series.periods;
  const w = catalogue.areaCard.trend;
  const known = points.filter((p) => p.value != null);
  if (points.length < 2) return nothing;
  if (!known.length) return html`<p class="fine">${w.none(points[0].period.name, points[points.length - 1].period.name)}</p>`;
  const words = wordsOf(series);
  const { neutral } = words;
  /** A series is told like a layer of any of its periods. */
  const told = { ...series, period: points[0].period };
  const { unit } = series;
  const left = words.highIsLower ? 64 : 40;
  const edges = known.flatMap((p) => [Number(p.value), p.lower ?? Number(p.value), p.upper ?? Number(p.value)]);
  if (neutral !== null) edges.push(neutral);
  const [min, max] = [Math.min(...edges), Math.max(...edges)];
  const x = (/** @type {number} */ i) => left + (i / (points.length - 1)) * (W - left - RIGHT);
  const y = (/** @type {number} */ v) => H - FOOT - ((v - min) / (max - min || 1)) * (H - FOOT - TOP);
  const at = (/** @type {number} */ i) => `${x(i).toFixed(1)},${y(Number(points[i].value)).toFixed(1)}`;
  const bands = runs(points, (p) => p.value != null && p.lower != null && p.upper != null);
  const lines = runs(points, (p) => p.value != null);
  const say = (/** @type {number} */ v) => words.short(v, told);
  const digits = max - min < 4 ? unit.decimals : 0;
  const tick = (/** @type {number} */ v) => (neutral === 0 ? words.short(v, told, 0) : number(v, digits) + (unit.suffix === "%" ? "%" : ""));
  const first = points.indexOf(known[0]);
  const last = points.indexOf(known[known.length - 1]);
  const now = points.findIndex((p) => p.period.id === current);
  const shown = now >= 0 && points[now].value != null ? points[now] : null;
  const since = points.findIndex((p) => p.period.id === baseline && p.value != null);
  const missing = points.filter((p) => p.value == null);
  const ends = `${points[first].period.name}: ${say(Number(points[first].value))}; ${points[last].period.name}: ${say(Number(points[last].value))}.`;
  const labels = labelled(
    // The period on the map comes first: where labels would touch, the later ones give way.
    [...new Set([...(shown ? [now] : []), ...(since >= 0 ? [since] : []), last, first])].map((i) => ({ at: i, x: x(i), y: y(Number(points[i].value)), text: say(Number(points[i].value)) })),
    { left, right: W, top: TOP - 5 },
  );
  return html`<figure class="trend" data-testid="trend">
    <figcaption>${words.column(told)}, ${points[0].period.name}–${points[points.length - 1].period.name}</figcaption>
    <svg viewBox="0 0 ${W} ${H}" role="img" aria-label=${w.alt(ends, missing.map((p) => p.period.name))}>
      ${ticks(min, max, 3).map(
        (t) => svg`<line class="tick ${t === neutral ? "zero" : ""}" x1=${left} x2=${W - RIGHT} y1=${y(t)} y2=${y(t)}></line>
          <text class="tick-label" x=${left - 7} y=${y(t) + 4} text-anchor="end">${tick(t)}</text>`,
      )}
      ${bands.map((run) =>
        run.length > 1
          ? svg`<polygon class="band" points="${run.map((i) => `${x(i)},${y(Number(points[i].upper))}`).join(" ")} ${[...run].reverse().map((i) => `${x(i)},${y(Number(points[i].lower))}`).join(" ")}"></polygon>`
          : svg`<line class="band-line" x1=${x(run[0])} x2=${x(run[0])} y1=${y(Number(points[run[0]].lower))} y2=${y(Number(points[run[0]].upper))}></line>`,
      )}
      ${
        shown && shown.lower != null && shown.upper != null
          ? svg`<path class="now-range" d="M${x(now) - 4} ${y(shown.upper)}h8m-4 0V${y(shown.lower)}m-4 0h8"></path>`
          : nothing
      }
      ${lines.map((run) => (run.length > 1 ? svg`<polyline class="line" points=${run.map(at).join(" ")}></polyline>` : svg`<circle class="alone" cx=${x(run[0])} cy=${y(Number(points[run[0]].value))} r="2.5"></circle>`))}
      ${points.map((p, i) => (p.value == null ? svg`<path class="no-figure" d="M${x(i) - 3} ${H - FOOT - 3} l6 -6 m0 6 l-6 -6"><title>${p.period.name}: ${reason(p.marker)}</title></path>` : nothing))}
      ${[first, last].map((i) => svg`<circle class="end" cx=${x(i)} cy=${y(Number(points[i].value))} r="3"></circle>`)}
      ${since >= 0 ? svg`<path class="since" d="M${x(since)} ${y(Number(points[since].value)) - 6}l6 6 -6 6 -6 -6z"><title>${w.baseline(points[since].period.name)}</title></path>` : nothing}
      ${shown ? svg`<circle class="now" cx=${x(now)} cy=${y(Number(shown.value))} r="4.5"></circle>` : nothing}
      ${labels.map((l) => svg`<text class="end-label ${l.at === now ? "is-now" : ""}" x=${l.x} y=${l.y} text-anchor=${l.anchor}>${l.text}</text>`)}
      <text class="tick-label" x=${left} y=${H - 5} text-anchor="start">${points[0].period.name}</text>
      <text class="tick-label" x=${W - RIGHT} y=${H - 5} text-anchor="end">${points[points.length - 1].period.name}</text>
    </svg>
    ${
      shown
        ? html`<p class="fine">
            ○ ${shown.period.name}: ${say(Number(shown.value))}${
              shown.lower != null && shown.upper != null
                ? w.range(words.span(shown.lower, shown.upper, told))
                : ""
            }.
          </p>`
        : nothing
    }
    ${since >= 0 ? html`<p class="fine">◇ ${w.baseline(points[since].period.name)}: ${say(Number(points[since].value))}.</p>` : nothing}
    ${missing.length ? html`<p class="fine">× ${w.missing(missing.length)}</p>` : nothing}
    ${isSampled(series) ? html`<p class="fine">${w.band}</p>` : nothing}
  </figure>`;
}
