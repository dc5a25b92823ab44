import { describe, expect, test } from "vitest";
import { indexedPaints, painter } from "../src/choropleth/paint.js";
import { PackedRows, columnsOf } from "../src/choropleth/packed-rows.js";
import { countClarity } from "../src/choropleth/legend-counts.js";
import { beginWith } from "../src/compare/difference.js";
import { AreaLooks } from "../src/map/looks.js";
import { words } from "../src/words/catalogue.js";
import { nearestTo, nextTowards } from "../src/map/nearest.js";
import { readColumns } from "../src/packed/columns.js";
import { matching, sorted } from "../src/table/sort.js";
import { describe as inWords } from "../src/words/describe.js";
import { remembered } from "../src/words/remembered.js";
import { gapLayer, rateLayer } from "./fixtures.js";
import { writeColumns } from "./packed-writer.js";

const codes = ["E01000001", "E01000002", "E01000003", "W01000001"];
const areas = { count: 4, order: null, code: (/** @type {number} */ i) => codes[i], name: (/** @type {number} */ i) => `Name ${i}`, indexOf: (/** @type {string} */ code) => codes.indexOf(code) };
const figures = readColumns(writeColumns([{ name: "value", decimals: 1, values: [58.2, 64.9, null, 75] }, { name: "marker", words: [null, "unreliable", "suppressed", null] }], { count: 4 }));
const ranges = readColumns(writeColumns([{ name: "lower", exact: [42, null, null, 70] }, { name: "upper", exact: [74.4, null, null, 80] }, { name: "clarity", words: ["lower", null, null, "no-clear-difference"] }], { count: 4 }));
const rate = rateLayer();

describe("rows of a large set", () => {
  const rows = new PackedRows(rate, areas, figures, ranges).list();
  test("read as those of a small one", () => {
    expect(rows[0]).toMatchObject({ index: 0, code: "E01000001", name: "Name 0", value: 58.2, lower: 42, upper: 74.4, marker: null, class: 0 });
    expect(rows[2]).toMatchObject({ value: null, lower: null, marker: "suppressed", class: null });
    // The limits are 60, 65, 70, 75; a value on a limit is in the upper class.
    expect(rows.map((r) => r.class)).toEqual([0, 1, null, 4]);
    expect(rows[1].groupValue).toBeNull();
  });
  test("tables, descriptions and beginnings take them", () => {
    expect(sorted(rows, { key: "value", down: true }).map((r) => r.index)).toEqual([3, 1, 0, 2]);
    expect(beginWith(rows, null)).toEqual(["W01000001", "E01000001"]);
    expect(inWords(rate, rows)[1]).toBe("From 58.2% in Name 0 to 75.0% in Name 3, as estimated.");
    expect(countClarity(rows, 5)[4]).toEqual({ clear: 0, calm: 1 });
  });
  test("have a name in the other language where the set has it, and are found by it", () => {
    const other = /** @type {const} */ ({ text: "Ynys Môn 007A", lang: "cy" });
    const welsh = new PackedRows(rate, { ...areas, otherName: (i) => (i === 3 ? other : null) }, figures, ranges).list();
    expect(welsh.map((r) => r.otherName)).toEqual([null, null, null, other]);
    expect(matching(welsh, "ynys m").map((r) => r.code)).toEqual(["W01000001"]);
    expect(rows[3].otherName).toBeNull();
  });
  test("an exact value that comes with the ranges counts", () => {
    const exact = readColumns(writeColumns([{ name: "value", exact: [58.249, 64.851, null, 74.951] }], { count: 4 }));
    const [first, , , last] = new PackedRows(rate, areas, figures, exact).list();
    expect([first.value, last.value, last.class]).toEqual([58.249, 74.951, 3]);
  });
  test("JSON columns are joined by code; an area without an entry is missing, not zero", () => {
    const columns = { code: [codes[3], codes[0], codes[1]], value: [1, 0, null], marker: [null, null, "low"], reliability: ["a", "b", null], class: [0, 0, null] };
    const joined = new PackedRows(rate, areas, columnsOf({ release: 1, layer: rate, columns }, areas), null).list();
    expect(joined.map((r) => [r.value, r.marker])).toEqual([[0, null], [null, "low"], [null, "missing"], [1, null]]);
  });
});

describe("before the ranges are there", () => {
  const waiting = new PackedRows(gapLayer(), areas, figures, null).list();
  test("no figure is said; why there is none is", () => {
    const looks = new AreaLooks(gapLayer(), waiting, false);
    expect(looks.hint(0)).toEqual(["Name 0", words.map.rangeLoading]);
    expect(looks.label(3)).toBe(`Name 3: ${words.map.rangeLoading}`);
    for (const said of [looks.label(0), ...looks.hint(0), looks.label(3)]) expect(said).not.toMatch(/58|75/);
    expect(looks.label(2)).toMatch(/^Name 2: Too few/);
    const ranged = new AreaLooks(rate, new PackedRows(rate, areas, figures, ranges).list());
    expect(ranged.label(0)).toBe("Name 0: 58.2%, likely between 42.0% and 74.4%");
  });
  test("no gap is painted as clear until it is known to be", () => {
    const clear = new PackedRows(gapLayer(), areas, figures, ranges).list();
    const [before, after] = [painter(gapLayer(), false)(waiting[0]), painter(gapLayer(), true)(clear[0])];
    expect(before.fill).not.toBe(after.fill);
    expect(painter(gapLayer(), true)({ ...waiting[3], value: 75, class: 4, marker: null, clarity: "no-clear-difference" }).fill).toBe(painter(gapLayer(), false)(waiting[3]).fill);
  });
  test("equal paints are one", () => {
    const { which, paints } = indexedPaints([...waiting, ...waiting], painter(gapLayer(), false));
    expect(paints.length).toBeLessThanOrEqual(4);
    expect(Array.from(which.subarray(0, 4))).toEqual(Array.from(which.subarray(4)));
    expect(paints[which[2]]).toMatchObject({ pattern: "suppressed" });
    expect(paints[which[1]]).toMatchObject({ pattern: "unreliable" });
  });
});

describe("the paints of all areas at once", () => {
  const count = 600;
  const pick = (/** @type {number} */ i, /** @type {any[]} */ from, /** @type {number} */ step) => from[(i * step) % from.length];
  const each = (/** @type {(i: number) => any} */ of) => Array.from({ length: count }, (_, i) => of(i));
  const many = { ...areas, count, indexOf: () => -1, code: (/** @type {number} */ i) => `E0${i}`, name: (/** @type {number} */ i) => `Name ${i}` };
  const values = each((i) => (i % 7 === 3 ? null : Math.round(((i * 37) % 401) - 200) / 2));
  const coloured = readColumns(writeColumns([{ name: "value", decimals: 1, values }, { name: "marker", words: each((i) => (values[i] === null ? pick(i, ["suppressed", "low", "missing", "not-applicable", null], 3) : pick(i, [null, null, "unreliable"], 1))) }], { count }));
  const known = readColumns(writeColumns([{ name: "lower", exact: each((i) => values[i] && values[i] - 4) }, { name: "upper", exact: each((i) => values[i] && values[i] + 4) }, { name: "clarity", words: each((i) => pick(i, [null, "higher", "lower", "no-clear-difference"], 5)) }, { name: "reliability", words: each((i) => pick(i, ["good", "unreliable", null, "too-few-surveyed", "acceptable"], 3)) }], { count }));
  const marks = [{ sure: false, edges: false }, { sure: true, edges: false }, { sure: false, edges: true }];
  test.each([["a rate", rate], ["a gap", gapLayer()]])("are those of each of them: %s", (_, layer) => {
    for (const [ranges, ranged] of /** @type {const} */ ([[null, false], [known, true]]))
      for (const mark of marks) {
        const rows = new PackedRows(layer, many, coloured, ranges).list();
        const looks = new AreaLooks(layer, rows, ranged, mark);
        const { which, paints } = looks.indexed;
        expect(Array.from(which, (k) => paints[k])).toEqual(rows.map((row) => painter(layer, ranged, mark)(row)));
        expect(new Set(which).size).toBeGreaterThan(4);
      }
  });
});

describe("rows that serve again", () => {
  const former = new PackedRows(rate, areas, figures, ranges).list();
  test("tell of the view that they serve now; those of other areas are left alone", () => {
    const later = readColumns(writeColumns([{ name: "value", decimals: 0, values: [1, null, 3, 4] }], { count: 4 }));
    const elsewhere = new PackedRows(rate, { ...areas }, later, null).list(former);
    expect([former[0].value, elsewhere[0].value]).toEqual([58.2, 1]);
    const again = new PackedRows(rate, areas, later, null).list(former);
    expect(again).not.toBe(former);
    expect(again.map((r) => [r.code, r.value, r.lower])).toEqual([[codes[0], 1, null], [codes[1], null, null], [codes[2], 3, null], [codes[3], 4, null]]);
  });
});

describe("the cursor of a large map", () => {
  // Degrees at 60° north, where one of longitude is half one of latitude.
  const points = Float32Array.from([[0, 60], [2, 60.1], [6, 60], [0.2, 61], [-2, 59.9], [0, 58]].flat());
  test("goes to the nearest area that way", () => {
    expect(nextTowards(points, 0, "right")).toBe(1);
    expect(nextTowards(points, 1, "right")).toBe(2);
    expect(nextTowards(points, 0, "left")).toBe(4);
    expect(nextTowards(points, 0, "up")).toBe(3);
    expect(nextTowards(points, 0, "down")).toBe(5);
  });
  test("stays where there is none", () => {
    expect(nextTowards(points, 2, "right")).toBe(2);
    expect(nextTowards(points, 3, "up")).toBe(3);
  });
  test("begins at the middle, whatever a degree is worth there", () => {
    expect(nearestTo(points, 1.9, 60.9)).toBe(1);
    expect(nearestTo(new Float32Array(0), 0, 0)).toBe(-1);
    expect(nearestTo(Float32Array.from([NaN, NaN, 1, 1]), 0, 0)).toBe(1);
  });
});

describe("what is remembered", () => {
  test("is made anew only when it is asked of other things", () => {
    let made = 0;
    const ask = remembered((/** @type {object} */ a, /** @type {number} */ b) => [a, b, ++made]);
    const thing = {};
    expect(ask(thing, 1)).toBe(ask(thing, 1));
    expect(ask(thing, 2)[2]).toBe(2);
    expect(ask({}, 2)[2]).toBe(3);
  });
});
