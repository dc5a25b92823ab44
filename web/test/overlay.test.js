import { describe, expect, test } from "vitest";
import { contrast, deficiencies, deltaE2000, greyscale, lab, simulate } from "../src/choropleth/colour.js";
import { onAxis } from "../src/overlay/axis-words.js";
import { BIVARIATE, inkOn } from "../src/overlay/bivariate-palette.js";
import { overlayCsv } from "../src/overlay/overlay-csv.js";
import { NO_CHOICE } from "../src/overlay/overlay-address.js";
import { NOT_CHOSEN, paintOf } from "../src/overlay/overlay-looks.js";
import { chosen, joinOverlay, leftOut, marksOf, worstRows } from "../src/overlay/overlay-rows.js";
import { nearestPoint, place, ticks, valueAt } from "../src/overlay/scatter-scale.js";
import { thirdsOf } from "../src/overlay/third-measure.js";
import { parse, toSearch } from "../src/state/url-state.js";
import { minority, percent, points, source, white } from "./fixtures.js";

const seen = [(/** @type {string} */ c) => c, ...deficiencies.map((d) => (/** @type {string} */ c) => simulate(c, d))];

describe("the nine colours", () => {
  test("any two stay apart, under simulated deficiencies too", () => {
    for (let i = 0; i < 9; i++)
      for (let j = i + 1; j < 9; j++) for (const see of seen) expect(deltaE2000(see(BIVARIATE[i]), see(BIVARIATE[j])), `${i} and ${j}`).toBeGreaterThanOrEqual(10);
  });

  test("any two stay apart in greyscale", () => {
    for (let i = 0; i < 9; i++) for (let j = i + 1; j < 9; j++) expect(deltaE2000(greyscale(BIVARIATE[i]), greyscale(BIVARIATE[j])), `${i} and ${j}`).toBeGreaterThanOrEqual(8);
  });

  test("a cell is darker than each with less of either measure, in greyscale too", () => {
    const light = BIVARIATE.map((c) => lab(greyscale(c))[0]);
    for (let a = 0; a < 9; a++)
      for (let b = 0; b < 9; b++)
        if (a !== b && a % 3 <= b % 3 && Math.floor(a / 3) <= Math.floor(b / 3)) expect(light[a] - light[b], `${a} and ${b}`).toBeGreaterThan(8);
  });

  test("counts can be read on each", () => {
    for (let cell = 0; cell < 9; cell++) expect(contrast(inkOn(cell), BIVARIATE[cell])).toBeGreaterThanOrEqual(4.5);
  });
});

/** @param {Partial<import("../src/types").OverlayAxis>} over @returns {import("../src/types").OverlayAxis} */
const axis = (over) => ({
  title: "Deprivation, by London borough",
  indicator: { id: "imd", name: "Deprivation", sentenceName: "Deprivation", unit: { id: "score", suffix: "", words: "score", decimals: 1 }, decimals: 1, polarity: "higher-is-more-deprived", kind: "score" },
  measure: "rate",
  unit: { id: "score", suffix: "", words: "score", decimals: 1 },
  group: { id: "all", name: "Everyone", sentenceName: "everyone" },
  reference: null,
  period: { id: "2025", name: "2025" },
  baseline: null,
  limits: [20, 24],
  lowEnd: "less deprived",
  highEnd: "more deprived",
  missing: [],
  uncertainty: { method: "not-sampled", text: "No sample." },
  caveats: [],
  sources: [source],
  ...over,
});
const employment = axis({}).indicator;
const gap = axis({
  title: "Employment rate, gap to white, 2020, by London borough",
  indicator: { ...employment, id: "employment-rate", name: "Employment rate", unit: percent },
  measure: "gap",
  unit: points,
  group: minority,
  reference: white,
  period: { id: "2020", name: "2020" },
  limits: [-10, 10],
  lowEnd: "further above white",
  highEnd: "further below white",
  missing: [{ marker: "suppressed", label: "Too few people surveyed to say", count: 1 }],
  uncertainty: { method: "published-interval", text: "A sample." },
});
/** Four boroughs as the survey of 2020 and the Indices of 2025 have them. @type {import("../src/types").OverlayAnswer} */
const answer = {
  release: 3,
  title: "Both",
  set: { id: "lad", name: "Boroughs", level: "lad", vintage: 2022, geography: "lad", areaSingular: "borough", areaPlural: "boroughs", count: 4 },
  x: axis({}),
  y: gap,
  cells: [],
  association: { areas: 3, leftOut: { suppressed: 1 }, leftOutOf: { x: {}, y: { suppressed: 1 } }, leftOutInWords: [], sentence: "" },
  cautions: [],
  worstOnBoth: [{ code: "E09000030" }],
  columns: {
    code: ["E09000001", "E09000002", "E09000003", "E09000030"],
    class: [null, 5, 6, 8],
    classCertain: [null, false, true, false],
    xValue: [10.21, 30.266, 19.499, 30.554], xLower: [null, null, null, null], xUpper: [null, null, null, null], xMarker: [null, null, null, null], xReliability: ["", "", "", ""],
    yValue: [null, -7.2, 10, 27.4], yLower: [null, -26.7, -6.1, 8.7], yUpper: [null, 12.3, 26.1, 46.1], yMarker: ["suppressed", null, null, null], yReliability: ["", "", "", ""],
  },
  boundarySource: source,
};
const names = ["City of London", "Barking and Dagenham", "Barnet", "Tower Hamlets"];
const areas = { count: 4, code: (/** @type {number} */ i) => answer.columns.code[i], name: (/** @type {number} */ i) => names[i] };
const rows = joinOverlay(answer, areas);
const namesOf = (/** @type {import("../src/types").OverlayChoice} */ choice, third = /** @type {any} */ (null)) => rows.filter(chosen(choice, third)).map((r) => r.name);

describe("areas of an overlay", () => {
  test("are joined by code, whatever the order", () => {
    const backwards = joinOverlay(answer, { count: 4, code: (i) => areas.code(3 - i), name: (i) => names[3 - i] });
    expect(backwards[0]).toMatchObject({ code: "E09000030", cell: 8, y: { value: 27.4, lower: 8.7 } });
  });

  test("cells, brush and third measure all narrow, and an area without a cell is never chosen", () => {
    expect(namesOf(NO_CHOICE)).toEqual(names.slice(1));
    expect(namesOf({ ...NO_CHOICE, cells: [6, 8] })).toEqual(["Barnet", "Tower Hamlets"]);
    expect(namesOf({ ...NO_CHOICE, cells: [6, 8], brush: [25, 35, 0, 30] })).toEqual(["Tower Hamlets"]);
    const third = { classes: [2, 2, 0, 0] };
    expect(namesOf({ ...NO_CHOICE, third: { ...NO_CHOICE.third, part: "high" } }, third)).toEqual(["Barking and Dagenham"]);
  });

  test("left out says which side has no figure", () => expect(leftOut(rows)).toEqual([{ side: "y", marker: "suppressed", count: 1 }]));

  test("are painted by cell, patterned where missing, set aside where not chosen", () => {
    expect(paintOf(rows[3], true, "uncertain")).toEqual({ fill: BIVARIATE[8], pattern: "between" });
    expect(paintOf(rows[2], true, "uncertain")).toEqual({ fill: BIVARIATE[6], pattern: null });
    expect(paintOf(rows[2], true, "certain")).toEqual({ fill: BIVARIATE[6], pattern: "firm" });
    expect(paintOf(rows[3], true, "certain")).toEqual({ fill: BIVARIATE[8], pattern: null });
    expect(paintOf(rows[0], true, null).pattern).toBe("suppressed");
    expect(paintOf(rows[2], false, null)).toBe(NOT_CHOSEN);
  });

  test("the fewer of the sure and the unsure are marked, and none where all are one", () => {
    expect(marksOf(rows)).toEqual({ uncertain: 2, certain: 1, marked: "certain" });
    expect(marksOf(rows.filter((r) => r.certain !== true))).toEqual({ uncertain: 2, certain: 0, marked: null });
    expect(marksOf(rows.slice(2))).toEqual({ uncertain: 1, certain: 1, marked: "uncertain" });
    expect(marksOf(rows.slice(2, 3))).toEqual({ uncertain: 0, certain: 1, marked: null });
  });

  test("the exported list has both figures with period, source and range or reason", () => {
    const [head, line] = overlayCsv(worstRows(rows, answer) ?? [], answer).split("\r\n");
    expect(head).toContain("x_period");
    for (const part of ["E09000030", "Tower Hamlets", "27.4", "8.7", "46.1", "2020", "2025", "Not a sample", "Office for National Statistics", "Could as well be in another cell"]) expect(line).toContain(part);
    expect(overlayCsv([rows[0]], answer)).toContain("Too few people surveyed to say");
  });
});

describe("a third measure", () => {
  test("has about a third of the areas in each part and leaves out what cannot be relied on", () => {
    const figures = [1, 2, 3, 4, 5, 6, null].map((value, index) => /** @type {any} */ ({ index, value, lower: null, upper: null, marker: value === null ? "missing" : null }));
    expect(thirdsOf(figures, /** @type {any} */ ({}), 1).classes).toEqual([0, 0, 1, 1, 2, 2, null]);
  });
});

describe("axes", () => {
  test("a gap is said in words, with no sign", () => expect([-10, 0, 10].map((v) => onAxis(v, gap))).toEqual(["10 higher", "no gap", "10 lower"]));

  test("ticks are round and within", () => expect(ticks(8.3, 33.1)).toEqual([10, 20, 30]));

  test("pixels and values go both ways; the nearest dot is found within reach", () => {
    const scale = { low: 0, high: 10, from: 200, to: 20 };
    expect(valueAt(scale, place(scale, 3.7))).toBeCloseTo(3.7);
    const dots = new Float64Array([10, 10, NaN, NaN, 30, 30]);
    expect([nearestPoint(dots, 28, 28, 10), nearestPoint(dots, 60, 60, 10)]).toEqual([2, -1]);
  });
});

test("an overlay comes back from its address; what is malformed is dropped", () => {
  const search = "?view=overlay&set=lsoa-2021-london&indicator=imd&indicator2=work&measure2=gap&cells=5,8&brush=1,2,-3.5,4&indicator3=census&group3=black&part3=high&area=E01000001";
  expect(toSearch(parse(search))).toBe(search);
  expect(parse("?view=overlay&cells=9,x,8,8&brush=4,1,2,3&part3=most").overlay).toEqual({ ...NO_CHOICE, cells: [8] });
});
