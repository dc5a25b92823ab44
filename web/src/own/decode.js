/** Bytes of a file as text, whatever program wrote it; or what kind of file it is instead. Pure. */

import { words } from "../words/catalogue.js";

/** A file that cannot be a table, with what to do. */
export class FileFault extends Error {
  /** @param {string[]} said what is wrong, and what to do */
  constructor([what, suggestion]) {
    super(what);
    this.suggestion = suggestion;
  }
}

/** @param {Uint8Array} bytes @param {string} text */
const startsWith = (bytes, text) => [...text].every((c, i) => bytes[i] === c.charCodeAt(0));

/** What the first bytes say. @param {Uint8Array} bytes @returns {"workbook" | "text"} @throws {FileFault} */
export function kindOf(bytes) {
  const { file } = words.own;
  if (!bytes.length) throw new FileFault(file.empty);
  if (startsWith(bytes, "PK")) return "workbook";
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) throw new FileFault(isLocked(bytes) ? file.locked : file.oldExcel);
  if (startsWith(bytes, "%PDF")) throw new FileFault(file.pdf);
  if (startsWith(bytes, "\x89PNG") || startsWith(bytes, "GIF8") || (bytes[0] === 0xff && bytes[1] === 0xd8)) throw new FileFault(file.image);
  return "text";
}

/** An encrypted workbook is a compound file with a stream of this name in UTF-16. @param {Uint8Array} bytes */
function isLocked(bytes) {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
}

/** @param {Uint8Array} bytes @returns {{ text: string, encoding: string }} @throws {FileFault} where it is no text */
export function decodeText(bytes) {
  const [encoding, skip] = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes.subarray(skip));
  // eslint-disable-next-line no-control-regex
  if (/[\x00-\x08\x0e-\x1a]/.test(text.slice(0, 4000))) throw new FileFault(words.own.file.binary);
  if (!text.trim()) throw new FileFault(words.own.file.empty);
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) throw new FileFault(words.own.file.html);
  if (/^\s*[[{]\s*["{[]/.test(text)) throw new FileFault(words.own.file.json);
  return { text, encoding: encoding === "utf-8" ? "UTF-8" : encoding === "windows-1252" ? "Windows-1252" : "UTF-16" };
}

/** @param {Uint8Array} bytes @returns {[string, number]} its encoding, and how long its byte order mark is */
function encodingOf(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ["utf-8", 3];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le", 2];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be", 2];
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((b, i) => (zeros[i % 2] += b === 0 ? 1 : 0));
  // Latin text in UTF-16 has a zero in every second byte.
  if (zeros[1] > start.length / 4) return ["utf-16le", 0];
  if (zeros[0] > start.length / 4) return ["utf-16be", 0];
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return ["utf-8", 0];
  } catch {
    return ["windows-1252", 0];
  }
}
