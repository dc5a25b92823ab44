/** A small trend with its likely range as a band; years without a figure are gaps with a mark. */

import { html, nothing, svg } from "lit";
import { number, signed, withUnit } from "../words/format.js";
import { ticks } from "../choropleth/strip.js";
import { runs } from "./runs.js";
import { reason } from "../words/sentences.js";

/** @typedef {import("../types").SeriesAnswer} SeriesAnswer */

const [W, H, LEFT, RIGHT, TOP, FOOT] = [296, 118, 34, 12, 16, 22];

/** @param {SeriesAnswer} series @param {string} current the period on the map */
export function trend(series, current) {
  const points = series.periods;
  const known = points.filter((p) => p.value != null);
  if (points.length < 2) return nothing;
  if (!known.length) return html`<p class="fine">No figure in any year from ${points[0].period.name} to ${points[points.length - 1].period.name}.</p>`;
  const isGap = series.measure === "gap";
  const d = series.indicator.decimals;
  const edges = known.flatMap((p) => [Number(p.value), p.lower ?? Number(p.value), p.upper ?? Number(p.value)]);
  if (isGap) edges.push(0);
  const [min, max] = [Math.min(...edges), Math.max(...edges)];
  const x = (/** @type {number} */ i) => LEFT + (i / (points.length - 1)) * (W - LEFT - RIGHT);
  const y = (/** @type {number} */ v) => H - FOOT - ((v - min) / (max - min || 1)) * (H - FOOT - TOP);
  const at = (/** @type {number} */ i) => `${x(i).toFixed(1)},${y(Number(points[i].value)).toFixed(1)}`;
  const bands = runs(points, (p) => p.value != null && p.lower != null && p.upper != null);
  const lines = runs(points, (p) => p.value != null);
  const say = (/** @type {number} */ v) => (isGap ? signed(v, d) : withUnit(v, series.unit, d));
  const first = points.indexOf(known[0]);
  const last = points.indexOf(known[known.length - 1]);
  // Over the band rather than on the line, where the label could not be read.
  const above = (/** @type {number} */ i) => Math.max(TOP - 4, y(points[i].upper ?? Number(points[i].value)) - 4);
  const now = points.findIndex((p) => p.period.id === current);
  const missing = points.filter((p) => p.value == null);
  const words = `${points[first].period.name}: ${say(Number(points[first].value))}; ${points[last].period.name}: ${say(Number(points[last].value))}.`;
  return html`<figure class="trend" data-testid="trend">
    <figcaption>${isGap ? "Gap in points" : series.indicator.sentenceName}, ${points[0].period.name}–${points[points.length - 1].period.name}</figcaption>
    <svg viewBox="0 0 ${W} ${H}" role="img" aria-label="Trend. ${words}${missing.length ? ` No figure for ${missing.map((p) => p.period.name).join(", ")}.` : ""}">
      ${ticks(min, max, 3).map(
        (t) => svg`<line class="tick ${t === 0 && isGap ? "zero" : ""}" x1=${LEFT} x2=${W - RIGHT} y1=${y(t)} y2=${y(t)}></line>
          <text class="tick-label" x=${LEFT - 5} y=${y(t) + 4} text-anchor="end">${isGap ? signed(t, 0) : number(t, max - min < 4 ? d : 0)}</text>`,
      )}
      ${bands.map((run) =>
        run.length > 1
          ? svg`<polygon class="band" points="${run.map((i) => `${x(i)},${y(Number(points[i].upper))}`).join(" ")} ${[...run].reverse().map((i) => `${x(i)},${y(Number(points[i].lower))}`).join(" ")}"></polygon>`
          : svg`<line class="band-line" x1=${x(run[0])} x2=${x(run[0])} y1=${y(Number(points[run[0]].lower))} y2=${y(Number(points[run[0]].upper))}></line>`,
      )}
      ${lines.map((run) => (run.length > 1 ? svg`<polyline class="line" points=${run.map(at).join(" ")}></polyline>` : svg`<circle class="alone" cx=${x(run[0])} cy=${y(Number(points[run[0]].value))} r="2.5"></circle>`))}
      ${points.map((p, i) => (p.value == null ? svg`<path class="no-figure" d="M${x(i) - 3} ${H - FOOT - 3} l6 -6 m0 6 l-6 -6"><title>${p.period.name}: ${reason(p.marker)}</title></path>` : nothing))}
      ${[first, last].map((i) => svg`<circle class="end" cx=${x(i)} cy=${y(Number(points[i].value))} r="3"></circle>`)}
      ${now >= 0 && points[now].value != null ? svg`<circle class="now" cx=${x(now)} cy=${y(Number(points[now].value))} r="4.5"></circle>` : nothing}
      ${first === last ? nothing : svg`<text class="end-label" x=${Math.max(x(first), LEFT)} y=${above(first)} text-anchor=${first === 0 ? "start" : "middle"}>${say(Number(points[first].value))}</text>`}
      <text class="end-label" x=${Math.min(x(last), W - RIGHT) + 4} y=${above(last)} text-anchor="end">${say(Number(points[last].value))}</text>
      <text class="tick-label" x=${LEFT} y=${H - 5} text-anchor="start">${points[0].period.name}</text>
      <text class="tick-label" x=${W - RIGHT} y=${H - 5} text-anchor="end">${points[points.length - 1].period.name}</text>
    </svg>
    ${missing.length ? html`<p class="fine">× ${missing.length === 1 ? "a year" : `${missing.length} years`} without a figure</p>` : nothing}
  </figure>`;
}
