/** Links of a widget, which open beside the host's page; a frame that may open nothing says where they lead. */

/**
 * @param {HTMLElement} widget @param {(address: string) => void} blocked told the address that could not be opened
 */
export function watchLinks(widget, blocked) {
  widget.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link?.href || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // With "noopener" nothing would tell whether it was opened. Links lead to the atlas itself, which asks for no opener.
    if (!window.open(link.href, "_blank")) blocked(link.href);
  });
}
