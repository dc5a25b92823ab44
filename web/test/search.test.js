/** The order of what a search found, where a choice leads, and where a location is looked up. */

import { expect, test } from "vitest";
import { destination, groupedByLevel } from "../src/search/grouped.js";
import { areaAt, rounded, roundedLocation, setsToLookIn } from "../src/search/my-location.js";
import { aSet } from "./fixtures.js";

/** @param {string} code @param {string} level @returns {import("../src/types").FoundArea} */
const area = (code, level) => ({ code, name: code, level, geography: level, sets: level === "old" ? [] : ["s"], parents: [] });

test("groups begin with the level of the best answer and keep the order within", () => {
  const found = [area("a", "lad"), area("b", "lsoa"), area("c", "lad"), area("d", "msoa")];
  expect(groupedByLevel(found, 10).map((a) => a.code)).toEqual(["a", "c", "b", "d"]);
  expect(groupedByLevel(found, 2).map((a) => a.code)).toEqual(["a", "b"]);
});

test("a former area leads to what took its place, if that can be drawn", () => {
  const drawable = (/** @type {{ sets: string[] }} */ a) => a.sets.length > 0;
  const old = { ...area("x", "old"), replacedBy: [{ code: "n", name: "New", level: "lad", geography: "lad", sets: ["s"] }] };
  expect(destination(old, drawable)?.code).toBe("n");
  expect(destination({ ...old, replacedBy: [] }, drawable)).toBeNull();
  expect(destination(area("a", "lad"), drawable)?.code).toBe("a");
});

test("a location is rounded before anybody sees it", async () => {
  const geolocation = /** @type {Geolocation} */ (/** @type {unknown} */ ({ getCurrentPosition: (/** @type {Function} */ ok) => ok({ coords: { longitude: 0.03461, latitude: 51.53217 } }) }));
  const place = await roundedLocation(geolocation);
  expect([place.lng, place.lat].map((n) => n.toFixed(5))).toEqual(["0.03000", "51.53000"]);
  expect(rounded(-0.126).toFixed(4)).toBe("-0.1300");
});

test("it is looked up in districts alone, the default set first", () => {
  const uk = aSet({ id: "uk", isDefault: false, bbox: [-8, 49, 2, 61] });
  const small = aSet({ id: "lsoa", level: "lsoa", isDefault: false });
  expect(setsToLookIn([uk, small, aSet()], 0, 51.5).map((s) => s.id)).toEqual(["lad-2022-london", "uk"]);
  expect(setsToLookIn([uk, aSet()], -3, 55).map((s) => s.id)).toEqual(["uk"]);
});

test("the area that holds a point, holes aside", () => {
  const square = (/** @type {number} */ r) => [[-r, -r], [r, -r], [r, r], [-r, r], [-r, -r]];
  const collection = { type: /** @type {const} */ ("FeatureCollection"), features: [{ type: /** @type {const} */ ("Feature"), properties: { code: "a", name: "A" }, geometry: { type: /** @type {const} */ ("Polygon"), coordinates: [square(2), square(1)] } }] };
  expect(areaAt(collection, 1.5, 0)?.properties.code).toBe("a");
  expect(areaAt(collection, 0, 0)).toBeNull();
});
