import { describe, expect, test } from "vitest";
import { MEASURES, findMeasure, isTested, wordsOf } from "../src/words/measures.js";
import { valueSentence } from "../src/words/sentences.js";
import { contextFigure } from "../src/words/standing.js";
import { aRow, changeLayer, changeRow, gapChangeLayer, gapChangeRow, gapLayer, gapRow, rateLayer, ratioLayer, ratioRow } from "./fixtures.js";

/** @typedef {import("../src/types").Row} Row */
/** @typedef {import("../src/types").Layer} Layer */

/** One layer and row of each measure: figures of the 2020 survey. @type {Record<string, [Layer, Row]>} */
const SHOWN = {
  rate: [rateLayer(), aRow()],
  gap: [gapLayer(), gapRow()],
  ratio: [ratioLayer(), ratioRow()],
  change: [changeLayer(), changeRow()],
  "gap-change": [gapChangeLayer(), gapChangeRow()],
};

test("there are words for each measure of the contract, and for no other", () => {
  expect(MEASURES.map((m) => m.id)).toEqual(Object.keys(SHOWN));
  expect(findMeasure("median")).toBeNull();
  expect(findMeasure(null)).toBeNull();
});

describe("a value with its range", () => {
  test.each([
    ["rate", "58.2%, likely between 42.0% and 74.4%"],
    ["gap", "27.4 points lower than white, likely between 8.7 and 46.1 points lower"],
    ["ratio", "0.68 times the white rate, likely between 0.50 and 0.92 times"],
    ["change", "17.4 points higher than in 2004, likely between 0.6 points lower and 35.4 points higher"],
    ["gap-change", "5.1 points narrower than in 2004, likely between 1.3 and 8.9 points narrower"],
  ])("%s in a sentence", (id, said) => expect(valueSentence(SHOWN[id][1], SHOWN[id][0])).toBe(said));

  test.each([
    ["rate", "58.2%", "42.0% to 74.4%"],
    ["gap", "27.4 lower", "8.7 to 46.1 lower"],
    ["ratio", "0.68", "0.50 to 0.92"],
    ["change", "17.4 up", "0.6 down to 35.4 up"],
    ["gap-change", "5.1 down", "1.3 to 8.9 down"],
  ])("%s in a table", (id, short, span) => {
    const [layer, row] = SHOWN[id];
    const words = wordsOf(layer);
    expect(words.short(Number(row.value), layer)).toBe(short);
    expect(words.span(Number(row.lower), Number(row.upper), layer)).toBe(span);
  });

  test.each([
    ["rate", "58.2% (42.0–74.4%)"],
    ["gap", "27.4 points lower (8.7–46.1)"],
    ["ratio", "0.68 times (0.50–0.92)"],
    ["change", "17.4 points higher (0.6 lower to 35.4 higher): no clear change"],
    ["gap-change", "5.1 points narrower (1.3–8.9)"],
  ])("%s of a wider area", (id, said) => expect(contextFigure({ ...SHOWN[id][1], level: "region" }, SHOWN[id][0])).toBe(said));

  test.each([
    ["rate", "58.2%", "Employment rate of ethnic minority residents, 2020"],
    ["gap", "27.4", "points lower than white, 2020"],
    ["ratio", "0.68", "times the white rate, 2020"],
    ["change", "17.4", "points higher in 2020 than in 2004"],
    ["gap-change", "5.1", "points narrower gap in 2020 than in 2004"],
  ])("%s on a card", (id, figure, what) => expect(wordsOf(SHOWN[id][0]).headline(SHOWN[id][1], SHOWN[id][0])).toEqual([figure, what]));
});

describe("a difference that prints as nothing", () => {
  test.each([
    ["gap", "the same as white", "no gap"],
    ["change", "the same as in 2004", "no change"],
    ["gap-change", "the same gap as in 2004", "no change"],
  ])("%s", (id, phrase, short) => {
    const [layer, row] = SHOWN[id];
    const words = wordsOf(layer);
    expect(words.phrase({ ...row, value: -0.04 }, layer)).toBe(phrase);
    expect(words.short(-0.04, layer)).toBe(short);
    expect(words.headline({ ...row, value: -0.04 }, layer)[0]).toBe("0");
  });

  test("a limit that prints as nothing is none, not a clear side", () => {
    const gap = wordsOf(gapLayer());
    expect(gap.between(gapRow({ lower: -0.03, upper: 35.4 }), gapLayer())).toBe("between no gap and 35.4 points lower");
    expect(gap.between(gapRow({ lower: -12, upper: 0.01 }), gapLayer())).toBe("between 12.0 points higher and no gap");
    expect(gap.span(-35.4, -0.02, gapLayer())).toBe("35.4 higher to no gap");
    expect(gap.span(-9, -4, gapLayer())).toBe("4.0 to 9.0 higher");
  });
});

describe("clear or not", () => {
  test.each([
    ["gap", "lower", "Lower than white", "lower than the white rate"],
    ["ratio", "higher", "Higher than white", "higher than the white rate"],
    ["change", "higher", "Rose", "the figure rose"],
    ["change", "lower", "Fell", "the figure fell"],
    ["gap-change", "lower", "Gap narrower", "the gap narrowed"],
    ["gap-change", "higher", "Gap wider", "the gap widened"],
  ])("%s, %s", (id, clarity, brief, sentence) => {
    const [layer, row] = SHOWN[id];
    const cell = { ...row, clarity: /** @type {any} */ (clarity) };
    expect(wordsOf(layer).clarity(cell, layer)).toBe(brief);
    expect(wordsOf(layer).claritySentence(cell, layer)).toContain(`is clear: `);
    expect(wordsOf(layer).claritySentence(cell, layer)).toContain(sentence);
  });

  test.each([
    ["gap", "No clear difference"],
    ["ratio", "No clear difference"],
    ["change", "No clear change"],
    ["gap-change", "No clear change"],
  ])("%s that chance could explain", (id, words) => {
    const [layer, row] = SHOWN[id];
    const cell = { ...row, clarity: /** @type {const} */ ("no-clear-difference") };
    expect(wordsOf(layer).clarity(cell, layer)).toBe(words);
    expect(wordsOf(layer).claritySentence(cell, layer)).toMatch(new RegExp(`^${words}: .*chance alone could explain it\\.$`));
    expect(wordsOf(layer).clarity({ ...row, clarity: null }, layer)).toBe("");
  });

  test("a gap that crosses zero neither narrows nor widens", () => {
    const [layer] = SHOWN["gap-change"];
    const crossing = gapChangeRow({ value: -11.4, lower: -20, upper: -2.8, baselineValue: 4.2, laterValue: -7.2 });
    const words = wordsOf(layer);
    expect(words.phrase(crossing, layer)).toBe("11.4 points towards a higher ethnic minority rate since 2004");
    expect(words.clarity(crossing, layer)).toBe("Moved towards a higher ethnic minority rate");
    expect(words.claritySentence(crossing, layer)).toBe("The change is clear: the gap moved towards a higher ethnic minority rate.");
    expect(words.headline(crossing, layer)).toEqual(["11.4", "points towards a higher ethnic minority rate, 2004 to 2020"]);
    expect(words.clearOnes([crossing], layer)).toEqual(["The gap clearly moved towards a higher ethnic minority rate in 1 borough: London."]);
    expect(words.clearOnes([gapChangeRow()], layer)).toEqual(["The gap clearly narrowed in 1 borough: London."]);
  });

  test("which areas have changed", () => {
    const [layer] = SHOWN.change;
    const rows = [changeRow({ clarity: "higher" }), changeRow({ name: "Bexley", clarity: "lower" }), changeRow()];
    expect(wordsOf(layer).clearOnes(rows, layer)).toEqual(["The figure clearly rose in 1 borough: Tower Hamlets.", "It clearly fell in 1 borough: Bexley."]);
    expect(wordsOf(layer).clearOnes([rows[1]], layer)).toEqual(["The figure clearly fell in 1 borough: Bexley."]);
    expect(wordsOf(layer).clearOnes([rows[2]], layer)).toEqual(["In no borough has the figure clearly changed."]);
  });

  test("nothing is tested where nothing has an interval", () => {
    expect(isTested(gapLayer())).toBe(true);
    expect(isTested(rateLayer())).toBe(false);
  });
});

describe("what a comparison is made of", () => {
  test("two rates, or two gaps, each with its range", () => {
    expect(wordsOf(ratioLayer()).behind(ratioRow(), ratioLayer())).toEqual([["Ethnic minority", "58.2% (42.0–74.4%)"], ["White", "85.6% (76.3–94.9%)"]]);
    expect(wordsOf(changeLayer()).behind(changeRow(), changeLayer())).toEqual([["2004", "40.8% (33.0–48.6%)"], ["2020", "58.2% (42.0–74.4%)"]]);
    expect(wordsOf(gapChangeLayer()).behind(gapChangeRow(), gapChangeLayer())).toEqual([["Gap in 2004", "16.6 points lower (14.3–18.9)"], ["Gap in 2020", "11.5 points lower (8.5–14.5)"]]);
    expect(wordsOf(rateLayer()).behind(aRow(), rateLayer())).toEqual([]);
  });

  test("one that is missing says why; one that is no sample is not called unreliable", () => {
    const gone = gapChangeRow({ laterValue: null, laterLower: null, laterUpper: null, laterMarker: "suppressed" });
    expect(wordsOf(gapChangeLayer()).behind(gone, gapChangeLayer())[1]).toEqual(["Gap in 2020", "Too few people surveyed to say"]);
    const counted = changeLayer({ uncertainty: { method: "not-sampled", text: "Claims are counted." } });
    expect(wordsOf(counted).behind(changeRow({ laterLower: null, laterUpper: null }), counted)[1]).toEqual(["2020", "58.2%"]);
  });
});

describe("over the classes of the legend", () => {
  test.each([
    ["rate", "Employment rate, ethnic minority residents"],
    ["gap", "The ethnic minority rate is … than the white rate"],
    ["ratio", "The ethnic minority rate is … times the white rate"],
    ["change", "Change in employment rate, ethnic minority residents, 2004 to 2020"],
    ["gap-change", "Change of the gap to white, 2004 to 2020"],
  ])("%s", (id, title) => expect(wordsOf(SHOWN[id][0]).legend(SHOWN[id][0])).toBe(title));
});
