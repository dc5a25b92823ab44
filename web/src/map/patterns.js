/** Patterns that say why an area has no class colour, or a weak one; the same in SVG, in rasters and in legends. */

/** @typedef {import("../choropleth/paint.js").PatternName} PatternName */

export const INK = "#44525a";
const SVG = "http://www.w3.org/2000/svg";

/** @type {Record<PatternName, { size: number, lines: [number, number, number, number][], dots?: [number, number][], width: number, ink?: string, rim?: number }>} a rim of white keeps lines readable on any colour */
export const SHAPES = {
  suppressed: { size: 7, width: 1.2, lines: [[-1, 8, 8, -1], [-1, 1, 1, -1], [6, 8, 8, 6]] },
  missing: { size: 7, width: 0.6, lines: [[0, 0, 7, 7], [0, 7, 7, 0]] },
  "not-applicable": { size: 6, width: 1, lines: [[3, 0, 3, 6]] },
  "set-aside": { size: 10, width: 1, ink: "#7b878c", lines: [[1, 2.5, 4, 2.5], [6, 7.5, 9, 7.5]] },
  between: { size: 15, width: 1, rim: 0.6, lines: [[5.5, 9.5, 9.5, 5.5]] },
  firm: { size: 15, width: 1, rim: 0.6, lines: [[7.5, 5, 7.5, 10], [5, 7.5, 10, 7.5]] },
  unreliable: { size: 6, width: 0, lines: [], dots: [[1.5, 1.5], [4.5, 4.5]] },
};

/** The inside of one pattern tile as SVG elements. @param {PatternName} name @param {string} ground */
function tile(name, ground) {
  const { size, lines, dots = [], width, ink = INK, rim = 0 } = SHAPES[name];
  const make = (/** @type {string} */ tag, /** @type {Record<string, string | number>} */ attributes) => {
    const element = document.createElementNS(SVG, tag);
    for (const [k, v] of Object.entries(attributes)) element.setAttribute(k, String(v));
    return element;
  };
  return [
    make("rect", { width: size, height: size, fill: ground }),
    ...(rim ? lines.map(([x1, y1, x2, y2]) => make("line", { x1, y1, x2, y2, stroke: "#fff", "stroke-width": width + 2 * rim, "stroke-linecap": "round" })) : []),
    ...lines.map(([x1, y1, x2, y2]) => make("line", { x1, y1, x2, y2, stroke: ink, "stroke-width": width })),
    // A white rim keeps the dots readable on the darkest class.
    ...dots.map(([cx, cy]) => make("circle", { cx, cy, r: 1, fill: "#16212a", stroke: "#fff", "stroke-width": 0.45 })),
  ];
}

let madeCount = 0;

/** The patterns of one SVG element, made as they are asked for. */
export class SvgPatterns {
  /** @param {SVGElement} svg */
  constructor(svg) {
    this.prefix = `pattern-${++madeCount}`;
    this.defs = document.createElementNS(SVG, "defs");
    svg.prepend(this.defs);
    /** @type {Map<string, string>} */
    this.made = new Map();
  }

  /** A fill attribute. @param {import("../choropleth/paint.js").Paint} paint */
  fill({ fill, pattern }) {
    if (!pattern) return fill;
    const key = `${pattern}-${fill.slice(1)}`;
    let id = this.made.get(key);
    if (!id) {
      id = `${this.prefix}-${key}`;
      const element = document.createElementNS(SVG, "pattern");
      const { size } = SHAPES[pattern];
      element.id = id;
      element.setAttribute("patternUnits", "userSpaceOnUse");
      element.setAttribute("width", String(size));
      element.setAttribute("height", String(size));
      element.append(...tile(pattern, fill));
      this.defs.append(element);
      this.made.set(key, id);
    }
    return `url(#${id})`;
  }
}

/**
 * The same tile as pixels of the device, which repeat.
 * @param {PatternName} name @param {string} ground @param {number} ratio device pixels of a CSS pixel
 * @returns {import("./raster/recolour.js").Tile}
 */
export function patternTile(name, ground, ratio) {
  const { size, lines, dots = [], width, ink = INK, rim = 0 } = SHAPES[name];
  const side = Math.round(size * ratio);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const c = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  c.scale(side / size, side / size);
  c.fillStyle = ground;
  c.fillRect(0, 0, size, size);
  const draw = (/** @type {string} */ colour, /** @type {number} */ thick) => {
    c.strokeStyle = colour;
    c.lineWidth = thick;
    for (const [x1, y1, x2, y2] of lines) {
      c.beginPath();
      c.moveTo(x1, y1);
      c.lineTo(x2, y2);
      c.stroke();
    }
  };
  if (rim) {
    c.lineCap = "round";
    draw("#fff", width + 2 * rim);
    c.lineCap = "butt";
  }
  draw(ink, width);
  for (const [x, y] of dots) {
    c.beginPath();
    c.arc(x, y, 1, 0, 2 * Math.PI);
    c.fillStyle = "#16212a";
    c.strokeStyle = "#fff";
    c.lineWidth = 0.45;
    c.fill();
    c.stroke();
  }
  return { size: side, pixels: new Uint32Array(c.getImageData(0, 0, side, side).data.buffer) };
}
