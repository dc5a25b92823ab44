import { describe, expect, test } from "vitest";
import { countMarked, isBetweenClasses, isSure, otherClasses } from "../src/choropleth/certainty.js";
import { PAPER, SET_ASIDE, painter } from "../src/choropleth/paint.js";
import { AreaLooks } from "../src/map/looks.js";
import { aRow, gapLayer, rateLayer } from "./fixtures.js";

const layer = gapLayer();
const { limits } = layer.breaks;

describe("what one can be sure of", () => {
  const clear = aRow({ value: 27.4, lower: 8.7, upper: 46.1, class: 4, clarity: "lower", reliability: "acceptable" });
  test.each([
    ["a clear difference", {}, true],
    ["no clear difference", { clarity: /** @type {const} */ ("no-clear-difference") }, false],
    ["an unreliable figure", { marker: /** @type {const} */ ("unreliable") }, false],
    ["too wide a range", { reliability: "unreliable" }, false],
    ["an error that nobody states", { reliability: "unstated" }, false],
    ["no figure", { value: null }, false],
  ])("%s", (_, over, sure) => expect(isSure({ ...clear, ...over })).toBe(sure));

  test("a figure that was counted is sure", () => expect(isSure(aRow({ value: 3.2, reliability: "counted" }))).toBe(true));
});

describe("neighbouring classes", () => {
  const row = (/** @type {number} */ value, /** @type {number | null} */ lower, /** @type {number | null} */ upper) => aRow({ value, lower, upper, class: null });
  test("a range within its class reaches into no other", () => {
    const middle = (limits[1] + limits[2]) / 2;
    expect(otherClasses(row(middle, limits[1], limits[2] - 0.01), layer)).toEqual([]);
  });
  test("a range that ends on a limit reaches into the class that begins there", () => {
    const middle = (limits[1] + limits[2]) / 2;
    expect(otherClasses(row(middle, limits[1], limits[2]), layer)).toEqual([3]);
  });
  test("a wide range reaches both ways", () => expect(otherClasses(row((limits[1] + limits[2]) / 2, -1e6, 1e6), layer)).toEqual([0, 1, 3, 4]));
  test("a figure without a range reaches nowhere", () => expect(isBetweenClasses(row(0, null, null), layer)).toBe(false));
});

describe("marks on the map", () => {
  const rows = [
    aRow({ code: "A", value: limits[3] + 5, lower: limits[3] + 1, upper: limits[3] + 9, class: 4, clarity: "lower", reliability: "precise" }),
    aRow({ code: "B", value: limits[3] + 1, lower: -50, upper: 50, class: 4, clarity: "no-clear-difference", reliability: "acceptable" }),
    aRow({ code: "C", value: null, lower: null, upper: null, class: null, marker: "suppressed" }),
  ];

  test("what is not sure is set aside, and what is missing keeps its own pattern", () => {
    const paint = painter(layer, true, { sure: true, edges: false });
    expect(rows.map(paint)).toEqual([painter(layer)(rows[0]), SET_ASIDE, { fill: PAPER, pattern: "suppressed" }]);
  });
  test("what could be elsewhere keeps its colour", () => {
    const paint = painter(layer, true, { sure: false, edges: true });
    expect(paint(rows[1])).toEqual({ ...painter(layer)(rows[1]), pattern: "between" });
    expect(paint(rows[0])).toBe(paint(rows[0]));
    expect(paint(rows[0]).pattern).toBe(null);
  });
  test("nothing is set aside or marked while ranges are on their way", () => {
    expect(rows.map(painter(rateLayer(), false, { sure: true, edges: true }))).toEqual(rows.map(painter(rateLayer(), false)));
  });
  test("the counts add up", () => {
    expect(countMarked(rows, layer, { sure: true, edges: true })).toEqual({ classes: [0, 0, 0, 0, 1], setAside: 1, between: 0 });
    expect(countMarked(rows, layer, { sure: false, edges: true })).toEqual({ classes: [0, 0, 0, 0, 2], setAside: 0, between: 1 });
  });
  test("the name of an area says its mark", () => {
    expect(new AreaLooks(layer, rows, true, { sure: true, edges: false }).label(1)).toMatch(/Set aside: not sure enough to be shown$/);
    expect(new AreaLooks(layer, rows, true, { sure: false, edges: true }).label(1)).toMatch(/Could as well be in “/);
    expect(new AreaLooks(layer, rows, true, { sure: false, edges: true }).label(0)).not.toMatch(/Could as well/);
  });
});
