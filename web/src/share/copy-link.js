/** Puts the address of the present view on the clipboard. */

import { words } from "../words/catalogue.js";

/** @param {string} url @returns {Promise<string>} what to tell the person */
export async function copyLink(url) {
  try {
    await navigator.clipboard.writeText(url);
    return words.share.copied;
  } catch {
    // Without permission, or outside https and localhost, the address bar holds the same link.
    return words.share.copyByHand;
  }
}
