import { describe, expect, test } from "vitest";
import { coverageOf } from "../src/packed/from-geojson.js";
import { HALF_WORLD_METRES } from "../src/packed/coverage.js";
import { latOf, lngOf, outlineOf, pointInside } from "../src/packed/rings.js";
import { HeldRaster, patternWord, wordOf } from "../src/map/raster/recolour.js";
import { hold, holdPacked, scan } from "../src/map/raster/engine.js";
import { writeCoverage } from "./packed-writer.js";

/** A drawing at the north-western corner of the world, y downwards. @param {import("./packed-writer.js").GridArea[]} areas @param {number} [cells] of a pixel */
const drawn = (areas, cells = 1) =>
  holdPacked(writeCoverage(areas.map((a) => ({ ...a, rings: a.rings.map((ring) => ring.map(([x, y]) => /** @type {[number, number]} */ ([x, -y]))) })), { x0: -HALF_WORLD_METRES, y0: HALF_WORLD_METRES, cell: 1 / cells }));

/** @param {number} width @param {number} height @param {Partial<import("../src/map/raster/engine.js").View>} [over] @returns {import("../src/map/raster/engine.js").View} one metre a pixel */
const view = (width, height, over = {}) => ({ width, height, left: 0, top: 0, scale: 2 * HALF_WORLD_METRES, ratio: 1, line: { width: 0.7 }, ...over });

/** @param {number} x @param {number} y @param {number} w @param {number} h @returns {[number, number][]} */
const box = (x, y, w, h) => [[x, y], [x + w, y], [x + w, y + h], [x, y + h]];

/** What each pixel shows of each thing, out of 255; key 0 is the ground. @param {import("../src/map/raster/engine.js").AreaRaster} raster */
function sharesOf(raster) {
  const all = Array.from(raster.ids, (id) => new Map(id ? [[id, 255]] : []));
  raster.pixels.forEach((pixel, m) => {
    const here = (all[pixel] = new Map());
    for (let k = raster.first[m]; k < raster.first[m + 1]; k++) here.set(raster.parts[k], (here.get(raster.parts[k]) ?? 0) + raster.shares[k]);
  });
  return all;
}

/** A seeded jumble of a coverage: a grid of quadrangles whose inner corners are moved about, shared by neighbours. */
function jumble(/** @type {number} */ across, /** @type {number} */ size) {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const at = Array.from({ length: across + 1 }, (_, j) =>
    Array.from({ length: across + 1 }, (_, i) => {
      const inner = (/** @type {number} */ k) => k > 0 && k < across;
      const move = () => Math.round((next() - 0.5) * size * 0.9);
      return /** @type {[number, number]} */ ([i * size + (inner(i) && inner(j) ? move() : 0), j * size + (inner(i) && inner(j) ? move() : 0)]);
    }),
  );
  return Array.from({ length: across * across }, (_, k) => {
    const [i, j] = [k % across, Math.floor(k / across)];
    const ring = [at[j][i], at[j][i + 1], at[j + 1][i + 1], at[j + 1][i]];
    return { code: `A${String(k).padStart(3, "0")}`, rings: [k % 2 ? ring : [...ring].reverse()] };
  });
}

describe("rasterising", () => {
  test("areas that share edges: every pixel of the union is of exactly one area, and wholly covered", () => {
    const coverage = drawn(jumble(8, 64), 8);
    const raster = scan(coverage, view(64, 64, { line: { width: 0 } }));
    expect(raster.ids.every((id) => id > 0)).toBe(true);
    for (const here of sharesOf(raster)) expect([...here.values()].reduce((a, b) => a + b)).toBeGreaterThan(250);
  });

  test("the shares of a pixel are the parts of its surface", () => {
    // Cut by a slope from one corner to another, and a quarter of a pixel at a side.
    const triangle = drawn([{ code: "A", rings: [[[0, 0], [4, 0], [0, 4]]] }, { code: "B", rings: [[[4, 0], [4, 4], [0, 4]]] }]);
    const shares = sharesOf(scan(triangle, view(4, 4)));
    for (let k = 0; k < 4; k++) {
      expect(shares[k * 4 + 3 - k].get(1)).toBeCloseTo(127.5, -0.3);
      expect(shares[k * 4 + 3 - k].get(2)).toBeCloseTo(127.5, -0.3);
    }
    const quarter = scan(drawn([{ code: "A", rings: [box(1, 1, 5, 4)] }], 4), view(2, 2));
    // Columns 0.25–1.5, rows 0.25–1.25.
    expect(sharesOf(quarter).map((m) => m.get(1))).toEqual([143, 96, 48, 32]);
  });

  test("a long flat edge across many pixels", () => {
    const shares = sharesOf(scan(drawn([{ code: "A", rings: [[[0, 0], [10, 1], [0, 1]]] }]), view(10, 1)));
    shares.forEach((m, k) => expect(m.get(1) ?? 0).toBeCloseTo(255 * (1 - (k + 0.5) / 10), -0.5));
  });

  test("holes, islands in holes and parts, whichever way their rings go", () => {
    const outer = box(0, 0, 12, 12);
    for (const turn of [(/** @type {any[]} */ r) => r, (/** @type {any[]} */ r) => [...r].reverse()]) {
      const coverage = drawn([{ code: "A", rings: [outer, turn(box(3, 3, 6, 6)), turn(box(5, 5, 2, 2)), turn(box(14, 0, 2, 2))] }, { code: "B", rings: [box(3, 3, 6, 6), turn(box(5, 5, 2, 2))] }]);
      const { ids } = scan(coverage, view(16, 12));
      const rows = Array.from({ length: 12 }, (_, y) => Array.from(ids.subarray(16 * y, 16 * y + 16)).join(""));
      expect(rows[0]).toBe("1111111111110011");
      expect(rows[4]).toBe("1112222221110000");
      expect(rows[5]).toBe("1112211221110000");
    }
  });

  test("a view that cuts through areas fills what it shows of them", () => {
    const coverage = drawn([{ code: "A", rings: [[[-50, -40], [60, 10], [20, 70], [-70, 30]]] }, { code: "B", rings: [box(500, 500, 9, 9)] }]);
    const whole = scan(coverage, view(140, 120, { left: -75, top: -45 }));
    const part = scan(coverage, view(20, 20, { left: -30, top: 0 }));
    for (let y = 0; y < 20; y++) for (let x = 0; x < 20; x++) expect(part.ids[20 * y + x]).toBe(whole.ids[(y + 45) * 140 + x + 45]);
    expect(new Set(part.parts).has(2)).toBe(false);
  });

  test("areas smaller than a pixel, and one that has fallen together to a line, leave a trace", () => {
    const specks = [0, 1, 2, 3].map((k) => ({ code: `A${k}`, rings: [box(8 * k + 2, 3, 1, 1)] }));
    const line = { code: "B", rings: [/** @type {[number, number][]} */ ([[40, 4], [41, 4]])] };
    const raster = scan(drawn([...specks, line], 8), view(6, 1));
    expect(new Set(raster.parts)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(Math.min(...raster.shares)).toBeGreaterThan(3);
  });

  test("large areas have outlines, small ones none, and a shared edge is no darker than the smaller bears", () => {
    const large = drawn([{ code: "A", rings: [box(0, 0, 40, 40)] }, { code: "B", rings: [box(40, 0, 40, 40)] }]);
    const small = drawn([{ code: "A", rings: [box(0, 0, 4, 4)] }, { code: "B", rings: [box(4, 0, 4, 4)] }]);
    const inkOf = (/** @type {import("../src/map/raster/engine.js").AreaRaster} */ r, /** @type {number} */ pixel) => sharesOf(r)[pixel].get(r.count + 1) ?? 0;
    const raster = scan(large, view(80, 40));
    expect(inkOf(raster, 20 * 80 + 40)).toBeGreaterThan(60);
    expect(inkOf(raster, 20 * 80 + 39)).toBe(inkOf(raster, 20 * 80 + 40));
    expect(inkOf(raster, 20 * 80 + 20)).toBe(0);
    expect(scan(small, view(8, 4)).parts).not.toContain(3);
    expect(scan(small, view(8, 4, { line: { width: 0.3, whole: true } })).parts).toContain(3);
    const mixed = drawn([{ code: "A", rings: [[[0, 0], [40, 0], [40, 10], [40, 14], [40, 40], [0, 40]]] }, { code: "B", rings: [[[40, 10], [44, 10], [44, 14], [40, 14]]] }]);
    const edge = scan(mixed, view(48, 40));
    expect(inkOf(edge, 12 * 48 + 39)).toBe(0);
    expect(inkOf(edge, 36 * 48 + 39)).toBeGreaterThan(60);
  });
});

/** @param {HeldRaster} held @param {number[]} words of nothing, the areas and the outline @param {import("../src/map/raster/recolour.js").Tile[]} [tiles] @param {import("../src/map/raster/recolour.js").Part} [part] */
function painted(held, words, tiles = [], part) {
  const palette = [...new Set(words)];
  const which = Uint16Array.from(words.slice(1, -1), (word) => palette.indexOf(word));
  const bytes = held.paint({ which, words: Uint32Array.from(palette), outline: words[words.length - 1], tiles }, part).slice();
  return Array.from(new Uint32Array(bytes.buffer), (n) => n.toString(16));
}

describe("recolouring", () => {
  const coverage = drawn([{ code: "A", rings: [box(0, 0, 3, 4)] }, { code: "B", rings: [box(3, 0, 5, 4)] }], 2);
  const raster = scan(coverage, view(4, 2));
  const paint = (/** @type {number[]} */ words, /** @type {import("../src/map/raster/recolour.js").Tile[]} */ tiles = []) => {
    return painted(new HeldRaster(raster), [0, ...words, wordOf("#4d5b60")], tiles);
  };
  test("areas take their colours, a pixel on an edge the mean of both", () => {
    expect(paint([wordOf("#ff0000"), wordOf("#0000ff")]).slice(0, 4)).toEqual(["ff0000ff", "ff800080", "ffff0000", "ffff0000"]);
    expect(paint([wordOf("#102030"), wordOf("#102030")])[1]).toBe("ff302010");
  });
  test("a pattern repeats in pixels of the device, fixed to the map", () => {
    const tile = { size: 2, pixels: Uint32Array.from([1, 2, 3, 4].map((n) => (0xff000000 | n) >>> 0)) };
    const all = paint([wordOf("#ff0000"), patternWord(0)], [tile]);
    expect([all[2], all[3], all[6], all[7]]).toEqual(["ff000001", "ff000002", "ff000003", "ff000004"]);
  });
  test("at a coast the ground shines through by the share that is sea", () => {
    const coast = scan(drawn([{ code: "A", rings: [box(0, 0, 1, 2)] }], 2), view(2, 1));
    expect(painted(new HeldRaster(coast), [0, wordOf("#00ff00"), 0])).toEqual(["8000ff00", "0"]);
  });
  test("more areas than two bytes can number", () => {
    const across = 260;
    const squares = Array.from({ length: across * across }, (_, k) => ({ code: `A${String(k).padStart(5, "0")}`, rings: [box(2 * (k % across), 2 * Math.floor(k / across), 2, 2)] }));
    const held = drawn(squares, 2);
    const last = scan(held, view(4, 4, { left: across - 4, top: across - 4, line: { width: 0 } }));
    const ids = [3, 2, 1, 0].flatMap((up) => [3, 2, 1, 0].map((back) => across * across - across * up - back));
    expect(Array.from(last.ids)).toEqual(ids);
    const colours = new Uint32Array(across * across + 2).fill(wordOf("#ffffff"));
    colours[across * across] = wordOf("#102030");
    const painting = new HeldRaster(last);
    expect(painted(painting, Array.from(colours)).at(-1)).toBe("ff302010");
    expect(painting.areaAt(3.5, 3.5)).toBe(across * across - 1);
  });
  test("a part is painted as it is in the whole", () => {
    const held = new HeldRaster(raster);
    const words = [0, wordOf("#ff0000"), wordOf("#0000ff"), wordOf("#4d5b60")];
    const whole = painted(held, words);
    expect(painted(held, words, [], { left: 1, top: 1, right: 4, bottom: 2 })).toEqual(whole.slice(5, 8));
  });
  test("its extent leaves out rows and columns in which nothing is", () => {
    const island = drawn([{ code: "A", rings: [box(3, 4, 2, 3)] }], 1);
    expect(new HeldRaster(scan(island, view(9, 9, { line: { width: 0 } }))).extent).toEqual({ left: 3, top: 4, right: 5, bottom: 7 });
    expect(new HeldRaster(scan(island, view(2, 2))).extent).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
  });
  test("pointing", () => {
    const held = new HeldRaster(raster);
    expect([held.areaAt(0.5, 0.5), held.areaAt(3.9, 1.9), held.areaAt(4.1, 0), held.areaAt(-0.1, 0)]).toEqual([0, 1, null, null]);
  });
});

describe("rings", () => {
  test("a point is inside its area, also where the centre is not", () => {
    const coverage = drawn([{ code: "A", rings: [[[0, 0], [9, 0], [9, 9], [6, 9], [6, 3], [3, 3], [3, 9], [0, 9]]] }, { code: "B", rings: [box(0, 0, 9, 9), box(2, 2, 5, 5)] }, { code: "C", rings: [[[4, 5], [6, 5]]] }]);
    const [u, ring, line] = [0, 1, 2].map((a) => pointInside(coverage.lists(), a).map((n) => n * 2 * HALF_WORLD_METRES));
    expect(u[0] < 3 || u[0] > 6 || u[1] < 3).toBe(true);
    expect(ring[0] < 2 || ring[0] > 7 || ring[1] < 2 || ring[1] > 7).toBe(true);
    expect(line[1]).toBeCloseTo(5);
  });
  test("outlines are closed and in degrees; GeoJSON gives the same drawing with its shared vertices", () => {
    /** @type {any} */
    const feature = (/** @type {number} */ x) => ({ type: "Feature", properties: { code: `A${x}`, name: "" }, geometry: { type: "Polygon", coordinates: [[[x, 50], [x + 1, 50], [x + 1, 51], [x, 51], [x, 50]]] } });
    const coverage = coverageOf({ type: "FeatureCollection", features: [feature(0), feature(1)] }, 20);
    expect(coverage.xs.length).toBe(6);
    const held = hold(coverage);
    expect(Array.from(held.lists().boxes.subarray(4, 8), (n, side) => (side % 2 ? latOf(n) : lngOf(n)).toFixed(9))).toEqual(["1.000000000", "51.000000000", "2.000000000", "50.000000000"]);
    const [line] = outlineOf(held.lists(), 1).coordinates;
    expect(line.length).toBe(5);
    expect(line[0]).toEqual(line[4]);
    line.forEach(([lng, lat], i) => {
      expect(lng).toBeCloseTo([1, 2, 2, 1, 1][i], 9);
      expect(lat).toBeCloseTo([50, 50, 51, 51, 50][i], 9);
    });
    expect([lngOf(0.5), latOf(0.5)]).toEqual([0, 0]);
  });
});
