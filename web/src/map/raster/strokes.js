/** Outlines: thin anti-aliased lines, darker where areas are large, gone where they are too small to bear one. Pure. */

/** Areas narrower than the first get no outline, wider than the second a whole one: CSS pixels. */
const BARE = 5;
const WHOLE = 26;
const PALEST = 40;

/** How dark an area bears its outline. @param {number} size CSS pixels, the root of its box @returns {number} 0 to 255 */
export function strengthOf(size) {
  if (size <= BARE) return 0;
  return size >= WHOLE ? 255 : PALEST + ((255 - PALEST) * (size - BARE)) / (WHOLE - BARE);
}

/**
 * Draws a line into a plane of ink; of two lines on one pixel the darker stays, so that a shared edge may be drawn from both sides.
 * @param {Uint8Array} ink @param {number} width of the plane @param {number} height
 * @param {number} xa @param {number} ya @param {number} xb @param {number} yb pixels
 * @param {number} a how dark at its start, 0 to 255 @param {number} b and at its end @param {number} thick pixels
 */
export function stroke(ink, width, height, xa, ya, xb, yb, a, b, thick) {
  const reach = thick / 2 + 0.5;
  const reach2 = reach * reach;
  const most = thick < 1 ? thick : 1;
  const dx = xb - xa;
  const dy = yb - ya;
  if (dx < SHORT && dx > -SHORT && dy < SHORT && dy > -SHORT) return dot(ink, width, height, xa, ya, dx, dy, a, b, reach, most);
  const length2 = dx * dx + dy * dy;
  const inverse = length2 ? 1 / length2 : 0;
  const steep = Math.abs(dy) > Math.abs(dx);
  // Along the longer way pixel by pixel, across it as far as the line reaches.
  const along = steep ? dy : dx;
  const across = steep ? dx : dy;
  const along0 = steep ? ya : xa;
  const across0 = steep ? xa : ya;
  const slope = along ? across / along : 0;
  const side = reach * Math.sqrt(1 + slope * slope);
  const lastAlong = Math.min((steep ? height : width) - 1, Math.floor(Math.max(along0, along0 + along) + reach));
  const mostAcross = (steep ? width : height) - 1;
  for (let i = Math.max(0, Math.floor(Math.min(along0, along0 + along) - reach)); i <= lastAlong; i++) {
    let t = along ? (i + 0.5 - along0) / along : 0;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    const middle = across0 + t * across;
    const last = Math.min(mostAcross, Math.floor(middle + side));
    for (let j = Math.max(0, Math.floor(middle - side)); j <= last; j++) {
      const px = (steep ? j : i) + 0.5 - xa;
      const py = (steep ? i : j) + 0.5 - ya;
      let s = (px * dx + py * dy) * inverse;
      s = s < 0 ? 0 : s > 1 ? 1 : s;
      const ex = px - s * dx;
      const ey = py - s * dy;
      const far2 = ex * ex + ey * ey;
      if (far2 >= reach2) continue;
      const cover = reach - Math.sqrt(far2);
      const dark = (a + (b - a) * s) * (cover < most ? cover : most);
      const at = steep ? i * width + j : j * width + i;
      if (dark > ink[at]) ink[at] = dark;
    }
  }
}

/** Pixels along either axis: of a line so short the few pixels about it are looked at in turn, which is most lines of a whole country. */
const SHORT = 2.5;

/**
 * A short stroke: the same darkness by the same sums.
 * @param {Uint8Array} ink @param {number} width @param {number} height @param {number} xa @param {number} ya @param {number} dx @param {number} dy
 * @param {number} a @param {number} b @param {number} reach half the width and the half pixel beyond it @param {number} most
 */
function dot(ink, width, height, xa, ya, dx, dy, a, b, reach, most) {
  const left = (dx < 0 ? xa + dx : xa) - reach - 0.5;
  const right = (dx < 0 ? xa : xa + dx) + reach - 0.5;
  const top = (dy < 0 ? ya + dy : ya) - reach - 0.5;
  const bottom = (dy < 0 ? ya : ya + dy) + reach - 0.5;
  // Pixels whose middle may be within reach.
  const firstX = left < 0 ? 0 : Math.ceil(left);
  const firstY = top < 0 ? 0 : Math.ceil(top);
  const lastX = right < width - 1 ? right : width - 1;
  const lastY = bottom < height - 1 ? bottom : height - 1;
  const length2 = dx * dx + dy * dy;
  const inverse = length2 ? 1 / length2 : 0;
  const reach2 = reach * reach;
  const whole2 = (reach - most) * (reach - most);
  for (let y = firstY; y <= lastY; y++) {
    const py = y + 0.5 - ya;
    const base = py * dy * inverse;
    for (let x = firstX; x <= lastX; x++) {
      const px = x + 0.5 - xa;
      let s = base + px * dx * inverse;
      s = s < 0 ? 0 : s > 1 ? 1 : s;
      const ex = px - s * dx;
      const ey = py - s * dy;
      const far2 = ex * ex + ey * ey;
      if (far2 >= reach2) continue;
      const dark = (a + (b - a) * s) * (far2 <= whole2 ? most : reach - Math.sqrt(far2));
      const at = y * width + x;
      if (dark > ink[at]) ink[at] = dark;
    }
  }
}
