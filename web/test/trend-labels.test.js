import { describe, expect, test } from "vitest";
import { labelled } from "../src/explore/trend-labels.js";

const box = { left: 64, right: 296, top: 11 };
const text = "27.4 lower";

describe("labels of a trend", () => {
  test("stand over their points, and inside the picture at its ends", () => {
    const [middle, last, first] = labelled([{ at: 5, x: 180, y: 50, text }, { at: 16, x: 284, y: 90, text }, { at: 0, x: 64, y: 90, text }], box);
    expect(middle).toMatchObject({ x: 180, y: 42, anchor: "middle" });
    expect(last).toMatchObject({ x: 296, anchor: "end" });
    expect(first).toMatchObject({ x: 64, anchor: "start" });
  });

  test("go under a point at the top", () => {
    expect(labelled([{ at: 0, x: 180, y: 14, text }], box)[0].y).toBeGreaterThan(14);
  });

  test("give way to the period on the map", () => {
    const crowd = [40, 41, 42].map((y, at) => ({ at, x: 180 + at, y, text }));
    const kept = labelled(crowd, box);
    expect(kept[0].at).toBe(0);
    for (const [i, a] of kept.entries()) for (const b of kept.slice(i + 1)) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(13);
    expect(kept.length).toBe(2);
  });
});
