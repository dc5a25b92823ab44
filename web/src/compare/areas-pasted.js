/** Codes, joined codes and names that a person pasted into the table of areas, each looked up or told why not. */

import { searchAreas } from "../api.js";
import { CODE } from "../groups/group.js";
import { plain } from "../groups/read-places.js";

/** @typedef {import("../types").FoundArea} FoundArea */
/** @typedef {{ text: string, area?: { code: string, name: string }, suggestion?: FoundArea }} Piece */

/** Pieces between line breaks, commas, semicolons and tabs; codes joined by ~ stay together, since they are one area of the table. @param {string} text */
export function piecesOf(text) {
  return [
    ...new Set(
      text
        .split(/[\n\r,;\t|]+/)
        .map((piece) => piece.replace(/^["'\s]+|["'\s]+$/g, ""))
        .filter(Boolean),
    ),
  ];
}

/** Joined codes in ascending order, so that one group has one address; null where the text is none. @param {string} text */
export function joinedCodes(text) {
  const codes = text.toUpperCase().split("~").map((code) => code.trim());
  return codes.length > 1 && codes.every((code) => CODE.test(code)) ? [...new Set(codes)].sort().join("~") : null;
}

/**
 * @param {string} text as pasted @param {import("../types").Preset[]} presets @param {AbortSignal} [signal] @param {typeof searchAreas} [ask]
 * @returns {Promise<Piece[]>} one a piece, in their order
 */
export function lookUp(text, presets, signal, ask = searchAreas) {
  return Promise.all(
    piecesOf(text).map(async (piece) => {
      const together = joinedCodes(piece);
      if (together) return { text: piece, area: { code: together, name: piece } };
      const preset = presets.find((p) => p.id === piece.toLowerCase() || plain(p.name) === plain(piece));
      if (preset) return { text: piece, area: { code: preset.id, name: preset.name } };
      const { areas } = await ask(piece, signal);
      const code = piece.toUpperCase().replace(/\s/g, "");
      const area = areas.find((a) => (CODE.test(code) ? a.code === code : plain(a.name) === plain(piece) || plain(a.nameWelsh ?? "") === plain(piece)));
      return area ? { text: piece, area } : { text: piece, suggestion: areas[0] };
    }),
  );
}
