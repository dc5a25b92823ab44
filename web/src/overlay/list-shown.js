/** Which areas the list beside the map names, and under which heading: those chosen, else those that are worst on both. Pure. */

import { words } from "../words/catalogue.js";
import { classWords } from "./axis-words.js";
import { worstRows } from "./overlay-rows.js";

/** @typedef {import("./overlay-rows.js").OverlayRow} OverlayRow */

/**
 * @param {import("../types").OverlayAnswer} answer @param {OverlayRow[]} all
 * @param {Pick<import("../types").OverlayChoice, "cells" | "brush">} choice
 * @param {{ isChosen: (row: OverlayRow) => boolean, kept: OverlayRow[] | null }} how `kept`: the chosen areas, where some are chosen
 * @returns {{ rows: OverlayRow[] | null, heading: string, note: string, corner: number | null, showable: boolean }} `corner`: the cell of the worst
 */
export function listShown(answer, all, { cells, brush }, { isChosen, kept }) {
  const say = words.overlay.list;
  const worst = worstRows(all, answer);
  const isWorst = cells.length === 0 && brush === null && worst !== null;
  const rows = isWorst ? worst.filter(isChosen) : kept;
  const corner = worst?.[0]?.cell ?? null;
  const onWorst = corner !== null && cells.length === 1 && cells[0] === corner && brush === null;
  const isNone = worst === null && !rows;
  const means = (isWorst || onWorst) && corner !== null ? say.worstMeans(classWords(answer.x, corner % 3), classWords(answer.y, Math.floor(corner / 3))) : "";
  return {
    rows: onWorst && worst ? worst.filter(isChosen) : rows,
    heading: isWorst || onWorst || isNone ? say.worst : say.chosen,
    note: means || (isNone ? say.noWorse : ""),
    corner,
    showable: isWorst && corner !== null,
  };
}
