/** Sharing a view. */

export const share = {
  copied: "Link copied",
  copyByHand: "Copy the address from the address bar",
};
