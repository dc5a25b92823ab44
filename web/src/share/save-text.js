/** Saves a text as a file of the person's own. */

/** @param {string} name @param {string} text with CRLF lines @param {string} [type] */
export function saveText(name, text, type = "text/csv;charset=utf-8") {
  // The mark at the front makes spreadsheets read it as UTF-8.
  const blob = new Blob(["\ufeff", text], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, "-");
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
