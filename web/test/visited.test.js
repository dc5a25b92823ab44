import { describe, expect, test } from "vitest";
import { EMPTY } from "../src/state/url-state.js";
import { Visited } from "../src/state/visited.js";
import { aCatalogue } from "./fixtures.js";

const gap = { ...EMPTY, set: "lad-2022-london", indicator: "employment-rate", group: "black", measure: "gap", period: "2020" };

/** @param {import("../src/types").AppState} state */
function begin(state) {
  const visited = new Visited();
  visited.note(state);
  const compare = visited.way(state, "compare", aCatalogue());
  visited.note(compare);
  return { visited, compare };
}

describe("going to the other view", () => {
  test("Compare begins with both sides of the gap", () => {
    const { compare } = begin(gap);
    expect(compare).toMatchObject({ view: "compare", group: "white", measure: "rate", right: { group: "black", measure: "rate" } });
  });

  test("and back asks the question of Explore again, with the area selected meanwhile", () => {
    const { visited, compare } = begin(gap);
    expect(visited.way({ ...compare, area: "E09000030" }, "explore", aCatalogue())).toEqual({ ...gap, area: "E09000030" });
  });

  test("a second time finds Compare as it was left", () => {
    const { visited, compare } = begin(gap);
    const changed = { ...compare, period: "2004" };
    visited.note(changed);
    visited.note(gap);
    expect(visited.way(gap, "compare", aCatalogue())).toEqual(changed);
  });

  test("another question begins Compare anew", () => {
    const { visited } = begin(gap);
    const other = { ...gap, group: "ethnic-minority" };
    visited.note(other);
    expect(visited.way(other, "compare", aCatalogue()).right.group).toBe("ethnic-minority");
  });
});

describe("a profile", () => {
  test("is of the area that is looked at, and leads back to the same question", () => {
    const visited = new Visited();
    const looked = { ...gap, area: "E09000030", baseline: "2004" };
    visited.note(looked);
    const profile = visited.way(looked, "profile", aCatalogue());
    expect(profile).toMatchObject({ view: "profile", area: "E09000030", baseline: null, indicator: "employment-rate" });
    visited.note(profile);
    expect(visited.way({ ...profile, area: "E09000025" }, "explore", aCatalogue())).toEqual({ ...looked, area: "E09000025" });
  });

  test("of several areas together leaves no area selected on the map", () => {
    const visited = new Visited();
    for (const area of ["host-boroughs-2012", "E09000011~E09000012"]) expect(visited.way({ ...gap, view: "profile", area }, "explore", aCatalogue()).area).toBe(null);
  });
});
