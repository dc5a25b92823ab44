/** Which area a text means: by code, by name, by a former code, or nearly by a name. Pure. */

/**
 * @typedef {{ code: string, name: string, welsh?: string, level: string, geography: string, sets: string[] }} KnownArea
 * @typedef {{ code: string, name: string, geography: string, replacedBy: { code: string, name: string, level: string }[] }} Replaced
 * @typedef {{ area: KnownArea, exact: boolean }} Match
 */

/** Prefixes of codes by level (ONS, "A guide to the GSS coding and naming policy"). */
const PREFIXES = /** @type {Record<string, string>} */ ({
  E92: "country", W92: "country", S92: "country", N92: "country", K02: "country", K03: "country", K04: "country", E12: "region",
  E06: "lad", E07: "lad", E08: "lad", E09: "lad", W06: "lad", S12: "lad", N09: "lad", E02: "msoa", W02: "msoa", E01: "lsoa", W01: "lsoa",
  E05: "ward", W05: "ward", S13: "ward", E10: "county", E11: "county", E00: "oa", W00: "oa", E14: "constituency", W07: "constituency",
});

/** Stems that mean a wider area: "London" alone is never the City of London. */
const WIDER = new Set(["london", "inner london", "outer london", "greater london", "england", "wales", "scotland", "northern ireland", "united kingdom", "great britain"]);

const CODE = /^[EWSNK]\d{8}$/;

/** A code in capitals without spaces. @param {string} text */
export const bareCode = (text) => text.replace(/[\s\u00a0]/g, "").toUpperCase();
/** @param {string} text */
export const isCode = (text) => CODE.test(bareCode(text));
/** Seven to ten characters that start like a code and hold mostly digits. @param {string} text */
export const isNearlyCode = (text) => /^[EWSNK][\dOoIlBS]{6,9}$/i.test(bareCode(text)) && !isCode(text);
/** @param {string} code */
export const levelOfCode = (code) => PREFIXES[code.slice(0, 3)] ?? "";

/** Lower case, without accents, apostrophes and marks; "&" is "and". @param {string} text */
export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("&", " and ").replace(/['’ʼ`]/g, "").replace(/\bst\./g, "st").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** The same without what councils add to a name. @param {string} folded */
export function stem(folded) {
  return folded
    .replace(/\b(london borough|royal borough|metropolitan borough|city and county|county borough|borough|county|district|city|council|unitary authority|lb|rb|mbc|bc|dc|cc)\b/g, " ")
    .replace(/\b(of|the|upon|and|in|on)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Letters to insert, leave out, change or swap (optimal string alignment). @param {string} a @param {string} b @param {number} most beyond it Infinity is good enough */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before = /** @type {number[]} */ ([]);
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(row[j - 1] + Number(a[i - 1] !== b[j - 1]), row[j] + 1, next[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length];
}

/** Letters that were read in the wrong encoding, once more in the right one: "Ynys MÃ´n". @param {string} text @returns {string | null} */
export function ungarbled(text) {
  if (!/[ÃÂâ][\u0080-\u00bf€-™]/.test(text)) return null;
  try {
    const fixed = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(text, (c) => c.charCodeAt(0)));
    return fixed === text ? null : fixed;
  } catch {
    return null;
  }
}

export class AreaIndex {
  /** @param {KnownArea[]} areas @param {Replaced[]} replaced */
  constructor(areas, replaced) {
    this.areas = areas;
    /** A code can name different ground in two census years. @type {Map<string, KnownArea[]>} */
    this.byCode = new Map();
    /** @type {Map<string, KnownArea[]>} */
    this.byName = new Map();
    /** @type {Map<string, KnownArea[]>} */
    this.byStem = new Map();
    this.replaced = new Map(replaced.map((r) => [r.code, r]));
    for (const area of areas) {
      add(this.byCode, area.code, area);
      for (const name of [area.name, area.welsh].filter((n) => n !== undefined && n !== "")) {
        const folded = fold(String(name));
        add(this.byName, folded, area);
        if (!WIDER.has(stem(folded))) add(this.byStem, stem(folded), area);
      }
    }
    for (const old of replaced) if (old.replacedBy.length) add((this.replacedByName ??= new Map()), fold(old.name), old);
  }

  /** @type {Map<string, Replaced[]> | undefined} */
  replacedByName;

  /** @param {string} text @returns {KnownArea[]} all areas that the text can mean exactly */
  named(text) {
    if (isCode(text)) return this.byCode.get(bareCode(text)) ?? [];
    const folded = fold(text);
    return folded ? (this.byName.get(folded) ?? this.byStem.get(stem(folded)) ?? []) : [];
  }

  /** @param {string} text @returns {Replaced | null} the former area that the text means */
  former(text) {
    return this.replaced.get(bareCode(text)) ?? this.replacedByName?.get(fold(text))?.[0] ?? null;
  }

  /** Areas with nearly this code or name, the nearest first. @param {string} text @param {number} [limit] @returns {KnownArea[]} */
  nearest(text, limit = 3) {
    const code = isNearlyCode(text) || isCode(text);
    const sought = code ? bareCode(text).replace(/O/g, "0").replace(/[IL]/g, "1").replace(/(?<=.)S/g, "5").replace(/(?<=.)B/g, "8") : fold(text);
    const most = code ? 2 : Math.max(1, Math.floor(sought.length / 3));
    const short = stem(sought);
    return this.areas
      .map((area) => {
        const name = fold(area.name);
        const near = code ? distance(area.code, sought, most) : Math.min(distance(name, sought, most), distance(stem(name), short, most), area.welsh ? distance(fold(area.welsh), sought, most) : Infinity);
        return { area, near };
      })
      .filter((n) => n.near <= most)
      .sort((a, b) => a.near - b.near || a.area.name.localeCompare(b.area.name))
      .slice(0, limit)
      .map((n) => n.area);
  }
}

/** @template T @param {Map<string, T[]>} map @param {string} key @param {T} value */
function add(map, key, value) {
  if (!key) return;
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
