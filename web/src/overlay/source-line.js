/** Who published the two measures and the boundaries. */

import { html } from "lit";
import { words } from "../words/catalogue.js";

/** @param {import("../types").OverlayAnswer} answer */
export function sourceLine({ x, y, boundarySource, release }) {
  const sources = [...x.sources, ...y.sources].filter((s, i, all) => all.findIndex((o) => o.dataset === s.dataset) === i);
  const licences = sources.filter((s, i, all) => all.findIndex((o) => o.licenceUrl === s.licenceUrl) === i);
  const { sources: say } = words.overlay;
  return html`${sources.map((s, i) => html`${i ? "; " : ""}<a href=${s.landingPage} rel="noopener">${s.title}</a>, ${s.publisher}`)}.
    ${licences.map((s) => html`<a href=${s.licenceUrl} rel="noopener license">${s.licence}</a>. `)}${say.boundaries(boundarySource.attribution)} ${say.release(release)}`;
}
