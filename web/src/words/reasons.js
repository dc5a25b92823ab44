/** Why there is no number, or none with a range. Pure. */

/** @typedef {import("../types").Cell} Cell */
/** @typedef {import("../types").Layer} Layer */
/** @typedef {import("../types").Marker} Marker */

/** @type {Record<Marker, string>} */
const REASONS = {
  suppressed: "Too few people surveyed to say",
  unreliable: "Too few people surveyed for a reliable figure",
  low: "Too few people to print a figure",
  missing: "The source has no figure",
  "not-applicable": "Not measured here",
};

/** Why there is no number, in the source's words where it gives some. @param {Marker | null} marker @param {Layer["missing"]} [missing] */
export function reason(marker, missing) {
  const told = missing?.find((m) => m.marker === marker);
  return told?.label ?? REASONS[marker ?? "missing"];
}

/** Why a cell has no number: the reason of its comparison where one is refused, else that of its marker. @param {Cell} cell @param {Pick<Layer, "refusals"> & { missing?: Layer["missing"] }} layer */
export function whyNone(cell, layer) {
  const refused = cell.refused ? layer.refusals?.[cell.refused] : undefined;
  return refused?.replace(/\.$/, "") ?? reason(cell.marker, layer.missing);
}

/** True when values of the layer come with a range at all. @param {Pick<Layer, "uncertainty">} layer */
export function isSampled(layer) {
  return !/^(not|none)/.test(layer.uncertainty.method);
}

/** Why a number has no range. @param {Cell} cell @param {Pick<Layer, "uncertainty">} layer */
export function noRange(cell, layer) {
  if (layer.uncertainty.method === "none-known") return layer.uncertainty.text;
  if (!isSampled(layer)) return "Not a sample: no likely range.";
  if (cell.marker === "unreliable") return "Unreliable: too few people were surveyed for a likely range.";
  if (cell.intervalMarker) return "No likely range published.";
  return "No likely range.";
}
