import { expect, test } from "vitest";
import { MINUS, brief, counted, number, ordinal, range, signed, withMinusSigns, withUnit } from "../src/words/format.js";
import { percent, points } from "./fixtures.js";

test("minus signs are minus signs", () => {
  expect(number(-7.25, 1)).toBe(`${MINUS}7.3`);
  expect(withMinusSigns("-15 to under -5")).toBe(`${MINUS}15 to under ${MINUS}5`);
  expect(withMinusSigns("16-64, E09-x")).toBe("16-64, E09-x");
});

test("there is no negative zero", () => {
  expect(number(-0.04, 1)).toBe("0.0");
  expect(number(-0, 0)).toBe("0");
  expect(signed(-0.01, 1)).toBe("0.0");
  expect(signed(0.04, 1)).toBe("0.0");
});

test("values carry their unit", () => {
  expect(withUnit(58.2, percent, 1)).toBe("58.2%");
  expect(range(42, 74.4, percent, 1)).toBe("42.0% to 74.4%");
  expect(range(-8, 28.21, points, 1)).toBe(`${MINUS}8.0 to 28.2 points`);
  expect(brief(42, 74.4, percent, 1)).toBe("42.0–74.4%");
  expect(brief(-2, 74.4, percent, 1)).toBe(`${MINUS}2.0% to 74.4%`);
  expect(number(29199, 0)).toBe("29,199");
});

test("counts and places read well", () => {
  expect(counted(1, "borough", "boroughs")).toBe("1 borough");
  expect(counted(4835, "area", "areas")).toBe("4,835 areas");
  expect([1, 2, 3, 4, 11, 12, 21, 101, 111].map(ordinal)).toEqual(["1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "101st", "111th"]);
});
