import { describe, expect, test } from "vitest";
import { contrast, deficiencies, deltaE2000, deltaE2000Lab, lab, simulate } from "../src/choropleth/colour.js";
import { calmColours, classColours, palettes } from "../src/choropleth/palette.js";

/** Least difference a reader must see between neighbouring classes. */
const LEAST = 10;

/** @param {string} a @param {string} b */
function worst(a, b) {
  return Math.min(deltaE2000(a, b), ...deficiencies.map((d) => deltaE2000(simulate(a, d), simulate(b, d))));
}

describe("colour arithmetic", () => {
  // Pairs 1, 7, 14, 17, 20 and 25 of the test data of Sharma, Wu and Dalal 2005.
  /** @type {[number, number, number, number, number, number, number][]} */
  const pairs = [
    [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
    [50, 0, 0, 50, -1, 2, 2.3669],
    [50, -0.001, 2.49, 50, 0.0011, -2.49, 4.7461],
    [50, 2.5, 0, 73, 25, -18, 27.1492],
    [50, 2.5, 0, 58, 24, 15, 19.4535],
    [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
  ];
  test.each(pairs)("CIEDE2000 of (%f %f %f) and (%f %f %f)", (l1, a1, b1, l2, a2, b2, expected) => {
    expect(deltaE2000Lab([l1, a1, b1], [l2, a2, b2])).toBeCloseTo(expected, 4);
  });

  test("Lab of white and of a known red", () => {
    expect(lab("#ffffff")[0]).toBeCloseTo(100, 2);
    expect(lab("#ff0000").map((v) => Math.round(v))).toEqual([53, 80, 67]);
  });

  test("simulated deficiencies keep greys grey and bring red and green together", () => {
    for (const d of deficiencies) expect(deltaE2000(simulate("#808080", d), "#808080")).toBeLessThan(1.5);
    expect(deltaE2000(simulate("#c04040", "deuteranopia"), simulate("#807030", "deuteranopia"))).toBeLessThan(deltaE2000("#c04040", "#807030"));
  });

  test("contrast of black on white", () => expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 3));
});

describe("neighbouring classes", () => {
  test.each(Object.entries(palettes))("%s keeps them apart, under deficiencies too", (_name, colours) => {
    for (let i = 1; i < colours.length; i++) expect(worst(colours[i - 1], colours[i])).toBeGreaterThanOrEqual(LEAST);
  });

  test("a calm colour is not its clear one, nor the next clear one", () => {
    const { diverging: clear, divergingCalm: calm } = palettes;
    for (const i of [0, 1, 3, 4]) expect(worst(clear[i], calm[i])).toBeGreaterThanOrEqual(LEAST);
    expect(worst(clear[1], calm[0])).toBeGreaterThanOrEqual(LEAST);
    expect(worst(clear[3], calm[4])).toBeGreaterThanOrEqual(LEAST);
    expect(worst(calm[1], calm[3])).toBeGreaterThanOrEqual(LEAST);
  });

  test.each(["sequential", "deprivation", "deprivationTen"])("%s darkens step by step in greyscale", (name) => {
    const lightness = palettes[/** @type {keyof typeof palettes} */ (name)].map((c) => lab(c)[0]);
    for (let i = 1; i < lightness.length; i++) expect(lightness[i - 1] - lightness[i]).toBeGreaterThanOrEqual(5);
  });

  test("the middle of the diverging palette is its lightest, and the arms darken", () => {
    const lightness = palettes.diverging.map((c) => lab(c)[0]);
    expect(lightness[0]).toBeLessThan(lightness[1]);
    expect(lightness[1]).toBeLessThan(lightness[2]);
    expect(lightness[2]).toBeGreaterThan(lightness[3]);
    expect(lightness[3]).toBeGreaterThan(lightness[4]);
  });
});

describe("colours of a layer", () => {
  test("scores are darkest at the top, deciles at 1", () => {
    expect(classColours("deprivation", 5)[4]).toBe(palettes.deprivation[4]);
    const deciles = classColours("deprivation", 10, true);
    expect(lab(deciles[0])[0]).toBeLessThan(lab(deciles[9])[0]);
    expect(deciles).toHaveLength(10);
  });

  test("fewer classes keep the ends of the ramp", () => {
    expect(classColours("sequential", 3)).toEqual([palettes.sequential[0], palettes.sequential[2], palettes.sequential[4]]);
    expect(classColours("sequential", 1)).toEqual([palettes.sequential[2]]);
    expect(classColours("sequential", 0)).toEqual([]);
    expect(calmColours(5)).toEqual(palettes.divergingCalm);
  });
});
