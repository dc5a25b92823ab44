import { describe, expect, test } from "vitest";
import { Columns, readColumns } from "../src/packed/columns.js";
import { HALF_WORLD_METRES } from "../src/packed/coverage.js";
import { holdPacked } from "../src/map/raster/engine.js";
import { codesOf, namesOf } from "../src/packed/names.js";
import { writeColumns, writeCoverage } from "./packed-writer.js";

/** @param {number} x @param {number} y @param {number} [size] @returns {[number, number][]} */
const square = (x, y, size = 10) => [[x, y], [x + size, y], [x + size, y + size], [x, y + size]];

/** @type {import("./packed-writer.js").GridArea[]} */
const areas = [
  { code: "E01000001", name: "City of London 001A", rings: [square(0, 0)] },
  { code: "E01000002", name: "City of London 001B", rings: [square(10, 0), square(40, 0)] },
  { code: "E01035001", name: "Camden 012", rings: [square(0, 10, 30), square(5, 15, 5)] },
  { code: "W01000003", name: "Ynys Môn", welsh: "Ynys Môn", rings: [square(-100000, 70000, 3)] },
  { code: "X", rings: [[[7, 7], [8, 7]]] },
];

describe("packed coverage", () => {
  const read = holdPacked(writeCoverage(areas, { x0: -20, y0: 100, cell: 2, tolerance: 180 })).lists();
  test("codes, names in both languages, order and tolerance", () => {
    expect(codesOf(read.text)).toEqual(areas.map((a) => a.code));
    expect(namesOf(read.text)).toEqual({ names: areas.map((a) => a.name ?? ""), welshNames: areas.map((a) => a.welsh ?? "") });
    expect([read.count, read.order, read.toleranceMetres]).toEqual([5, "0102030405060708", 180]);
  });

  test("every ring of every area, on the Web Mercator square", () => {
    const given = areas.map((a) => a.rings.map((ring) => ring.map(([x, y]) => [-20 + 2 * x, 100 + 2 * y])));
    const found = areas.map((_, a) =>
      Array.from({ length: read.firstRing[a + 1] - read.firstRing[a] }, (_, r) => {
        const ring = read.firstRing[a] + r;
        return Array.from(read.refs.subarray(read.firstRef[ring], read.firstRef[ring + 1]), (v) => [
          Math.round(read.xs[v] * 2 * HALF_WORLD_METRES - HALF_WORLD_METRES),
          Math.round(HALF_WORLD_METRES - read.ys[v] * 2 * HALF_WORLD_METRES),
        ]);
      }),
    );
    expect(found).toEqual(given);
  });

  test("a vertex of two areas is one vertex", () => {
    expect(read.xs.length).toBe(new Set(areas.flatMap((a) => a.rings.flat().map(String))).size);
    expect(read.refs.length).toBe(areas.flatMap((a) => a.rings.flat()).length);
  });

  test("boxes hold west, north, east, south", () => {
    const metres = Array.from(read.boxes.subarray(8, 12), (v, i) => Math.round(i % 2 ? HALF_WORLD_METRES - v * 2 * HALF_WORLD_METRES : v * 2 * HALF_WORLD_METRES - HALF_WORLD_METRES));
    expect(metres).toEqual([-20, 100 + 80, 40, 120]);
  });

  test("what is wrong is said", () => {
    const good = writeCoverage(areas);
    /** @param {(bytes: Uint8Array, view: DataView) => void} change */
    const spoilt = (change) => {
      const bytes = new Uint8Array(good.slice(0));
      change(bytes, new DataView(bytes.buffer));
      return () => holdPacked(bytes.buffer);
    };
    expect(() => holdPacked(good.slice(0, good.byteLength - 1))).toThrow("ends within its names");
    expect(() => holdPacked(good.slice(0, 70))).toThrow("ends within its");
    expect(spoilt((b) => (b[3] = 50))).toThrow("APC1");
    expect(spoilt((_, v) => v.setUint32(60, 8, true))).toThrow("8 sections");
    expect(spoilt((_, v) => v.setUint32(12, 5000, true))).toThrow("its head says 5000");
    expect(spoilt((_, v) => v.setUint32(8, 3, true))).toThrow("add up to");
    // The first reference cannot be to the vertex before it.
    expect(spoilt((b, v) => (b[64 + 28 + v.getUint32(64, true) + v.getUint32(68, true)] = 1))).toThrow("refers to vertex -2");
  });
});

describe("value columns", () => {
  const columns = readColumns(
    writeColumns(
      [
        { name: "value", decimals: 1, values: [58.2, null, -3.4, 0, 99.9] },
        { name: "rank", values: [1, 33755, null, 70000, 2] },
        { name: "hundreds", decimals: -2, values: [100, 25500, 300, null, 400] },
        { name: "marker", words: [null, "suppressed", null, null, "missing"] },
        { name: "exact", exact: [0.1 + 0.2, null, -1e300, 5, 0] },
      ],
      { count: 5 },
    ),
    "0102030405060708",
  );
  const all = (/** @type {string} */ name) => [0, 1, 2, 3, 4].map((i) => columns.cell(name, i));

  test("numbers as they were printed, words, doubles", () => {
    expect(all("value")).toEqual([58.2, null, -3.4, 0, 99.9]);
    expect(all("rank")).toEqual([1, 33755, null, 70000, 2]);
    expect(all("hundreds")).toEqual([100, 25500, 300, null, 400]);
    expect(all("marker")).toEqual([null, "suppressed", null, null, "missing"]);
    expect(all("exact")).toEqual([0.1 + 0.2, null, -1e300, 5, 0]);
    expect(columns.words("marker")?.at(4)).toBe("missing");
  });

  test("an absent column is null for every area", () => {
    expect(all("lower")).toEqual([null, null, null, null, null]);
    expect([columns.numbers("lower"), columns.words("value")]).toEqual([null, null]);
  });

  test("columns of another order, of another version and cut off are refused", () => {
    const good = writeColumns([{ name: "value", values: [1, 2] }], { count: 2 });
    expect(() => readColumns(good, "ffffffffffffffff")).toThrow("other areas");
    expect(() => readColumns(good.slice(0, good.byteLength - 1))).toThrow("end too early");
    expect(() => readColumns(writeCoverage(areas))).toThrow("APV1");
    expect(readColumns(good)).toBeInstanceOf(Columns);
  });
});
