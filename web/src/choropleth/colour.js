/**
 * Colour arithmetic: sRGB, CIELAB (D65), CIEDE2000 and simulated colour-vision deficiencies.
 *
 * Sources: IEC 61966-2-1 (sRGB); Sharma, Wu and Dalal 2005, "The CIEDE2000 color-difference formula";
 * Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision
 * deficiency", matrices for severity 1.0, applied to linear RGB.
 */

/** @typedef {[number, number, number]} Triple */

/** @param {string} hex @returns {Triple} sRGB channels, 0..1 */
export function parseHex(hex) {
  return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).reduce(
    (t, v, i) => ((t[i] = v), t),
    /** @type {Triple} */ ([0, 0, 0]),
  );
}

/** @param {Triple} rgb channels 0..1 */
export function toHex(rgb) {
  return "#" + rgb.map((c) => Math.round(Math.min(1, Math.max(0, c)) * 255).toString(16).padStart(2, "0")).join("");
}

/** @param {number} c */
const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
/** @param {number} c */
const companded = (c) => (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.max(c, 0) ** (1 / 2.4) - 0.055);

/** @param {string} hex @returns {Triple} CIELAB under D65 */
export function lab(hex) {
  const [r, g, b] = parseHex(hex).map(linear);
  const f = (/** @type {number} */ t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** WCAG relative luminance. @param {string} hex */
export function luminance(hex) {
  const [r, g, b] = parseHex(hex).map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio, 1..21. @param {string} a @param {string} b */
export function contrast(a, b) {
  const [hi, lo] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (hi + 0.05) / (lo + 0.05);
}

const RAD = Math.PI / 180;

/** CIEDE2000 with kL = kC = kH = 1. @param {string} hexA @param {string} hexB */
export function deltaE2000(hexA, hexB) {
  return deltaE2000Lab(lab(hexA), lab(hexB));
}

/** @param {Triple} p @param {Triple} q */
export function deltaE2000Lab(p, q) {
  const [l1, a1, b1] = p;
  const [l2, a2, b2] = q;
  const cMean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(cMean7 / (cMean7 + 25 ** 7)));
  const A1 = a1 * (1 + g);
  const A2 = a2 * (1 + g);
  const c1 = Math.hypot(A1, b1);
  const c2 = Math.hypot(A2, b2);
  const hue = (/** @type {number} */ a, /** @type {number} */ b) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / RAD + 360) % 360);
  const h1 = hue(A1, b1);
  const h2 = hue(A2, b2);
  let dh = h2 - h1;
  if (c1 * c2 === 0) dh = 0;
  else if (dh > 180) dh -= 360;
  else if (dh < -180) dh += 360;
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * RAD);
  const lMean = (l1 + l2) / 2;
  const cMean = (c1 + c2) / 2;
  let hMean = h1 + h2;
  if (c1 * c2 !== 0) {
    if (Math.abs(h1 - h2) <= 180) hMean /= 2;
    else hMean = (hMean + (hMean < 360 ? 360 : -360)) / 2;
  }
  const t =
    1 -
    0.17 * Math.cos((hMean - 30) * RAD) +
    0.24 * Math.cos(2 * hMean * RAD) +
    0.32 * Math.cos((3 * hMean + 6) * RAD) -
    0.2 * Math.cos((4 * hMean - 63) * RAD);
  const sL = 1 + (0.015 * (lMean - 50) ** 2) / Math.sqrt(20 + (lMean - 50) ** 2);
  const sC = 1 + 0.045 * cMean;
  const sH = 1 + 0.015 * cMean * t;
  const rC = 2 * Math.sqrt(cMean ** 7 / (cMean ** 7 + 25 ** 7));
  const rT = -Math.sin(2 * 30 * Math.exp(-(((hMean - 275) / 25) ** 2)) * RAD) * rC;
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH));
}

const DEFICIENCIES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** @typedef {keyof typeof DEFICIENCIES} Deficiency */

/** @type {Deficiency[]} */
export const deficiencies = ["protanopia", "deuteranopia", "tritanopia"];

/** The colour as a person with the deficiency would see it. @param {string} hex @param {Deficiency} deficiency */
export function simulate(hex, deficiency) {
  const rgb = parseHex(hex).map(linear);
  const seen = DEFICIENCIES[deficiency].map((row) => companded(row.reduce((sum, w, i) => sum + w * rgb[i], 0)));
  return toHex([seen[0], seen[1], seen[2]]);
}

/** The same colour printed without colour: the grey of its luminance. @param {string} hex */
export function greyscale(hex) {
  const grey = companded(luminance(hex));
  return toHex([grey, grey, grey]);
}
