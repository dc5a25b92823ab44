import { describe, expect, it } from "vitest";
import { bandLabel, detectableSentence } from "../src/words/reliability.js";
import { employment } from "./fixtures.js";

const bands = { reliability: [{ id: "acceptable", label: "Use with care", count: 3 }] };
const layer = /** @type {any} */ ({ measure: "rate", indicator: employment(), ...bands });

describe("how sure a figure is", () => {
  it("is said in the server's words", () => {
    expect(bandLabel({ reliability: "acceptable" }, bands)).toBe("Use with care");
    expect(bandLabel({ reliability: "precise" }, bands)).toBe("");
    expect(bandLabel({}, {})).toBe("");
  });

  it("names the smallest change that could be seen, and of what", () => {
    expect(detectableSentence({ detectableChange: 32.7 }, layer)).toBe(
      "By this source’s next figure, a change of less than about 33 points could not be told from chance here.",
    );
    expect(detectableSentence({ detectableChange: 4.4 }, { ...layer, measure: "gap" })).toContain("a change of the gap of less than about 4.4 points");
    expect(detectableSentence({ detectableChange: null }, layer)).toBe("");
  });
});
