/** The sentence over a map: its parts as pickers, its punctuation glued to them. */

import { html, nothing } from "lit";
import "./part-picker.js";

/** @typedef {keyof import("../types").Query} PartName */
/** @typedef {ReturnType<typeof import("./sentence-parts.js").sentenceParts>} Parts */

const LABELS = { indicator: "Indicator", group: "Group", measure: "Measure", period: "Period", set: "Boundaries" };

/**
 * @param {Parts} parts
 * @param {import("../types").Query} query
 * @param {(part: PartName, id: string) => void} choose
 * @param {{ withSet?: boolean, prefix?: string }} [how] Compare names its panes and shares one set
 */
export function sentence(parts, query, choose, { withSet = true, prefix = "" } = {}) {
  const pick = (/** @type {PartName} */ name, /** @type {import("./sentence-parts.js").Part} */ { text, choices }, after = "") =>
    html`<part-picker
      .label=${prefix ? `${prefix} ${LABELS[name].toLowerCase()}` : LABELS[name]}
      .text=${text}
      .punctuation=${after}
      .value=${query[name]}
      .choices=${choices}
      @choose=${(/** @type {CustomEvent<string>} */ e) => choose(name, e.detail)}
    ></part-picker>`;
  const { indicator, group, measure, period, set } = parts;
  return html`${pick("indicator", indicator, group ? "" : ",")}${group ? html` of ${pick("group", group, ",")}` : nothing}${
    measure ? html` ${pick("measure", measure, ",")}` : nothing
  } in ${pick("period", period, withSet ? "," : "")}${withSet ? html` by ${pick("set", set)}` : nothing}`;
}
