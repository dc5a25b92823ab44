/// <reference types="vite/client" />

import { describe, expect, test } from "vitest";
import { english } from "../src/words/catalogue.js";
import { welsh } from "../src/words/cy/catalogue.js";
import { misplaced, untranslated, withFallback } from "../src/words/fallback.js";
import { chosenLanguage } from "../src/words/language.js";
import { englishIn } from "./english-in-code.js";

/** @type {Record<string, string>} */
const SOURCES = import.meta.glob("../src/**/*.js", { query: "?raw", import: "default", eager: true });
/** The makers of sentences are the catalogue's English too; the loader in pages of others is one file and has its own. */
const IS_CATALOGUE = /^(words|public)\//;

const modules = Object.entries(SOURCES)
  .map(([path, source]) => ({ file: path.replace("../src/", ""), source }))
  .filter(({ file }) => !IS_CATALOGUE.test(file))
  .map(({ file, source }) => ({ file, found: englishIn(source) }))
  .filter(({ found }) => found.length > 0);

describe("one catalogue of words", () => {
  test("no English stands in code outside of it", () => {
    expect(Object.keys(SOURCES).length).toBeGreaterThan(100);
    expect(modules.map(({ file, found }) => `${file}: ${found.join(" | ")}`)).toEqual([]);
  });

  test("English is found in text, in labels, in conditions and in sentences, and code is not taken for it", () => {
    const found = (/** @type {string} */ source) => englishIn(source);
    expect(found("html`<p class=${a ? 'two words' : ''}>Hello <b>${name}</b> you</p>`")).toEqual(["Hello", "you"]);
    expect(found("html`<button aria-label=\"Close it\" data-testid=\"close it\">${x ? 'Yes' : words.no}</button>`")).toEqual(["Close it", "Yes"]);
    expect(found("html`<p title=${`All of ${n}`}>${list.map((l) => html`<i>one</i>`)}</p>`")).toEqual(["All of …", "one"]);
    expect(found("html`<p aria-label=Close .label=${'Now here'}></p>`")).toEqual(["Close", "Now here"]);
    expect(found("const notice = `There is no ${area} here.`")).toEqual(["There is no … here."]);
    expect(found("throw new Error(`The coverage has ${n} names.`); el.className = 'as-table has-card'")).toEqual([]);
  });
});

describe("another language", () => {
  test("is chosen by the address, else by the page", () => {
    expect(chosenLanguage("?lang=cy", "en-GB")).toBe("cy");
    expect(chosenLanguage("?lang=de", "en-GB")).toBe("en");
    expect(chosenLanguage("", "cy-GB")).toBe("cy");
    expect(chosenLanguage("?lang=en", "cy")).toBe("en");
  });

  test("takes the place of the English, string by string; what it lacks stays English and is listed", () => {
    const own = { bar: { help: "Help", skip: "Skip" }, said: (/** @type {number} */ n) => `${n} maps`, list: ["a", "b"] };
    const other = { bar: { help: "Cymorth" }, list: ["c"] };
    const both = withFallback(own, other);
    expect(both.bar).toEqual({ help: "Cymorth", skip: "Skip" });
    expect([both.said(2), both.list]).toEqual(["2 maps", ["c"]]);
    expect(untranslated(own, other)).toEqual(["bar.skip", "said"]);
    expect(misplaced(own, { bar: { help: () => "" }, list: "c", more: "d" })).toEqual(["bar.help", "list", "more"]);
  });

  test("Welsh has nothing that English has not; what it lacks is listed", async ({ annotate }) => {
    expect(misplaced(english, welsh)).toEqual([]);
    const missing = untranslated(english, welsh);
    await annotate(`Welsh: ${missing.length} strings fall back to English: ${missing.join(", ")}`);
    expect(missing).not.toContain("shell.help");
  });
});
