import { afterEach, describe, expect, test, vi } from "vitest";
import { catalogueOf } from "../src/state/cited-release.js";
import { parse, toSearch } from "../src/state/url-state.js";

/** A server that keeps one release beside the latest, 9. @param {number} kept @param {number} [status] of everything */
function serving(kept, status = 200) {
  vi.stubGlobal("fetch", async (/** @type {string} */ url) => {
    const named = Number(new URL(url, "https://atlas.example.org").searchParams.get("release"));
    const isThere = status === 200 && (!named || named === kept);
    const body = isThere ? { release: named || 9, sets: [], indicators: [] } : { status: status === 200 ? 404 : status, title: "Not found", detail: `Release ${named} is not kept any more, or never was.` };
    return new Response(JSON.stringify(body), { status: isThere ? 200 : body.status, headers: { "content-type": isThere ? "application/json" : "application/problem+json" } });
  });
}

afterEach(() => vi.unstubAllGlobals());

describe("a link that stays with a release", () => {
  test("names it by number, and keeps it when the address is written", () => {
    expect(parse("?release=3&table=1").release).toBe(3);
    expect(toSearch(parse("?release=3&table=1"))).toBe("?table=1&release=3");
    for (const no of ["0", "-1", "latest", "3.5", "1e3", "99999999999"]) expect(parse(`?release=${no}`).release).toBeNull();
  });

  test("shows what was loaded in it, or the latest where it is kept no longer", async () => {
    serving(3);
    expect(await catalogueOf(3)).toEqual({ catalogue: { release: 3, sets: [], indicators: [] }, isLost: false });
    expect(await catalogueOf(4)).toEqual({ catalogue: { release: 9, sets: [], indicators: [] }, isLost: true });
    expect((await catalogueOf(null)).isLost).toBe(false);
  });

  test("is not taken for lost when the server is away", async () => {
    serving(3, 503);
    await expect(catalogueOf(3)).rejects.toMatchObject({ status: 503 });
  });
});
