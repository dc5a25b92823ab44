/** Reads numbers of a packed coverage, one after another: unsigned LEB128, and signed ones with the sign in the last bit. */

/** What is wrong with the bytes; 0 is nothing. `engine.js` makes words of it. */
export const ENDS_TOO_EARLY: i32 = 1;
export const TOO_LARGE: i32 = 2;

export class Numbers {
  at: usize;
  end: usize;
  fault: i32 = 0;

  constructor(at: usize, length: i32) {
    this.at = at;
    this.end = at + length;
  }

  /** At most 2^53 − 1, which is what the page can hold. */
  varint(): f64 {
    let value: u64 = 0;
    let shift: u64 = 0;
    for (;;) {
      if (this.at >= this.end) {
        this.fault = ENDS_TOO_EARLY;
        return 0;
      }
      const byte = load<u8>(this.at++);
      if (shift < 56) value |= (<u64>(byte & 127)) << shift;
      else if (byte & 127) value = u64.MAX_VALUE;
      if (byte < 128) break;
      shift += 7;
    }
    if (value > 9007199254740991) {
      this.fault = TOO_LARGE;
      return 0;
    }
    return <f64>value;
  }

  @inline
  small(): f64 {
    // Most numbers are of one byte.
    if (this.at < this.end) {
      const byte = load<u8>(this.at);
      if (byte < 128) {
        this.at++;
        return <f64>byte;
      }
    }
    return this.varint();
  }

  zigzag(): f64 {
    const n = this.small();
    const half = Math.floor(n / 2);
    return n - 2 * half ? -(half + 1) : half;
  }

  get left(): i32 {
    return <i32>(this.end - this.at);
  }
}
