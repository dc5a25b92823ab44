import { expect, test } from "vitest";
import { shownPeriods } from "../src/state/pooled.js";
import { byLook, smallDrawing } from "../src/map/small-drawing.js";

const periods = ["2004", "2010", "2020"].map((id) => ({ id, name: id }));
const query = { set: "s", indicator: "i", group: "all", measure: /** @type {const} */ ("rate"), period: "2020", baseline: null };

test("a change is shown for the periods after its baseline, anything else for all", () => {
  expect(shownPeriods(periods, query)).toEqual(periods);
  expect(shownPeriods(periods, { ...query, measure: "change", baseline: "2004" }).map((p) => p.id)).toEqual(["2010", "2020"]);
});

const square = (/** @type {number} */ lng) => ({
  type: /** @type {const} */ ("Feature"),
  properties: { code: `E${lng}`, name: "" },
  geometry: { type: /** @type {const} */ ("Polygon"), coordinates: [[[lng, 51], [lng + 1, 51], [lng + 1, 52], [lng, 52], [lng, 51]]] },
});

test("small maps share one extent, and north is up", () => {
  const { width, height, paths } = smallDrawing([square(0), square(1)], [0, 51, 2, 52], 100);
  expect(width).toBeCloseTo(100, 6);
  expect(height).toBeGreaterThan(50);
  expect(paths[0]).toMatch(/^M0\.0 \d+\.\dL50\.0 .*Z$/);
  expect(paths[1].startsWith("M50.0")).toBe(true);
  expect(Number(paths[0].slice(1).split(" ")[1].split("L")[0])).toBeCloseTo(height, 0);
});

test("points that fall together are drawn once", () => {
  const many = Array.from({ length: 1000 }, (_, i) => [i / 1000, 51]);
  const { paths } = smallDrawing([{ ...square(0), geometry: { type: "Polygon", coordinates: [[...many, [1, 52], [0, 51]]] } }], [0, 51, 1, 52], 50);
  expect(paths[0].split("L").length).toBeLessThan(60);
});

test("areas that look alike are one path", () => {
  const [red, blue] = [{}, {}];
  expect([...byLook(["a", "b", "c"], (i) => (i === 1 ? blue : red))]).toEqual([
    [red, "ac"],
    [blue, "b"],
  ]);
});
