/** Joins the columns of a layer to the areas of its geometry. Pure. */

/** @typedef {import("../types").ValuesAnswer} ValuesAnswer */
/** @typedef {import("../types").AreaCollection} AreaCollection */
/** @typedef {import("../types").Row} Row */

const CELLS = [
  "value", "lower", "upper", "numerator", "denominator", "marker", "intervalMarker", "clarity",
  "clarityInList", "reliability", "detectableChange", "refused",
  ...["group", "reference", "baseline", "later"].flatMap((side) => [`${side}Value`, `${side}Lower`, `${side}Upper`, `${side}Marker`]),
];

/** What the columns say of one area. @param {ValuesAnswer["columns"]} columns @param {number} i its place in them @returns {import("../types").Cell} */
export function joinedCell(columns, i) {
  const cell = /** @type {any} */ ({ value: null, lower: null, upper: null, marker: null });
  for (const name of CELLS) if (columns[name]) cell[name] = columns[name][i];
  return cell;
}

/** Areas keep the geometry's order; one without a column entry is "missing". @param {ValuesAnswer} answer @param {AreaCollection} areas @returns {Row[]} */
export function joinRows(answer, areas) {
  const { columns } = answer;
  const at = new Map(columns.code.map((code, i) => [code, i]));
  const present = CELLS.filter((name) => columns[name]);
  return areas.features.map(({ properties }, index) => {
    /** @type {any} */
    const row = { index, code: properties.code, name: properties.name, value: null, lower: null, upper: null, marker: null, class: null };
    const i = columns.code[index] === properties.code ? index : at.get(properties.code);
    if (i === undefined) return { ...row, marker: "missing" };
    for (const name of present) row[name] = columns[name][i];
    row.class = columns.class[i];
    return row;
  });
}
