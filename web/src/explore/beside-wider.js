/** How an area's figure stands to those of what lies around it, as the server tests it. */

import { html, nothing } from "lit";

/** @typedef {import("../types").AreaDifference} AreaDifference */

/** The differences of one area to the wider ones. @param {import("../types").SideBySideAnswer | null} answer @param {string} code @returns {AreaDifference[]} */
export function differencesOf(answer, code) {
  const area = answer?.indicators[0]?.areas.find((a) => a.code === code);
  return (area?.surroundings ?? []).flatMap((s) => (s.difference ? [s.difference] : []));
}

/** A sentence for each wider area whose figure stands above; nothing until they are there. @param {AreaDifference[]} differences @param {{ code: string }[]} wider */
export function besideWider(differences, wider) {
  const told = wider.flatMap(({ code }) => differences.find((d) => d.second.code === code) ?? []);
  return told.length ? html`<div class="beside" data-testid="card-beside">${told.map((d) => html`<p class="fine">${d.sentence}</p>`)}</div>` : nothing;
}
