/** Every string that a person reads, by where it stands. */

import { groups } from "./en/groups.js";
import { profile } from "./en/profile.js";

export const english = {
  profile,
  groups,
};

export const words = english;
