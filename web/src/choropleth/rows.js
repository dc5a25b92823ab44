/** Joins the columns of a layer to the areas of its geometry. Pure. */

/** @typedef {import("../types").ValuesAnswer} ValuesAnswer */
/** @typedef {{ count: number, code(index: number): string, name(index: number): string, otherName?(index: number): Row["otherName"] }} Areas */
/** @typedef {import("../types").Row} Row */

const CELLS = [
  "value", "lower", "upper", "numerator", "denominator", "marker", "intervalMarker", "clarity",
  "clarityInList", "reliability", "detectableChange", "refused",
  ...["group", "reference", "baseline", "later"].flatMap((side) => [`${side}Value`, `${side}Lower`, `${side}Upper`, `${side}Marker`]),
];

/** Areas keep the geometry's order; one without a column entry is "missing". @param {ValuesAnswer} answer @param {Areas} areas @returns {Row[]} */
export function joinRows(answer, areas) {
  const { columns } = answer;
  const at = new Map(columns.code.map((code, i) => [code, i]));
  const present = CELLS.filter((name) => columns[name]);
  return Array.from({ length: areas.count }, (_, index) => {
    const code = areas.code(index);
    /** @type {any} */
    const row = { index, code, name: areas.name(index), otherName: areas.otherName?.(index) ?? null, value: null, lower: null, upper: null, marker: null, class: null };
    const i = columns.code[index] === code ? index : at.get(code);
    if (i === undefined) return { ...row, marker: "missing" };
    for (const name of present) row[name] = columns[name][i];
    row.class = columns.class[i];
    return row;
  });
}

/** What all rows of a large set are read from, where they are the whole list in its order. @param {Row[]} rows @returns {import("./packed-rows.js").PackedRows | null} */
export function packedOf(rows) {
  const view = /** @type {any} */ (rows[0])?.of;
  return view?.areas.count === rows.length ? view : null;
}
