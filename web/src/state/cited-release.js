/** The catalogue of the release that an address stays with. */

import { ApiError, fetchCatalogue, pinRelease } from "../api.js";

/**
 * What is loaded in a release, or in the latest where none is named or the server keeps the named one no longer.
 * @param {number | null} release @returns {Promise<{ catalogue: import("../types").Catalogue, isLost: boolean }>}
 */
export async function catalogueOf(release) {
  if (release !== null) {
    try {
      const catalogue = await fetchCatalogue(undefined, release);
      pinRelease(release);
      return { catalogue, isLost: false };
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 404)) throw error;
    }
  }
  return { catalogue: await fetchCatalogue(), isLost: release !== null };
}
