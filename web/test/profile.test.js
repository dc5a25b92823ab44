import { describe, expect, it } from "vitest";
import { called } from "../src/profile/called.js";
import { glanceOf, foundBy, isAbsent, leadOf, widerOf } from "../src/profile/facts.js";
import { locatorFor } from "../src/profile/locator.js";
import { profileCsv } from "../src/profile/profile-csv.js";
import { lineSpan } from "../src/profile/range-rows.js";
import { byReason } from "../src/profile/absent.js";
import { sheetFigures } from "../src/profile/sheet-rows.js";
import { askedYear, baselineFor, baselineYears } from "../src/profile/since.js";
import { absence, figureSentence, toldOf } from "../src/profile/told.js";
import { newestFirst } from "../src/profile/topic-section.js";

const POINTS = { id: "percent-difference", suffix: " points", words: "percentage points", decimals: 1 };
const PERCENT = { id: "percent", suffix: "%", words: "per cent", decimals: 1 };
const WHITE = { id: "white", name: "White", sentenceName: "white residents" };
const MINORITY = { id: "ethnic-minority", name: "Ethnic minority", sentenceName: "ethnic minority residents" };
/** Facts are made as small as each test needs them. @typedef {any} Small */

const period = (/** @type {string} */ id) => ({ id, name: id });

const fact = (/** @type {Small} */ more) => /** @type {Small} */ ({
  subject: "Employment rate of ethnic minority residents",
  measure: "rate",
  unit: PERCENT,
  group: MINORITY,
  reference: null,
  period: period("2020"),
  value: 68.3,
  lower: 55.2,
  upper: 81.4,
  marker: null,
  reliability: "reasonably-precise",
  reliabilityWords: { label: "Reasonably precise", sentence: "Quote the figure with its likely range." },
  sentence: "Newham, Employment rate of ethnic minority residents: 68.3% in 2020.",
  surroundings: [],
  ...more,
});
const gap = fact({ measure: "gap", unit: POINTS, reference: WHITE, value: 10.1, lower: -8.1, upper: 28.3, clarity: "no-clear-difference" });
const indicator = (/** @type {string} */ id, /** @type {Small[]} */ facts) => /** @type {Small} */ ({
  indicator: { id, name: `Name of ${id}`, sentenceName: "Employment rate", unit: PERCENT, decimals: 1, polarity: "higher-is-better", kind: "rate" },
  description: "People aged 16 to 64 who are in work.",
  periods: ["2004", "2010", "2011", "2020"].map(period),
  facts,
  uncertainty: { method: "published-interval", text: "A survey." },
  caveats: [],
  terms: [],
  sources: [{ dataset: "d", title: "Survey", publisher: "ONS", landingPage: "https://example.org", licence: "OGL", licenceUrl: "", attribution: "", published: "2021" }],
});

describe("the year that changes are measured since", () => {
  const years = ["2004", "2010", "2020"].map(period);
  it("is ten years before, unless another is asked for", () => {
    expect(baselineFor(years, period("2020"), null)?.id).toBe("2010");
    expect(baselineFor(years, period("2020"), 2004)?.id).toBe("2004");
    expect(baselineFor(years, period("2020"), 2005)?.id).toBe("2010");
    expect(baselineFor(years, period("2020"), 2020)?.id).toBe("2010");
    expect(baselineFor(years, period("2004"), null)).toBe(null);
  });
  it("is the earliest where the source begins later", () => {
    const late = [period("2022-02/P1Y"), period("2023-02/P1Y")];
    expect(baselineFor(late, late[1], 2010)?.id).toBe("2022-02/P1Y");
  });
  it("is read from the address as a year", () => {
    expect(askedYear("2010")).toBe(2010);
    expect(askedYear("2019-04/P1Y")).toBe(2019);
    expect(askedYear("9999")).toBe(null);
    expect(askedYear("; drop")).toBe(null);
    expect(askedYear(null)).toBe(null);
    expect(baselineYears(/** @type {Small} */ ({ topics: [{ topic: "Work", indicators: [indicator("a", [gap])] }] }))).toEqual([2011, 2010, 2004]);
  });
});

describe("what stands on paper", () => {
  const rates = [fact({ group: WHITE, value: 78.4 }), fact({ group: MINORITY }), fact({ group: { id: "mixed", name: "Mixed", sentenceName: "mixed ethnic group residents" }, value: null, marker: "suppressed" })];
  const employment = indicator("employment-rate", [...rates, gap]);
  const deprivation = indicator("imd-2025-average-score", [fact({ value: null, marker: "missing", sentence: "Newham, Employment rate of ethnic minority residents: 3 of 5 areas have none." })]);
  const offences = indicator("offences-rate", [fact({ value: 112 })]);
  const claimants = { ...indicator("claimant-count-rate", [fact({ value: 7.8 })]), sources: [{ ...indicator("x", []).sources[0], title: "Claimants" }] };

  it("is the gap with the rates behind it, then what the glance has; each row knows its sources", () => {
    const { lead, figures, sources, absent, measures, known } = sheetFigures([offences, employment, claimants, deprivation]);
    expect(lead).toBe(employment);
    expect(figures.map(({ one, facts, sources: numbers }) => [one.indicator.id, facts.length, numbers])).toEqual([["employment-rate", 4, [1]], ["claimant-count-rate", 1, [2]]]);
    expect(figures[0].facts[0]).toBe(gap);
    expect(sources.map((s) => s.title)).toEqual(["Survey", "Claimants"]);
    expect(absent).toEqual([deprivation]);
    expect([measures, known]).toEqual([2, 3]);
  });
  it("is who lives in the area, where nothing is known of a gap", () => {
    const shares = indicator("census-ethnic-composition", [fact({ value: 40 }), fact({ value: 60, group: WHITE })]);
    const found = sheetFigures([claimants, shares]);
    expect(found.lead).toBe(claimants);
    expect(found.figures.map(({ one, facts }) => [one.indicator.id, facts.length])).toEqual([["census-ethnic-composition", 2], ["claimant-count-rate", 1]]);
    expect(sheetFigures([]).lead).toBeNull();
  });
  it("says each reason once", () => {
    expect([...byReason([deprivation, deprivation])].map(([why, those]) => [why, those.length])).toEqual([["3 of 5 areas have none.", 2]]);
  });
});

describe("what leads", () => {
  const absent = indicator("imd-2025-average-score", [fact({ value: null, lower: null, upper: null, marker: "missing" })]);
  it("is the gap, else the first figure that is there", () => {
    expect(leadOf(indicator("employment-rate", [fact({}), gap]))).toBe(gap);
    const there = fact({ value: 5 });
    expect(leadOf(indicator("x", [fact({ value: null }), there]))).toBe(there);
    expect(isAbsent(absent)).toBe(true);
  });
  it("leaves out of the glance what has no figure", () => {
    const other = indicator("claimant-count-rate", [fact({ value: 7.8 })]);
    expect(glanceOf([absent, other])).toEqual([other]);
  });
  it("stands beside the region, else the country", () => {
    const at = (/** @type {string} */ level, /** @type {number | null} */ value = 1) => ({ level, value, name: level });
    expect(widerOf(fact({ surroundings: [at("subregion"), at("region"), at("country")] }))?.level).toBe("region");
    expect(widerOf(fact({ surroundings: [at("region", null), at("country")] }))?.level).toBe("country");
    expect(widerOf(fact({}))).toBe(null);
  });
  it("is found by any words of it", () => {
    const topics = [{ topic: "Work", indicators: [indicator("a", [gap])] }, { topic: "Health", indicators: [indicator("b", [gap])] }];
    const found = (/** @type {string} */ typed) => foundBy(topics, typed).map((t) => t.topic);
    for (const typed of ["", "EMPLOYMENT", "ethnic minority", "  16 "]) expect(found(typed)).toEqual(["Work", "Health"]);
    expect(found("minority health")).toEqual(["Health"]);
    expect(found("crime")).toEqual([]);
    // "work" is in every description, but names one topic.
    expect(found("work")).toEqual(["Work"]);
  });
  it("puts older editions behind", () => {
    const topic = (/** @type {string} */ name) => ({ topic: name, indicators: [] });
    expect(newestFirst([topic("Indices 2019"), topic("Indices 2025"), topic("Work")]).map((t) => t.topic)).toEqual(["Indices 2025", "Work", "Indices 2019"]);
  });
});

describe("a figure in words", () => {
  it("has its range, or the reason it is not there", () => {
    const one = indicator("employment-rate", [gap]);
    expect(figureSentence(one, gap)).toBe("10.1 points lower than white, likely between 8.1 points higher and 28.3 points lower");
    const refused = fact({ value: null, lower: null, upper: null, refused: "member-withheld", refusedBecause: "The source withholds City of London." });
    expect(absence(refused)).toBe("The source withholds City of London.");
    expect(toldOf(one, refused).refusals).toEqual({ "member-withheld": "The source withholds City of London." });
    const missing = fact({ value: null, sentence: "Newham, Employment rate of ethnic minority residents: The source gives no figure here." });
    expect(absence(missing)).toBe("The source gives no figure here.");
  });
  it("is on a line that holds every range and the line of no difference", () => {
    expect(lineSpan([gap, fact({ value: 3, lower: 2, upper: 40 })], 0)).toEqual([-8.1, 40]);
    expect(lineSpan([fact({ value: 5, lower: null, upper: null })], null)).toEqual([4, 6]);
    expect(lineSpan([fact({ value: null, lower: null, upper: null }), fact({ value: 2, lower: 1, upper: 3 })], null)).toEqual([1, 3]);
  });
  it("goes into the file with period, source and reason", () => {
    /** @type {Small} */
    const answer = { release: 7, area: { code: "E09000025", name: "Newham, east" }, topics: [{ topic: "Work", indicators: [indicator("a", [gap, fact({ value: null, lower: null, upper: null, marker: "suppressed" })])] }] };
    const [head, first, second] = profileCsv(answer).split("\r\n");
    expect(head.split(",")).toContain("why_no_value_or_range");
    expect(first).toContain('E09000025,"Newham, east",Work');
    expect(first).toContain("10.1,-8.1,28.3");
    expect(second).toContain("suppressed");
    expect(second).toContain("68.3% in 2020");
  });
});

describe("areas together", () => {
  it("are called as the person calls them, in every sentence", () => {
    /** @type {Small} */
    const answer = { area: { name: "A, B and 2 more", members: [{}, {}] }, note: "Differences to A, B and 2 more", topics: [{ x: "between A, B and 2 more and London" }], release: 2 };
    const named = called(answer, "$& Mine");
    expect(named.note).toBe("Differences to $& Mine");
    expect(/** @type {Small} */ (named.topics[0]).x).toBe("between $& Mine and London");
    expect(called({ ...answer, area: { name: "Newham" } }, "Mine").note).toBe(answer.note);
  });
});

describe("the small map", () => {
  const set = (/** @type {string} */ id, /** @type {string} */ level, /** @type {string} */ extent, /** @type {number} */ count) => /** @type {Small} */ ({ id, level, extent, count });
  const sets = [set("lad-2023-uk", "lad", "uk", 361), set("lad-2022-london", "lad", "london", 33), set("lsoa-2021-ew", "lsoa", "ew", 35672)];
  it("draws the smallest set that the area is in", () => {
    expect(locatorFor(/** @type {Small} */ ({ code: "E09000025", sets: ["lad-2023-uk", "lad-2022-london"], parents: [] }), sets)).toMatchObject({ set: { id: "lad-2022-london" }, codes: ["E09000025"] });
  });
  it("of a small area draws the district around it", () => {
    const parents = [{ level: "lad", code: "W06000015", name: "Cardiff" }, { level: "country", code: "W92000004", name: "Wales" }];
    expect(locatorFor(/** @type {Small} */ ({ code: "W01001707", sets: ["lsoa-2021-ew"], parents }), sets)).toMatchObject({ set: { id: "lad-2023-uk" }, codes: ["W06000015"], around: "Cardiff" });
  });
  it("is not there for what is not drawn", () => {
    expect(locatorFor(/** @type {Small} */ ({ code: "E92000001", sets: [], parents: [] }), sets)).toBe(null);
  });
});
