/** Small layers, rows and catalogues for tests; figures are those of the 2020 survey where they are named. */

/** @typedef {import("../src/types").Layer} Layer */
/** @typedef {import("../src/types").Row} Row */
/** @typedef {import("../src/types").Catalogue} Catalogue */
/** @typedef {import("../src/types").BoundarySet} BoundarySet */
/** @typedef {import("../src/types").Indicator} Indicator */

/** @type {import("../src/types").Source} */
export const source = {
  dataset: "aps",
  title: "Employment rates by ethnicity",
  publisher: "Office for National Statistics",
  landingPage: "https://example.org/",
  licence: "Open Government Licence v3.0",
  licenceUrl: "https://example.org/licence",
  attribution: "ONS",
  published: "2021-05",
};

export const white = { id: "white", name: "White", sentenceName: "white residents" };
export const minority = { id: "ethnic-minority", name: "Ethnic minority", sentenceName: "ethnic minority residents" };
export const black = { id: "black", name: "Black", sentenceName: "Black residents" };
export const percent = { id: "percent", suffix: "%", words: "per cent", decimals: 1 };
export const points = { id: "percentage-points", suffix: " points", words: "percentage points", decimals: 1 };

/** @param {Partial<BoundarySet>} [over] @returns {BoundarySet} */
export function aSet(over = {}) {
  return {
    id: "lad-2022-london",
    name: "London boroughs, 2022",
    level: "lad",
    vintage: 2022,
    geography: "lad",
    extent: "london",
    areaSingular: "borough",
    areaPlural: "boroughs",
    count: 33,
    bbox: [-0.51, 51.29, 0.33, 51.69],
    geometry: [{ toleranceMetres: 20, url: "/g" }],
    source,
    indicators: ["employment-rate"],
    isDefault: true,
    ...over,
  };
}

/** @param {Partial<Indicator>} [over] @returns {Indicator} */
export function employment(over = {}) {
  return {
    id: "employment-rate",
    name: "Employment rate",
    sentenceName: "Employment rate",
    topic: "Work",
    description: "",
    unit: percent,
    decimals: 1,
    polarity: "higher-is-better",
    kind: "rate",
    breaks: "ckmeans",
    measures: ["rate", "gap", "ratio", "change", "gap-change"],
    groups: [white, minority, black],
    defaultGroup: "ethnic-minority",
    referenceGroup: "white",
    availability: [{ geography: "lad", sets: ["lad-2022-london"], periods: [2004, 2019, 2020].map((y) => ({ id: String(y), name: String(y) })) }],
    uncertainty: { method: "published-interval", text: "95% interval published by the source." },
    caveats: [],
    terms: [],
    sources: [source],
    ...over,
  };
}

export function deprivation() {
  return employment({
    id: "imd-2019-average-score",
    name: "Index of Multiple Deprivation 2019, average score",
    sentenceName: "IMD 2019 average score",
    topic: "Deprivation",
    unit: { id: "score", suffix: "", words: "score", decimals: 1 },
    polarity: "higher-is-more-deprived",
    kind: "score",
    measures: ["rate"],
    groups: [{ id: "all", name: "All", sentenceName: "all residents" }],
    defaultGroup: "all",
    referenceGroup: null,
    availability: [{ geography: "lad", sets: ["lad-2022-london"], periods: [{ id: "2019", name: "2019" }] }],
    uncertainty: { method: "not-sampled", text: "Not a sample: no interval." },
  });
}

export function decile() {
  return { ...deprivation(), id: "imd-2019-decile", name: "IMD decile", kind: "decile", availability: [{ geography: "lsoa-2011", sets: ["lsoa-2011-london"], periods: [{ id: "2019", name: "2019" }] }] };
}

/** @returns {Catalogue} */
export function aCatalogue() {
  return {
    release: 3,
    sets: [aSet(), aSet({ id: "lsoa-2011-london", name: "London LSOAs, 2011", level: "lsoa", areaSingular: "LSOA", areaPlural: "LSOAs", isDefault: false })],
    indicators: [employment(), deprivation(), decile()],
  };
}

/** @param {Partial<Layer>} [over] @returns {Layer} */
export function gapLayer(over = {}) {
  return {
    title: "Employment rate of ethnic minority residents, gap to white, 2020, by borough",
    set: aSet(),
    indicator: employment(),
    measure: "gap",
    unit: points,
    group: minority,
    reference: white,
    period: { id: "2020", name: "2020" },
    breaks: { method: "symmetric", limits: [-15, -5, 5, 15], min: -7.2, max: 27.4, symmetric: true },
    palette: "diverging",
    legend: [null, -15, -5, 5, 15].map((lower, i, all) => ({ class: i, lower, upper: all[i + 1] ?? null, label: "", count: 0 })),
    missing: [],
    clarity: { lower: 1, higher: 0, "no-clear-difference": 1, none: 1 },
    falseDiscovery: { level: 0.05, compared: 2, clearAlone: 1, clearInList: 0, smallestP: 0.004, sentence: "Of 2 areas compared, one is clear alone." },
    reliability: [
      { id: "acceptable", label: "Use with care", count: 2 },
      { id: "withheld", label: "Withheld by the publisher", count: 1 },
    ],
    context: [],
    uncertainty: { method: "published-interval", text: "95% interval published by the source." },
    caveats: [],
    sources: [source],
    boundarySource: source,
    ...over,
  };
}

/** @param {Partial<Layer>} [over] @returns {Layer} */
export function rateLayer(over = {}) {
  return gapLayer({ measure: "rate", unit: percent, reference: null, palette: "sequential", clarity: undefined, falseDiscovery: undefined, breaks: { method: "ckmeans", limits: [60, 65, 70, 75], min: 57, max: 77, symmetric: false }, ...over });
}

/** @param {Partial<Row>} [over] @returns {Row} */
export function aRow(over = {}) {
  return { index: 0, code: "E09000030", name: "Tower Hamlets", value: 58.2, lower: 42, upper: 74.4, marker: null, class: 0, ...over };
}

/** @param {Partial<Row>} [over] @returns {Row} */
export function gapRow(over = {}) {
  return aRow({
    value: 27.4, lower: 8.73, upper: 46.07, class: 4, clarity: "lower",
    groupValue: 58.2, groupLower: 42, groupUpper: 74.4, groupMarker: null,
    referenceValue: 85.6, referenceLower: 76.3, referenceUpper: 94.9, referenceMarker: null,
    ...over,
  });
}

/** @param {Partial<Layer>} [over] @returns {Layer} */
export function ratioLayer(over = {}) {
  return gapLayer({ measure: "ratio", unit: { id: "ratio", suffix: "", words: "times the rate of the reference group", decimals: 2 }, breaks: { method: "symmetric", limits: [0.75, 0.91, 1.1, 1.33], min: 0.68, max: 1.11, symmetric: true }, ...over });
}

/** @param {Partial<Row>} [over] @returns {Row} */
export function ratioRow(over = {}) {
  return gapRow({ value: 0.68, lower: 0.5, upper: 0.92, class: 0, ...over });
}

/** @param {Partial<Layer>} [over] @returns {Layer} */
export function changeLayer(over = {}) {
  return gapLayer({ measure: "change", reference: null, baseline: { id: "2004", name: "2004" }, ...over });
}

/** Tower Hamlets, 40.8% in 2004 and 58.2% in 2020. @param {Partial<Row>} [over] @returns {Row} */
export function changeRow(over = {}) {
  return aRow({
    value: 17.4, lower: -0.6, upper: 35.4, class: 4, clarity: "no-clear-difference", clarityInList: "no-clear-difference", reliability: "acceptable", detectableChange: 25.7,
    baselineValue: 40.8, baselineLower: 33, baselineUpper: 48.6, baselineMarker: null,
    laterValue: 58.2, laterLower: 42, laterUpper: 74.4, laterMarker: null,
    ...over,
  });
}

/** @param {Partial<Layer>} [over] @returns {Layer} */
export function gapChangeLayer(over = {}) {
  return gapLayer({ measure: "gap-change", baseline: { id: "2004", name: "2004" }, ...over });
}

/** London, 16.6 points in 2004 and 11.5 in 2020. @param {Partial<Row>} [over] @returns {Row} */
export function gapChangeRow(over = {}) {
  return aRow({
    name: "London", value: -5.1, lower: -8.9, upper: -1.3, class: 1, clarity: "lower", clarityInList: "lower", reliability: "acceptable", detectableChange: 5.4,
    baselineValue: 16.6, baselineLower: 14.3, baselineUpper: 18.9, baselineMarker: null,
    laterValue: 11.5, laterLower: 8.5, laterUpper: 14.5, laterMarker: null,
    ...over,
  });
}
