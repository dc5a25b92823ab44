import { describe, expect, test, vi } from "vitest";
import { ApiError } from "../src/http.js";
import { areasCsv } from "../src/compare/areas-csv.js";
import { loadAreas } from "../src/compare/areas-load.js";
import { joinedCodes, lookUp, piecesOf } from "../src/compare/areas-pasted.js";
import { levelsAround, linesOf, partsOf, rowsAsked, rowsOffered, standing } from "../src/compare/areas-rows.js";
import { linesOnPaper } from "../src/compare/areas-sheet.js";
import { differenceTold } from "../src/compare/areas-told.js";
import { parse, toSearch } from "../src/state/url-state.js";
import { words } from "../src/words/catalogue.js";

const [CITY, HAMLETS, NEWHAM, LONDON] = ["E09000001", "E09000030", "E09000025", "E12000007"];
/** @param {string} first @param {string} second @param {object} [rest] */
const difference = (first, second, rest = {}) => ({
  first: { code: first, name: first }, second: { code: second, name: second }, value: -9.8, lower: -15, upper: -4, clarity: "lower", clarityInList: "lower", independent: true, sentence: "It is lower.", ...rest,
});
const london = { code: LONDON, name: "London", level: "region", value: 68, lower: 65.5, upper: 70.5, marker: null, sentence: "68.0%.", difference: difference(HAMLETS, LONDON, { clarityInList: "no-clear-difference" }) };
/** @type {any} */
const one = {
  subject: "Employment rate", period: { id: "2020", name: "2020" }, unit: { words: "per cent", suffix: "%", decimals: 1 }, uncertainty: { method: "published-interval", text: "A sample." },
  indicator: { name: "Employment rate" }, group: { name: "White" }, reference: null, caveats: [],
  sources: [{ title: "Survey", publisher: "ONS", licence: "OGL" }],
  areas: [
    { code: CITY, name: "City of London", value: null, lower: null, upper: null, marker: "suppressed", sentence: "Too few people surveyed to say." },
    { code: HAMLETS, name: "Tower Hamlets", value: 58.2, lower: 42, upper: 74.4, marker: null, sentence: "58.2%.", surroundings: [london] },
    { code: NEWHAM, name: "Newham", value: 68.3, lower: 55.2, upper: 81.4, marker: null, sentence: "68.3%.", surroundings: [{ ...london, difference: difference(NEWHAM, LONDON) }] },
  ],
  differences: [difference(HAMLETS, CITY, { value: null, lower: null, upper: null, clarity: null, clarityInList: null, noDifference: "Not compared." }), difference(HAMLETS, NEWHAM)],
};

describe("the rows of the table of areas", () => {
  test("the address keeps areas of every kind, rows, what they are set against and their order", () => {
    const search = `?view=compare&mode=areas&rows=employment-rate:white:gap,imd@2024-04/P1Y&against=region&order=figure&areas=${HAMLETS},E09000011~E09000012,host-boroughs-2012`;
    expect(toSearch(parse(search))).toBe(search);
    expect(parse("?view=compare&mode=areas&areas=nonsense!,E0900&rows=<b>").areas).toEqual([]);
  });

  test("begins with what is loaded, of the level that most areas are of", () => {
    const loaded = /** @type {any[]} */ ([{ id: "imd-2025-average-score" }, { id: "imd-2025-score" }]);
    expect(rowsAsked([], loaded, [HAMLETS, NEWHAM])).toEqual(["imd-2025-average-score"]);
    expect(rowsAsked([], loaded, ["E01000001", "E02000001", HAMLETS])).toEqual(["imd-2025-score"]);
    expect(rowsAsked(["a"], loaded, [])).toEqual(["a"]);
    expect(partsOf("employment-rate:white:gap@2020")).toMatchObject({ id: "employment-rate", measure: "gap", asked: "employment-rate:white@2020" });
  });

  test("offers each group, and the gap of each but the one that all are compared with", () => {
    const indicator = /** @type {any} */ ({ id: "e", groups: [{ id: "white" }, { id: "black" }], referenceGroup: "white", measures: ["rate", "gap"] });
    expect(rowsOffered([indicator, /** @type {any} */ ({ id: "i", groups: [{ id: "all" }], measures: ["rate"] })]).map((o) => o.row)).toEqual(["e:white", "e:black", "e:black:gap", "i"]);
  });

  test("wider areas stand under the chosen ones, once each, with whom they surround", () => {
    expect(linesOf(one).map((l) => l.code)).toEqual([CITY, HAMLETS, NEWHAM, LONDON]);
    expect(linesOf(one)[3].of).toEqual(["Tower Hamlets", "Newham"]);
    const england = { ...london, code: "E92000001", name: "England", level: "country" };
    const wider = { ...one, areas: [{ ...one.areas[0], surroundings: [england] }, ...one.areas.slice(1)] };
    // On paper each area has one line for all measures, the chosen in the order of the first.
    expect(linesOnPaper([linesOf(one, { byFigure: true }), linesOf(wider)]).map((l) => [l.code, l.isAround])).toEqual([[NEWHAM, false], [HAMLETS, false], [CITY, false], [LONDON, true], ["E92000001", true]]);
    expect(linesOf(one, { byFigure: true }).map((l) => l.code)).toEqual([NEWHAM, HAMLETS, CITY, LONDON]);
    expect(levelsAround([{ row: "r", measure: "rate", one }])).toEqual(["region"]);
  });

  test("a difference is told from the area's side, whichever way round the server has it", () => {
    expect(standing(one, one.areas[2], "first", HAMLETS)).toMatchObject({ isTurned: true, to: HAMLETS });
    expect(differenceTold(one, one.areas[2], { against: "first", first: HAMLETS, inList: 4 }).judgement).toBe(words.compareAreas.clarity.higher);
    expect(differenceTold(one, one.areas[1], { against: "first", first: HAMLETS, inList: 4 }).sentence).toBe(words.compareAreas.isFirst);
    expect(differenceTold(one, one.areas[0], { against: "first", first: HAMLETS, inList: 4 })).toEqual({ judgement: "", sentence: "Not compared." });
    expect(differenceTold(one, one.areas[0], { against: "region", first: HAMLETS, inList: 4 }).sentence).toBe(words.compareAreas.noWider);
  });

  test("what is not published for one kind of area is not called a missing figure", () => {
    const unpublished = { ...one, areas: [{ ...one.areas[0], notPublished: "Not published for msoa-2021." }, one.areas[1]] };
    expect(differenceTold(unpublished, unpublished.areas[0], { against: "first", first: HAMLETS, inList: 4 }).sentence).toBe(words.compareAreas.notComparedUnpublished);
  });

  test("what is clear alone and not in its list says both", () => {
    expect(differenceTold(one, one.areas[1], { against: "region", first: HAMLETS, inList: 4 }).judgement).toBe(words.compareAreas.onlyAlone("Lower", 4));
  });

  test("every line of the file has its source, and a range or the reason it has none", () => {
    const lines = areasCsv([{ row: "r", measure: "rate", one, inList: 4 }], { against: "first", first: HAMLETS, release: 6 }).split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain("Too few people surveyed to say.");
    expect(lines[3]).toContain(`${HAMLETS},9.8,4,15,higher,higher,4`);
    expect(lines[4]).toContain("around");
    for (const line of lines.slice(1, 5)) expect(line).toMatch(/"Survey, ONS",OGL,6$/);
  });
});

describe("asking for the rows", () => {
  const signal = new AbortController().signal;
  /** @param {(indicators: string[]) => ApiError | null} refuses */
  const asking = (refuses) =>
    vi.fn(async (/** @type {string[]} */ _areas, /** @type {string[]} */ indicators) => {
      const fault = refuses(indicators);
      if (fault) throw fault;
      return /** @type {any} */ ({ indicators });
    });

  test("rows of one measure are one list", async () => {
    const ask = asking(() => null);
    const { lists, faults } = await loadAreas([HAMLETS, NEWHAM], ["a", "b:x:gap", "c"], signal, ask);
    expect(lists.map((l) => [l.measure, l.rows])).toEqual([["rate", ["a", "c"]], ["gap", ["b:x:gap"]]]);
    expect(faults.size).toBe(0);
    expect(ask.mock.calls.map((c) => c[1])).toEqual([["a", "c"], ["b:x"]]);
  });

  test("a row that the server refuses is kept with its reason, and the others are judged together", async () => {
    const refused = new ApiError("b is not published for any of these areas.", { kind: "problem", status: 400, parameter: "indicators" });
    const { lists, faults } = await loadAreas([HAMLETS, NEWHAM], ["a", "b", "c"], signal, asking((asked) => (asked.includes("b") ? refused : null)));
    expect(lists.map((l) => l.rows)).toEqual([["a", "c"]]);
    expect([...faults]).toEqual([["b", refused]]);
  });

  test("a server that is away is the fault of every row, asked once", async () => {
    const away = new ApiError("The server cannot be reached.", { kind: "offline" });
    const ask = asking(() => away);
    const { lists, faults } = await loadAreas([HAMLETS, NEWHAM], ["a", "b"], signal, ask);
    expect([lists.length, faults.size, ask.mock.calls.length]).toEqual([0, 2, 1]);
  });
});

describe("pasted areas", () => {
  test("codes joined with ~ stay together, in ascending order", () => {
    expect(piecesOf(`${NEWHAM}~E09000012\n"Hackney"; Hackney,\t${CITY}`)).toEqual([`${NEWHAM}~E09000012`, "Hackney", CITY]);
    expect(joinedCodes(`${NEWHAM}~e09000012`)).toBe(`E09000012~${NEWHAM}`);
    expect(joinedCodes("Newham~Hackney")).toBe(null);
  });

  test("each piece is found, or has what may have been meant", async () => {
    const ask = /** @type {any} */ (async (/** @type {string} */ text) => ({ areas: text.startsWith("New") ? [{ code: NEWHAM, name: "Newham" }] : [] }));
    const presets = /** @type {any[]} */ ([{ id: "host-boroughs-2012", name: "Five host boroughs of 2012" }]);
    const read = await lookUp("Newham\nNewha\nfive host boroughs of 2012\nE09999999", presets, undefined, ask);
    expect(read.map((r) => r.area?.code ?? r.suggestion?.code)).toEqual([NEWHAM, NEWHAM, "host-boroughs-2012", undefined]);
    expect(read[1].area).toBe(undefined);
  });
});
