/** Outlines: thin anti-aliased lines, darker where areas are large, gone where they are too small to bear one. */

/** Areas narrower than the first get no outline, wider than the second a whole one: CSS pixels. */
const BARE: f64 = 5;
const WHOLE: f64 = 26;
const PALEST: f64 = 40;
/** Pixels along either axis: of a line so short the few pixels about it are looked at in turn, which is most lines of a whole country. */
const SHORT: f64 = 2.5;

/** How dark an area bears its outline, 0 to 255. @param size CSS pixels, the root of its box */
export function strengthOf(size: f64): f64 {
  if (size <= BARE) return 0;
  return size >= WHOLE ? 255 : PALEST + ((255 - PALEST) * (size - BARE)) / (WHOLE - BARE);
}

@inline function darken(ink: usize, at: i32, dark: f64): void {
  const place = ink + <usize>at;
  if (dark > <f64>load<u8>(place)) store<u8>(place, <u8>dark);
}

/**
 * Draws a line into a plane of ink; of two lines on one pixel the darker stays, so that a shared edge may be drawn from both sides.
 * @param a how dark at its start, 0 to 255 @param b and at its end @param thick pixels
 */
export function stroke(ink: usize, width: i32, height: i32, xa: f64, ya: f64, xb: f64, yb: f64, a: f64, b: f64, thick: f64): void {
  const reach = thick / 2 + 0.5;
  const reach2 = reach * reach;
  const most = min(thick, 1.0);
  const dx = xb - xa;
  const dy = yb - ya;
  if (abs(dx) < SHORT && abs(dy) < SHORT) return dot(ink, width, height, xa, ya, dx, dy, a, b, reach, most);
  const length2 = dx * dx + dy * dy;
  const inverse = length2 ? 1 / length2 : 0.0;
  const steep = abs(dy) > abs(dx);
  // Along the longer way pixel by pixel, across it as far as the line reaches.
  const along = steep ? dy : dx;
  const across = steep ? dx : dy;
  const along0 = steep ? ya : xa;
  const across0 = steep ? xa : ya;
  const slope = along ? across / along : 0.0;
  const side = reach * sqrt(1 + slope * slope);
  const lastAlong = <i32>min(<f64>((steep ? height : width) - 1), floor(max(along0, along0 + along) + reach));
  const mostAcross = <f64>((steep ? width : height) - 1);
  for (let i = <i32>max(0.0, floor(min(along0, along0 + along) - reach)); i <= lastAlong; i++) {
    let t = along ? (<f64>i + 0.5 - along0) / along : 0.0;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    const middle = across0 + t * across;
    const last = <i32>min(mostAcross, floor(middle + side));
    for (let j = <i32>max(0.0, floor(middle - side)); j <= last; j++) {
      const px = <f64>(steep ? j : i) + 0.5 - xa;
      const py = <f64>(steep ? i : j) + 0.5 - ya;
      let s = (px * dx + py * dy) * inverse;
      s = s < 0 ? 0 : s > 1 ? 1 : s;
      const ex = px - s * dx;
      const ey = py - s * dy;
      const far2 = ex * ex + ey * ey;
      if (far2 >= reach2) continue;
      darken(ink, steep ? i * width + j : j * width + i, (a + (b - a) * s) * min(reach - sqrt(far2), most));
    }
  }
}

/** A short stroke: the same darkness by the same sums. */
function dot(ink: usize, width: i32, height: i32, xa: f64, ya: f64, dx: f64, dy: f64, a: f64, b: f64, reach: f64, most: f64): void {
  // Pixels whose middle may be within reach.
  const firstX = <i32>max(0.0, ceil(min(xa, xa + dx) - reach - 0.5));
  const firstY = <i32>max(0.0, ceil(min(ya, ya + dy) - reach - 0.5));
  const lastX = <i32>min(<f64>(width - 1), floor(max(xa, xa + dx) + reach - 0.5));
  const lastY = <i32>min(<f64>(height - 1), floor(max(ya, ya + dy) + reach - 0.5));
  const length2 = dx * dx + dy * dy;
  const inverse = length2 ? 1 / length2 : 0.0;
  const reach2 = reach * reach;
  const whole2 = (reach - most) * (reach - most);
  for (let y = firstY; y <= lastY; y++) {
    const py = <f64>y + 0.5 - ya;
    const base = py * dy * inverse;
    for (let x = firstX; x <= lastX; x++) {
      const px = <f64>x + 0.5 - xa;
      let s = base + px * dx * inverse;
      s = s < 0 ? 0 : s > 1 ? 1 : s;
      const ex = px - s * dx;
      const ey = py - s * dy;
      const far2 = ex * ex + ey * ey;
      if (far2 >= reach2) continue;
      darken(ink, y * width + x, (a + (b - a) * s) * (far2 <= whole2 ? most : reach - sqrt(far2)));
    }
  }
}
