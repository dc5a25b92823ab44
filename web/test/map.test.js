import { describe, expect, test } from "vitest";
import { backdropFor } from "../src/map/backdrop.js";
import { bboxOf, geometryFor, inRings, labelPoint, metresPerPixel, nextInDirection, zoomLimits } from "../src/map/geometry.js";
import { placeLabels } from "../src/map/place-labels.js";
import { aSet } from "./fixtures.js";

/** @param {number} x @param {number} y @param {number} size */
const square = (x, y, size) => [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]];

/** @param {number[][][][]} polygons @returns {import("../src/types").AreaFeature} */
const feature = (polygons) => ({ type: "Feature", properties: { code: "X", name: "X" }, geometry: { type: "MultiPolygon", coordinates: polygons } });

describe("which drawing to fetch", () => {
  const set = { geometry: [200, 20, 2].map((toleranceMetres) => ({ toleranceMetres, url: `/${toleranceMetres}` })) };
  test("the coarsest that still looks right, else the finest", () => {
    expect(geometryFor(set, 300).url).toBe("/200");
    expect(geometryFor(set, 25).url).toBe("/20");
    expect(geometryFor(set, 0.1).url).toBe("/2");
  });
  test("ground size of a pixel", () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(156543.03, 1);
    expect(metresPerPixel(10, 51.5)).toBeCloseTo(95.2, 0);
  });
});

describe("labels", () => {
  test("a label stands inside its area, also where the middle is outside", () => {
    const u = [[[0, 0], [9, 0], [9, 9], [6, 9], [6, 3], [3, 3], [3, 9], [0, 9], [0, 0]]];
    const at = labelPoint(feature([u]));
    expect(at && inRings(at.lng, at.lat, u)).toBe(true);
  });
  test("the largest part carries the name; a hole is outside", () => {
    const at = labelPoint(feature([[square(0, 0, 1)], [square(10, 10, 6)]]));
    expect(at?.lng).toBeGreaterThan(10);
    expect(inRings(5, 5, [square(0, 0, 10), square(4, 4, 2)])).toBe(false);
  });
  test("heavier names first, none on another, none outside", () => {
    const one = { y: 50, width: 40, height: 14 };
    const wanted = [{ ...one, x: 50, weight: 1 }, { ...one, x: 60, weight: 5 }, { ...one, x: 200, weight: 1 }, { ...one, x: 299, weight: 9 }, { ...one, x: NaN, weight: 99 }];
    expect(placeLabels(wanted, { left: 0, top: 0, right: 300, bottom: 100 })).toEqual([1, 2]);
  });
  test("no geometry, no label", () => expect(labelPoint(feature([]))).toBeNull());
});

describe("moving between areas with arrow keys", () => {
  const points = [{ x: 0, y: 0 }, { x: 10, y: 1 }, { x: 30, y: 0 }, { x: 1, y: 12 }];
  test("the neighbour that way", () => {
    expect(nextInDirection(points, 0, "right")).toBe(1);
    expect(nextInDirection(points, 1, "right")).toBe(2);
    expect(nextInDirection(points, 0, "down")).toBe(3);
    expect(nextInDirection(points, 3, "up")).toBe(0);
  });
  test("stays where there is none", () => {
    expect(nextInDirection(points, 0, "left")).toBe(0);
    expect(nextInDirection(points, 2, "up")).toBe(2);
  });
});

describe("surroundings", () => {
  const regions = aSet({ id: "regions", count: 9, bbox: [-6, 49, 2, 56], geometry: [{ toleranceMetres: 500, url: "/regions" }] });
  const districts = aSet({ id: "districts", count: 361, bbox: [-9, 49, 2, 61] });
  test("the fewest areas that reach beyond the set", () => {
    expect(backdropFor(aSet(), [aSet(), districts, regions])).toBe("/regions");
    expect(backdropFor(regions, [aSet(), regions])).toBeNull();
  });
  test("box of an area", () => expect(bboxOf(feature([[square(0, 0, 1)], [square(10, 10, 6)]]))).toEqual([0, 0, 16, 16]));
});

describe("how near a map goes", () => {
  test("no farther than about the whole set, nearer for smaller areas, never so near that nothing can be recognised", () => {
    const [few, many] = [zoomLimits(9.6, 33), zoomLimits(9.6, 4994)];
    expect(few.farthest).toBeCloseTo(8.9);
    expect(few.nearest).toBeGreaterThan(12);
    expect(many.nearest).toBeGreaterThan(few.nearest);
    expect(many.nearest).toBeLessThanOrEqual(17);
    expect(zoomLimits(5, 1).nearest).toBeGreaterThan(5);
  });
});
