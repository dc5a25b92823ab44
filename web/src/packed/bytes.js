/** Reads numbers from bytes, one after another, and says where they end too early. Pure. */

const text = new TextDecoder("utf-8", { fatal: true });

export class Bytes {
  /** @param {Uint8Array} bytes @param {string} what named in errors: "the references of the packed coverage" */
  constructor(bytes, what) {
    this.bytes = bytes;
    this.what = what;
    this.at = 0;
  }

  /** An unsigned LEB128. */
  varint() {
    const { bytes } = this;
    let byte = bytes[this.at++];
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let unit = 128; byte > 127; unit *= 128) {
      byte = bytes[this.at++];
      value += (byte & 127) * unit;
    }
    if (byte === undefined || !Number.isSafeInteger(value)) throw new Error(`${this.#start} ${byte === undefined ? "end too early" : "hold a number that is too large"}.`);
    return value;
  }

  /** A signed number, written so that small ones are short whatever their sign. */
  zigzag() {
    const n = this.varint();
    return n % 2 ? -(n + 1) / 2 : n / 2;
  }

  byte() {
    if (this.at >= this.bytes.length) throw new Error(`${this.#start} end too early.`);
    return this.bytes[this.at++];
  }

  /** @param {number} length in bytes */
  run(length) {
    if (this.at + length > this.bytes.length) throw new Error(`${this.#start} end too early.`);
    return this.bytes.subarray(this.at, (this.at += length));
  }

  /** UTF-8. @param {number} length in bytes */
  text(length) {
    return text.decode(this.run(length));
  }

  /** Nothing may be left over: it would mean that what was read was not what was written. */
  end() {
    if (this.at > this.bytes.length) throw new Error(`${this.#start} end too early.`);
    if (this.at < this.bytes.length) throw new Error(`${this.#start} are followed by ${this.bytes.length - this.at} bytes that nobody asked for.`);
  }

  get #start() {
    return this.what.charAt(0).toUpperCase() + this.what.slice(1);
  }
}
