/** Reads columns of figures and sorts areas into kinds that are painted alike: the same few steps for tens of thousands of areas. */

export function take(bytes: usize): usize {
  return heap.alloc(bytes);
}

export function give(at: usize): void {
  heap.free(at);
}

/**
 * Whole numbers, byte by byte in planes, 0 for none, as doubles, NaN for none.
 * @param unit a power of ten that they are divided by, or multiplied with: division gives the double nearest to the
 *   decimal number, a multiplication by the inverse does not
 */
export function numbers(planes: usize, count: i32, width: i32, low: f64, unit: f64, multiplied: bool, out: usize): void {
  for (let i = 0; i < count; i++) {
    let k: u32 = 0;
    for (let plane = 0; plane < width; plane++) k |= <u32>load<u8>(planes + <usize>(plane * count + i)) << (8 * plane);
    const n = low + <f64>k - 1;
    store<f64>(out + (<usize>i << 3), k == 0 ? NaN : multiplied ? n * unit : n / unit);
  }
}

/** One more than the class of a value; 0 where there is none. A value on a limit is in the upper class. */
@inline function classOf(value: f64, limits: usize, limitCount: i32): u32 {
  if (isNaN(value)) return 0;
  let k = 0;
  while (k < limitCount && value >= load<f64>(limits + (<usize>k << 3))) k++;
  return k + 1;
}

/**
 * Sorts areas by the class of their value and by three words each.
 * @param values 0 where there are none @param first numbers of words, a byte for each area; 0 where there are none
 * @param firsts how many different numbers there may be @param table nought, of a number for every kind that there could be
 * @param out the number of the kind of each area @param examples an area of each kind @returns how many kinds there are
 */
export function kinds(
  count: i32, values: usize, limits: usize, limitCount: i32,
  first: usize, firsts: u32, second: usize, seconds: u32, third: usize, table: usize, out: usize, examples: usize,
): i32 {
  const classes: u32 = limitCount + 2;
  let found: u32 = 0;
  for (let i = 0; i < count; i++) {
    let kind: u32 = values ? classOf(load<f64>(values + (<usize>i << 3)), limits, limitCount) : 0;
    if (third) kind += classes * <u32>load<u8>(third + <usize>i);
    if (second) kind = kind * seconds + <u32>load<u8>(second + <usize>i);
    if (first) kind = kind * firsts + <u32>load<u8>(first + <usize>i);
    let number = <u32>load<u16>(table + (<usize>kind << 1));
    if (!number) {
      store<i32>(examples + (<usize>found << 2), i);
      number = ++found;
      store<u16>(table + (<usize>kind << 1), <u16>number);
    }
    store<u16>(out + (<usize>i << 1), <u16>(number - 1));
  }
  return found;
}

/** Gives each area the number that its kind has in another list. @param by for each kind, two bytes */
export function renumber(which: usize, count: i32, by: usize): void {
  for (let i = 0; i < count; i++) {
    const at = which + (<usize>i << 1);
    store<u16>(at, load<u16>(by + (<usize>load<u16>(at) << 1)));
  }
}
