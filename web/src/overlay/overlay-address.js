/** What is chosen among the areas of Overlay, read from the address and written to it. Pure. */

/** @typedef {import("../types").OverlayChoice} OverlayChoice */

/** All areas. @type {OverlayChoice} */
export const NO_CHOICE = { cells: [], brush: null, third: { indicator: null, group: null, period: null, part: null } };

const PARTS = /** @type {const} */ (["low", "middle", "high"]);

/** Reads what it understands and ignores the rest. @param {URLSearchParams} params @returns {OverlayChoice} */
export function parseChoice(params) {
  const text = (/** @type {string} */ name) => {
    const given = params.get(name)?.trim();
    return given && given.length <= 80 ? given : null;
  };
  const part = PARTS.find((p) => p === params.get("part3")) ?? null;
  return {
    cells: [...new Set((params.get("cells") ?? "").split(",").filter((s) => /^[0-8]$/.test(s)).map(Number))].sort(),
    brush: parseBrush(params.get("brush")),
    third: { indicator: text("indicator3"), group: text("group3"), period: text("period3"), part },
  };
}

/** @param {string | null} text "least x,greatest x,least y,greatest y" @returns {import("../types").Brush | null} */
function parseBrush(text) {
  const parts = (text ?? "").split(",");
  if (parts.length !== 4 || parts.some((p) => p.trim() === "" || !Number.isFinite(Number(p)))) return null;
  const [a, b, c, d] = parts.map(Number);
  return a <= b && c <= d ? [a, b, c, d] : null;
}

/** @param {(name: string, value: string | null) => void} put @param {OverlayChoice} choice */
export function putChoice(put, { cells, brush, third }) {
  put("cells", cells.join(","));
  put("brush", brush ? brush.join(",") : null);
  if (!third.indicator) return;
  put("indicator3", third.indicator);
  put("group3", third.group);
  put("period3", third.period);
  put("part3", third.part);
}
