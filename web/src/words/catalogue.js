/** Every string that a person reads, by the part of the page that says it. Pure. */

import { compare } from "./en/compare.js";

export const words = { compare };
