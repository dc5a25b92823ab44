import { describe, expect, test } from "vitest";
import { choosePart, sentenceParts } from "../src/explore/sentence-parts.js";
import { isBefore, spanOf } from "../src/state/period-span.js";
import { resolve } from "../src/state/resolve.js";
import { aCatalogue, deprivation, employment } from "./fixtures.js";

const catalogue = aCatalogue();
const NOTHING = { set: null, indicator: null, group: null, measure: null, period: null, baseline: null };

/** @param {Partial<Record<keyof typeof NOTHING, string>>} asked */
function shown(asked) {
  return /** @type {import("../src/state/resolve.js").Resolved} */ (resolve({ ...NOTHING, indicator: "employment-rate", ...asked }, catalogue));
}

describe("periods", () => {
  test("are years, months and stretches", () => {
    expect(spanOf("2020")).toEqual({ first: "2020-01-01", end: "2021-01-01" });
    expect(spanOf("2026-12")).toEqual({ first: "2026-12-01", end: "2027-01-01" });
    expect(spanOf("2021-04/P1Y")).toEqual({ first: "2021-04-01", end: "2022-04-01" });
    expect(spanOf("2020-01-31/P1Y2M3D")).toEqual({ first: "2020-01-31", end: "2021-04-03" });
    expect(spanOf("2020-02-29")).toEqual({ first: "2020-02-29", end: "2020-03-01" });
    expect(spanOf("soon")).toBeNull();
  });

  test("one is before another only when it has ended", () => {
    expect(isBefore("2004", "2020")).toBe(true);
    expect(isBefore("2019-04/P1Y", "2020-03")).toBe(false);
    expect(isBefore("2019-04/P1Y", "2020-04")).toBe(true);
    expect(isBefore("2020", "2020")).toBe(false);
    expect(isBefore("soon", "2020")).toBe(false);
  });
});

describe("measures", () => {
  const offered = (/** @type {Parameters<typeof shown>[0]} */ asked) => sentenceParts(shown(asked), catalogue).measure?.choices.map((c) => c.id);

  test("are those of the indicator, for whom and when they can be had", () => {
    expect(offered({})).toEqual(["rate", "gap", "ratio", "change", "gap-change"]);
    expect(offered({ group: "white" })).toEqual(["rate", "change"]);
    expect(offered({ period: "2004" })).toEqual(["rate", "gap", "ratio"]);
    expect(offered({ group: "white", period: "2004" })).toBeUndefined();
  });

  test("read in the sentence with their baseline", () => {
    const { measure, baseline } = sentenceParts(shown({ measure: "gap-change" }), catalogue);
    expect([measure?.text, baseline?.text]).toEqual(["change in gap to white", "2004"]);
    expect(baseline?.choices.map((c) => c.id)).toEqual(["2019", "2004"]);
    expect(sentenceParts(shown({ measure: "ratio" }), catalogue).baseline).toBeNull();
  });

  test("one that is not there falls to the next thing, and says so", () => {
    expect(shown({ measure: "median" })).toMatchObject({ query: { measure: "gap" }, notices: ["There is no measure “median”. This shows the gap between groups."] });
    expect(shown({ group: "white", measure: "gap-change" })).toMatchObject({ query: { measure: "change", baseline: "2004" }, notices: ["A change in gap to white needs another group. This shows the change between periods."] });
    expect(shown({ period: "2004", measure: "change" })).toMatchObject({
      query: { measure: "rate", baseline: null },
      notices: ["There is no period before 2004 that a change could be measured since. This shows the rate."],
    });
    expect(shown({ indicator: deprivation().id, measure: "change" }).notices[0]).toContain("has no change between periods");
  });
});

describe("a baseline", () => {
  test("is the earliest period, or the one asked for", () => {
    expect(shown({ measure: "change" }).query.baseline).toBe("2004");
    expect(shown({ measure: "change", baseline: "2019" })).toMatchObject({ query: { baseline: "2019" }, notices: [] });
    expect(shown({ measure: "gap", baseline: "2019" })).toMatchObject({ query: { baseline: null }, notices: [] });
  });

  test("that is not there or not before is replaced, and that is said", () => {
    expect(shown({ measure: "change", baseline: "1999" }).notices).toEqual(["Employment rate has no figure for 1999 to measure a change since. This shows the change since 2004."]);
    expect(shown({ measure: "change", period: "2019", baseline: "2020" }).notices).toEqual([
      "A change to 2019 cannot be measured since 2020, which is not before it. This shows the change since 2004.",
    ]);
  });

  test("stays while another part is chosen, where it can", () => {
    const now = shown({ measure: "change", baseline: "2019" });
    expect(choosePart("baseline", "2004", now, catalogue)).toEqual({ baseline: "2004" });
    expect(choosePart("measure", "gap-change", now, catalogue)).toEqual({ measure: "gap-change" });
    expect(choosePart("group", "white", shown({ measure: "gap-change" }), catalogue)).toEqual({ group: "white", measure: "change" });
    const other = { ...employment(), id: "inactivity", measures: /** @type {const} */ (["rate", "change"]) };
    const wider = { ...catalogue, indicators: [...catalogue.indicators, { ...other, measures: [...other.measures] }] };
    expect(choosePart("indicator", "inactivity", now, wider)).toMatchObject({ measure: "change", baseline: "2019" });
    expect(choosePart("indicator", "imd-2019-average-score", now, wider)).toMatchObject({ measure: null });
  });
});
