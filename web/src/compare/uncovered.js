/** Where the focus is on one of two maps that lie over each other. */

/**
 * In pixels from the left of the map; of a large map, where its cursor is. Null for what is as wide as the map itself.
 * @param {import("../map/atlas-map.js").AtlasMap} map @param {Element} target @returns {{ left: number, right: number } | null}
 */
export function boxOfFocus(map, target) {
  const frame = map.getBoundingClientRect();
  const at = map.cursor?.isActive ? map.cursor.at : null;
  if (at && map.map) {
    const { x } = map.map.latLngToContainerPoint(at);
    return { left: x, right: x };
  }
  const { left, right, width } = target.getBoundingClientRect();
  return width && width < frame.width * 0.9 ? { left: left - frame.left, right: right - frame.left } : null;
}
