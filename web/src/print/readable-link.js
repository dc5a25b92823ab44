/** A link as people copy it from paper. Pure. */

/** Without the scheme, and with slashes and commas as they are. @param {string} address */
export function readableLink(address) {
  const { host, pathname, search } = new URL(address);
  return host + pathname + search.replaceAll("%2C", ",").replaceAll("%2F", "/");
}
