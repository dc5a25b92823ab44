import { expect, test } from "vitest";
import { ranksByCode } from "../src/explore/table-ranks.js";
import { words } from "../src/words/catalogue.js";

test("areas without a rank are left out", () => {
  const ranks = ranksByCode({ release: 1, set: "s", of: 1, columns: { code: ["A", "B"], rank: [1, null], lowest: [1, null], highest: [9, null] } });
  expect([...ranks]).toEqual([["A", { rank: 1, lowest: 1, highest: 9 }]]);
});

test("a rank is told with where chance alone could put it", () => {
  expect(words.explore.ranks.cell({ rank: 3, lowest: 1, highest: 12 })).toBe("3 (1–12)");
  expect(words.explore.ranks.cell({ rank: 3, lowest: 3, highest: 3 })).toBe("3");
});
