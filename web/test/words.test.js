import { describe, expect, test } from "vitest";
import { hint } from "../src/map/looks.js";
import { opening } from "../src/words/opening.js";
import { coverage, describe as describeMap } from "../src/words/describe.js";
import { list } from "../src/words/names.js";
import { setPhrase, shortName } from "../src/words/places.js";
import { reason, whyNone } from "../src/words/reasons.js";
import { howSure, smallestChange } from "../src/words/reliability.js";
import { likely, listNote, valueSentence } from "../src/words/sentences.js";
import { rateBehind } from "../src/words/sides.js";
import { contextFigure, placeAmong } from "../src/words/standing.js";
import { aRow, aSet, changeLayer, changeRow, deprivation, gapLayer, gapRow, ratioLayer, ratioRow, rateLayer } from "./fixtures.js";

describe("a value in a sentence", () => {
  test("a rate with its likely range", () => {
    expect(valueSentence(aRow(), rateLayer())).toBe("58.2%, likely between 42.0% and 74.4%");
  });

  test("a count of everybody has no sampling error, and says what its range is", () => {
    const census = { ...rateLayer(), uncertainty: { method: "counted", text: "Everybody was counted." } };
    expect(valueSentence(aRow(), census)).toBe("58.2%, counted; expected to vary by chance between 42.0% and 74.4%");
  });

  test("a rate of events has no sampling error either", () => {
    const offences = { ...rateLayer(), uncertainty: { method: "counted-events", text: "Events were counted." } };
    expect(valueSentence(aRow(), offences)).toBe("58.2%, counted; expected to vary by chance between 42.0% and 74.4%");
  });

  test("a gap says who is lower, and its range", () => {
    expect(valueSentence(gapRow(), gapLayer())).toBe("27.4 points lower than white, likely between 8.7 and 46.1 points lower");
    expect(valueSentence(gapRow({ value: -7.2, lower: -26.7, upper: 12.3 }), gapLayer())).toBe("7.2 points higher than white, likely between 26.7 points higher and 12.3 points lower");
  });

  test("no number: the reason, in the source's words where it gives some", () => {
    const none = aRow({ value: null, lower: null, upper: null, marker: "suppressed" });
    expect(valueSentence(none, rateLayer())).toBe("Too few people surveyed to say");
    expect(reason("suppressed", [{ marker: "suppressed", label: "Withheld", count: 1 }])).toBe("Withheld");
    expect(reason(null)).toBe("The source has no figure");
  });

  test("a number is never without its range or why there is none", () => {
    const unreliable = aRow({ value: 100, lower: null, upper: null, marker: "unreliable", intervalMarker: "missing" });
    expect(likely(unreliable, rateLayer())).toContain("too few people");
    const score = { ...rateLayer(), indicator: deprivation(), uncertainty: deprivation().uncertainty };
    expect(valueSentence(aRow({ value: 27.9, lower: null, upper: null }), { ...score, unit: deprivation().unit })).toBe("27.9. Not a sample: no likely range.");
  });

  test("the rates behind a gap", () => {
    expect(rateBehind(gapRow(), "reference", gapLayer())).toBe("85.6% (76.3–94.9%)");
    expect(rateBehind(gapRow({ groupValue: null, groupMarker: "suppressed" }), "group", gapLayer())).toBe("Too few people surveyed to say");
    expect(rateBehind(gapRow({ referenceLower: null, referenceUpper: null }), "reference", gapLayer())).toContain("unreliable");
  });

  test("the tip beside the pointer says when a difference is not clear", () => {
    expect(hint(gapRow({ clarity: "no-clear-difference" }), gapLayer())).toContain("no clear difference");
    expect(hint(gapRow({ value: null, marker: "missing" }), gapLayer())).toEqual(["Tower Hamlets", "The source has no figure"]);
  });
});

describe("standing", () => {
  test("a wider area's figure has its range", () => {
    const london = { ...aRow({ code: "E12000007", name: "London", value: 68, lower: 65.5, upper: 70.5 }), level: "region" };
    expect(contextFigure(london, rateLayer())).toBe("68.0% (65.5–70.5%)");
    expect(contextFigure({ ...london, value: 11.5, lower: 8.53, upper: 14.47, clarity: "lower" }, gapLayer())).toBe("11.5 points lower (8.5–14.5)");
  });

  test("a range across no gap says both sides", () => {
    const wide = { ...aRow({ value: 3, lower: -4, upper: 10, clarity: "no-clear-difference" }), level: "region" };
    expect(contextFigure(wide, gapLayer())).toBe("3.0 points lower (4.0 higher to 10.0 lower): no clear difference");
  });

  test("only figures that are no sample are put in order", () => {
    const layer = { ...rateLayer({ palette: "deprivation" }), indicator: deprivation(), uncertainty: deprivation().uncertainty };
    const rows = [30, 20, 25].map((value, i) => aRow({ code: `E0900000${i}`, value }));
    expect(placeAmong(rows[2], rows, layer, "boroughs in London")).toBe("2nd most deprived of the 3 boroughs in London.");
    expect(placeAmong(rows[0], rows, layer, "boroughs in London")).toBe("Most deprived of the 3 boroughs in London.");
    expect(placeAmong(aRow(), [aRow()], rateLayer())).toBe("");
  });
});

describe("what a source covers", () => {
  const set = { ...aSet(), count: 361, areaPlural: "districts" };
  const missing = (/** @type {number} */ count) => [{ marker: /** @type {const} */ ("missing"), label: "The source has no figure", count }];
  test("is said where it is less than half of a map, in place of a list of what is missing", () => {
    const layer = gapLayer({ set, missing: missing(328) });
    expect(coverage(layer)).toBe("The source covers 33 of the 361 districts; it has no figures for the others.");
    expect(describeMap(layer, [gapRow()]).join(" ")).not.toContain("328");
    expect(coverage(gapLayer({ set, missing: missing(65) }))).toBe("");
  });
});

describe("a caveat in short", () => {
  test("is two whole sentences", () => {
    expect(opening("Only some are asked. Ranges are wide, e.g. 15.5 points. Most differences are not clear.")).toEqual(["Only some are asked. Ranges are wide, e.g. 15.5 points.", "Most differences are not clear."]);
    expect(opening("One.")).toEqual(["One.", ""]);
  });
});

describe("how sure a figure is", () => {
  test("is said in the server's words for its band", () => {
    expect(howSure(gapRow({ reliability: "acceptable" }), gapLayer())).toBe("Use with care");
    expect(howSure(gapRow({ reliability: null }), gapLayer())).toBe("");
  });

  test("the smallest change that could be seen by the next figure, or between two", () => {
    expect(smallestChange(aRow({ detectableChange: 32.7 }), rateLayer())).toBe("By its next figure, a change of less than about 33 points could not be seen here.");
    expect(smallestChange(aRow({ detectableChange: 5.4 }), rateLayer())).toContain("about 5.4 points");
    expect(smallestChange(changeRow(), changeLayer())).toBe("Between these two figures, a change of less than about 26 points could not be seen here.");
    expect(smallestChange(aRow(), rateLayer())).toBe("");
  });

  test("what is clear alone is set among all that are looked at", () => {
    expect(listNote(gapRow({ clarityInList: "no-clear-difference" }), gapLayer())).toBe("That is when looked at alone: among all 2 looked at together, it could be chance.");
    expect(listNote(gapRow({ clarityInList: "lower" }), gapLayer())).toBe("It stays clear when all 2 are looked at together.");
    expect(listNote(gapRow({ clarity: "no-clear-difference", clarityInList: "no-clear-difference" }), gapLayer())).toBe("");
  });

  test("a refused comparison says why", () => {
    const refused = ratioRow({ value: null, marker: "unreliable", refused: "zero" });
    expect(whyNone(refused, ratioLayer({ refusals: { zero: "Nobody is in work in one group." } }))).toBe("Nobody is in work in one group");
    expect(whyNone({ ...refused, refused: null }, ratioLayer())).toBe("Too few people surveyed for a reliable figure");
  });
});

describe("the map in words", () => {
  test("names the ends, the clear gaps and the missing", () => {
    const layer = gapLayer({ missing: [{ marker: "suppressed", label: "too few people surveyed to say", count: 1 }] });
    const rows = [gapRow(), gapRow({ code: "E09000002", name: "Barking and Dagenham", value: -7.2, clarity: "no-clear-difference" }), gapRow({ code: "E09000001", name: "City of London", value: null, marker: "suppressed", clarity: null })];
    const text = describeMap(layer, rows).join(" ");
    expect(text).toContain("The widest gap is in Tower Hamlets, 27.4 points lower than white; at the other end is Barking and Dagenham, 7.2 points higher than white, as estimated.");
    expect(text).toContain("clearly lower than the white rate in 1 borough: Tower Hamlets.");
    expect(text).toContain("In 1 borough there is no clear difference. Of 2 areas compared, one is clear alone.");
    expect(text).toContain("Too few people surveyed to say: 1 borough.");
  });

  test("of figures that are not tested it says nothing of clarity", () => {
    const none = { level: 0.05, compared: 0, clearAlone: 0, clearInList: 0, smallestP: null, sentence: "No area has a comparison here." };
    const counted = changeLayer({ falseDiscovery: none, uncertainty: { method: "not-sampled", text: "Claims are counted." } });
    const rows = [changeRow({ lower: null, upper: null, clarity: null }), changeRow({ name: "Newham", value: 2, clarity: null })];
    expect(describeMap(counted, rows).slice(1)).toEqual(["At one end is Tower Hamlets, 17.4 points higher than in 2004; at the other Newham, 2.0 points higher than in 2004."]);
  });

  test("an empty map says so", () => {
    expect(describeMap(gapLayer(), [gapRow({ value: null, marker: "missing" })])[1]).toBe("No borough has a figure.");
  });

  test("lists", () => {
    expect([list([]), list(["a"]), list(["a", "b"]), list(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});

describe("places", () => {
  test("short names for the map", () => {
    expect(["Richmond upon Thames", "Kensington and Chelsea", "Barking and Dagenham", "Dumfries and Galloway", "City of London", "Enfield"].map(shortName)).toEqual([
      "Richmond", "Ken. & Chelsea", "Barking & Dag.", "Dumfries & Galloway", "City of London", "Enfield",
    ]);
  });
  test("sets in a sentence", () => {
    expect(setPhrase(aSet())).toBe("London borough");
    expect(setPhrase(aSet({ extent: "uk", areaSingular: "district" }))).toBe("UK district");
    expect(setPhrase(aSet({ extent: "somewhere" }))).toBe("London boroughs, 2022");
  });
});
