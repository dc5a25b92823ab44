/** Sharing a view. */

export const share = {
  copied: "Link copied",
  cited: (/** @type {number} */ release) => `This link stays with release ${release}.`,
  gone: (/** @type {number} */ release) => `Release ${release} is not kept any more. These are the latest figures.`,
  seeLatest: "See the latest figures",
  dismiss: "Dismiss",
  corrected: (/** @type {{ published: string, source: string, text: string }} */ { published, source, text }) => `${published}, ${source}: ${text}`,
  copyByHand: "Copy the address from the address bar",
};
