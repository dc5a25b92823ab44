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
  const most = Math.min(1, thick);
  const [dx, dy] = [xb - xa, yb - ya];
  const length2 = dx * dx + dy * dy;
  const steep = Math.abs(dy) > Math.abs(dx);
  // Along the longer way pixel by pixel, across it as far as the line reaches.
  const [along0, across0, along, across, alongEnd, acrossEnd] = steep ? [ya, xa, dy, dx, height, width] : [xa, ya, dx, dy, width, height];
  const slope = along ? across / along : 0;
  const side = reach * Math.sqrt(1 + slope * slope);
  const [from, to] = along < 0 ? [along0 + along, along0] : [along0, along0 + along];
  const stop = Math.min(alongEnd - 1, Math.floor(to + reach));
  for (let i = Math.max(0, Math.floor(from - reach)); i <= stop; i++) {
    const t = along ? Math.max(0, Math.min(1, (i + 0.5 - along0) / along)) : 0;
    const middle = across0 + t * across;
    const last = Math.min(acrossEnd - 1, Math.floor(middle + side));
    for (let j = Math.max(0, Math.floor(middle - side)); j <= last; j++) {
      const px = (steep ? j : i) + 0.5 - xa;
      const py = (steep ? i : j) + 0.5 - ya;
      const s = length2 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length2)) : 0;
      const [ex, ey] = [px - s * dx, py - s * dy];
      const cover = reach - Math.sqrt(ex * ex + ey * ey);
      if (cover <= 0) continue;
      const dark = (a + (b - a) * s) * (cover < most ? cover : most);
      const at = steep ? i * width + j : j * width + i;
      if (dark > ink[at]) ink[at] = dark;
    }
  }
}
