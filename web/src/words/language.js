/** Which language the page speaks: chosen by the address (`?lang=cy`), else by the page itself (`<html lang>`). */

/** @typedef {"en" | "cy"} Language */

/** The languages with a catalogue, each with what `Intl` is asked for: the first one that the browser knows. */
const LOCALES = { en: ["en-GB"], cy: ["cy-GB", "en-GB"] };

/** @param {string} search the query string @param {string} page the page's own language, as a BCP 47 tag @returns {Language} */
export function chosenLanguage(search, page) {
  const known = (/** @type {string | null} */ tag) => /** @type {Language | undefined} */ (Object.keys(LOCALES).find((id) => id === tag?.trim().toLowerCase().slice(0, 2)));
  return known(new URLSearchParams(search).get("lang")) ?? known(page) ?? "en";
}

/** @type {Language} */
export const language = chosenLanguage(globalThis.location?.search ?? "", globalThis.document?.documentElement.lang ?? "");

/** For `Intl`: numbers, dates and the order of names. */
export const locale = LOCALES[language];
