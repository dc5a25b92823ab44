/** Areas looked at together. */

export const groups = {
  mode: "Group areas",
  title: "Areas together",
};
