/** Runs of neighbouring periods that have what `has` asks for. @template T @param {T[]} items @param {(item: T) => boolean} has @returns {number[][]} indexes */
export function runs(items, has) {
  /** @type {number[][]} */
  const out = [];
  items.forEach((item, i) => {
    if (!has(item)) return;
    const last = out[out.length - 1];
    if (last && last[last.length - 1] === i - 1) last.push(i);
    else out.push([i]);
  });
  return out;
}
