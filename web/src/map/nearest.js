/** The next area when an arrow key is pressed on a map of tens of thousands. Pure. */

/** @typedef {"left" | "right" | "up" | "down"} Direction */

/** @param {number} lat degrees */
const squashAt = (lat) => Math.cos((lat * Math.PI) / 180);

/** @param {Float32Array} points longitude and latitude of each area @param {number} lng @param {number} lat @returns {number} index of the nearest; −1 without areas */
export function nearestTo(points, lng, lat) {
  const squash = squashAt(lat);
  let best = -1;
  let least = Infinity;
  for (let i = 0; 2 * i < points.length; i++) {
    const dx = (points[2 * i] - lng) * squash;
    const dy = points[2 * i + 1] - lat;
    const far = dx * dx + dy * dy;
    if (far < least) {
      least = far;
      best = i;
    }
  }
  return best;
}

/**
 * Near, and more along the arrow than across it: as on small maps (`nextInDirection`), without a list of positions.
 * @param {Float32Array} points longitude and latitude of each area @param {number} from @param {Direction} direction
 * @returns {number} index, or `from` when there is none that way
 */
export function nextTowards(points, from, direction) {
  const [lng, lat] = [points[2 * from], points[2 * from + 1]];
  const squash = squashAt(lat);
  const sign = direction === "left" || direction === "down" ? -1 : 1;
  const sideways = direction === "left" || direction === "right";
  let best = from;
  let least = Infinity;
  for (let i = 0; 2 * i < points.length; i++) {
    const dx = (points[2 * i] - lng) * squash;
    const dy = points[2 * i + 1] - lat;
    const along = sign * (sideways ? dx : dy);
    const across = Math.abs(sideways ? dy : dx);
    if (!(along > 0) || across > 2 * along || i === from) continue;
    const cost = along + 2 * across;
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  return best;
}
