import { afterEach, describe, expect, test, vi } from "vitest";
import { MapData } from "../src/state/map-data.js";
import { aSet, rateLayer } from "./fixtures.js";
import { writeColumns } from "./packed-writer.js";

const codes = Array.from({ length: 401 }, (_, i) => `E01${String(i).padStart(6, "0")}`);
const ORDER = "0102030405060708";

vi.mock("../src/map/raster/thread.js", () => ({
  askIndex: async () => ({ count: codes.length, order: ORDER, text: { count: codes.length, codes, names: codes.map((c) => `Name of ${c}`) }, boxes: new Float64Array(4 * codes.length) }),
}));

// Leaflet wants a window.
vi.mock("../src/map/raster/raster-areas.js", () => ({ RasterAreas: null }));
vi.mock("../src/map/raster/area-cursor.js", () => ({ AreaCursor: null }));

const set = aSet({ id: "many", count: codes.length, geometry: [{ toleranceMetres: 700, url: "/many.geojson", packedUrl: "/many.apc" }] });
const query = /** @type {const} */ ({ set: "many", indicator: "employment-rate", group: "black", measure: "rate", baseline: null, period: "2020" });
const figures = (order = ORDER) => writeColumns([{ name: "value", decimals: 1, values: codes.map((_, i) => i / 10) }], { count: codes.length, order });
const ranges = writeColumns([{ name: "lower", exact: codes.map((_, i) => i / 10 - 1) }], { count: codes.length, order: ORDER });

/** Answers by the end of the path; each test asks for a period of its own, so that none is answered from what is kept. @param {Record<string, () => Response | Promise<Response>>} answers */
function serve(answers) {
  const asked = vi.fn(async (/** @type {string} */ url) => {
    const path = new URL(url, "http://atlas").pathname.split("/").pop() ?? "";
    return answers[path]?.() ?? new Response("{}", { status: 404, headers: { "content-type": "application/problem+json" } });
  });
  vi.stubGlobal("fetch", asked);
  return asked;
}
const view = () => new Response(JSON.stringify({ release: 3, layer: rateLayer() }), { headers: { "content-type": "application/json" } });

describe("the data of a large set", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("are coloured with the figures, and complete with the ranges, which are asked for at once", async () => {
    /** @type {(answer: Response) => void} */
    let arrive = () => {};
    const asked = serve({ view, "figures.apv": () => new Response(figures()), "ranges.apv": () => new Promise((resolve) => (arrive = resolve)) });
    /** @type {[number, boolean, boolean][]} */
    const seen = [];
    const data = new MapData(() => seen.push([data.rows.length, data.ranged, data.busy]));
    const loading = data.load(set, { ...query, period: "1" });
    await vi.waitFor(() => expect(data.rows.length).toBe(401));
    await vi.waitFor(() => expect(asked.mock.calls.some(([url]) => url.includes("ranges.apv"))).toBe(true));
    expect([data.ranged, data.loading, data.busy, data.holds(set)]).toEqual([false, false, true, true]);
    expect(data.row(codes[7])).toMatchObject({ name: `Name of ${codes[7]}`, value: 0.7, lower: null });
    arrive(new Response(ranges));
    await loading;
    expect([data.ranged, data.busy]).toEqual([true, false]);
    expect(data.row(codes[7])).toMatchObject({ value: 0.7, lower: 0.7 - 1 });
    expect(data.row("nowhere")).toBeNull();
    expect(seen).toEqual([[0, true, true], [401, false, true], [401, true, false]]);
  });

  test("ranges that cannot be had leave every figure unread, and say why", async () => {
    serve({ view, "figures.apv": () => new Response(figures()), "ranges.apv": () => new Response("", { status: 503 }) });
    const data = new MapData(() => {});
    await data.load(set, { ...query, period: "2" });
    expect([data.ranged, data.busy, data.error?.status]).toEqual([false, false, 503]);
  });

  test("figures of other areas are not joined to these", async () => {
    serve({ view, "figures.apv": () => new Response(figures("ffffffffffffffff")), "ranges.apv": () => new Response(ranges) });
    const data = new MapData(() => {});
    await data.load(set, { ...query, period: "3" });
    expect(data.error?.message).toContain("do not belong together");
    expect(data.rows).toEqual([]);
  });

  test("without a packed drawing all comes from JSON", async () => {
    const columns = { code: [...codes].reverse(), value: codes.map((_, i) => i), lower: codes.map((_, i) => i - 1), marker: codes.map(() => null), class: codes.map(() => 0) };
    const asked = serve({ many: () => new Response(JSON.stringify({ release: 3, layer: rateLayer(), columns }), { headers: { "content-type": "application/json" } }) });
    const data = new MapData(() => {});
    await data.load({ ...set, geometry: [{ toleranceMetres: 700, url: "/many.geojson" }] }, { ...query, period: "4" });
    expect(data.row(codes[0])).toMatchObject({ value: 400, lower: 399 });
    expect([data.ranged, asked.mock.calls.length]).toEqual([true, 1]);
  });
});
