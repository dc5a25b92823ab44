/**
 * Classes and kinds of missing in greyscale and under simulated colour-vision deficiencies (Machado, Oliveira and
 * Fernandes 2009), as differences of CIEDE2000.
 */

import { describe, expect, test } from "vitest";
import { deficiencies, deltaE2000, greyscale, simulate } from "../src/choropleth/colour.js";
import { PAPER } from "../src/choropleth/paint.js";
import { palettes } from "../src/choropleth/palette.js";
import { INK, SHAPES } from "../src/map/patterns.js";

const LEAST = 10;
/** Nine colours of a comparison and ten deciles share one row of greys. */
const LEAST_GREY = 5;
/** @type {Record<string, (hex: string) => string>} */
const seen = { "full colour": (c) => c, greyscale, ...Object.fromEntries(deficiencies.map((d) => [d, (/** @type {string} */ c) => simulate(c, d)])) };
const ways = Object.entries(seen);
/** Kinds of missing, and what is set aside: all on paper. */
const ON_PAPER = /** @type {const} */ (["suppressed", "missing", "not-applicable", "set-aside"]);

/** @param {string[]} colours */
const pairs = (colours) => colours.flatMap((a, i) => colours.slice(i + 1).map((b) => [a, b]));

describe.each(ways)("in %s", (name, see) => {
  test("any two classes of a map are apart", () => {
    const comparison = [...palettes.diverging, ...palettes.divergingCalm.filter((c) => !palettes.diverging.includes(c))];
    const least = name === "greyscale" ? LEAST_GREY : LEAST;
    for (const colours of [palettes.sequential, comparison, palettes.deprivation, palettes.deprivationTen])
      for (const [a, b] of pairs(colours)) expect(deltaE2000(see(a), see(b)), `${a} and ${b}`).toBeGreaterThanOrEqual(least);
  });

  test("a class that is clear and the same class that is not are apart", () => {
    const { diverging: clear, divergingCalm: calm } = palettes;
    for (const i of [0, 1, 3, 4]) expect(deltaE2000(see(clear[i]), see(calm[i])), `class ${i}`).toBeGreaterThanOrEqual(LEAST);
  });

  test("no kind of missing looks like a class: its lines or its ground stand out from every fill", () => {
    for (const colour of new Set(Object.values(palettes).flat()))
      for (const kind of ON_PAPER) {
        const ink = SHAPES[kind].ink ?? INK;
        const apart = Math.max(deltaE2000(see(ink), see(colour)), deltaE2000(see(PAPER), see(colour)));
        expect(apart, `${kind} beside ${colour}`).toBeGreaterThanOrEqual(LEAST);
      }
  });

  test("marks over a colour are seen on every class", () => {
    for (const colour of new Set(Object.values(palettes).flat())) {
      // A dark dot or line with a white rim: one of the two stands out.
      for (const ink of ["#16212a", INK]) expect(Math.max(deltaE2000(see(ink), see(colour)), deltaE2000(see(PAPER), see(colour))), colour).toBeGreaterThanOrEqual(25);
    }
  });

  test(`lines stand out from their paper (${name})`, () => {
    for (const kind of ON_PAPER) expect(deltaE2000(see(SHAPES[kind].ink ?? INK), see(PAPER))).toBeGreaterThanOrEqual(30);
  });
});

test("kinds that share a paper differ in the way of their lines", () => {
  const ways = ON_PAPER.map((kind) => {
    const turns = SHAPES[kind].lines.map(([x1, y1, x2, y2]) => Math.round((Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI + 180) % 180);
    return [...new Set(turns)].sort().join(" ");
  });
  expect(new Set(ways).size).toBe(ON_PAPER.length);
  expect(SHAPES.unreliable.dots?.length).toBeGreaterThan(0);
  expect(SHAPES.unreliable.lines).toEqual([]);
});
