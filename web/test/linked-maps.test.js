import { describe, expect, test, vi } from "vitest";
import { follow, settledState, sharedReach, viewOf, withApart } from "../src/compare/map-links.js";
import { rearranged } from "../src/compare/pane-choices.js";
import { boxOfPlace, placeChoices, placeName, placesSetFor } from "../src/compare/place-choice.js";
import { Counterparts, findAreaAt, placeOf } from "../src/compare/same-place.js";
import { dividerAfter, dividerToShow, sideOfControls } from "../src/compare/swipe.js";
import { ListedAreas } from "../src/map/listed-areas.js";
import { EMPTY, parse, toSearch } from "../src/state/url-state.js";

/** A square of a degree. @param {string} code @param {number} lng @param {number} [size] */
const square = (code, lng, size = 1) => ({
  type: /** @type {const} */ ("Feature"),
  properties: { code, name: `Area ${code}` },
  geometry: { type: /** @type {const} */ ("Polygon"), coordinates: [[[lng, 51], [lng + size, 51], [lng + size, 51 + size], [lng, 51 + size], [lng, 51]]] },
});
/** @param {ReturnType<typeof square>[]} features */
const areasOf = (...features) => new ListedAreas({ type: "FeatureCollection", features });
const view = (/** @type {number} */ lng) => ({ zoom: 10, lat: 51.5, lng });

describe("the divider", () => {
  test("goes by steps, by pages and to the sides, and no farther", () => {
    expect(["ArrowLeft", "ArrowUp", "PageUp", "PageDown", "Home", "End", "Tab"].map((key) => dividerAfter(key, 50))).toEqual([48, 52, 60, 40, 0, 100, null]);
    expect([dividerAfter("ArrowLeft", 1), dividerAfter("PageUp", 95)]).toEqual([0, 100]);
  });

  test("gives way to what has the focus, and only where that is covered", () => {
    expect(dividerToShow("left", { left: 100, right: 200 }, 50, 1000)).toBe(null);
    expect(dividerToShow("left", { left: 600, right: 700 }, 50, 1000)).toBe(72);
    expect(dividerToShow("right", { left: 100, right: 200 }, 50, 1000)).toBe(8);
    expect(dividerToShow("right", { left: 0, right: 40 }, 50, 1000)).toBe(0);
  });

  test("leaves the buttons of one map to be used", () => {
    expect([0, 50, 100].map(sideOfControls)).toEqual(["at-left", "", "at-right"]);
  });

  test("stands in the address", () => {
    expect([parse("?swipe=40").swipe, parse("?swipe=0").swipe, parse("?swipe=140").swipe, parse("?swipe=x").swipe, parse("?").swipe]).toEqual([40, 0, null, null, null]);
    expect(toSearch({ ...EMPTY, view: "compare", swipe: 0 })).toBe("?view=compare&swipe=0");
  });
});

describe("maps that are tied together", () => {
  test("begin with the smallest extent, as finely divided as the finest", () => {
    const [small, large] = [{ bbox: /** @type {import("../src/types").Bbox} */ ([0, 0, 1, 1]), count: 30 }, { bbox: /** @type {import("../src/types").Bbox} */ ([0, 0, 10, 10]), count: 36000 }];
    expect(sharedReach([large, small])).toEqual({ bbox: small.bbox, count: 360 });
  });

  test("follow the one that is moved", () => {
    const maps = [1, 2, 3].map(() => /** @type {any} */ ({ follow: vi.fn() }));
    follow(maps, maps[1], view(0));
    expect(maps.map((m) => m.follow.mock.calls.length)).toEqual([1, 0, 1]);
  });

  test("each keeps a place of its own, which goes along with its map", () => {
    const apart = { ...EMPTY, ...withApart({ ...EMPTY, map: view(1) }, true) };
    expect(apart.views).toEqual([view(1), view(1), view(1)]);
    const moved = { ...apart, ...settledState(apart, 2, view(5)) };
    expect([0, 1, 2].map((place) => viewOf(moved, place)?.lng)).toEqual([undefined, 1, 5]);
    expect(settledState(EMPTY, 2, view(5))).toEqual({ map: view(5) });
    const query = { set: "s", indicator: "i", group: "g", measure: /** @type {const} */ ("rate"), period: "p", baseline: null };
    const after = rearranged(moved, [query, query], (views) => [views[2], views[0]]);
    expect([after.map?.lng, after.views]).toEqual([5, [null, null, null]]);
    expect(toSearch({ ...moved, view: "compare" })).toContain("apart=1&map2=10.00/51.5000/1.0000&map3=10.00/51.5000/5.0000");
    expect(withApart(moved, false)).toEqual({ apart: false, views: [null, null, null] });
  });
});

describe("places to go to", () => {
  const places = { type: /** @type {const} */ ("FeatureCollection"), features: [square("B", 1), square("A", 0)] };
  const set = (/** @type {object} */ rest) => /** @type {any} */ ({ id: "s", count: 33, extent: "london", bbox: [0, 51, 2, 52], ...rest });

  test("are its own areas, of a large set the districts of its extent", () => {
    const [boroughs, districts, small] = [set({ id: "b" }), set({ id: "d", count: 361, extent: "uk" }), set({ id: "l", count: 4994 })];
    expect(placesSetFor(boroughs, [])).toBe(boroughs);
    expect(placesSetFor(small, [districts, small, boroughs])).toBe(boroughs);
    expect(placesSetFor(small, [small])).toBe(null);
  });

  test("are named, and a map says which one holds its middle", () => {
    expect(placeChoices(places).map((c) => c.name)).toEqual(["the whole map", "Area A", "Area B"]);
    expect([placeName(places, null), placeName(places, view(1.5)), placeName(places, view(9))]).toEqual(["the whole map", "Area B and around", "a place off the map"]);
    expect(boxOfPlace(places, "B")).toEqual([1, 51, 2, 52]);
    expect(boxOfPlace(places, "Z")).toBe(null);
  });
});

describe("one place on maps of different areas", () => {
  const [large, small] = [areasOf(square("L", 0, 2), square("M", 2, 2)), areasOf(square("a", 0), square("b", 1), square("c", 3))];

  test("is found by a point inside", async () => {
    expect(await findAreaAt(large, /** @type {any} */ (await placeOf(small, 2)))).toBe("M");
    expect(await findAreaAt(large, { lng: 9, lat: 51.5 })).toBe(null);
  });

  test("is a code where the other map has it, else the area at the place", async () => {
    const changed = vi.fn();
    const found = new Counterparts(changed);
    found.find("c", [large, small, areasOf(square("c", 7))]);
    expect([found.codes, found.busy]).toEqual([[null, "c", "c"], true]);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect([found.codes, found.busy]).toEqual([["M", "c", "c"], false]);
    found.find(null, [large, small]);
    expect([found.codes, found.busy]).toEqual([[null, null], false]);
    found.find("nowhere", [large, small]);
    expect(found.busy).toBe(false);
  });

  test("an answer that is overtaken is not taken", async () => {
    const found = new Counterparts(() => {});
    found.find("c", [large, small]);
    found.find("a", [large, small]);
    await vi.waitFor(() => expect(found.busy).toBe(false));
    expect(found.codes).toEqual(["L", "a"]);
  });
});
