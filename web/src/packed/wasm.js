/** Compiled modules that the build carries along. */

/**
 * @param {string} code base64
 * @returns {{ exports: any, lying: <T>(Type: { new (buffer: ArrayBuffer, at: number, length: number): T }, at: number, length: number) => T }}
 *   `lying`: a list in its memory, until that grows
 */
export function instantiate(code) {
  const bytes = Uint8Array.from(atob(code), (c) => c.charCodeAt(0));
  const env = {
    abort() {
      throw new Error("There is not enough memory to draw this map.");
    },
  };
  const exports = /** @type {any} */ (new WebAssembly.Instance(new WebAssembly.Module(bytes), { env }).exports);
  return { exports, lying: (Type, at, length) => new Type(exports.memory.buffer, at >>> 0, length) };
}
