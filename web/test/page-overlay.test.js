import { describe, expect, test } from "vitest";
import { pageOverlay } from "../src/overlay/page-overlay.js";
import { spearman } from "../src/overlay/spearman.js";
import { isWithin, threeLimits } from "../src/overlay/three-classes.js";

const of = (/** @type {string} */ measure, kind = "rate", decimals = 1) => /** @type {any} */ ({ measure, indicator: { kind, decimals } });

test("rank correlation of a table with ties, and its interval by Bonett and Wright", () => {
  // Ranks 1, 2.5, 2.5, 4, 5 against 2, 1, 3, 4, 5: r = 8 ÷ √(9.5 · 10).
  const found = /** @type {{ value: number, lower: number, upper: number }} */ (spearman([1, 2, 2, 5, 9], [20, 10, 30, 40, 50]));
  const r = 8 / Math.sqrt(95);
  expect(found.value).toBeCloseTo(r, 12);
  const reach = 1.959963984540054 * Math.sqrt((1 + r ** 2 / 2) / 2);
  expect(found.lower).toBeCloseTo(Math.tanh(Math.atanh(r) - reach), 12);
  expect(found.upper).toBeCloseTo(Math.tanh(Math.atanh(r) + reach), 12);
  expect(spearman([1, 2, 3], [1, 2, 3])).toBeNull();
  expect(spearman([1, 1, 1, 1], [1, 2, 3, 4])).toBeNull();
});

describe("three classes", () => {
  test("have a third of the areas each, a difference about zero, deciles at 4 and 8", () => {
    expect(threeLimits(of("rate"), [1, 2, 3, 4, 5, 6])).toEqual([3, 5]);
    expect(threeLimits(of("rate"), [7, 7, 7])).toEqual([]);
    expect(threeLimits(of("gap"), [-3, 5, 27, 30])).toEqual([-10, 10]);
    expect(threeLimits(of("rate", "decile", 0), [1, 10])).toEqual([4, 8]);
  });

  test("are sure where the range stays within one, and unknown where nobody says", () => {
    const cell = (/** @type {number | null} */ lower, /** @type {number | null} */ upper) => /** @type {any} */ ({ value: 1, lower, upper, marker: null });
    expect(isWithin(cell(1, 2), [3, 5], { method: "published-interval", text: "" })).toBe(true);
    expect(isWithin(cell(1, 3), [3, 5], { method: "published-interval", text: "" })).toBe(false);
    expect(isWithin(cell(null, null), [3, 5], { method: "none-known", text: "" })).toBeNull();
    expect(isWithin(cell(null, null), [3, 5], { method: "not-sampled", text: "" })).toBe(true);
  });
});

test("areas are joined by code; one without a figure is left out and its side is named", () => {
  const layer = (/** @type {string} */ id, /** @type {string} */ name) => ({
    title: `${name}, by borough`, indicator: { id, name, kind: "rate", decimals: 0, polarity: "neutral", unit: {} }, measure: "rate", unit: {}, group: {}, reference: null, period: { id: "1", name: "2020" },
    missing: [], uncertainty: { method: "none-known", text: "" }, caveats: [], sources: [], set: { areaSingular: "borough", areaPlural: "boroughs" }, boundarySource: {},
  });
  const x = /** @type {any} */ ({ release: 4, layer: layer("imd", "Score"), columns: { code: ["A", "B", "C", "D"], value: [1, 2, 3, 4], lower: [null, null, null, null], upper: [null, null, null, null], marker: [null, null, null, null] } });
  const y = /** @type {any} */ ({ release: 0, layer: layer("own:1", "Mine (your figures: f.csv)"), columns: { code: ["D", "C", "B"], value: [10, null, 30], lower: [null, null, 20], upper: [null, null, 40], marker: [null, "suppressed", null] } });
  const found = pageOverlay(x, y);
  expect(found.columns.class).toEqual([null, 3, null, 1]);
  expect(found.columns.yValue).toEqual([null, 30, null, 10]);
  expect(found.association).toMatchObject({ areas: 2, leftOut: { missing: 1, suppressed: 1 }, leftOutOf: { x: {}, y: { missing: 1, suppressed: 1 } } });
  expect(found.association.sentence).toContain("Too few areas");
  expect(found.cautions.join(" ")).toContain("stay in this page");
  expect(found.worstOnBoth).toBeNull();
  expect(found.release).toBe(4);
});
