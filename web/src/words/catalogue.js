/**
 * Every string that a person reads, by where it stands; one folder a language, one file a part. English is complete.
 * Another language is loaded only when it is chosen, and what it lacks is said in English.
 */

import { untranslated, withFallback } from "./fallback.js";
import { language } from "./language.js";
import { areaCard } from "./en/area-card.js";
import { compare } from "./en/compare.js";
import { compareAreas } from "./en/compare-areas.js";
import { designer } from "./en/designer.js";
import { embed } from "./en/embed.js";
import { explore } from "./en/explore.js";
import { groups } from "./en/groups.js";
import { overlay } from "./en/overlay.js";
import { own } from "./en/own.js";
import { profile } from "./en/profile.js";
import { search } from "./en/search.js";
import { shell } from "./en/shell.js";
import { faults } from "./en/faults.js";
import { legend } from "./en/legend.js";
import { map } from "./en/map.js";
import { notices } from "./en/notices.js";
import { glossary } from "./en/glossary.js";
import { print } from "./en/print.js";
import { reading } from "./en/reading.js";
import { receipt } from "./en/receipt.js";
import { share } from "./en/share.js";
import { steps } from "./en/steps.js";
import { table } from "./en/table.js";

export const english = {
  areaCard,
  compare,
  compareAreas,
  designer,
  embed,
  explore,
  groups,
  overlay,
  own,
  profile,
  search,
  shell,
  faults,
  glossary,
  legend,
  map,
  notices,
  print,
  reading,
  receipt,
  share,
  steps,
  table,
};

const other = language === "cy" ? (await import("./cy/catalogue.js")).welsh : null;

export const words = other ? withFallback(english, other) : english;

/** What most of the page is written in, for those who hear it: its `<html lang>`. */
export const writtenIn = other && untranslated(english, other).length * 2 < untranslated(english, {}).length ? language : "en-GB";
