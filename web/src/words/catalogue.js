/** Every sentence of the page that is not data, by the part that says it. Another language is another set of these. */

import { overlay } from "./en/overlay.js";

export const words = { overlay };
