/** Puts the address of the present view on the clipboard. */

/** @param {string} url @returns {Promise<string>} what to tell the person */
export async function copyLink(url) {
  try {
    await navigator.clipboard.writeText(url);
    return "Link copied";
  } catch {
    // Without permission, or outside https and localhost, the address bar holds the same link.
    return "Copy the address from the address bar";
  }
}
