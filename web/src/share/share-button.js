/** The button over a map that opens the dialog for sharing it, which is fetched when it is first wanted. */

import { html, nothing } from "lit";
import { isOfPage } from "../state/page-figures.js";
import { words } from "../words/catalogue.js";

/** @typedef {import("../types").AppState} AppState */

/**
 * @param {import("../state/resolve.js").Resolved} now @param {AppState} state @param {import("../state/map-data.js").MapData} data
 * @param {import("../types").Catalogue} catalogue @param {(notice: string) => void} tell why it cannot be
 */
export function shareButton(now, state, data, catalogue, tell) {
  if (!data.layer) return nothing;
  const open = async () => {
    if (isOfPage(now.query.indicator)) return tell(words.designer.ownStays);
    const row = data.row(state.area);
    try {
      const { openDesigner } = await import("./embed-designer.js");
      openDesigner({ now, catalogue, area: row && { code: row.code, name: row.name } });
    } catch {
      tell(words.designer.codeAway);
    }
  };
  return html`<button type="button" class="button" data-testid="share" aria-haspopup="dialog" @click=${open}>${words.designer.open}</button>`;
}
