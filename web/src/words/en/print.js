/** What stands on a printed page alone. */

export const print = {
  button: "Print",
  inHelp: "Print this view on one page",
  preparing: "Making the page ready to print…",
  /** @param {string} date "26 November 2026" */
  printed: (date) => `Printed ${date}`,
  link: "This view:",
  /** @param {string} rest number of rows that are not on the page */
  moreRows: (rest) => `${rest} more rows are in the table on the page and in its CSV file.`,
  /** @param {number} rows that the sheet has no room for @param {number} all */
  leftOut: (rows, all) => `${rows} of ${all} rows ${rows === 1 ? "is" : "are"} left out for want of room. They are at the link below, and in the CSV file there.`,
};
