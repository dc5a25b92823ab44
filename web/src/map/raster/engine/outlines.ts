/** The outlines of the areas in view as a plane of ink: each shared edge once, no darker than the smaller of its areas bears. */

import { boxOf, refOf, ringOf, vertexCount, vertexOf, xOf, yOf } from "./coverage";
import { Room } from "./room";
import { strengthOf, stroke } from "./strokes";

const inkRoom = new Room();
const strengthRoom = new Room();
const bearingRoom = new Room();
const drawnRoom = new Room();
/** Bytes of the plane that may hold ink of the picture before. */
let inked: usize = 0;

/**
 * How dark each pixel is, 0 to 255.
 * @param visible areas in view @param room pixels that there may be later @param scale pixels of the whole world @param thick of lines, in pixels; 0 for none @param ratio device pixels of a CSS pixel
 * @param whole every outline is drawn in full, whatever the size of its area
 */
export function drawOutlines(visible: usize, seen: i32, room: usize, width: i32, height: i32, left: f64, top: f64, scale: f64, thick: f64, ratio: f64, whole: bool): usize {
  const size = <usize>(width * height);
  const before = inkRoom.bytes;
  const ink = inkRoom.need(room, true);
  if (inkRoom.bytes == before) memory.fill(ink, 0, inked);
  inked = 0;
  if (!thick) return ink;
  const strengths = strengthRoom.need(<usize>seen);
  let least: u8 = 255;
  let most: u8 = 0;
  for (let k = 0; k < seen; k++) {
    const area = areaAt(visible, k);
    const across = (sqrt((boxOf(area, 2) - boxOf(area, 0)) * (boxOf(area, 3) - boxOf(area, 1))) * scale) / ratio;
    const s: u8 = whole ? 255 : <u8>strengthOf(across);
    store<u8>(strengths + <usize>k, s);
    most = max(most, s);
    least = min(least, s);
  }
  if (!most) return ink;
  inked = size;
  // A vertex bears what the least of its areas bears, so that a large area has no dark edge towards small ones.
  const bearing = bearingRoom.need(<usize>vertexCount);
  const drawnTo = drawnRoom.need(<usize>vertexCount << 2);
  memory.fill(bearing, 255, <usize>vertexCount);
  memory.fill(drawnTo, 255, <usize>vertexCount << 2);
  for (let k = 0; least < 255 && k < seen; k++) bear(bearing, areaAt(visible, k), load<u8>(strengths + <usize>k));
  for (let k = 0; k < seen; k++) if (load<u8>(strengths + <usize>k)) outline(ink, bearing, drawnTo, areaAt(visible, k), width, height, left, top, scale, thick);
  return ink;
}

@inline function areaAt(visible: usize, k: i32): i32 { return load<i32>(visible + (<usize>k << 2)); }

function bear(bearing: usize, area: i32, strength: u8): void {
  const end = refOf(ringOf(area + 1));
  for (let i = refOf(ringOf(area)); i < end; i++) {
    const at = bearing + <usize>vertexOf(i);
    if (load<u8>(at) > strength) store<u8>(at, strength);
  }
}

function outline(ink: usize, bearing: usize, drawnTo: usize, area: i32, width: i32, height: i32, left: f64, top: f64, scale: f64, thick: f64): void {
  const right = <f64>(width + 2);
  const bottom = <f64>(height + 2);
  for (let ring = ringOf(area), rings = ringOf(area + 1); ring < rings; ring++) {
    const begin = refOf(ring);
    const end = refOf(ring + 1);
    if (begin == end) continue;
    let a = vertexOf(end - 1);
    let xa = xOf(a) * scale - left;
    let ya = yOf(a) * scale - top;
    for (let i = begin; i < end; i++) {
      const b = vertexOf(i);
      const xb = xOf(b) * scale - left;
      const yb = yOf(b) * scale - top;
      // A shared edge is met twice, mostly backwards the second time.
      if ((xa > -2 || xb > -2) && (ya > -2 || yb > -2) && (xa < right || xb < right) && (ya < bottom || yb < bottom) && load<i32>(drawnTo + (<usize>b << 2)) != a && load<i32>(drawnTo + (<usize>a << 2)) != b) {
        const darkA = load<u8>(bearing + <usize>a);
        const darkB = load<u8>(bearing + <usize>b);
        if (darkA | darkB) {
          store<i32>(drawnTo + (<usize>a << 2), b);
          stroke(ink, width, height, xa, ya, xb, yb, <f64>darkA, <f64>darkB, thick);
        }
      }
      a = b;
      xa = xb;
      ya = yb;
    }
  }
}
