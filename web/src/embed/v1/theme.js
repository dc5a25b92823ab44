/** How a widget looks in its host: light, dark, or with a colour of the host's. Pure. */

/** @typedef {{ dark: boolean, accent: string | null, link: string | null }} Theme `link` where the accent can be read as text */

const MIN_CONTRAST = 4.5;
const PAPER = { light: "#ffffff", dark: "#12191f" };

/** Relative luminance (WCAG 2.2). @param {string} hex "#rrggbb" */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours (WCAG 2.2). @param {string} a @param {string} b */
export function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The theme of an address: `theme=light|dark|auto`, `accent=rrggbb`. @param {URLSearchParams} params @param {boolean} prefersDark @returns {Theme} */
export function themeOf(params, prefersDark) {
  const asked = params.get("theme");
  const dark = asked === "dark" || (asked === "auto" && prefersDark);
  const hex = /^[0-9a-f]{6}$/i.exec(params.get("accent") ?? "")?.[0];
  const accent = hex ? `#${hex.toLowerCase()}` : null;
  const paper = dark ? PAPER.dark : PAPER.light;
  return { dark, accent, link: accent && contrast(accent, paper) >= MIN_CONTRAST ? accent : null };
}
