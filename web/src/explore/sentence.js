/** The sentence over a map: its parts as pickers, its punctuation glued to them. */

import { html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import "./part-picker.js";

/** @typedef {keyof import("../types").Query} PartName */
/** @typedef {ReturnType<typeof import("./sentence-parts.js").sentenceParts>} Parts */

/**
 * @param {Parts} parts
 * @param {import("../types").Query} query
 * @param {(part: PartName, id: string) => void} choose
 * @param {{ withSet?: boolean, prefix?: string, consider?: (part: PartName, id: string) => void }} [how] Compare names its panes and shares one set; `consider`: told what may be chosen next
 */
export function sentence(parts, query, choose, { withSet = true, prefix = "", consider } = {}) {
  const { labels, joints } = words.explore.sentence;
  const pick = (/** @type {PartName} */ name, /** @type {import("./sentence-parts.js").Part} */ { text, choices }, after = "") =>
    html`<part-picker
      .label=${prefix ? `${prefix} ${labels[name].toLowerCase()}` : labels[name]}
      .text=${text}
      .punctuation=${after}
      .value=${query[name]}
      .choices=${choices}
      .searched=${name === "indicator"}
      @choose=${(/** @type {CustomEvent<string>} */ e) => choose(name, e.detail)}
      @consider=${(/** @type {CustomEvent<string>} */ e) => consider?.(name, e.detail)}
    ></part-picker>`;
  const { indicator, group, measure, baseline, period, set } = parts;
  // "IMD 2019 average score, in 2019" would say its year twice.
  const saysPeriod = period.choices.length < 2 && indicator.text.includes(period.text);
  const when = saysPeriod ? nothing : html` ${joints.in} ${pick("period", period, withSet ? "," : "")}`;
  return html`${pick("indicator", indicator, group || (saysPeriod && !withSet) ? "" : ",")}${group ? html` ${joints.of} ${pick("group", group, ",")}` : nothing}${
    measure ? html` ${pick("measure", measure, baseline ? "" : ",")}${baseline ? html` ${joints.since} ${pick("baseline", baseline, ",")}` : nothing}` : nothing
  }${when}${withSet ? html` ${joints.by} ${pick("set", set)}` : nothing}`;
}
