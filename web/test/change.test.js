import { expect, test } from "vitest";
import { changeSentence, changeWords } from "../src/words/change.js";

const between = { baseline: { id: "2004", name: "2004" }, period: { id: "2020", name: "2020" } };
const clear = /** @type {const} */ ("lower");
const unclear = /** @type {const} */ ("no-clear-difference");
const gap = changeWords(true, " points", "ethnic minority", [16.6, 11.5]);
const rate = changeWords(false, " points", "ethnic minority", []);

test("a gap that clearly narrowed says by how much, and how sure that is", () => {
  const london = { ...between, value: -5.1, lower: -8.9, upper: -1.3, clarity: clear };
  expect(changeSentence(london, gap, 1)).toBe("From 2004 to 2020 the gap narrowed by 5.1 points, likely by 1.3 to 8.9.");
});

test("what chance could explain is no change, and the range says what it could be", () => {
  const newham = { ...between, value: 6.2, lower: -16.1, upper: 28.5, clarity: unclear };
  expect(changeSentence(newham, gap, 1)).toBe(
    "From 2004 to 2020 there is no clear change: the gap could have moved anywhere from 16.1 points narrower to 28.5 points wider.",
  );
});

test("a gap that crosses zero neither narrows nor widens", () => {
  const words = changeWords(true, " points", "ethnic minority", [4.2, -7.2]);
  const barking = { ...between, value: -11.4, lower: -20, upper: -2.8, clarity: clear };
  expect(changeSentence(barking, words, 1)).toBe(
    "From 2004 to 2020 the gap moved towards a higher ethnic minority rate by 11.4 points, likely by 2.8 to 20.0.",
  );
});

test("a rate rises or falls", () => {
  const rose = { ...between, value: 17.4, lower: 0.4, upper: 34.4, clarity: /** @type {const} */ ("higher") };
  expect(changeSentence(rose, rate, 1)).toBe("From 2004 to 2020 the figure rose by 17.4 points, likely by 0.4 to 34.4.");
  const fell = { ...between, value: -3, lower: -5, upper: -1, clarity: clear };
  expect(changeSentence(fell, rate, 1)).toBe("From 2004 to 2020 the figure fell by 3.0 points, likely by 1.0 to 5.0.");
});
