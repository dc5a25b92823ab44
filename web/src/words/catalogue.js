/** Every string a person reads, by part of the page. One language is one folder beside `en/`. */

import { own } from "./en/own.js";
import { search } from "./en/search.js";

export const words = {
  own,
  search,
};
