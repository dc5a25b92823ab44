/** Faults seeded into files as people make them: each is named by row and column, with something to do about it. */

import { zipSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { AreaIndex } from "../src/own/area-index.js";
import { check } from "../src/own/check.js";
import { likelySheet, readFile } from "../src/own/read-file.js";
import { findTable, firstChoice } from "../src/own/table.js";
import { index, londonCodes } from "./own-areas.js";
import { workbook } from "./own-workbook.js";

/** @typedef {import("./own-workbook.js").Value} Value */

const GOOD = [["Barnet", 12.5], ["Camden", 14.25], ["Croydon", 9.75], ["Ealing", 11.5], ["Enfield", 10.25]];

/** @param {Uint8Array} bytes */
function examine(bytes) {
  const { sheets } = readFile(bytes);
  const table = findTable(likelySheet(sheets), index);
  return { ...check(table, firstChoice(table), index, { setName: "London boroughs", codes: (c) => londonCodes.has(c) || !c.startsWith("S") }), table };
}

/** @param {string} text */
const utf8 = (text) => new TextEncoder().encode(text);
/** A CSV of good rows with one line among them, as row 4. @param {string} line @param {string} [head] */
const csv = (line, head = "Area,Rate") => utf8([head, ...GOOD.slice(0, 2).map((r) => r.join(",")), line, ...GOOD.slice(2).map((r) => r.join(","))].join("\n") + "\n");
/** The same as a workbook. @param {Value[]} row @param {string[]} [head] @param {object} [more] */
const xlsx = (row, head = ["Area", "Rate"], more = {}) => workbook([{ name: "Data", rows: [head, ...GOOD.slice(0, 2), row, ...GOOD.slice(2)], ...more }]);

/** Each: what is wrong, the file, row, column, the words that name it, the suggestion. @type {[string, Uint8Array, number, string, RegExp, RegExp][]} */
const SEEDED = [
  ["a name with a slip", csv("Newhma,8"), 4, "A: Area", /Newhma.*no area/, /Newham \(E09000025\)/],
  ["two letters too many", csv("Tower Hamletts,8"), 4, "A: Area", /Tower Hamletts/, /Tower Hamlets \(E09000030\)/],
  ["a code with a digit too few", csv("E0900025,8"), 4, "A: Area", /not a code/, /E09000025/],
  ["a letter O for a nought", csv("E09O00025,8"), 4, "A: Area", /not a code/, /Newham \(E09000025\)/],
  ["a code that was never given", csv("E09000099,8"), 4, "A: Area", /no code/, /\(E090000\d\d\)/],
  ["a code turned into a number", csv("9.00E+06,8"), 4, "A: Area", /into a number/, /area’s code/],
  ["a former code", csv("E07000004,8"), 4, "A: Area", /no longer used/, /Buckinghamshire \(E06000060\)/],
  ["a former name", csv("Aylesbury Vale,8"), 4, "A: Area", /no longer used/, /Buckinghamshire/],
  ["a former small area that was split", utf8("LSOA,Rate\nE01003481,1\nE01003482,2\nE01003550,3\n"), 4, "A: LSOA", /no longer used/, /split into Newham 013G E01033583, Newham 013H/],
  ["letters garbled by an encoding", csv("Ynys MÃ´n,8"), 4, "A: Area", /garbled/, /Isle of Anglesey \(W06000001\)/],
  ["a name of two areas", csv("Twinton,8"), 4, "A: Area", /more than one/, /E07000901.*E07000902/],
  ["two areas in a cell", csv("Hackney / Newham,8"), 4, "A: Area", /several areas/, /a row for each/],
  ["an area of another place", csv("Glasgow City,8"), 4, "A: Area", /not among the London boroughs/, /Show on/],
  ["a code of another level", csv("E02000714,8"), 4, "A: Area", /MSOA, and the others are local authorities/, /one level/],
  ["a name of another level", csv("Newham 001,8"), 4, "A: Area", /MSOA/, /one level/],
  ["a ward", csv("E05009317,8"), 4, "A: Area", /ward, which the atlas does not draw/, /one level/],
  ["a total", csv("Total,8"), 4, "A: Area", /total or a wider area/, /left out/],
  ["a region", csv("E12000007,8"), 4, "A: Area", /total or a wider area/, /left out/],
  ["a footnote", csv("Source: household survey,"), 4, "A: Area", /footnote/, /left out/],
  ["the headings again", csv("Area,Rate"), 4, "A: Area", /headings/, /left out/],
  ["a figure without an area", csv(",8"), 4, "A: Area", /no area/, /code or name/],
  ["the same area with another figure", csv("Barnet,8"), 4, "A: Area", /Barnet stands in row 2/, /Row 2 is used/],
  ["the same area with the same figure", csv("Barnet,12.5"), 4, "A: Area", /same figure/, /Row 2 is used/],
  ["a missing figure", csv("Newham,"), 4, "B: Rate", /missing/, /Type the figure/],
  ["a sign for withheld", csv("Newham,[c]"), 4, "B: Rate", /\[c\].*in place/, /without a figure/],
  ["a word for a number", csv("Newham,plenty"), 4, "B: Rate", /not a number/, /Type the figure/],
  ["words beside a number", csv("Newham,about 8"), 4, "B: Rate", /words beside/, /^8$/],
  ["a note beside a number", csv("Newham,8.5 [r]"), 4, "B: Rate", /note beside/, /^8.5$/],
  ["a range for a number", csv("Newham,5 to 10"), 4, "B: Rate", /range/, /Type the figure/],
  ["less than a number", csv("Newham,<5"), 4, "B: Rate", /less or more/, /without a figure/],
  ["a decimal comma among points", csv('Newham,"8,25"'), 4, "B: Rate", /decimals otherwise/, /^8.25$/],
  ["thousands in wrong places", csv('Newham,"1,23,4"'), 4, "B: Rate", /thousands/, /^1234$/],
  ["a date made of a range, in a CSV", csv("Newham,05-Oct"), 4, "B: Rate", /date/, /as text/],
  ["a thousands comma that cuts a cell", csv("Newham,8,250"), 4, "B: Rate", /3 cells.*2/, /quotation marks/],
  ["a quotation mark that is never closed", csv('"Newham,8'), 4, "", /never closed/, /Close it/],
  ["a code and a name that differ", utf8("Code,Name,Rate\nE09000003,Barnet,1\nE09000007,Camden,2\nE09000025,Hackney,3\n"), 4, "B: Name", /different areas/, /Newham/],
  ["a share above 100%", csv("Newham,812", "Area,Rate (%)"), 4, "B: Rate (%)", /above 100%/, /^81.2$/],
  ["a share of one among percentages", csv("Newham,0.085", "Area,Rate (%)"), 4, "B: Rate (%)", /share of one/, /^8.5$/],
  ["less than nothing among percentages", csv("Newham,-8", "Area,Rate (%)"), 4, "B: Rate (%)", /below zero/, /^8$/],
  ["a percentage among numbers", csv("Newham,8%"), 4, "B: Rate", /percentage among/, /^8$/],
  ["a figure far beyond the others", csv("Newham,8000"), 4, "B: Rate", /times as large/, /check it/],
  ["limits the wrong way round", utf8("Area,Rate,Lower,Upper\nBarnet,5,4,6\nCamden,5,4,6\nNewham,5,6,4\n"), 4, "C: Lower", /above the upper/, /4 to 6/],
  ["a figure outside of its limits", utf8("Area,Rate,Lower,Upper\nBarnet,5,4,6\nCamden,5,4,6\nNewham,9,4,6\n"), 4, "B: Rate", /outside of its own limits/, /without limits/],
  ["one limit of two", utf8("Area,Rate,Lower,Upper\nBarnet,5,4,6\nCamden,5,4,6\nNewham,5,4,\n"), 4, "D: Upper", /one of the two/, /without limits/],
  ["no number of people", utf8("Area,Rate (%),Base\nBarnet,5,400\nCamden,5,600\nNewham,5,-3\n"), 4, "C: Base", /no number of people/, /without limits/],
  ["a date made of a range, in a workbook", xlsx(["Newham", { date: 45935 }]), 4, "B: Rate", /date.*5 Oct 2025/, /as text/],
  ["a formula in error", xlsx(["Newham", { error: "#DIV/0!" }]), 4, "B: Rate", /#DIV\/0!/, /Mend the formula/],
  ["a formula without a result", xlsx(["Newham", { formula: "B2*2" }]), 4, "B: Rate", /no stored result/, /calculate/],
  ["a cell that is true", xlsx(["Newham", { bool: true }]), 4, "B: Rate", /true or false/, /Type the figure/],
  ["merged figures", xlsx(["Newham", null], ["Area", "Rate"], { merged: ["B3:B4"] }), 4, "B: Rate", /merged cells B3:B4/, /Undo the merging/],
  ["merged areas", xlsx([null, 8], ["Area", "Rate"], { merged: ["A3:A4"] }), 4, "A: Area", /merged cells A3:A4/, /Undo the merging/],
  ["a hidden row", xlsx(["Newham", 8], ["Area", "Rate"], { hiddenRows: [4] }), 4, "A: Area", /hidden/, /check it/],
];

describe("faults in rows", () => {
  test("there are at least forty", () => expect(SEEDED.length).toBeGreaterThanOrEqual(40));

  test.each(SEEDED)("%s", (_, bytes, row, column, what, suggestion) => {
    const { findings, table } = examine(bytes);
    const sheet = likelySheet(readFile(bytes).sheets);
    const all = [...findings, ...(sheet.openQuote ? [{ row: sheet.openQuote, column: "", what: "A quotation mark is opened here and never closed", suggestion: "Close it, or take it out", fix: null }] : [])];
    const found = all.find((f) => f.row === row && what.test(f.what));
    expect(found, JSON.stringify(all)).toBeDefined();
    expect(found?.column).toBe(column);
    expect(found?.suggestion).toMatch(suggestion);
    expect(table.head?.line ?? 1).toBe(1);
  });

  test.each(SEEDED.filter(([name]) => !/quotation/.test(name)))("no other row suffers: %s", (_, bytes) => {
    const { joined, findings, table } = examine(bytes);
    // Every row of the table is on the map or told of.
    const told = new Set(findings.map((f) => f.row));
    const used = new Set([...joined.values()].map((j) => j.row));
    for (const row of table.body) expect(used.has(row.line) || told.has(row.line), `row ${row.line}`).toBe(true);
    for (const [, j] of joined) if (j.row !== 4) expect(j.value, `row ${j.row}`).not.toBeNull();
  });

  test("London alone is not the City of London, with or without regions", () => {
    const alone = new AreaIndex(index.areas.filter((a) => a.level === "lad"), []);
    expect(alone.named("London")).toEqual([]);
    expect(alone.named("City of London").map((a) => a.code)).toEqual(["E09000001"]);
    expect(alone.named("City of Westminster").map((a) => a.code)).toEqual(["E09000033"]);
  });

  test("a suggestion taken puts the area on the map", () => {
    const bytes = csv("Newhma,8");
    const table = findTable(readFile(bytes).sheets[0], index);
    const choice = firstChoice(table);
    const fix = check(table, choice, index).findings.find((f) => f.row === 4)?.fix;
    expect(fix).toBeTruthy();
    const mended = check(table, choice, index, { fixes: new Map([[4, /** @type {import("../src/own/check.js").Fix} */ (fix)]]) });
    expect(mended.joined.get("E09000025")?.value).toBe(8);
    expect(mended.findings.filter((f) => f.out)).toEqual([]);
  });
});

/** Each: what is wrong with the whole file, and the words that name it and what to do. @type {[string, Uint8Array, RegExp, RegExp][]} */
const WHOLE = [
  ["empty", new Uint8Array(0), /empty/, /Choose/],
  ["nothing but spaces", utf8(" \n \n"), /empty/, /Choose/],
  ["prose", utf8("Dear colleagues\nplease find the figures below\n"), /not a table/, /separated/],
  ["a PDF", utf8("%PDF-1.7 …"), /PDF/, /paste/],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), /picture/, /CSV/],
  ["a web page", utf8("<!DOCTYPE html><table></table>"), /web page/, /paste/],
  ["JSON", utf8('[{"area": "Newham"}]'), /JSON/, /CSV/],
  ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /97–2003/, /\.xlsx/],
  ["a workbook with a password", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[..."EncryptedPackage"].flatMap((c) => [c.charCodeAt(0), 0])]), /password/, /without/],
  ["a damaged workbook", workbook([{ name: "Data", rows: [["Area", "Rate"]] }]).slice(0, 300), /damaged/, /save it again/],
  ["an archive", zipSync({ "read.txt": strToU8("hello") }), /no Excel workbook/, /archive/],
  ["OpenDocument", zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }), /OpenDocument/, /\.xlsx/],
  ["too large", new Uint8Array(20_000_001).fill(65), /20 MB/, /CSV/],
  ["bytes of no text", Uint8Array.from([65, 1, 2, 3, 4, 66]), /not a text/, /CSV/],
];

test.each(WHOLE)("a file that is %s says so", (_, bytes, what, suggestion) => {
  expect(() => readFile(bytes)).toThrow(what);
  try {
    readFile(bytes);
  } catch (fault) {
    expect(/** @type {import("../src/own/decode.js").FileFault} */ (fault).suggestion).toMatch(suggestion);
  }
});
