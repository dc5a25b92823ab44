/**
 * Codes and names of a packed coverage: `boundaries/docs/packed-coverage.md`, sections 6 and 7. They stay packed until
 * somebody asks: nothing that is drawn needs them. Pure.
 */

import { Bytes } from "./bytes.js";

/**
 * @typedef {object} Text of the areas of a set: two packed sections, or lists where the set was not packed
 * @property {number} count of areas
 * @property {Uint8Array | string[]} codes
 * @property {Uint8Array | string[]} names in English; where packed, those in Welsh follow
 */

/** @param {Text} text @returns {string[]} ascending where packed @throws {Error} what is wrong with them */
export function codesOf({ codes, count }) {
  if (Array.isArray(codes)) return codes;
  const bytes = new Bytes(codes, "the codes of the packed coverage");
  const read = readCodes(bytes, count);
  bytes.end();
  return read;
}

/** @param {Text} text @returns {{ names: string[], welshNames: string[] }} empty where there is none @throws {Error} what is wrong with them */
export function namesOf({ names, count }) {
  if (Array.isArray(names)) return { names, welshNames: new Array(count).fill("") };
  const bytes = new Bytes(names, "the names of the packed coverage");
  const read = { names: readNames(bytes, count), welshNames: readNames(bytes, count) };
  bytes.end();
  return read;
}

/** @param {Bytes} bytes @param {number} count of areas @returns {string[]} */
function readCodes(bytes, count) {
  const codes = new Array(count);
  let letters = "";
  let digits = 0;
  let number = 0;
  for (let i = 0; i < count; i++) {
    const fresh = bytes.varint();
    if (fresh > 0) {
      letters = bytes.text(fresh - 1);
      digits = bytes.varint();
    }
    number += bytes.zigzag();
    codes[i] = digits ? letters + String(number).padStart(digits, "0") : letters;
  }
  return codes;
}

/** Names in one language; empty where an area has none. @param {Bytes} bytes @param {number} count of areas @returns {string[]} */
function readNames(bytes, count) {
  const stems = Array.from({ length: bytes.varint() }, () => bytes.text(bytes.varint()));
  const kinds = bytes.run(count).slice();
  const names = new Array(count).fill("");
  let stem = 0;
  for (let i = 0; i < count; i++) {
    if (kinds[i] > 3) throw new Error(`The packed coverage has a name of kind ${kinds[i]}; 0 to 3 are known.`);
    if (kinds[i] === 0) continue;
    stem += bytes.zigzag();
    if (!(stem in stems)) throw new Error(`The packed coverage has a name of stem ${stem}; it holds ${stems.length}.`);
    names[i] = stems[stem];
  }
  let number = 0;
  for (let i = 0; i < count; i++)
    if (kinds[i] >= 2) {
      number += bytes.zigzag();
      names[i] += ` ${String(number).padStart(3, "0")}`;
    }
  for (let i = 0; i < count; i++) if (kinds[i] === 3) names[i] += String.fromCharCode(bytes.byte());
  return names;
}
