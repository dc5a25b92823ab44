import { describe, expect, test } from "vitest";
import { ckmeansCuts, classOf, pooledLimits, pooledRatioLimits, roundLimit, rounderLimits } from "../src/choropleth/breaks.js";
import { countClarity } from "../src/choropleth/legend-counts.js";
import { PAPER, legendColours, painter } from "../src/choropleth/paint.js";
import { palettes } from "../src/choropleth/palette.js";
import { joinRows } from "../src/choropleth/rows.js";
import { ListedAreas } from "../src/map/listed-areas.js";
import { histogram, swarm, ticks } from "../src/choropleth/strip.js";
import { runs } from "../src/explore/runs.js";
import { toCsv, csvField } from "../src/share/csv.js";
import { matching, sorted } from "../src/table/sort.js";
import { beginWith, cellOf, differenceRows } from "../src/compare/difference.js";
import { firmValues } from "../src/state/firm-values.js";
import { aRow, changeLayer, changeRow, gapChangeLayer, gapChangeRow, gapLayer, gapRow, ratioLayer, ratioRow, rateLayer } from "./fixtures.js";

describe("breaks", () => {
  test("a value on a limit belongs to the class above", () => {
    expect([54.9, 55, 62, 99].map((v) => classOf(v, [55, 62]))).toEqual([0, 1, 2, 2]);
  });

  test("clusters of the Ckmeans paper's kind are found exactly", () => {
    expect(ckmeansCuts([1, 2, 3, 10, 11, 12, 50, 51, 52], 3)).toEqual([3, 6]);
    expect(ckmeansCuts([-1, 2, -1, 2, 4, 5, 6, -1, 2, -1].sort((a, b) => a - b), 3)).toEqual([4, 7]);
  });

  test("limits are round and keep values on their sides", () => {
    expect(roundLimit(61.4, 66.2)).toBe(64);
    expect(roundLimit(61.4, 61.5)).toBe(61.5);
    expect(roundLimit(2000, 9000)).toBeGreaterThan(2000);
    for (const [a, b] of [[0.01, 0.02], [-3, -2.9], [12, 13]]) {
      expect(roundLimit(a, b)).toBeGreaterThan(a);
      expect(roundLimit(a, b)).toBeLessThanOrEqual(b);
    }
  });

  test("pooled limits see both maps", () => {
    const limits = pooledLimits([57, 58, 61, 66, 67, 68, 70, 71, 75, 76, 77, 79, 80, 85, 86]);
    expect(limits).toHaveLength(4);
    expect([...limits].sort((a, b) => a - b)).toEqual(limits);
    expect(limits[0]).toBeGreaterThan(57);
    expect(limits[3]).toBeLessThan(86);
  });

  test("gaps stay symmetric about zero", () => {
    const limits = pooledLimits([-7.2, 3, 12, 27.4], { symmetric: true });
    expect(limits).toEqual([-15, -5, 5, 15]);
  });

  test("ratios of two maps stand symmetric about 1, as on the server", () => {
    expect(pooledRatioLimits([0.68, 0.8, 0.9, 1, 1.11])).toEqual([0.75, 0.91, 1.1, 1.33]);
    expect(pooledRatioLimits([1])).toEqual([]);
  });

  test("nothing to cut", () => {
    expect(pooledLimits([])).toEqual([]);
    expect(pooledLimits([4, 4, 4])).toEqual([]);
  });

  test("limits of very many values go to round numbers near them", () => {
    expect(rounderLimits([52.4, 59.03, 65.38, 72.01], 30, 90)).toEqual([52, 60, 65, 72]);
    expect(rounderLimits([2.04, 3.97, 5.52], 1.2, 7.8)).toEqual([2, 4, 5.5]);
    expect(rounderLimits([-4.96, 0.03], -12, 8)).toEqual([-5, 0]);
    expect(rounderLimits([], 0, 1)).toEqual([]);
  });

  test("many values are cut by quantiles", () => {
    expect(pooledLimits(Array.from({ length: 5000 }, (_, i) => i))).toHaveLength(4);
  });
});

describe("paint", () => {
  test("each kind of missing has its own pattern on white", () => {
    const paint = painter(rateLayer());
    const none = { value: null, class: null };
    expect(paint({ ...none, marker: "suppressed" })).toEqual({ fill: PAPER, pattern: "suppressed" });
    expect(paint({ ...none, marker: "missing" })).toEqual({ fill: PAPER, pattern: "missing" });
    expect(paint({ ...none, marker: "not-applicable" })).toEqual({ fill: PAPER, pattern: "not-applicable" });
    expect(paint({ ...none, marker: "unreliable" })).toEqual({ fill: PAPER, pattern: "unreliable" });
    expect(paint({ ...none, marker: null })).toEqual({ fill: PAPER, pattern: "missing" });
  });

  test("zero is a value, not a missing one", () => {
    expect(painter(rateLayer())({ value: 0, class: 0, marker: null })).toEqual({ fill: palettes.sequential[0], pattern: null });
  });

  test("an unreliable value keeps its class colour under dots, also when the server gives no class", () => {
    expect(painter(rateLayer())({ value: 100, class: null, marker: "unreliable" })).toEqual({ fill: palettes.sequential[4], pattern: "unreliable" });
  });

  test("a gap that is not clear is calm, without dots", () => {
    const paint = painter(gapLayer());
    expect(paint(gapRow())).toEqual({ fill: palettes.diverging[4], pattern: null });
    expect(paint(gapRow({ clarity: "no-clear-difference" }))).toEqual({ fill: palettes.divergingCalm[4], pattern: null });
  });

  test("orange is lower and purple higher, of a ratio and of a change as of a gap", () => {
    const [purple, orange] = [palettes.diverging[0], palettes.diverging[4]];
    expect(painter(ratioLayer())(ratioRow()).fill).toBe(orange);
    expect(painter(changeLayer())(changeRow({ clarity: "higher" })).fill).toBe(purple);
    expect(painter(changeLayer())(changeRow()).fill).toBe(palettes.divergingCalm[0]);
    expect(painter(gapChangeLayer())(gapChangeRow({ class: 4, clarity: "higher" })).fill).toBe(orange);
  });

  test("where nothing is tested, no colour is calm", () => {
    const none = { level: 0.05, compared: 0, clearAlone: 0, clearInList: 0, smallestP: null, sentence: "" };
    expect(legendColours(changeLayer({ falseDiscovery: none })).calm).toBeNull();
  });

  test("the legend counts clear and calm apart", () => {
    expect(countClarity([gapRow(), gapRow({ clarity: "no-clear-difference" }), gapRow({ value: null, class: null })], 5)[4]).toEqual({ clear: 1, calm: 1 });
  });
});

/** @param {string[]} codes */
const areasOf = (codes) =>
  new ListedAreas({
    type: "FeatureCollection",
    features: codes.map((code) => ({ type: "Feature", properties: { code, name: `Name of ${code}` }, geometry: { type: "Polygon", coordinates: [] } })),
  });

/** @returns {import("../src/types").ValuesAnswer} */
const answer = () => ({
  release: 3,
  layer: rateLayer({ context: [{ code: "E12000007", name: "London", level: "region", value: 68, lower: 65.5, upper: 70.5, marker: null }] }),
  columns: { code: ["A", "B"], value: [1, null], lower: [0, null], upper: [2, null], marker: [null, "suppressed"], class: [0, null] },
});

describe("join", () => {
  test("columns meet areas by position or by code", () => {
    for (const codes of [["A", "B"], ["B", "A"]]) {
      const rows = joinRows(answer(), areasOf(codes));
      const a = rows.find((r) => r.code === "A");
      expect(a).toMatchObject({ name: "Name of A", value: 1, upper: 2, marker: null, class: 0 });
      expect(rows.find((r) => r.code === "B")).toMatchObject({ value: null, marker: "suppressed" });
    }
  });
  test("an area without figures is missing, not zero", () => {
    expect(joinRows(answer(), areasOf(["A", "B", "C"]))[2]).toMatchObject({ value: null, marker: "missing", class: null });
  });
});

/** One map, as the table of differences sees it. */
const shownOf = () => {
  const rows = joinRows(answer(), areasOf(["A", "B"]));
  return { layer: answer().layer, row: (/** @type {string} */ code) => rows.find((r) => r.code === code) ?? null };
};

describe("differences", () => {
  test("unreliable values stay out of shared limits, zero stays in", () => {
    const given = answer();
    given.columns.value = [0, 100];
    given.columns.marker = [null, "unreliable"];
    expect(firmValues(given)).toEqual([0]);
  });
  test("cells of areas and of wider areas", () => {
    expect(cellOf(shownOf(), "A")?.value).toBe(1);
    expect(cellOf(shownOf(), "E12000007")?.value).toBe(68);
    expect(cellOf(shownOf(), "nowhere")).toBeNull();
  });
  test("rows without an answer of differences have none", () => {
    expect(differenceRows([{ code: "B", name: "Bee" }], shownOf(), shownOf(), null)[0]).toMatchObject({ name: "Bee", difference: null, left: { marker: "suppressed" } });
  });
  test("begins with the ends, without the unreliable", () => {
    const rows = [5, 1, 9, 3, 7].map((value, i) => aRow({ code: `c${i}`, value }));
    expect(beginWith([...rows, aRow({ code: "odd", value: 100, marker: "unreliable" })], null)).toEqual(["c2", "c4", "c3", "c1"]);
    expect(beginWith(rows.slice(0, 1), null)).toEqual(["c0"]);
  });
});

describe("small charts", () => {
  test("ticks are round and inside", () => {
    expect(ticks(-7.2, 27.4)).toEqual([0, 10, 20]);
    expect(ticks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(5, 5)).toEqual([5]);
  });
  test("dots of a swarm do not hide each other", () => {
    const xs = [10, 10, 11, 12, 40];
    const ys = swarm(xs, 4, 28);
    for (let i = 0; i < xs.length; i++)
      for (let j = 0; j < i; j++) expect(Math.hypot(xs[i] - xs[j], ys[i] - ys[j])).toBeGreaterThan(7.9);
  });
  test("a histogram keeps every value", () => {
    expect(histogram([0, 1, 5, 10], 0, 10, 5)).toEqual([2, 0, 1, 0, 1]);
  });
  test("years without a figure break the line", () => {
    expect(runs([1, 2, null, 4, null, null, 7], (v) => v != null)).toEqual([[0, 1], [3], [6]]);
  });
});

describe("table", () => {
  const rows = [aRow({ name: "B", value: 2 }), aRow({ name: "A", value: null }), aRow({ name: "C", value: 10 })];
  test("areas without a value come last whichever way", () => {
    expect(sorted(rows, { key: "value", down: false }).map((r) => r.name)).toEqual(["B", "C", "A"]);
    expect(sorted(rows, { key: "value", down: true }).map((r) => r.name)).toEqual(["C", "B", "A"]);
    expect(sorted(rows, { key: "name", down: true }).map((r) => r.name)).toEqual(["C", "B", "A"]);
  });
  test("finds by part of a name or start of a code", () => {
    expect(matching([aRow()], "hamlets")).toHaveLength(1);
    expect(matching([aRow()], "e0900003")).toHaveLength(1);
    expect(matching([aRow()], "zz")).toHaveLength(0);
  });
});

/** The first line of a CSV without quoted fields before the ones looked at. @param {string} csv @returns {Record<string, string>} */
function parsed(csv) {
  const [head, line] = csv.split("\r\n").map((text) => (text.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "")));
  return Object.fromEntries(head.map((name, i) => [name, line[i]]));
}

describe("csv", () => {
  test("every line carries period, source, licence and marker", () => {
    const [head, line] = toCsv(gapLayer(), [gapRow({ value: null, lower: null, upper: null, marker: "suppressed", clarity: null })], 3).split("\r\n");
    const cells = Object.fromEntries(head.split(",").map((h, i) => [h, line.split(",")[i]]));
    expect(cells).toMatchObject({ area_code: "E09000030", value: "", marker: "suppressed", period: "2020" });
    expect(line).toContain("Open Government Licence v3.0");
    expect(line).toContain("Employment rates by ethnicity");
    expect(line.endsWith(",3")).toBe(true);
  });
  test("a change carries its baseline, both figures, how sure it is and what its sign means", () => {
    const cells = parsed(toCsv(changeLayer(), [changeRow()], 3));
    expect(cells).toMatchObject({
      measure: "change", baseline: "2004", period: "2020", value: "17.4", baseline_value: "40.8", later_value: "58.2",
      how_sure_of_less_certain_figure: "Use with care", detectable_change: "25.7", clarity: "no-clear-difference", clarity_in_list: "no-clear-difference", why_no_value_or_range: "",
      meaning: "positive: higher in 2020 than in 2004; negative: lower",
    });
  });
  test("a line without a value or a range says why", () => {
    const gone = { value: null, lower: null, upper: null };
    expect(parsed(toCsv(gapChangeLayer(), [gapChangeRow({ ...gone, marker: "suppressed" })], 3)).why_no_value_or_range).toBe("Too few people surveyed to say");
    expect(parsed(toCsv(ratioLayer({ refusals: { zero: "Nobody in work." } }), [ratioRow({ ...gone, refused: "zero" })], 3)).why_no_value_or_range).toBe("Nobody in work");
    const counted = rateLayer({ uncertainty: { method: "not-sampled", text: "Claims are counted." } });
    expect(parsed(toCsv(counted, [aRow({ lower: null, upper: null })], 3)).why_no_value_or_range).toBe("Claims are counted.");
  });
  test("quotes, and no formulas from text", () => {
    expect(csvField('a "b", c')).toBe('"a ""b"", c"');
    expect(csvField("=1+1")).toBe("'=1+1");
    expect(csvField(-3.2)).toBe("-3.2");
  });
});
