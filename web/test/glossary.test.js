import { describe, expect, test } from "vitest";
import { beside } from "../src/glossary/beside.js";
import { termsIn } from "../src/glossary/terms-in.js";
import { howItReads } from "../src/words/reading.js";
import { deprivation, gapLayer, rateLayer } from "./fixtures.js";

const TERMS = ["Gap", "Likely range", "Range", "Borough", "Local authority"].map((term) => ({ id: term.toLowerCase().replace(" ", "-"), term, definition: "" }));

describe("words of the glossary in a text", () => {
  test("the longest wins, in any case and in the plural, and only the first mention is a link", () => {
    expect(termsIn("A likely range says more than a range; local authorities and boroughs.", TERMS)).toEqual([
      "A ",
      { id: "likely-range", text: "likely range" },
      " says more than a ",
      { id: "range", text: "range" },
      "; ",
      { id: "local-authority", text: "local authorities" },
      " and ",
      { id: "borough", text: "boroughs" },
      ".",
    ]);
    expect(termsIn("Gap upon gap", TERMS)).toEqual([{ id: "gap", text: "Gap" }, " upon gap"]);
  });

  test("no part of another word, not the term that is explained, and nothing without a glossary", () => {
    expect(termsIn("Gapless", TERMS)).toEqual(["Gapless"]);
    expect(termsIn("A gap is a gap.", TERMS, "gap")).toEqual(["A gap is a gap."]);
    expect(termsIn("A gap", [])).toEqual(["A gap"]);
  });
});

describe("a note beside its word", () => {
  const page = { width: 320, height: 600 };
  test("under it, or over it where there is more room, and inside of the window", () => {
    const note = { width: 304, height: 200 };
    expect(beside({ left: 100, top: 80, bottom: 100 }, note, page)).toEqual({ left: 8, top: 106, height: 200 });
    expect(beside({ left: 4, top: 500, bottom: 520 }, note, page)).toEqual({ left: 8, top: 294, height: 200 });
  });

  test("one that is too long for either is as high as there is room", () => {
    const { top, height } = beside({ left: 0, top: 200, bottom: 220 }, { width: 304, height: 900 }, page);
    expect([top, height, top + height]).toEqual([226, 366, 592]);
  });
});

describe("how a view reads", () => {
  test("a gap: two colours, how many are pale, each kind of missing with its pattern, and the ranges", () => {
    const layer = gapLayer();
    const said = howItReads({ view: "explore", layers: [layer] }).join(" ");
    expect(said).toContain("Orange says lower, purple says higher");
    expect(said).toContain("no clear difference");
    for (const m of layer.missing.filter((one) => one.count)) expect(said.toLowerCase()).toContain(m.label.toLowerCase());
    expect(said).toContain("likely range");
    expect(said).not.toContain("significant");
  });

  test("a rate goes from its lowest class to its highest; an index that is no sample says so", () => {
    const layer = rateLayer();
    expect(howItReads({ view: "explore", layers: [layer] })[0]).toContain(layer.legend[layer.legend.length - 1].label);
    const index = { ...rateLayer(), indicator: deprivation(), palette: /** @type {const} */ ("deprivation"), uncertainty: deprivation().uncertainty };
    const said = howItReads({ view: "explore", layers: [index] });
    expect(said[0]).toContain("the more deprived");
    expect(said).toContain(deprivation().uncertainty.text);
  });

  test("two maps say whether they have one scale, and say once what is true of both", () => {
    const layers = [gapLayer(), gapLayer()];
    expect(howItReads({ view: "compare", layers, sharing: true })[0]).toContain("one scale");
    const own = howItReads({ view: "compare", layers });
    expect(own[0]).toContain("a scale of its own");
    expect(new Set(own).size).toBe(own.length);
  });

  test("every view has something to say", () => {
    for (const view of /** @type {const} */ (["table", "overlay", "profile"])) expect(howItReads({ view, layers: [rateLayer()] }).length).toBeGreaterThan(1);
  });
});
