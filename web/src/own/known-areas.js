/** All areas a file may name, fetched whole by level: which of them a file names is told to nobody. */

import { fetchGeometry, fetchReplacedCodes, getBytes } from "../api.js";
import { geometryFor } from "../map/geometry.js";
import { isLarge } from "../map/listed-areas.js";
import { partsOf } from "../packed/coverage.js";
import { codesOf, namesOf } from "../packed/names.js";
import { AreaIndex, bareCode, isCode, levelOfCode } from "./area-index.js";

/** @typedef {import("../types").BoundarySet} BoundarySet */
/** @typedef {import("./area-index.js").KnownArea} KnownArea */

/** @type {Map<string, { code: string, name: string, welsh?: string }[]>} */
const named = new Map();

/** The areas of a set in its order, by its coarsest drawing. @param {BoundarySet} set */
export async function areasOfSet(set) {
  const drawing = geometryFor(set, Infinity);
  const held = named.get(drawing.url);
  if (held) return held;
  let areas;
  if (isLarge(set) && drawing.packedUrl) {
    const { text } = partsOf(await getBytes(drawing.packedUrl));
    const { names, welshNames } = namesOf(text);
    areas = codesOf(text).map((code, i) => ({ code, name: names[i], welsh: welshNames[i] }));
  } else areas = (await fetchGeometry(drawing.url)).features.map(({ properties: p }) => ({ code: p.code, name: p.name, welsh: p.nameWelsh }));
  named.set(drawing.url, areas);
  return areas;
}

/** The levels that texts speak of, by the form of codes and names; districts and regions always. @param {string[]} texts */
export function levelsIn(texts) {
  const levels = new Set(["lad", "region"]);
  for (const text of texts) {
    if (isCode(text)) levels.add(levelOfCode(bareCode(text)));
    else if (/\s\d{3}[A-Z]$/i.test(text)) levels.add("lsoa");
    else if (/\s\d{3}$/.test(text)) levels.add("msoa");
  }
  return levels;
}

/** @param {BoundarySet[]} sets @param {Set<string>} levels @returns {Promise<AreaIndex>} */
export async function indexOf(sets, levels) {
  const wanted = sets.filter((s) => levels.has(s.level));
  const [replaced, ...lists] = await Promise.all([fetchReplacedCodes().catch(() => []), ...wanted.map(areasOfSet)]);
  /** @type {Map<string, KnownArea>} */
  const areas = new Map();
  wanted.forEach((set, i) => {
    for (const { code, name, welsh } of lists[i]) {
      const key = `${set.geography} ${code}`;
      const known = areas.get(key);
      if (known) known.sets.push(set.id);
      else areas.set(key, { code, name, welsh, level: set.level, geography: set.geography, sets: [set.id] });
    }
  });
  return new AreaIndex([...areas.values()], replaced);
}
