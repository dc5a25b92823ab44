/** Codes and names of a packed coverage: `boundaries/docs/packed-coverage.md`, sections 6 and 7. Pure. */

/** @param {import("./bytes.js").Bytes} bytes @param {number} count of areas @returns {string[]} */
export function readCodes(bytes, count) {
  const codes = new Array(count);
  let letters = "";
  let digits = 0;
  let number = 0;
  for (let i = 0; i < count; i++) {
    const fresh = bytes.varint();
    if (fresh > 0) {
      letters = bytes.text(fresh);
      digits = bytes.varint();
    }
    number += bytes.zigzag();
    codes[i] = digits ? letters + String(number).padStart(digits, "0") : letters;
  }
  return codes;
}

/** Names in one language; empty where an area has none. @param {import("./bytes.js").Bytes} bytes @param {number} count of areas @returns {string[]} */
export function readNames(bytes, count) {
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
