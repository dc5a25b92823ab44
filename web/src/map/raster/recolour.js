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

/**
 * @param {AreaRaster} raster
 * @param {Uint32Array} colours by what `ids` and `parts` hold: 0 for nothing, areas from 1 on, the outline last
 * @param {Tile[]} tiles patterns that colours refer to
 * @param {Uint32Array} out the pixels of the rows asked for; those where nothing is stay as they are
 * @param {number} [from] the first row @param {number} [to] the row after the last
 */
export function recolour({ view, ids, rows, pixels, mixedRows, first, parts, shares }, colours, tiles, out, from = 0, to = view.height) {
  const { width, left, top } = view;
  const skipped = from * width;
  for (let row = from; row < to; row++) {
    for (let pixel = rows[2 * row], end = rows[2 * row + 1]; pixel < end; pixel++) {
      const word = colours[ids[pixel]];
      out[pixel - skipped] = word >= 0xff000000 || word === 0 ? word : patternAt(word, tiles, left + (pixel % width), top + row);
    }
  }
  for (let m = mixedRows[from]; m < mixedRows[to]; m++) {
    const pixel = pixels[m];
    let [red, green, blue, total] = [0, 0, 0, 0];
    for (let k = first[m], end = first[m + 1]; k < end; k++) {
      let word = colours[parts[k]];
      const share = shares[k];
      if (word < 0xff000000) {
        if (word === 0) continue;
        word = patternAt(word, tiles, left + (pixel % width), top + Math.floor(pixel / width));
      }
      red += (word & 255) * share;
      green += ((word >>> 8) & 255) * share;
      blue += ((word >>> 16) & 255) * share;
      total += share;
    }
    if (!total) {
      out[pixel - skipped] = 0;
      continue;
    }
    const alpha = total > 250 ? 255 : total;
    out[pixel - skipped] = ((alpha << 24) | ((blue / total + 0.5) << 16) | ((green / total + 0.5) << 8) | (red / total + 0.5)) >>> 0;
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
