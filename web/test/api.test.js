import { describe, expect, test, vi } from "vitest";
import { AnswerCache, ApiError, Latest, getJson, fetchCatalogue, fetchValues, isAborted, releases } from "../src/api.js";

/** @param {string} body @param {number} status @param {string} type */
const reply = (body, status = 200, type = "application/json") => /** @type {typeof fetch} */ (async () => new Response(body, { status, headers: { "content-type": type } }));

/** @param {Promise<unknown>} promise @returns {Promise<ApiError>} */
const failure = (promise) => promise.then(() => { throw new Error("no failure"); }, (e) => e);

describe("answers", () => {
  test("a good one is read", async () => {
    expect(await getJson("/x", undefined, reply('{"release":3}'))).toEqual({ release: 3 });
  });

  test("a problem becomes its own sentence", async () => {
    const error = await failure(getJson("/x", undefined, reply('{"title":"Bad","detail":"There is no group “a”.","parameter":"group"}', 400, "application/problem+json")));
    expect(error).toBeInstanceOf(ApiError);
    expect([error.message, error.status, error.kind, error.parameter]).toEqual(["There is no group “a”.", 400, "problem", "group"]);
  });

  test("an error page never becomes a number", async () => {
    const error = await failure(getJson("/x", undefined, reply("<html>Bad gateway</html>", 502, "text/html")));
    expect(error.message).toBe("The server could not answer. Try again in a minute.");
    const garbled = await failure(getJson("/x", undefined, reply("<html>", 200, "text/html")));
    expect(garbled.kind).toBe("unreadable");
    const broken = await failure(getJson("/x", undefined, reply("{", 503, "application/json")));
    expect(broken.message).toContain("not available just now");
  });

  test("a network that is away is said so", async () => {
    const error = await failure(getJson("/x", undefined, async () => { throw new TypeError("fetch failed"); }));
    expect(error.kind).toBe("offline");
  });
});

describe("superseded requests", () => {
  test("a new one aborts the one before", () => {
    const latest = new Latest();
    const first = latest.next();
    const second = latest.next();
    expect([first.aborted, second.aborted]).toEqual([true, false]);
    latest.stop();
    expect(second.aborted).toBe(true);
  });

  test("an abort is no error to show", async () => {
    const aborted = new DOMException("x", "AbortError");
    const error = await failure(getJson("/x", undefined, async () => { throw aborted; }));
    expect(isAborted(error)).toBe(true);
    expect(isAborted(new ApiError("x", { kind: "offline" }))).toBe(false);
  });
});

describe("answers asked for ahead", () => {
  const asked = (/** @type {typeof fetch} */ fetcher) => /** @type {any} */ (vi.fn(fetcher));
  test("are not asked for again, on their way or there", async () => {
    const fetcher = asked(reply('{"release":3}'));
    const cache = new AnswerCache(2);
    cache.ahead("/a", new Latest().next(), fetcher);
    cache.ahead("/a", new Latest().next(), fetcher);
    expect(await cache.get("/a", undefined, fetcher)).toEqual({ release: 3 });
    expect(await cache.get("/a", undefined, fetcher)).toEqual({ release: 3 });
    expect(fetcher).toHaveBeenCalledTimes(1);
  });
  test("that fail or are given up are asked for when they are wanted", async () => {
    const guess = new Latest();
    const fetcher = asked(async (_, how) => {
      if (fetcher.mock.calls.length > 1) return new Response("{}", { headers: { "content-type": "application/json" } });
      return new Promise((_, reject) => how?.signal?.addEventListener("abort", () => reject(new DOMException("x", "AbortError"))));
    });
    const cache = new AnswerCache(2);
    cache.ahead("/a", guess.next(), fetcher);
    const wanted = cache.get("/a", undefined, fetcher);
    await vi.waitFor(() => expect(fetcher).toHaveBeenCalledTimes(1));
    guess.stop();
    expect(await wanted).toEqual({});
    expect(fetcher).toHaveBeenCalledTimes(2);
  });
  test("do not reach who wants something else by now", async () => {
    const latest = new Latest();
    const cache = new AnswerCache(2);
    const fetcher = asked(reply("{}"));
    cache.ahead("/a", new Latest().next(), fetcher);
    const wanted = failure(cache.get("/a", latest.next(), fetcher));
    latest.next();
    expect(isAborted(await wanted)).toBe(true);
  });
});

describe("cache", () => {
  test("asks once for an address and forgets the oldest", async () => {
    const fetcher = vi.fn(reply("{}"));
    const cache = new AnswerCache(2);
    for (const url of ["/a", "/a", "/b", "/a", "/c", "/a", "/b"]) await cache.get(url, undefined, /** @type {any} */ (fetcher));
    expect(fetcher.mock.calls.map((c) => /** @type {any[]} */ (c)[0])).toEqual(["/a", "/b", "/c", "/b"]);
  });

  test("does not keep a failure", async () => {
    const cache = new AnswerCache(2);
    await failure(cache.get("/a", undefined, reply("", 500)));
    expect(await cache.get("/a", undefined, reply('{"ok":1}'))).toEqual({ ok: 1 });
  });
});

describe("one release for the whole page", () => {
  const asked = { set: "lad", indicator: "rate", group: "all", measure: /** @type {const} */ ("rate"), period: "2020", baseline: null };

  test("figures are asked of the release of the catalogue, and its end is told", async () => {
    const releaseOf = /** @type {Record<string, number>} */ ({ levels: 4, indicators: 4 });
    /** @type {string[]} */
    const urls = [];
    const server = vi.fn(async (/** @type {string} */ url) => {
      urls.push(url);
      if (url.includes("/values/")) return new Response('{"detail":"Release 4 is not kept any more, or never was."}', { status: 404, headers: { "content-type": "application/problem+json" } });
      const name = url.split("/").pop() ?? "";
      const answer = { release: releaseOf[name], sets: [], indicators: [] };
      releaseOf.levels = 4;
      return Response.json(answer);
    });
    vi.stubGlobal("fetch", server);
    releaseOf.levels = 3;
    expect((await fetchCatalogue()).release).toBe(4);
    expect(urls.filter((u) => u.endsWith("/levels")).length).toBe(2);
    const gone = vi.fn();
    releases.addEventListener("gone", gone);
    const error = await failure(fetchValues(asked));
    expect(error.status).toBe(404);
    expect(urls[urls.length - 1]).toContain("release=4");
    expect(gone).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});
