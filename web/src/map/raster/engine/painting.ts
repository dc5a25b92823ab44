/**
 * Paints an area raster by look-up. Colours are 32-bit words as a little-endian canvas holds them: alpha, blue, green, red;
 * one without opacity is nothing, or, with the number of a pattern where a colour has its opacity, that pattern.
 */

import { Room } from "./room";

const tableRoom = new Room();
const paletteRoom = new Room();
const outRoom = new Room();
const tileRoom = new Room();

/** Room for three sums of products in one number: red, green, blue, at 21 bits each. */
const LANE: u64 = 21;
const LANE_MASK: u64 = (1 << 21) - 1;
/** A colour that is no plain one. */
const SPECIAL: u64 = 1 << 63;
/** A colour of the palette: its word, 4 bytes of nothing, its sums. */
const ENTRY: usize = 16;
const OPAQUE: u32 = 0xff000000;
/** Shares that come to this leave nothing of the ground. */
const WHOLE: u32 = 250;
/** 2^20 over each total of shares. */
const overs: StaticArray<u32> = new StaticArray<u32>(1024);
for (let total = 1; total < 1024; total++) overs[total] = (1 << 20) / total;

let table: usize = 0;
let palette: usize = 0;
let tiles: usize = 0;

export function take(bytes: usize): usize {
  return heap.alloc(bytes);
}

export function give(at: usize): void {
  heap.free(at);
}

/** Where patterns are to be written: for each its size and where its pixels begin, counted in words from here. */
export function roomForTiles(bytes: usize): usize {
  tiles = tileRoom.need(bytes);
  return tiles;
}

@inline function spread(word: u32): u64 {
  return <u64>(word & 255) | (<u64>((word >> 8) & 255) << LANE) | (<u64>((word >> 16) & 255) << (2 * LANE));
}

/** Where is to be written which colour of the palette everything has that a raster can hold: nothing, the areas, the outline. */
export function roomForTable(count: i32): usize {
  table = tableRoom.need(<usize>count << 1);
  return table;
}

/** The palette. @param words in the memory of the painter */
export function use(words: usize, count: i32): void {
  palette = paletteRoom.need(<usize>count * ENTRY);
  for (let i = 0; i < count; i++) {
    const word = load<u32>(words + (<usize>i << 2));
    const at = palette + <usize>i * ENTRY;
    store<u32>(at, word);
    store<u64>(at + 8, word >= OPAQUE ? spread(word) : SPECIAL);
  }
}

/** The colour of what a raster holds at a place. */
@inline function colourAt<T>(at: usize): usize {
  return palette + <usize>load<u16>(table + (<usize>load<T>(at) << 1)) * ENTRY;
}

/** Patterns are fixed to the map, not to the screen. */
function patternAt(word: u32, x: i32, y: i32): u32 {
  const tile = tiles + (<usize>((word >> 24) - 1) << 3);
  const size = load<i32>(tile);
  return load<u32>(tiles + (<usize>(load<i32>(tile + 4) + (y % size) * size + (x % size)) << 2));
}

let width: i32 = 0;
let left: i32 = 0;
let top: i32 = 0;
let ids: usize = 0;
let rows: usize = 0;
let pixels: usize = 0;
let mixedRows: usize = 0;
let first: usize = 0;
let parts: usize = 0;
let shares: usize = 0;

/** Says which raster is painted next. */
export function look(w: i32, l: i32, t: i32, id: usize, row: usize, pixel: usize, mixedRow: usize, begin: usize, part: usize, share: usize): void {
  width = w;
  left = l;
  top = t;
  ids = id;
  rows = row;
  pixels = pixel;
  mixedRows = mixedRow;
  first = begin;
  parts = part;
  shares = share;
}

/** @returns where the pixels of the part are, until the next call @param wide areas are numbers of four bytes */
export function paint(partLeft: i32, partTop: i32, partRight: i32, partBottom: i32, wide: bool): usize {
  const across = partRight - partLeft;
  const size = <usize>(across * (partBottom - partTop)) << 2;
  const out = outRoom.need(size);
  memory.fill(out, 0, size);
  for (let row = partTop; row < partBottom; row++) {
    const line = out + (<usize>((row - partTop) * across) << 2);
    if (wide) {
      paintPlain<u32>(row, partLeft, partRight, line);
      paintMixed<u32>(row, partLeft, partRight, line);
    } else {
      paintPlain<u16>(row, partLeft, partRight, line);
      paintMixed<u16>(row, partLeft, partRight, line);
    }
  }
  return out;
}

function paintPlain<T>(row: i32, from: i32, to: i32, line: usize): void {
  const start = row * width;
  const begin = max(load<i32>(rows + (<usize>row << 3)), start + from);
  const end = min(load<i32>(rows + (<usize>row << 3) + 4), start + to);
  let at = line + (<usize>(begin - start - from) << 2);
  for (let pixel = begin; pixel < end; pixel++, at += 4) {
    const word = load<u32>(colourAt<T>(ids + <usize>pixel * sizeof<T>()));
    store<u32>(at, word >= OPAQUE || word == 0 ? word : patternAt(word, left + pixel - start, top + row));
  }
}

function paintMixed<T>(row: i32, from: i32, to: i32, line: usize): void {
  const start = row * width;
  const begin = start + from;
  const stop = start + to;
  const end = load<i32>(mixedRows + (<usize>(row + 1) << 2));
  for (let m = load<i32>(mixedRows + (<usize>row << 2)); m < end; m++) {
    const pixel = load<i32>(pixels + (<usize>m << 2));
    if (pixel < begin || pixel >= stop) continue;
    let sum: u64 = 0;
    let total: u32 = 0;
    for (let k = load<i32>(first + (<usize>m << 2)), last = load<i32>(first + (<usize>(m + 1) << 2)); k < last; k++) {
      const colour = colourAt<T>(parts + <usize>k * sizeof<T>());
      const share = <u32>load<u8>(shares + <usize>k);
      let lanes = load<u64>(colour + 8);
      if (lanes == SPECIAL) {
        const word = load<u32>(colour);
        if (!word) continue;
        lanes = spread(patternAt(word, left + pixel - start, top + row));
      }
      sum += lanes * <u64>share;
      total += share;
    }
    const over = <u64>overs[min(total, 1023)];
    const half: u64 = 1 << 19;
    const red = (<u64>(sum & LANE_MASK) * over + half) >> 20;
    const green = (((sum >> LANE) & LANE_MASK) * over + half) >> 20;
    const blue = ((sum >> (2 * LANE)) * over + half) >> 20;
    const alpha: u32 = total > WHOLE ? 255 : total;
    store<u32>(line + (<usize>(pixel - begin) << 2), (alpha << 24) | <u32>(blue << 16) | <u32>(green << 8) | <u32>red);
  }
}
