/** Fetches what reads and draws large sets (`large-sets.js`), with the first of them. */

import { ApiError } from "../http.js";

/** @returns {Promise<typeof import("./large-sets.js")>} @throws {ApiError} where it cannot be had */
export async function codeOfLargeSets() {
  try {
    return await import("./large-sets.js");
  } catch (error) {
    console.error(error);
    throw new ApiError("", { kind: "offline", fault: "drawingAway" });
  }
}
