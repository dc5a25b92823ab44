import { describe, expect, test } from "vitest";
import { element, escaped, iframe, image, oembedUrl, pageUrl, snippets } from "../src/share/snippets.js";

/** @type {import("../src/share/snippets.js").Shown} */
const shown = {
  publicUrl: "https://atlas.example.org",
  view: { set: "lad-2022-london", indicator: "employment-rate", group: null, measure: "gap", period: "2020", baseline: null, area: "E09000025", map: "9/51/0" },
  title: 'Rate of "A & B", <2020>',
  alternative: 'Map. Newham: "low"',
};
/** @type {import("../src/share/snippets.js").Choices} */
const plain = { isStill: false, width: 720, height: 560, theme: "light", accent: null, release: null };
const chosen = { ...plain, theme: /** @type {const} */ ("dark"), accent: "00796b", release: 7 };

describe("what is pasted into another page", () => {
  test("begins with the public URL, has the parts of the view alone, and nothing that is so anyway", () => {
    expect(pageUrl(shown, plain)).toBe("https://atlas.example.org/?set=lad-2022-london&indicator=employment-rate&measure=gap&period=2020&area=E09000025");
    expect(iframe(shown, plain)).not.toMatch(/theme|accent|release|map=/);
  });

  test("nothing in a title becomes markup or ends an attribute", () => {
    expect(escaped(shown.title)).toBe("Rate of &quot;A &amp; B&quot;, &lt;2020&gt;");
    for (const text of [iframe(shown, chosen), element(shown, chosen), image(shown, chosen)]) {
      expect(text).not.toContain('"A & B"');
      expect(text.replace(/<\/?(iframe|script|parity-map|a|img)\b/g, "")).not.toContain("<");
      expect(text.replaceAll(/&(amp|quot|lt|gt);/g, "")).not.toContain("&");
    }
  });

  test("theme, colour and release go into the frame, the element and oEmbed; a link takes the release", () => {
    expect(iframe(shown, chosen)).toContain("theme=dark&amp;accent=00796b&amp;release=7");
    expect(element(shown, chosen)).toContain(' theme="dark" accent="00796b" release="7"');
    const asked = new URL(/** @type {string} */ (new URL(oembedUrl(shown, chosen)).searchParams.get("url"))).searchParams;
    expect([asked.get("theme"), asked.get("accent"), asked.get("release"), asked.get("width"), asked.get("height")]).toEqual(["dark", "00796b", "7", "720", "560"]);
    expect(pageUrl(shown, chosen)).toMatch(/&release=7$/);
  });

  test("a still picture has its words, and is light where a widget would follow its visitor", () => {
    expect(image(shown, chosen)).toContain('alt="Map. Newham: &quot;low&quot;"');
    expect(image(shown, chosen)).toContain("theme=dark&amp;release=7&amp;width=720&amp;height=560");
    expect(image(shown, { ...chosen, theme: "auto" })).not.toContain("theme");
    expect(snippets(shown, { ...chosen, isStill: true }).map(([name]) => name)).toEqual(["image", "link"]);
  });
});
