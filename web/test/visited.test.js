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
