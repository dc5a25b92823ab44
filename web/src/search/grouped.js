/** What a search found, in groups by level: the level of the best answer first, the order within as the server gave it. Pure. */

/** @typedef {import("../types").FoundArea} FoundArea */

/** @param {FoundArea[]} areas best first @param {number} limit @returns {FoundArea[]} ordered by group */
export function groupedByLevel(areas, limit) {
  const levels = [...new Set(areas.slice(0, limit).map((a) => a.level))];
  return levels.flatMap((level) => areas.slice(0, limit).filter((a) => a.level === level));
}

/** Where choosing an area leads: to itself, or to what took its place. @param {FoundArea} area @param {(area: FoundArea) => boolean} drawable @returns {FoundArea | null} */
export function destination(area, drawable) {
  if (drawable(area)) return area;
  const now = (area.replacedBy ?? []).find((s) => drawable({ ...s, parents: [] }));
  return now ? { ...now, parents: area.parents } : null;
}
