/** A text whose words of the glossary open their explanations. Until the glossary is there it is plain text. */

import { LitElement, html } from "lit";
import { listTerms } from "./terms.js";
import { termsIn } from "./terms-in.js";

/** @param {string} text @param {import("../types").Term[]} terms @param {string} [without] */
export function linked(text, terms, without) {
  return termsIn(text, terms, without).map((piece) => (typeof piece === "string" ? piece : html`<button type="button" class="term" data-term=${piece.id}>${piece.text}</button>`));
}

export class LinkedText extends LitElement {
  static properties = { text: {}, terms: { state: true } };

  constructor() {
    super();
    this.text = "";
    /** @type {import("../types").Term[]} */
    this.terms = [];
    listTerms().then(
      (terms) => (this.terms = terms),
      () => {},
    );
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`${linked(this.text, this.terms)}`;
  }
}

customElements.define("linked-text", LinkedText);
