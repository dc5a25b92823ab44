/** Which way rings count: for their area, or, as holes, against it. */

import { count, measureBox, refOf, ringOf, signs, vertexOf, xOf, yOf } from "./coverage";
import { Room } from "./room";

const ringBoxes = new Room();

/** Twice the signed area. */
function ringArea(ring: i32): f64 {
  let sum: f64 = 0;
  const end = refOf(ring + 1);
  const begin = refOf(ring);
  if (begin == end) return 0;
  let a = vertexOf(end - 1);
  for (let i = begin; i < end; i++) {
    const b = vertexOf(i);
    sum += xOf(a) * yOf(b) - xOf(b) * yOf(a);
    a = b;
  }
  return sum;
}

/** Whether a point is inside a ring. */
function isInside(ring: i32, x: f64, y: f64): bool {
  let odd = false;
  const end = refOf(ring + 1);
  let b = vertexOf(end - 1);
  for (let i = refOf(ring); i < end; i++) {
    const a = vertexOf(i);
    if (yOf(a) > y != yOf(b) > y && x < ((xOf(b) - xOf(a)) * (y - yOf(a))) / (yOf(b) - yOf(a)) + xOf(a)) odd = !odd;
    b = a;
  }
  return odd;
}

@inline function signAt(ring: i32): usize { return signs + <usize>ring; }

/**
 * For each ring the factor that makes its signed area count for its area, or, for a hole, against it: 1, −1, or 0 for a
 * ring without extent. Whether a ring is a hole follows from the even-odd rule: it lies inside an odd number of the other
 * rings of its area. Always 1 for the only ring of an area.
 */
export function measureSigns(): void {
  for (let area = 0; area < count; area++) {
    const from = ringOf(area);
    const to = ringOf(area + 1);
    if (to - from == 1) store<i8>(signAt(from), 1);
    if (to - from > 1) signsOf(from, to);
  }
}

function signsOf(from: i32, to: i32): void {
  // Of many islands few lie within the boxes of others.
  const boxes = ringBoxes.need(<usize>(to - from) << 5);
  for (let ring = from; ring < to; ring++) {
    const area = ringArea(ring);
    store<i8>(signAt(ring), area > 0 ? 1 : area < 0 ? -1 : 0);
    measureBox(refOf(ring), refOf(ring + 1), boxes + (<usize>(ring - from) << 5));
  }
  for (let ring = from; ring < to; ring++) {
    if (!load<i8>(signAt(ring))) continue;
    const a = vertexOf(refOf(ring));
    const b = vertexOf(refOf(ring) + 1);
    const x = (xOf(a) + xOf(b)) / 2;
    const y = (yOf(a) + yOf(b)) / 2;
    for (let other = from; other < to; other++) {
      const box = boxes + (<usize>(other - from) << 5);
      if (other == ring || x < load<f64>(box) || x > load<f64>(box + 16) || y < load<f64>(box + 8) || y > load<f64>(box + 24)) continue;
      if (isInside(other, x, y)) store<i8>(signAt(ring), -load<i8>(signAt(ring)));
    }
  }
}
