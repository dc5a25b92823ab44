/** Every sentence of the page that is not data, by the part that says it. Another language is another set of these. */

import { areaCard } from "./en/area-card.js";
import { explore } from "./en/explore.js";

export const words = {
  areaCard,
  explore,
};
