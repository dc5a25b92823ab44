/** Tables that are right in one of the many ways in which tables are written. */

import { describe, expect, test } from "vitest";
import { check } from "../src/own/check.js";
import { likelySheet, readFile, readPasted } from "../src/own/read-file.js";
import { indicatorOf, valuesOf } from "../src/own/own-layer.js";
import { findTable, firstChoice } from "../src/own/table.js";
import { wilson } from "../src/own/wilson.js";
import { aSet } from "./fixtures.js";
import { boroughs, index } from "./own-areas.js";
import { workbook } from "./own-workbook.js";

/** @param {import("../src/own/read-file.js").ReadFile} file */
function joined({ sheets }) {
  const table = findTable(likelySheet(sheets), index);
  const checked = check(table, firstChoice(table), index);
  return { ...checked, table, values: Object.fromEntries([...checked.joined.values()].map((j) => [j.code, j.value])) };
}
const WANTED = { E09000003: 1234.5, E09000007: 99.25, E09000025: 7 };

/** @param {string} text @param {boolean} little */
function utf16(text, little) {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [..."\ufeff", ...text].forEach((c, i) => view.setUint16(i * 2, c.charCodeAt(0), little));
  return bytes;
}
const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);

describe("one table in many writings", () => {
  test.each(/** @type {[string, Uint8Array][]} */ ([
    ["commas and quotes", utf8('Area,Rate\nBarnet,"1,234.5"\nCamden,99.25\nNewham,7\n')],
    ["a byte order mark", utf8("\ufeffArea,Rate\nBarnet,1234.5\nCamden,99.25\nNewham,7\n")],
    ["semicolons and decimal commas", utf8("Area;Rate\r\nBarnet;1.234,5\r\nCamden;99,25\r\nNewham;7\r\n")],
    ["tabs", utf8("Area\tRate\nBarnet\t1234.5\nCamden\t99.25\nNewham\t7")],
    ["Excel's line of the separator", utf8("sep=;\nArea;Rate\nBarnet;1234.5\nCamden;99.25\nNewham;7")],
    ["spaces for thousands", utf8("Area,Rate\nBarnet,1 234.5\nCamden,99.25\nNewham,7\n")],
    ["Windows-1252", Uint8Array.from([...utf8("Area,R"), 0xe9, ...utf8("te\nBarnet,1234.5\nCamden,99.25\nNewham,7\n")])],
    ["UTF-16, little end first", utf16("Area\tRate\nBarnet\t1234.5\nCamden\t99.25\nNewham\t7", true)],
    ["UTF-16, big end first", utf16("Area\tRate\nBarnet\t1234.5\nCamden\t99.25\nNewham\t7", false)],
    ["rows above the headings", utf8("Survey of 2026\n\nBorough,Rate\nBarnet,1234.5\nCamden,99.25\nNewham,7\n")],
    ["two rows of headings", utf8("Area,Rate\n,of all\nBarnet,1234.5\nCamden,99.25\nNewham,7\n")],
    ["no headings", utf8("Barnet,1234.5\nCamden,99.25\nNewham,7\n")],
    ["spellings of councils", utf8("Area,Rate\nLondon Borough of Barnet,1234.5\nLB Camden,99.25\nNEWHAM Council,7\n")],
    ["codes in lower case", utf8("Area,Rate\ne09000003,1234.5\nE09 000 007,99.25\nE09000025,7\n")],
    ["years as headings", utf8("Area,2019\nBarnet,1234.5\nCamden,99.25\nNewham,7\n")],
    ["a workbook", workbook([{ name: "A", rows: [["Area", "Rate"], ["Barnet", 1234.5], ["Camden", 99.25], ["Newham", { formula: "3+4", value: 7 }]] }])],
    ["numbers stored as text", workbook([{ name: "A", rows: [["Area", "Rate"], ["Barnet", "1,234.5"], ["Camden", "99.25"], ["Newham", 7]] }])],
    ["a second sheet", workbook([{ name: "Notes", rows: [["Read me"]] }, { name: "B", rows: [["Area", "Rate"], ["Barnet", 1234.5], ["Camden", 99.25], ["Newham", 7]] }])],
  ]))("%s", (_, bytes) => {
    const { values, findings } = joined(readFile(bytes));
    expect(values).toEqual(WANTED);
    expect(findings.filter((f) => f.out)).toEqual([]);
  });

  test("pasted from a spreadsheet", () => {
    expect(joined(readPasted("Area\tRate\nBarnet\t1,234.5\nCamden\t99.25\nNewham\t7\n")).values).toEqual(WANTED);
  });

  test("percentages as text and as a format", () => {
    const text = joined(readFile(utf8("Area,Rate\nBarnet,45%\nCamden,50.5%\nNewham,7%\n")));
    const format = joined(readFile(workbook([{ name: "A", rows: [["Area", "Rate"], ["Barnet", { percent: 45 }], ["Camden", { percent: 50.5 }], ["Newham", { percent: 7 }]] }])));
    expect(text.values).toEqual({ E09000003: 45, E09000007: 50.5, E09000025: 7 });
    expect(format.values).toEqual(text.values);
    expect([text.percent, format.percent]).toEqual([true, true]);
  });
});

describe("the layer of own figures", () => {
  const set = aSet();
  const codes = boroughs.map((b) => b.code);
  const own = (/** @type {string} */ text) => {
    const { joined: found, percent, decimals, geography } = joined(readFile(utf8(text)));
    return { id: "own:1", what: "rate", file: "survey.csv", date: "1 May 2026", sheet: "", column: "B", geography, sets: [set.id], percent, decimals, joined: found };
  };

  test("counts every area once, in a class or as missing", () => {
    const { layer, columns } = valuesOf(own("Area,Rate\nBarnet,1\nCamden,2\nEnfield,[c]\nNewham,7\nHackney,9\n"), set, codes);
    const counted = layer.legend.reduce((n, c) => n + c.count, 0) + layer.missing.reduce((n, m) => n + m.count, 0);
    expect(counted).toBe(33);
    expect(layer.missing).toMatchObject([{ marker: "suppressed", count: 1 }, { marker: "missing", count: 28 }]);
    expect(columns.value[codes.indexOf("E09000025")]).toBe(7);
  });

  test("cuts a national set with many equal values into five classes", () => {
    const many = Array.from({ length: 36_000 }, (_, i) => `E01${String(i).padStart(6, "0")}`);
    const joinedMany = new Map(many.map((code, i) => [code, { code, row: i, value: (i * 7919) % 1000, marker: null, lower: null, upper: null, base: null }]));
    const { layer } = valuesOf({ ...own("Area,Rate\nBarnet,1\nCamden,2\n"), joined: joinedMany }, set, many);
    expect(layer.legend.map((c) => c.count).every((n) => n > 4000 && n < 10_000)).toBe(true);
    expect(layer.legend.map((c) => c.label)).toEqual(["under 200", "200 to 399", "400 to 599", "600 to 799", "800 and over"]);
  });

  test("is marked as the reader's, with its file and date, and without a range", () => {
    const figures = own("Area,Rate\nBarnet,1\nCamden,2\n");
    const { layer } = valuesOf(figures, set, codes);
    expect(layer.title).toContain("your figures from survey.csv, read on 1 May 2026");
    expect(layer.uncertainty.text).toBe("No uncertainty is known for your own figures.");
    expect(indicatorOf(figures).sentenceName).toBe("rate (your figures: survey.csv, 1 May 2026)");
  });

  test("takes limits that are shared with another map", () => {
    expect(valuesOf(own("Area,Rate\nBarnet,1\nCamden,20\n"), set, codes, [5, 10]).columns.class[codes.indexOf("E09000007")]).toBe(2);
  });

  test("gives the file's limits, or those of the people asked", () => {
    const limits = valuesOf(own("Area,Rate,Lower,Upper\nBarnet,5,4,6\nCamden,5,3,8\n"), set, codes);
    expect([limits.columns.lower[2], limits.columns.upper[2]]).toEqual([4, 6]);
    const base = valuesOf(own("Area,Rate (%),Base\nBarnet,50,100\nCamden,5,60\n"), set, codes);
    // Published example: 50 of 100 gives 40.4 to 59.6 by Wilson's method.
    expect(Number(base.columns.lower[2]).toFixed(1)).toBe("40.4");
    expect(wilson(50, 100)[1].toFixed(1)).toBe("59.6");
  });
});
