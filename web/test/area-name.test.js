import { describe, expect, test } from "vitest";
import { joinRows } from "../src/choropleth/rows.js";
import { ListedAreas } from "../src/map/listed-areas.js";
import { matching } from "../src/table/sort.js";
import { leadingName, otherName } from "../src/words/area-name.js";

const CARDIFF = { name: "Cardiff", nameWelsh: "Caerdydd" };

describe("names in two languages", () => {
  test("English leads, and Welsh stands beside it; the other way round in Welsh", () => {
    expect([leadingName(CARDIFF), otherName(CARDIFF)]).toEqual(["Cardiff", { text: "Caerdydd", lang: "cy" }]);
    expect([leadingName(CARDIFF, "cy"), otherName(CARDIFF, "cy")]).toEqual(["Caerdydd", { text: "Cardiff", lang: "en" }]);
  });

  test("one name stands alone where there is no other, or the same", () => {
    for (const area of [{ name: "Newham" }, { name: "Powys", nameWelsh: "Powys" }, { name: "Newham", nameWelsh: "" }]) expect([leadingName(area, "cy"), otherName(area, "cy")]).toEqual([area.name, null]);
  });

  test("rows carry both, and the table finds an area by either", () => {
    const feature = { type: /** @type {const} */ ("Feature"), properties: { code: "W06000015", ...CARDIFF }, geometry: { type: /** @type {const} */ ("Polygon"), coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] } };
    const answer = /** @type {any} */ ({ columns: { code: ["W06000015"], class: [1], value: [3] } });
    const rows = joinRows(answer, new ListedAreas({ type: "FeatureCollection", features: [feature] }));
    expect(rows[0]).toMatchObject({ name: "Cardiff", otherName: { text: "Caerdydd" }, value: 3 });
    expect(matching(rows, "caer")).toHaveLength(1);
    expect(matching(rows, "abertawe")).toHaveLength(0);
  });
});
