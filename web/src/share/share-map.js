/** Opens the dialog for sharing the map of Explore; its code is fetched when it is first wanted. */

import { isOfPage } from "../state/page-figures.js";
import { words } from "../words/catalogue.js";

/**
 * @param {Pick<import("../explore/explore-view.js").ExploreView, "now" | "state" | "data" | "catalogue">} shown
 * @returns {Promise<string>} why it cannot be, or nothing
 */
export async function shareMap({ now, state, data, catalogue }) {
  if (!now) return "";
  if (isOfPage(now.query.indicator)) return words.designer.ownStays;
  const row = data.row(state.area);
  try {
    const { openDesigner } = await import("./embed-designer.js");
    openDesigner({ now, catalogue, isCited: state.release !== null, area: row && { code: row.code, name: row.name } });
    return "";
  } catch {
    return words.designer.codeAway;
  }
}
