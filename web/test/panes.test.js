import { describe, expect, test } from "vitest";
import { movedEarlier, stateOf, withOneMore, without } from "../src/compare/pane-list.js";
import { canShareScale, comparePanes, differenceBetween, whyNoDifference } from "../src/compare/panes.js";
import { EMPTY, parse, toSearch } from "../src/state/url-state.js";
import { aCatalogue } from "./fixtures.js";

const THREE =
  "?view=compare&indicator=employment-rate&group=white&measure=rate&period=2020&indicator2=employment-rate&group2=ethnic-minority&measure2=rate&period2=2020" +
  "&indicator3=employment-rate&group3=white&measure3=rate&period3=2004";

/** @param {string} search */
const panesOf = (search) => /** @type {any} */ (comparePanes(parse(search), aCatalogue())).all;
/** @param {any[]} panes */
const queriesOf = (panes) => panes.map((pane) => pane.query);

describe("the maps of Compare", () => {
  test("an address of three maps is read and written the same", () => {
    expect(toSearch(parse(THREE))).toBe(THREE);
    expect(queriesOf(panesOf(THREE)).map((q) => `${q.group} ${q.period}`)).toEqual(["white 2020", "ethnic-minority 2020", "white 2004"]);
  });

  test("an address of two maps still means two", () => {
    const two = THREE.replace(/&indicator3.*$/, "");
    expect(panesOf(two)).toHaveLength(2);
    expect(toSearch(parse(two))).toBe(two);
  });

  test("the difference map is part of the address", () => {
    expect(parse(toSearch({ ...EMPTY, view: "compare", differenceMap: true })).differenceMap).toBe(true);
  });

  test("one more map shows what no other shows, up to four", () => {
    const panes = panesOf(THREE.replace(/&indicator3.*$/, ""));
    const three = withOneMore(panes);
    expect(three).toHaveLength(3);
    expect(panes.some((/** @type {any} */ p) => p.query.group === three[2].group && p.query.period === three[2].period)).toBe(false);
    const four = panesOf(toSearch({ ...EMPTY, view: "compare", ...stateOf([...three, three[2]]) }));
    expect(four).toHaveLength(4);
    expect(withOneMore(four)).toHaveLength(4);
  });

  test("a map is moved earlier or removed, never fewer than two, on the same boundaries", () => {
    const queries = queriesOf(panesOf(THREE));
    expect(movedEarlier(queries, 2).map((q) => q.period)).toEqual(["2020", "2004", "2020"]);
    expect(movedEarlier(queries, 0)).toEqual(queries);
    expect(without(queries, 0).map((q) => q.group)).toEqual(["ethnic-minority", "white"]);
    expect(without(queries.slice(0, 2), 0)).toHaveLength(2);
    expect(stateOf(without(queries, 0)).set).toBe(queries[0].set);
  });
});

describe("maps of different sets", () => {
  const two = "?view=compare&set=lad-london&indicator=employment-rate&group=white&measure=rate&period=2020&set2=region-england&indicator2=employment-rate&group2=white&measure2=rate&period2=2020";

  test("name their set in the address where it is not that of the first", () => {
    expect(toSearch(parse(two))).toBe(two);
    const catalogue = aCatalogue();
    const [first, second] = catalogue.sets.map((s) => s.id);
    const query = { indicator: "i", group: "g", measure: /** @type {const} */ ("rate"), period: "p", baseline: null };
    expect(stateOf([{ set: first, ...query }, { set: second ?? "other", ...query }, { set: first, ...query }])).toMatchObject({ set: first, right: { set: second ?? "other" }, more: [{ set: null }] });
  });

  test("share a scale, and have no difference by area", () => {
    const query = { indicator: "i", group: "g", measure: /** @type {const} */ ("rate"), period: "p", baseline: null };
    const [a, b] = [{ ...query, set: "x" }, { ...query, set: "y", group: "h" }];
    expect(canShareScale(a, b)).toBe(true);
    expect(differenceBetween(a, b, /** @type {any} */ ({ measures: ["rate", "gap"] }))).toBe(null);
    expect(differenceBetween(a, { ...b, set: "x" }, /** @type {any} */ ({ measures: ["rate", "gap"] }))).not.toBe(null);
    expect(whyNoDifference(a, b)).toMatch(/different boundaries/);
  });
});
