// The shapes of the HTTP contract, version 1, as the front end reads them.

export type Marker = "suppressed" | "unreliable" | "low" | "missing" | "not-applicable";
export type Clarity = "higher" | "lower" | "no-clear-difference";
export type Measure = "rate" | "gap" | "ratio" | "change" | "gap-change";
export type Palette = "sequential" | "diverging" | "deprivation";

export interface Source {
  dataset: string;
  title: string;
  publisher: string;
  landingPage: string;
  licence: string;
  licenceUrl: string;
  attribution: string;
  published: string;
}
export interface Unit {
  id: string;
  suffix: string;
  words: string;
  /** Digits after the point of a value in this unit. */
  decimals: number;
}
export interface Group {
  id: string;
  name: string;
  sentenceName: string;
}
export interface Period {
  id: string;
  name: string;
}
export interface AreaRef {
  code: string;
  name: string;
  level: string;
}
/** [west, south, east, north] in degrees. */
export type Bbox = [number, number, number, number];

/** One drawing of a set; `packedUrl` where the server has it packed too. */
export interface Geometry {
  toleranceMetres: number;
  url: string;
  packedUrl?: string;
}
export interface BoundarySet {
  id: string;
  name: string;
  level: string;
  vintage: number;
  geography: string;
  extent: string;
  areaSingular: string;
  areaPlural: string;
  count: number;
  bbox: Bbox;
  /** Coarse to fine. */
  geometry: Geometry[];
  source: Source;
  indicators: string[];
  isDefault: boolean;
}
export interface Availability {
  geography: string;
  sets: string[];
  periods: Period[];
}
export interface Uncertainty {
  method: string;
  text: string;
}
export interface Indicator {
  id: string;
  name: string;
  sentenceName: string;
  topic: string;
  description: string;
  unit: Unit;
  decimals: number;
  polarity: string;
  kind: string;
  breaks: string;
  measures: Measure[];
  groups: Group[];
  defaultGroup: string;
  referenceGroup: string | null;
  availability: Availability[];
  uncertainty: Uncertainty;
  caveats: string[];
  terms: string[];
  sources: Source[];
}
export interface Term {
  id: string;
  term: string;
  definition: string;
  link?: string;
}

/** One number of one area with everything that qualifies it. */
export interface Cell {
  value: number | null;
  lower: number | null;
  upper: number | null;
  marker: Marker | null;
  intervalMarker?: Marker | null;
  numerator?: number | null;
  denominator?: number | null;
  clarity?: Clarity | null;
  groupValue?: number | null;
  groupLower?: number | null;
  groupUpper?: number | null;
  groupMarker?: Marker | null;
  referenceValue?: number | null;
  referenceLower?: number | null;
  referenceUpper?: number | null;
  referenceMarker?: Marker | null;
  baselineValue?: number | null;
  baselineLower?: number | null;
  baselineUpper?: number | null;
  baselineMarker?: Marker | null;
  laterValue?: number | null;
  laterLower?: number | null;
  laterUpper?: number | null;
  laterMarker?: Marker | null;
  /** The same as `clarity`, as one of the whole list of areas. */
  clarityInList?: Clarity | null;
  /** How far the figure can be relied upon: id of a band of `layer.reliability`. */
  reliability?: string | null;
  /** The smallest change that this source could show here. */
  detectableChange?: number | null;
  /** Why a comparison is not made though its figures are there: key of `layer.refusals`. */
  refused?: string | null;
}
/** A band of reliability, and how many areas are in it. */
export interface Band {
  id: string;
  label: string;
  count: number;
}
/** How many comparisons of a list are clear, one by one and all together. */
export interface FalseDiscovery {
  level: number;
  compared: number;
  clearAlone: number;
  clearInList: number;
  smallestP: number | null;
  sentence: string;
}
export interface LegendClass {
  class: number;
  lower: number | null;
  upper: number | null;
  label: string;
  count: number;
}
export interface Layer {
  title: string;
  set: Pick<BoundarySet, "id" | "name" | "level" | "vintage" | "geography" | "areaSingular" | "areaPlural" | "count">;
  indicator: Pick<Indicator, "id" | "name" | "sentenceName" | "unit" | "decimals" | "polarity" | "kind">;
  measure: Measure;
  unit: Unit;
  group: Group;
  reference: Group | null;
  period: Period;
  /** Of a change: what it is measured since. */
  baseline?: Period;
  breaks: { method: string; limits: number[]; min: number | null; max: number | null; symmetric: boolean };
  palette: Palette;
  legend: LegendClass[];
  missing: { marker: Marker; label: string; count: number }[];
  clarity?: Record<Clarity | "none", number>;
  falseDiscovery?: FalseDiscovery;
  reliability?: Band[];
  /** Sentences of the reasons for which a comparison is refused somewhere. */
  refusals?: Record<string, string>;
  context: (AreaRef & Cell)[];
  uncertainty: Uncertainty;
  caveats: string[];
  sources: Source[];
  boundarySource: Source;
}
export interface ViewAnswer {
  release: number;
  layer: Layer;
}
export interface ValuesAnswer extends ViewAnswer {
  columns: Record<string, (string | number | null)[]> & { code: string[]; class: (number | null)[] };
}
export interface Change {
  baseline: Period;
  period: Period;
  value: number;
  lower: number;
  upper: number;
  clarity: Clarity;
}
export interface SeriesAnswer {
  release: number;
  area: AreaRef;
  indicator: Indicator;
  measure: Measure;
  unit: Unit;
  group: Group;
  reference: Group | null;
  periods: (Cell & { period: Period })[];
  change: Change | null;
  sources: Source[];
  uncertainty: Uncertainty;
  caveats: string[];
}
/** Where a number comes from. */
export interface Receipt {
  title: string;
  source: (Source & { file: string; sha256: string }) | null;
  download: string | null;
  cells: { role: string; label?: string; sheet: string | null; row: number; column: string; published: string | null }[];
  steps: string[];
  formula: string | null;
  intervalFormula: string | null;
  inputs: { role: string; url: string; receipt?: Receipt }[];
}
export interface FoundArea {
  code: string;
  name: string;
  nameWelsh?: string;
  level: string;
  geography: string;
  sets: string[];
  parents: AreaRef[];
}
export interface AreaFeature {
  type: "Feature";
  properties: { code: string; name: string; nameWelsh?: string };
  geometry: { type: "Polygon"; coordinates: number[][][] } | { type: "MultiPolygon"; coordinates: number[][][][] };
}
/** The line around an area. */
export interface Outline {
  type: "Feature";
  properties: object;
  geometry: AreaFeature["geometry"] | { type: "MultiLineString"; coordinates: number[][][] };
}
export interface AreaCollection {
  type: "FeatureCollection";
  features: AreaFeature[];
}

/** One area of a layer: its place joined to its cell. */
export interface Row extends Cell {
  index: number;
  code: string;
  name: string;
  class: number | null;
}

/** What one map shows. */
export interface Query {
  set: string;
  indicator: string;
  group: string;
  measure: Measure;
  period: string;
  /** Of a change: the earlier period; else null. */
  baseline: string | null;
}
export interface MapView {
  zoom: number;
  lat: number;
  lng: number;
}
export interface AppState {
  view: "explore" | "compare";
  set: string | null;
  indicator: string | null;
  group: string | null;
  measure: string | null;
  period: string | null;
  baseline: string | null;
  /** The right-hand pane of Compare. */
  right: { indicator: string | null; group: string | null; measure: string | null; period: string | null; baseline: string | null };
  /** The third and the fourth pane of Compare. */
  more: AppState["right"][];
  /** Whether Compare shows the difference of its first two panes as a map. */
  differenceMap: boolean;
  scale: "same" | "own";
  area: string | null;
  /** Areas of the difference table. */
  areas: string[];
  table: boolean;
  map: MapView | null;
}
export interface Catalogue {
  release: number;
  sets: BoundarySet[];
  indicators: Indicator[];
}
