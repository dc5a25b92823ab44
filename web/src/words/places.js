/** Names of places and sets as they stand in a sentence or on a map. */

/** @typedef {import("../types").BoundarySet} BoundarySet */

/** @type {Record<string, string>} */
const EXTENTS = { london: "London", uk: "UK", england: "English", ew: "England and Wales", "england-and-wales": "England and Wales" };

/** "London borough", "English region"; the sentence reads "by London borough". @param {Pick<BoundarySet, "extent" | "areaSingular" | "name">} set */
export function setPhrase(set) {
  const extent = EXTENTS[set.extent];
  if (!extent) return set.name;
  return set.areaSingular.toLowerCase().includes(extent.toLowerCase()) ? set.areaSingular : `${extent} ${set.areaSingular}`;
}

/** @type {Record<string, string>} */
const WHERE = { london: "London", uk: "the United Kingdom", england: "England", ew: "England and Wales", "england-and-wales": "England and Wales" };

/** "boroughs in London", "districts in the United Kingdom". @param {Pick<BoundarySet, "extent" | "areaPlural">} set */
export function areasOf(set) {
  const where = WHERE[set.extent];
  if (!where || set.areaPlural.includes(where)) return set.areaPlural;
  return `${set.areaPlural} in ${where}`;
}

/** @type {Record<string, string>} */
const LEVELS = {
  country: "country",
  region: "region",
  county: "county",
  "combined-authority": "combined authority",
  subregion: "part of London",
  lad: "local authority",
  msoa: "MSOA",
  lsoa: "LSOA",
};

/** @param {string} level */
export function levelWord(level) {
  return LEVELS[level] ?? level;
}

/** A name short enough for a label on the map. @param {string} name */
export function shortName(name) {
  return name
    .replace(/ upon .*/, "")
    .replace(/^(.{3,})(?:,? City of| City)$/, "$1")
    .replace("Kensington and Chelsea", "Ken. & Chelsea")
    .replace("Hammersmith and Fulham", "Ham. & Fulham")
    .replace(" and Dagenham", " & Dag.")
    .replace(" and ", " & ");
}
