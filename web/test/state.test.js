import { describe, expect, test } from "vitest";
import { comparePanes, differenceBetween, ideas, paneLabel, whyNoDifference, withSecondPane } from "../src/compare/panes.js";
import { choosePart, sentenceParts } from "../src/explore/sentence-parts.js";
import { likeSet, rankAndDecile, resolve } from "../src/state/resolve.js";
import { EMPTY, parse, parseMap, toSearch } from "../src/state/url-state.js";
import { aCatalogue, employment } from "./fixtures.js";

const NONE = { set: null, indicator: null, group: null, measure: null, period: null, baseline: null };

describe("address", () => {
  test("a full state comes back from its address", () => {
    const search =
      "?view=compare&set=lad-2022-london&indicator=employment-rate&group=white&measure=change&period=2020&baseline=2004&indicator2=imd&group2=all&measure2=change&period2=2019&baseline2=2004&scale=own&areas=E09000030,E09000025&area=E09000030&map=10.50/51.5000/-0.1000";
    expect(toSearch(parse(search))).toBe(search);
  });

  test("an empty state has no query", () => {
    expect(toSearch(parse(""))).toBe("");
    expect(parse("")).toEqual(EMPTY);
  });

  test("what is unknown is ignored, what is malformed is dropped", () => {
    const state = parse("?fbclid=x&view=nowhere&areas=E09000030,drop,<b>,E09000030&map=9/91/0&scale=huge&table=yes");
    expect(state).toEqual({ ...EMPTY, areas: ["E09000030"] });
    expect(parse(`?set=${"x".repeat(200)}`).set).toBeNull();
  });

  test("map positions", () => {
    expect(parseMap("10.5/51.5/-0.1")).toEqual({ zoom: 10.5, lat: 51.5, lng: -0.1 });
    for (const bad of [null, "", "1/2", "a/b/c", "30/0/0", "5/0/999", "Infinity/0/0"]) expect(parseMap(bad)).toBeNull();
  });

  test("at most ten areas", () => {
    const many = Array.from({ length: 14 }, (_, i) => `E090000${10 + i}`).join(",");
    expect(parse(`?areas=${many}`).areas).toHaveLength(10);
  });
});

describe("what can be shown", () => {
  test("nothing asked: the default set, the default group, the gap, the latest period", () => {
    const now = resolve(NONE, aCatalogue());
    expect(now?.query).toEqual({ set: "lad-2022-london", indicator: "employment-rate", group: "ethnic-minority", measure: "gap", period: "2020", baseline: null });
    expect(now?.notices).toEqual([]);
  });

  test("an unknown set, indicator, group or period falls back with a notice", () => {
    expect(resolve({ ...NONE, set: "nowhere" }, aCatalogue())?.notices[0]).toContain("nowhere");
    expect(resolve({ ...NONE, indicator: "happiness" }, aCatalogue())?.notices[0]).toContain("happiness");
    const group = resolve({ ...NONE, indicator: "employment-rate", group: "martian" }, aCatalogue());
    expect(group?.query.group).toBe("ethnic-minority");
    expect(group?.notices[0]).toContain("martian");
    const period = resolve({ ...NONE, indicator: "employment-rate", period: "1999" }, aCatalogue());
    expect(period?.query.period).toBe("2020");
    expect(period?.notices[0]).toContain("1999");
  });

  test("an indicator alone finds its own set", () => {
    expect(resolve({ ...NONE, indicator: "imd-2019-decile" }, aCatalogue())?.query.set).toBe("lsoa-2011-london");
  });

  test("an indicator not drawn on the asked set is replaced and said", () => {
    const now = resolve({ ...NONE, set: "lsoa-2011-london", indicator: "employment-rate" }, aCatalogue());
    expect(now?.query).toMatchObject({ indicator: "imd-2019-decile", measure: "rate", period: "2019" });
    expect(now?.notices[0]).toContain("not available by LSOA");
  });

  test("a group has no gap to itself", () => {
    const now = resolve({ ...NONE, indicator: "employment-rate", group: "white", measure: "gap" }, aCatalogue());
    expect(now?.query.measure).toBe("rate");
    expect(now?.notices).toHaveLength(1);
  });

  test("nothing loaded", () => expect(resolve(NONE, { release: 0, sets: [], indicators: [] })).toBeNull());
});

describe("sentence", () => {
  const catalogue = aCatalogue();
  const now = /** @type {NonNullable<ReturnType<typeof resolve>>} */ (resolve(NONE, catalogue));

  test("reads as one", () => {
    const { indicator, group, measure, period, set } = sentenceParts(now, catalogue);
    expect([indicator.text, group?.text, measure?.text, period.text, set.text]).toEqual(["Employment rate", "ethnic minority residents", "gap to white", "2020", "London borough"]);
    expect(period.choices.map((c) => c.id)).toEqual(["2020", "2019", "2004"]);
  });

  test("indicators of other boundaries are offered with their boundaries", () => {
    const choice = sentenceParts(now, catalogue).indicator.choices.find((c) => c.id === "imd-2019-decile");
    expect(choice?.note).toBe("by London LSOA · LSOA · 2019");
    expect(sentenceParts(now, catalogue, { setFixed: true }).indicator.choices.some((c) => c.id === "imd-2019-decile")).toBe(false);
  });

  test("one choice leaves nothing to choose", () => {
    const score = /** @type {typeof now} */ (resolve({ ...NONE, indicator: "imd-2019-average-score" }, catalogue));
    const parts = sentenceParts(score, catalogue);
    expect([parts.group, parts.measure]).toEqual([null, null]);
  });

  test("choosing an indicator brings its boundaries; choosing the reference group leaves the gap", () => {
    expect(choosePart("indicator", "imd-2019-decile", now, catalogue)).toMatchObject({ set: "lsoa-2011-london", group: null, period: null });
    expect(choosePart("group", "white", now, catalogue)).toEqual({ group: "white", measure: "rate" });
    expect(choosePart("period", "2004", now, catalogue)).toEqual({ period: "2004" });
    expect(choosePart("set", "lsoa-2011-london", now, catalogue)).toMatchObject({ set: "lsoa-2011-london", indicator: null });
  });
});

describe("compare", () => {
  const catalogue = aCatalogue();

  test("begins with the reference group beside the default group", () => {
    const panes = comparePanes({ ...EMPTY, view: "compare" }, catalogue);
    expect(panes?.left.query).toMatchObject({ group: "white", measure: "rate", period: "2020" });
    expect(panes?.right.query).toMatchObject({ group: "ethnic-minority", measure: "rate", period: "2020" });
  });

  test("from a gap on the map: both of its sides, in its year", () => {
    const from = { ...EMPTY, indicator: "employment-rate", group: "black", measure: "gap", period: "2004" };
    const panes = comparePanes(from, catalogue);
    expect([panes?.left.query.group, panes?.right.query.group, panes?.right.query.period]).toEqual(["white", "black", "2004"]);
  });

  test("a map without groups stands beside another indicator", () => {
    const state = withSecondPane({ ...EMPTY, indicator: "imd-2019-average-score" }, catalogue);
    expect(state.right.indicator).toBe("employment-rate");
  });

  test("gap beside deprivation: each its own scale, no difference, and why", () => {
    const idea = ideas(/** @type {any} */ (comparePanes(EMPTY, catalogue)).left, catalogue).find((i) => i.name === "Gap beside deprivation");
    const panes = /** @type {NonNullable<ReturnType<typeof comparePanes>>} */ (comparePanes({ ...EMPTY, ...idea?.state }, catalogue));
    expect(panes.left.query.measure).toBe("gap");
    expect(differenceBetween(panes.left.query, panes.right.query, panes.left.indicator)).toBeNull();
    expect(whyNoDifference(panes.left.query, panes.right.query)).toContain("different things");
    expect(paneLabel(panes.right, panes.left)).toBe("IMD 2019 average score");
    expect(paneLabel(panes.left, panes.right)).toBe("Employment rate of ethnic minority residents, gap to white, 2020");
  });

  const white2020 = { set: "s", indicator: "employment-rate", group: "white", measure: /** @type {const} */ ("rate"), period: "2020", baseline: null };

  test("two groups of one year differ by their gap", () => {
    const asked = differenceBetween(white2020, { ...white2020, group: "black" }, employment());
    expect(asked).toEqual({ query: { ...white2020, group: "black", measure: "gap" }, reference: "white" });
  });

  test("two years of one group differ by their change, whichever map has the later", () => {
    const change = { query: { ...white2020, measure: "change", baseline: "2004" } };
    expect(differenceBetween({ ...white2020, period: "2004" }, white2020, employment())).toEqual(change);
    expect(differenceBetween(white2020, { ...white2020, period: "2004" }, employment())).toEqual(change);
    const gap = { ...white2020, group: "black", measure: /** @type {const} */ ("gap") };
    expect(differenceBetween({ ...gap, period: "2004" }, gap, employment())?.query.measure).toBe("gap-change");
  });

  test("other pairs have no difference, and say why", () => {
    const other = { ...white2020, group: "black", period: "2004" };
    expect(differenceBetween(white2020, other, employment())).toBeNull();
    expect(whyNoDifference(white2020, other)).toContain("different groups in different years");
    const ratio = { ...white2020, group: "black", measure: /** @type {const} */ ("ratio") };
    expect(differenceBetween(ratio, { ...ratio, period: "2004" }, employment())).toBeNull();
    expect(whyNoDifference(ratio, { ...ratio, period: "2004" })).toContain("not tested for this measure");
  });

  test("from a change on the map: both of its periods", () => {
    const panes = comparePanes({ ...EMPTY, indicator: "employment-rate", measure: "gap-change", period: "2020", baseline: "2004" }, catalogue);
    expect([panes?.left.query.period, panes?.right.query.period]).toEqual(["2004", "2020"]);
    expect([panes?.left.query.measure, panes?.right.query.measure]).toEqual(["gap", "gap"]);
  });

  test("columns of changes are told apart by their baselines", () => {
    const shown = { set: null, indicator: "employment-rate", group: "white", measure: "change", period: "2020" };
    const [a, b] = ["2004", "2019"].map((baseline) => /** @type {NonNullable<ReturnType<typeof resolve>>} */ (resolve({ ...shown, baseline }, catalogue)));
    expect([paneLabel(a, b), paneLabel(b, a)]).toEqual(["2020, change since 2004", "2020, change since 2019"]);
  });
});

describe("boundaries of an old link", () => {
  test("are those of the same level and extent, preferably with the same indicator", () => {
    const catalogue = aCatalogue();
    expect(likeSet(catalogue, "lad-london-default", null)?.id).toBe("lad-2022-london");
    expect(likeSet(catalogue, "lsoa-2021-london", null)?.id).toBe("lsoa-2011-london");
    expect(likeSet(catalogue, "lad-2030-uk", null)).toBeNull();
    expect(likeSet(catalogue, "somewhere", null)).toBeNull();
    const now = resolve({ ...NONE, set: "lsoa-2021-london" }, catalogue);
    expect(now?.set.id).toBe("lsoa-2011-london");
    expect(now?.notices).toEqual(["The boundaries “lsoa-2021-london” are not loaded here. This shows London LSOAs, 2011."]);
  });
});

describe("the places that belong to a score", () => {
  test("are the rank and the decile of its own edition and domain", () => {
    const catalogue = aCatalogue();
    const [score, , decile] = ["imd-2019-score", "imd-2025-decile", "imd-2019-decile"].map((id) => ({ ...catalogue.indicators[2], id }));
    catalogue.indicators = [...catalogue.indicators.slice(0, 2), score, { ...decile, id: "imd-2025-decile" }, decile];
    const now = resolve({ ...NONE, set: "lsoa-2011-london", indicator: "imd-2019-score" }, catalogue);
    expect(now && rankAndDecile(now, catalogue).map((i) => i.id)).toEqual(["imd-2019-decile"]);
  });
});
