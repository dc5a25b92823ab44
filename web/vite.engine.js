/**
 * Compiles AssemblyScript (https://www.assemblyscript.org) as a part of the build: `import code from "./engine/drawing.ts?wasm"`
 * is a WebAssembly module in base64.
 */

import asc from "assemblyscript/asc";
import { Buffer } from "node:buffer";
import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";

const MARK = "?wasm";
const OPTIONS = ["-O3", "--noAssert", "--runtime", "minimal"];

/** @returns {import("vite").Plugin} */
export function engine() {
  return {
    name: "assemblyscript",
    async load(id) {
      if (!id.endsWith(MARK)) return null;
      const entry = id.slice(0, -MARK.length);
      const folder = dirname(entry);
      for (const file of readdirSync(folder)) this.addWatchFile(`${folder}/${file}`);
      return `export default "${(await compiled(folder, basename(entry))).toString("base64")}";`;
    },
  };
}

/** @param {string} folder @param {string} entry @returns {Promise<Buffer>} @throws {Error} what the compiler says */
async function compiled(folder, entry) {
  /** @type {Buffer | null} */
  let code = null;
  const { error, stderr } = await asc.main([entry, "--baseDir", folder, "--outFile", "out.wasm", ...OPTIONS], {
    writeFile: (name, contents) => {
      if (name === "out.wasm") code = Buffer.from(contents);
    },
  });
  if (error || !code) throw new Error(`${folder}/${entry} does not compile: ${error?.message ?? ""}\n${stderr}`);
  return code;
}
