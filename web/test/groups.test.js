import { describe, expect, it } from "vitest";
import { cleanName, formatTogether, parseTogether, selectionOf, toggled } from "../src/groups/group.js";
import { distance, nearest, pieces, plain, readPlaces } from "../src/groups/read-places.js";
import { parse, toSearch } from "../src/state/url-state.js";

const PLACES = [
  { code: "E09000007", name: "Camden" },
  { code: "E09000012", name: "Hackney" },
  { code: "E09000030", name: "Tower Hamlets" },
  { code: "E09000032", name: "Wandsworth" },
  { code: "W06000001", name: "Isle of Anglesey", nameWelsh: "Ynys Môn" },
  { code: "E09000013", name: "Hammersmith and Fulham" },
];

describe("a group in the address", () => {
  it("is read and written the same", () => {
    const group = { name: "East five", codes: ["E09000012", "E09000030"] };
    expect(parseTogether(formatTogether(group))).toEqual(group);
    const search = toSearch({ ...parse(""), together: group });
    expect(search).toBe("?together=East+five:E09000012,E09000030");
    expect(parse(search).together).toEqual(group);
  });

  it("keeps codes alone, each once, and no more than the server takes", () => {
    expect(parseTogether(":E09000012,E09000012,nonsense,e09000030,E0900003,'--")?.codes).toEqual(["E09000012"]);
    const many = Array.from({ length: 600 }, (_, i) => `E0${String(1000000 + i)}`);
    expect(parseTogether(`x:${many.slice(0, 400).join(",")}`)?.codes).toHaveLength(400);
    expect(parseTogether(`x:${many.join(",")}`)).toBe(null);
  });

  it.each([null, "", ":", "Name", "Name:", "Name:none", "x".repeat(100000)])("is none for %j", (text) => expect(parseTogether(text)).toBe(null));

  it("has a name of one short line", () => {
    expect(cleanName("  a\u202eb\n\u0000c:<script>  ")).toBe("a b c script");
    expect(cleanName("x".repeat(500))).toHaveLength(60);
    expect(formatTogether(null)).toBe(null);
    expect(formatTogether({ name: "x", codes: [] })).toBe(null);
  });

  it("asks for the same whatever the order", () => {
    expect(selectionOf({ name: "", codes: ["E09000030", "E09000012"] })).toBe("E09000012~E09000030");
  });

  it("takes an area in and out", () => {
    const one = toggled(null, "E09000012");
    expect(one).toEqual({ name: "", codes: ["E09000012"] });
    expect(toggled(toggled({ name: "A", codes: ["E09000012"] }, "E09000030"), "E09000012")).toEqual({ name: "A", codes: ["E09000030"] });
    expect(toggled(one, "E09000012")).toBe(null);
  });
});

describe("codes of several areas as the area of a profile", () => {
  it("are read where they are codes alone", () => {
    expect(parse("?view=profile&area=E09000011~E09000012").area).toBe("E09000011~E09000012");
    expect(parse("?view=profile&area=host-boroughs-2012").area).toBe("host-boroughs-2012");
    expect(parse(`?area=${"E09000011~".repeat(200)}x`).area).toBe(null);
    expect(toSearch(parse("?view=profile&area=E09000011~E09000012"))).toBe("?view=profile&area=E09000011~E09000012");
  });
});

describe("what was pasted", () => {
  it("is cut at lines, commas, semicolons and tabs", () => {
    expect(pieces('Camden,"Hackney"\r\nE09000030;\t Tower  Hamlets ')).toEqual(["Camden", "Hackney", "E09000030", "Tower  Hamlets"]);
  });

  it("is found by code, by name, by Welsh name and by its official forms", () => {
    const read = readPlaces("e09000007\nynys mon\nLondon Borough of Hackney\nHammersmith & Fulham\nTOWER HAMLETS", PLACES);
    expect(read.map((r) => r.place?.code)).toEqual(["E09000007", "W06000001", "E09000012", "E09000013", "E09000030"]);
  });

  it("has a suggestion for what is near a name, and none for what is not", () => {
    const read = readPlaces("Camdem\nWandswort\nHamersmith and Fulham\nTower\nE12000007\nAtlantis", PLACES);
    expect(read.map((r) => r.place)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
    expect(read.map((r) => r.suggestion?.name)).toEqual(["Camden", "Wandsworth", "Hammersmith and Fulham", "Tower Hamlets", undefined, undefined]);
  });

  it("counts what is given twice once", () => {
    expect(readPlaces("Camden\nE09000007", PLACES).map((r) => r.twice)).toEqual([undefined, true]);
  });

  it("measures how far names are apart", () => {
    expect(distance("camdem", "camden", 3)).toBe(1);
    expect(distance("kitten", "sitting", 5)).toBe(3);
    expect(distance("a", "abcdefgh", 2)).toBe(3);
    expect(nearest("zzzz", PLACES)).toBe(undefined);
    expect(plain("The Royal Borough of Kensington & Chelsea")).toBe("kensington and chelsea");
  });
});
