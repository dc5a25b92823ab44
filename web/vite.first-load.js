/**
 * What a page needs before it draws comes in two files: what pages and widgets share, and the rest of it. Left to itself the
 * build makes a file for every combination of views that share a module, and a browser asks for six at a time.
 */

import { fileURLToPath } from "node:url";

/** @param {string} path in `src` */
const source = (path) => fileURLToPath(new URL(`src/${path}`, import.meta.url));
const PAGE = source("main.js");
const WIDGET = source("embed/v1/frame.js");

/** Modules that one imports, itself or by others, and not only on demand. @param {string} begin @param {import("rolldown").ChunkingContext} among */
function reached(begin, among) {
  const seen = new Set([begin]);
  for (const id of seen) for (const next of among.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  if (seen.size < 2) throw new Error(`${begin} is no module of this build, or imports nothing.`);
  return seen;
}

/** What widgets need too comes first: a file that was told of otherwise takes along whatever its modules import. @returns {import("rolldown").CodeSplittingGroup[]} */
export function firstLoad() {
  /** @type {{ page: Set<string>, widget: Set<string> } | null} */
  let needed = null;
  const group = (/** @type {string} */ name, /** @type {boolean} */ ofWidgets) => ({
    name(/** @type {string} */ id, /** @type {import("rolldown").ChunkingContext} */ among) {
      needed ??= { page: reached(PAGE, among), widget: reached(WIDGET, among) };
      return id !== PAGE && id !== WIDGET && needed.page.has(id) && needed.widget.has(id) === ofWidgets ? name : null;
    },
    debugName: name,
  });
  return [{ ...group("shared", true), priority: 2 }, { ...group("page", false), priority: 1 }];
}
