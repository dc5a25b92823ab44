/** The parts of an area's card: the figure with its range and how sure it is, what it is made of, what is around it. */

import { html, nothing } from "lit";
import { lowIsDark } from "../choropleth/paint.js";
import { words } from "../words/catalogue.js";
import { wordsOf } from "../words/measures.js";
import { capital } from "../words/names.js";
import { isSampled, whyNone } from "../words/reasons.js";
import { howSure, smallestChange, sureOf } from "../words/reliability.js";
import { likely, listNote } from "../words/sentences.js";
import { contextFigure } from "../words/standing.js";
import { besideWider } from "./beside-wider.js";
import { unbroken } from "./figures.js";

/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Row} Row */

/** @param {string} id of a glossary entry @param {string} text that opens it */
const term = (id, text) => html`<button type="button" class="term" data-term=${id}>${text}</button>`;

/** The areas around one, up to its country. @param {import("../types").AreaRef[]} parents */
export function withinNames(parents) {
  const country = parents.findIndex((p) => p.level === "country");
  const near = country < 0 ? parents : parents.slice(0, country + 1);
  return near.map((p) => p.name).join(", ");
}

/** What sort of area it is; the jargon opens its explanation. @param {Layer} layer */
export function kindOf({ set: { level, areaSingular } }) {
  const text = capital(areaSingular);
  return level === "lsoa" || level === "msoa" ? term(level, text) : text;
}

/** @param {Row} row @param {Layer} layer */
export function absent(row, layer) {
  const w = words.areaCard;
  const isMissing = row.marker === "missing" || !row.marker;
  return html`<p class="figure-line" data-testid="card-value"><strong class="no-number">${w.noFigure(layer.period.name)}</strong></p>
    <p>${term(row.marker ?? "missing", whyNone(row, layer))}${isMissing ? w.forThisArea : ""}.</p>`;
}

/** @param {Row} row @param {Layer} layer @param {string} standing its place among the others, or nothing @param {string} places its published rank and decile, or nothing */
export function figure(row, layer, standing, places) {
  const of = wordsOf(layer);
  const [number, what] = of.headline(row, layer);
  // Why a whole kind of figure has no range is told at length here, and in short elsewhere.
  const range = isSampled(layer) ? likely(row, layer) : layer.uncertainty.text;
  const method = layer.uncertainty.method.startsWith("counted") ? layer.uncertainty.method : "likely-range";
  return html`<p class="figure-line" data-testid="card-value">
      <strong class="figure">${number}</strong>
      <span>${what}</span>
    </p>
    <p data-testid="card-range">
      ${beginning(method, capital(range), isSampled(layer))}${range.endsWith(".") ? "" : "."} ${of.claritySentence(row, layer)} ${inList(row, layer)}
    </p>
    ${reliability(row, layer)} ${standing ? html`<p>${standing}</p>` : nothing} ${places ? html`<p>${places}</p>` : nothing}
    ${scaleNote(layer.indicator.kind)}`;
}

/** Which end of a scale is which. @param {string} kind */
function scaleNote(kind) {
  if (kind === "decile") return html`<p>${words.areaCard.decile}</p>`;
  return kind === "rank" ? html`<p>${words.areaCard.rank}</p>` : nothing;
}

/** A phrase whose first word opens its glossary entry. @param {string} id @param {string} text @param {boolean} linked */
function beginning(id, text, linked) {
  const word = /^(likely|counted)/i.exec(text)?.[0];
  if (!linked || !word) return text;
  return html`${term(id, word)}${text.slice(word.length)}`;
}

/** Whether what is clear alone is so in the list. @param {Row} row @param {Layer} layer */
function inList(row, layer) {
  const note = listNote(row, layer);
  const { together } = words.areaCard;
  const [before, after] = note.split(together);
  return note ? html`${before}${term("looked-at-together", together)}${after}` : nothing;
}

/** How far a figure can be relied upon; of one that is no sample the reason for its missing range says it. @param {Row} row @param {Layer} layer */
function reliability(row, layer) {
  const band = howSure(row, layer);
  if (!band || !isSampled(layer)) return nothing;
  const { howSure: head, notSeen } = words.areaCard;
  const [before, after] = smallestChange(row, layer).split(notSeen);
  return html`<p data-testid="card-reliability">
    ${term("reliability", head)}: ${sureOf(band, layer)}.
    ${after ? html`${before}${term("detectable-change", notSeen)}${after}` : nothing}
  </p>`;
}

/** The figures that a comparison is made of. @param {Row} row @param {Layer} layer */
export function behind(row, layer) {
  const sides = wordsOf(layer).behind(row, layer);
  if (!sides.length) return nothing;
  return html`<dl class="behind">
    ${sides.map(
      ([name, text]) =>
        html`<dt>${name}</dt>
          <dd>${unbroken(text)}</dd>`,
    )}
  </dl>`;
}

/** What lies around the area, and how it stands to that. @param {Row} row @param {Layer} layer @param {import("../types").AreaDifference[]} differences */
export function context(row, layer, differences) {
  const others = layer.context.filter((c) => c.value != null && c.code !== row.code);
  if (!others.length)
    return layer.palette === "deprivation" && !lowIsDark(layer) && layer.indicator.kind === "score"
      ? html`<p class="fine">${words.areaCard.noWider(layer.indicator.sentenceName)}</p>`
      : nothing;
  return html`<dl class="behind context" data-testid="card-context">
      ${others.map(
        (c) =>
          html`<dt>${c.name}</dt>
            <dd>${unbroken(contextFigure(c, layer))}</dd>`,
      )}
    </dl>
    ${besideWider(differences, others)}`;
}
