/** What a gap and a ratio have in common: a group's rate beside that of the reference group. Pure. */

import { areasNamed, clearly } from "../clear-areas.js";
import { capital, groupWord, referenceWord } from "../names.js";
import { rateBehind } from "../sides.js";

/** @type {Pick<import("../measures.js").MeasureWords, "unclear" | "behind" | "clarity" | "claritySentence" | "clearOnes" | "sides" | "alone" | "comparesGroups" | "comparesPeriods">} */
export const besideReference = {
  comparesGroups: true,
  comparesPeriods: false,
  alone: "rate",
  unclear: "no clear difference",
  sides: ["group", "reference"],
  behind: (cell, layer) => [
    [capital(groupWord(layer.group)), rateBehind(cell, "group", layer)],
    [capital(referenceWord(layer)), rateBehind(cell, "reference", layer)],
  ],
  clarity: ({ clarity }, layer) => {
    if (clarity === "lower") return `Lower than ${referenceWord(layer)}`;
    return clarity === "higher" ? `Higher than ${referenceWord(layer)}` : clarity ? "No clear difference" : "";
  },
  claritySentence: ({ clarity }, layer) => {
    if (clarity === "no-clear-difference") return "No clear difference: the likely range includes no gap at all, so chance alone could explain it.";
    return clarity ? `The difference is clear: the ${groupWord(layer.group)} rate is ${clarity} than the ${referenceWord(layer)} rate.` : "";
  },
  clearOnes: (rows, layer) => {
    const [lower, higher] = [clearly(rows, "lower"), clearly(rows, "higher")];
    const rate = `the ${groupWord(layer.group)} rate`;
    const other = `the ${referenceWord(layer)} rate`;
    return [
      lower.length ? `${capital(rate)} is clearly lower than ${other} in ${areasNamed(lower, layer)}.` : `In no ${layer.set.areaSingular} is ${rate} clearly lower than ${other}.`,
      ...(higher.length ? [`It is clearly higher in ${areasNamed(higher, layer)}.`] : []),
    ];
  },
};
