/** Where a number comes from: its file, its cells, what was done. Pure. */

export const receipt = {
  title: "How do we know?",
  loading: "Looking it up …",
  failed: "The receipt could not be had.",
  /** @param {string} publisher @param {string} licence @param {string} file before its checksum */
  file: (publisher, licence, file) => `, ${publisher}, ${licence}. File ${file}, SHA-256`,
  cells: (/** @type {string} */ title) => `Cells of ${title}`,
  heads: { cell: "Cell", what: "What", published: "Published" },
  /** @param {string | null | undefined} sheet @param {string | number} row @param {string} column */
  at: (sheet, row, column) => `${sheet ? `Sheet ${sheet}, ` : ""}row ${row}, ${column}`,
  notKept: "not kept",
  of: (/** @type {string} */ role) => `Receipt of the ${role}`,
};
