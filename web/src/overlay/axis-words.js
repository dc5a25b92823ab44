/** One of two measures in words: its title, its classes, a value on its axis. Pure. */

import { words } from "../words/catalogue.js";
import { number } from "../words/format.js";
import { wordsOf } from "../words/measures.js";

/** @typedef {import("../types").OverlayAxis} Axis */

/** "Employment rate of ethnic minority residents, gap to white, 2020": without the areas, which both share. @param {Axis} axis */
export function axisTitle(axis) {
  return axis.title.replace(/, by [^,]+$/, "");
}

/** Digits after the point that tell a number from its neighbours. @param {number} value @param {number} most */
function digits(value, most) {
  for (let d = 0; d < most; d++) if (Math.abs(value - Number(value.toFixed(d))) < 1e-9) return d;
  return most;
}

/** A value on the axis or a limit between classes: "24%", "10 lower". @param {number} value @param {Axis} axis */
export function onAxis(value, axis) {
  const measure = wordsOf(axis);
  if (measure.neutral !== null) return measure.short(value, axis, digits(value, axis.unit.decimals));
  const suffix = axis.unit.suffix.startsWith(" ") ? "" : axis.unit.suffix;
  return number(value, digits(value, axis.indicator.decimals)) + suffix;
}

/** The limits of one of the three classes. @param {Axis} axis @param {number} place */
export function classLimits(axis, place) {
  const { below, between, from } = words.overlay.classes;
  const said = axis.limits.map((v) => onAxis(v, axis));
  if (!said.length) return "";
  if (place === 0) return below(said[0]);
  return place >= said.length ? from(said[said.length - 1]) : between(said[place - 1], said[place]);
}

/** "more deprived (24 or more)". @param {Axis} axis @param {number} place */
export function classWords(axis, place) {
  const { named, place: ofPlace } = words.overlay.classes;
  if (!axis.limits.length) return words.overlay.square.oneClass;
  return named(ofPlace(place, axis.lowEnd, axis.highEnd), classLimits(axis, place));
}
