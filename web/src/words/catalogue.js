/** Every string that a person reads, by where it stands; one language a folder. */

import { embed } from "./en/embed.js";

export const words = {
  embed,
};
