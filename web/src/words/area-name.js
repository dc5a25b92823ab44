/** Names of areas in two languages, where the boundary file has both. */

import { html, nothing } from "lit";
import { language } from "./language.js";

/** @typedef {{ name: string, nameWelsh?: string | null }} Named */

/** The name in the language of the page, as far as there is one. @param {Named} area @param {import("./language.js").Language} [speaks] */
export function leadingName({ name, nameWelsh }, speaks = language) {
  return speaks === "cy" && nameWelsh ? nameWelsh : name;
}

/** The name in the other language; null where there is none, or the same. @param {Named} area @param {import("./language.js").Language} [speaks] @returns {{ text: string, lang: "cy" | "en" } | null} */
export function otherName({ name, nameWelsh }, speaks = language) {
  if (!nameWelsh || nameWelsh === name) return null;
  return speaks === "cy" ? { text: name, lang: "en" } : { text: nameWelsh, lang: "cy" };
}

/** The other name beside the leading one, in its own language for those who hear it. @param {import("../types").Row["otherName"]} other */
export function besideName(other) {
  return other ? html` <span class="other-name" lang=${other.lang}>${other.text}</span>` : nothing;
}
