/**
 * Exact area coverage of one area at a time, by signed areas: each edge adds to the pixels it crosses what it uncovers
 * of them to its right, and a running sum along a row gives the share of each pixel that is inside. The method of font
 * rasterisers (Levien 2016, "Inside the fastest font renderer in the world"); neighbours that share an edge sum to one.
 */

import { Room } from "./room";

const room = new Room();
/** What each pixel adds to the running sum; all nought between areas. */
export let sums: usize = 0;
/** Numbers of a row: one more than pixels, and one for what an edge at the right side uncovers. */
export let stride: i32 = 0;
let width: i32 = 0;
let height: i32 = 0;

/** Begins an area of so many pixels; all that follows is relative to its upper left corner. */
export function begin(columns: i32, rows: i32): void {
  width = columns;
  height = rows;
  stride = columns + 2;
  sums = room.need(<usize>(stride * rows) << 2, true);
}

@inline function add(at: i32, share: f64): void {
  const place = sums + (<usize>at << 2);
  store<f32>(place, <f32>(<f64>load<f32>(place) + share));
}

/** @param sign of its ring */
export function edge(ax: f64, ay: f64, bx: f64, by: f64, sign: f64): void {
  // Always downwards, so that the two sides of a shared edge do the same sums.
  const down = ay <= by;
  const xa = down ? ax : bx;
  const ya = down ? ay : by;
  const xb = down ? bx : ax;
  const yb = down ? by : ay;
  const way = down ? sign : -sign;
  if (ya == yb || yb <= 0 || ya >= <f64>height) return;
  const slope = (xb - xa) / (yb - ya);
  const end = min(yb, <f64>height);
  let x = xa;
  let y = ya;
  if (ya < 0) {
    x -= ya * slope;
    y = 0;
  }
  for (let row = <i32>y; <f64>row < end; row++) {
    const nextY = min(<f64>(row + 1), end);
    const nextX = x + slope * (nextY - y);
    piece(row * stride, x, nextX, (nextY - y) * way);
    x = nextX;
    y = nextY;
  }
}

/** The part of an edge in one row. @param tall how tall it is, signed */
function piece(base: i32, xa: f64, xb: f64, tall: f64): void {
  const left = max(0.0, min(xa, xb));
  if (left >= <f64>width) return;
  const right = max(left, min(<f64>width, max(xa, xb)));
  const first = <i32>left;
  if (right <= <f64>(first + 1)) {
    const share = tall * (<f64>(first + 1) - (left + right) / 2);
    add(base + first, share);
    add(base + first + 1, tall - share);
    return;
  }
  // In several columns: what is uncovered up to x grows with the square of the way from the left end.
  const half = 0.5 / (right - left);
  let before: f64 = 0;
  let covered: f64 = 0;
  let column = first;
  for (; <f64>column < right; column++) {
    const x = <f64>(column + 1);
    const upTo = x < right ? (x - left) * (x - left) * half : x - (left + right) / 2;
    const share = tall * (upTo - before);
    add(base + column, share - covered);
    covered = share;
    before = upTo;
  }
  add(base + column, tall - covered);
}
