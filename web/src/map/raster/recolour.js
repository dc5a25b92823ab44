/** Paints an area raster by look-up. Colours are 32-bit words as a little-endian canvas holds them: alpha, blue, green, red. Pure. */

/** @typedef {import("./scan.js").AreaRaster} AreaRaster */
/** @typedef {{ size: number, pixels: Uint32Array }} Tile a square of a pattern, in device pixels */

/** @param {string} hex "#rrggbb" @param {number} [alpha] 0 to 255 */
export function wordOf(hex, alpha = 255) {
  const n = parseInt(hex.slice(1), 16);
  return ((alpha << 24) | ((n & 255) << 16) | (n & 0xff00) | (n >> 16)) >>> 0;
}

/** A word that stands for a pattern: the number of its tile where a colour has its opacity. @param {number} tile 0 to 253 */
export const patternWord = (tile) => ((tile + 1) << 24) >>> 0;

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Part of a raster, in its pixels; right and bottom are beyond */

/**
 * @param {AreaRaster} raster
 * @param {Uint32Array} colours by what `ids` and `parts` hold: 0 for nothing, areas from 1 on, the outline last
 * @param {Tile[]} tiles patterns that colours refer to
 * @param {Uint32Array} out the pixels of the part; those where nothing is stay as they are
 * @param {Part} [part] the whole by default
 */
export function recolour({ view, ids, rows, pixels, mixedRows, first, parts, shares }, colours, tiles, out, part = { left: 0, top: 0, right: view.width, bottom: view.height }) {
  const { width } = view;
  for (let row = part.top; row < part.bottom; row++) {
    const start = row * width;
    const begin = start + part.left;
    const stop = start + part.right;
    // What is added to a pixel of the raster to find it in `out`.
    const shift = (row - part.top) * (part.right - part.left) - begin;
    const y = view.top + row;
    const x = view.left - start;
    const end = Math.min(rows[2 * row + 1], stop);
    for (let pixel = Math.max(rows[2 * row], begin); pixel < end; pixel++) {
      const word = colours[ids[pixel]];
      out[pixel + shift] = word >= 0xff000000 || word === 0 ? word : patternAt(word, tiles, x + pixel, y);
    }
    for (let m = mixedRows[row]; m < mixedRows[row + 1]; m++) {
      const pixel = pixels[m];
      if (pixel < begin || pixel >= stop) continue;
      let red = 0;
      let green = 0;
      let blue = 0;
      let total = 0;
      for (let k = first[m], last = first[m + 1]; k < last; k++) {
        let word = colours[parts[k]];
        const share = shares[k];
        if (word < 0xff000000) {
          if (word === 0) continue;
          word = patternAt(word, tiles, x + pixel, y);
        }
        red += (word & 255) * share;
        green += ((word >>> 8) & 255) * share;
        blue += ((word >>> 16) & 255) * share;
        total += share;
      }
      const alpha = total > 250 ? 255 : total;
      const over = total ? 1 / total : 0;
      out[pixel + shift] = ((alpha << 24) | ((blue * over + 0.5) << 16) | ((green * over + 0.5) << 8) | (red * over + 0.5)) >>> 0;
    }
  }
}

/** Patterns are fixed to the map, not to the screen. @param {number} word @param {Tile[]} tiles @param {number} x @param {number} y */
function patternAt(word, tiles, x, y) {
  const { size, pixels } = tiles[(word >>> 24) - 1];
  return pixels[(y % size) * size + (x % size)];
}

/** The area that covers most of a pixel. @param {AreaRaster} raster @param {number} x device pixels from its left @param {number} y @returns {number | null} */
export function areaAt({ view, ids }, x, y) {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column >= view.width || row >= view.height) return null;
  const id = ids[row * view.width + column];
  return id ? id - 1 : null;
}
