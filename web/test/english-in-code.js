/**
 * Finds what a person would read in a module's own text, so that it can be moved into the catalogue: text and labels
 * of `html` and `svg` templates with the strings put into them, and sentences anywhere else.
 */

import { parseAst } from "vite";

/** Attributes that are read out or shown. */
const SPOKEN = new Set(["aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "title", "alt", "placeholder", "data-label", ".label", "label"]);
const WORD = /\p{L}{2,}/u;
/** At least two words, the first of them with a capital: what a person is told, and no list of classes. */
const SENTENCE = /^[A-Z]\p{L}*[’']?\p{L}* +(?:\S+ )*\p{L}{2,}/u;
const HOLE = "\u0000";

/** @typedef {any} Node */

/** What a string of code can come to: its constant pieces, through conditions and joins. @param {Node} node @returns {string[]} */
function pieces(node) {
  if (!node) return [];
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return [node.quasis.map((/** @type {Node} */ q) => q.value.cooked).join(HOLE)];
    case "ConditionalExpression":
      return [...pieces(node.consequent), ...pieces(node.alternate)];
    case "LogicalExpression":
    case "BinaryExpression":
      return /^(\+|\|\||&&|\?\?)$/.test(node.operator) ? [...(node.operator === "&&" ? [] : pieces(node.left)), ...pieces(node.right)] : [];
    case "ParenthesizedExpression":
      return pieces(node.expression);
    default:
      return [];
  }
}

/** Text nodes and spoken attributes of a template, with what is put into them. @param {Node} template @returns {string[]} */
function spoken(template) {
  /** @type {string[]} */
  const out = [];
  let mode = "text";
  let attribute = "";
  let quote = "";
  const add = (/** @type {string} */ text) => WORD.test(text) && out.push(text.trim());
  template.quasi.quasis.forEach((/** @type {Node} */ quasi, /** @type {number} */ i) => {
    let kept = "";
    for (const char of quasi.value.cooked + (i < template.quasi.expressions.length ? HOLE : "")) {
      if (char === HOLE) {
        if (mode === "text" || (mode === "value" && SPOKEN.has(attribute))) pieces(template.quasi.expressions[i]).forEach(add);
        if (mode === "value" && !quote) mode = "tag";
        continue;
      }
      if (mode === "text") {
        if (char === "<") {
          add(kept);
          kept = "";
          mode = "tag";
        } else kept += char;
      } else if (mode === "tag") {
        if (char === ">") {
          mode = "text";
          kept = "";
        } else if (char === "=") {
          attribute = kept.trim().split(/\s+/).at(-1) ?? "";
          kept = quote = "";
          mode = "value";
        } else kept += char;
      } else if (!kept && !quote && /["']/.test(char)) quote = char;
      else if (quote ? char === quote : /[\s>]/.test(char)) {
        if (SPOKEN.has(attribute)) add(kept);
        kept = "";
        mode = char === ">" && !quote ? "text" : "tag";
      } else kept += char;
    }
    if (mode === "text" || (mode === "value" && SPOKEN.has(attribute))) add(kept);
  });
  return out;
}

/** @param {string} source of a module @returns {string[]} */
export function englishIn(source) {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {Node} */ node, /** @type {boolean} */ forPeople) => {
    if (!node || typeof node.type !== "string") return;
    if (node.type === "TaggedTemplateExpression" && /^(html|svg)$/.test(node.tag.name)) spoken(node).forEach((text) => found.add(text));
    else if (forPeople && (node.type === "Literal" || node.type === "TemplateLiteral")) pieces(node).filter((text) => SENTENCE.test(text)).forEach((text) => found.add(text));
    // What a programmer alone reads: `throw new Error(…)`.
    const own = forPeople && !(node.type === "NewExpression" && /^(Error|TypeError|RangeError)$/.test(node.callee.name));
    for (const [key, value] of Object.entries(node)) if (key !== "quasis") for (const child of Array.isArray(value) ? value : [value]) if (child && typeof child === "object") visit(child, own);
  };
  visit(parseAst(source), true);
  return [...found].map((text) => text.replaceAll(HOLE, "…").replace(/\s+/g, " "));
}
