/** Writes packed coverages and value columns as their documents say, so that the readers can be held against something. */

class Out {
  /** @type {number[]} */
  bytes = [];

  /** @param {number} n */
  varint(n) {
    for (; n > 127; n = Math.floor(n / 128)) this.bytes.push((n % 128) | 128);
    this.bytes.push(n);
    return this;
  }

  /** @param {number} n */
  zigzag(n) {
    return this.varint(n >= 0 ? 2 * n : -2 * n - 1);
  }

  /** @param {ArrayLike<number>} bytes */
  run(bytes) {
    for (let i = 0; i < bytes.length; i++) this.bytes.push(bytes[i]);
    return this;
  }

  /** @param {string} text */
  utf8(text) {
    return this.run(new TextEncoder().encode(text));
  }
}

/** @param {(view: DataView) => void} write @param {number} size */
function fixed(write, size) {
  const view = new DataView(new ArrayBuffer(size));
  write(view);
  return new Uint8Array(view.buffer);
}

/** @param {string} order 16 hexadecimal digits */
const orderBytes = (order) => Uint8Array.from({ length: 8 }, (_, i) => parseInt(order.slice(2 * i, 2 * i + 2), 16));

/** @param {string[]} names @param {Out} out */
function writeNames(names, out) {
  const split = names.map((name) => {
    const parts = /^(.*) (\d{3})([A-Z]?)$/.exec(name);
    if (!name) return { kind: 0, stem: "", number: 0, letter: "" };
    return parts ? { kind: parts[3] ? 3 : 2, stem: parts[1], number: Number(parts[2]), letter: parts[3] } : { kind: 1, stem: name, number: 0, letter: "" };
  });
  const stems = [...new Set(split.filter((s) => s.kind).map((s) => s.stem))];
  out.varint(stems.length);
  for (const stem of stems) out.varint(new TextEncoder().encode(stem).length).utf8(stem);
  out.run(split.map((s) => s.kind));
  let last = 0;
  for (const s of split) if (s.kind) out.zigzag(stems.indexOf(s.stem) - last), (last = stems.indexOf(s.stem));
  last = 0;
  for (const s of split) if (s.kind > 1) out.zigzag(s.number - last), (last = s.number);
  for (const s of split) if (s.kind === 3) out.utf8(s.letter);
}

/** @typedef {{ code: string, name?: string, welsh?: string, rings: [number, number][][] }} GridArea rings in grid cells, y northwards */

/**
 * @param {GridArea[]} areas ascending by code
 * @param {{ x0?: number, y0?: number, cell?: number, tolerance?: number, order?: string }} [head] EPSG:3857 metres
 * @returns {ArrayBuffer}
 */
export function writeCoverage(areas, { x0 = 0, y0 = 0, cell = 1, tolerance = 10, order = "0102030405060708" } = {}) {
  const [ringCounts, ringLengths, references, xs, ys, codes, names] = Array.from({ length: 7 }, () => new Out());
  /** @type {Map<string, number>} */
  const known = new Map();
  let previous = -1;
  let at = [0, 0];
  let [rings, refs] = [0, 0];
  for (const area of areas) {
    ringCounts.varint(area.rings.length);
    for (const ring of area.rings) {
      ringLengths.varint(ring.length);
      rings++;
      for (const [x, y] of ring) {
        refs++;
        const key = `${x},${y}`;
        const vertex = known.get(key);
        if (vertex === undefined) {
          references.varint(0);
          xs.zigzag(x - at[0]);
          ys.zigzag(y - at[1]);
          previous = known.size;
          known.set(key, previous);
        } else {
          references.varint(vertex === previous - 1 ? 1 : vertex === previous + 1 ? 2 : known.size - vertex + 2);
          previous = vertex;
        }
        at = [x, y];
      }
    }
  }
  let [letters, digits, number] = ["", 0, 0];
  for (const { code } of areas) {
    const [, front, end] = /** @type {RegExpExecArray} */ (/^(.*?)(\d*)$/.exec(code));
    if (front === letters && end.length === digits) codes.varint(0);
    else codes.varint(new TextEncoder().encode(front).length).utf8(front).varint(end.length);
    codes.zigzag(Number(end) - number);
    [letters, digits, number] = [front, end.length, Number(end)];
  }
  writeNames(areas.map((a) => a.name ?? ""), names);
  writeNames(areas.map((a) => a.welsh ?? ""), names);
  const sections = [ringCounts, ringLengths, references, xs, ys, codes, names].map((o) => o.bytes);
  const out = new Out().utf8("APC1");
  for (const n of [areas.length, rings, known.size, refs]) out.run(fixed((v) => v.setUint32(0, n, true), 4));
  out.run(orderBytes(order));
  for (const n of [x0, y0, cell, tolerance]) out.run(fixed((v) => v.setFloat64(0, n, true), 8));
  for (const n of [7, ...sections.map((s) => s.length)]) out.run(fixed((v) => v.setUint32(0, n, true), 4));
  for (const section of sections) out.run(section);
  return Uint8Array.from(out.bytes).buffer;
}

/** @typedef {{ name: string, decimals?: number, values: (number | null)[] } | { name: string, words: (string | null)[] } | { name: string, exact: (number | null)[] }} GivenColumn */

/** @param {GivenColumn[]} columns @param {{ count: number, order?: string }} head @returns {ArrayBuffer} */
export function writeColumns(columns, { count, order = "0102030405060708" }) {
  const out = new Out().utf8("APV1");
  out.run(fixed((v) => v.setUint32(0, count, true), 4)).run(orderBytes(order)).run(fixed((v) => v.setUint32(0, columns.length, true), 4));
  for (const column of columns) {
    out.run([column.name.length]).utf8(column.name);
    if ("words" in column) {
      const words = [...new Set(column.words.filter((w) => w !== null))];
      out.run([1, words.length]);
      for (const word of words) out.run([new TextEncoder().encode(word).length]).utf8(word);
      out.run(column.words.map((w) => (w === null ? 0 : words.indexOf(w) + 1)));
    } else if ("exact" in column) {
      out.run([2]);
      for (const n of column.exact) out.run(fixed((v) => v.setFloat64(0, n ?? NaN, true), 8));
    } else {
      const { decimals = 0, values } = column;
      const whole = values.map((n) => (n === null ? null : Math.round(n * 10 ** decimals)));
      const given = whole.filter((n) => n !== null);
      const low = given.reduce((a, b) => Math.min(a, b), given[0] ?? 0);
      const ks = whole.map((n) => (n === null ? 0 : n - low + 1));
      const width = Math.max(1, Math.ceil(Math.log2(ks.reduce((a, b) => Math.max(a, b), 0) + 1) / 8));
      out.run([0, decimals & 255]).run(fixed((v) => v.setInt32(0, low, true), 4)).run([width]);
      for (let plane = 0; plane < width; plane++) out.run(ks.map((k) => Math.floor(k / 256 ** plane) % 256));
    }
  }
  return Uint8Array.from(out.bytes).buffer;
}
