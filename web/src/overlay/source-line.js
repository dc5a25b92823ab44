/** Who published the two measures and the boundaries. */

import { html, nothing } from "lit";
import { words } from "../words/catalogue.js";

/** @param {import("../types").OverlayAnswer} answer */
export function sourceLine({ x, y, boundarySource, release }) {
  const sources = [...x.sources, ...y.sources].filter((s, i, all) => all.findIndex((o) => o.dataset === s.dataset) === i);
  const licences = sources.filter((s, i, all) => all.findIndex((o) => o.licenceUrl === s.licenceUrl) === i);
  const { sources: say } = words.overlay;
  return html`${sources.map((s, i) => html`${i ? "; " : ""}${s.landingPage ? html`<a href=${s.landingPage} rel="noopener">${s.title}</a>, ${s.publisher}` : s.title}`)}.
    ${licences.map((s) => (s.licenceUrl ? html`<a href=${s.licenceUrl} rel="noopener license">${s.licence}</a>. ` : nothing))}${say.boundaries(boundarySource.attribution)} ${say.release(release)}`;
}
