// The shapes of the HTTP contract, version 1, as the front end reads them.

export type Marker = "suppressed" | "unreliable" | "low" | "missing" | "not-applicable";
export type Clarity = "higher" | "lower" | "no-clear-difference";
export type Measure = "rate" | "gap";
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
  /** The same as one of the whole list of areas. */
  clarityInList?: Clarity | null;
  /** Id of a band of the layer's. */
  reliability?: string;
  detectableChange?: number | null;
  groupValue?: number | null;
  groupLower?: number | null;
  groupUpper?: number | null;
  groupMarker?: Marker | null;
  referenceValue?: number | null;
  referenceLower?: number | null;
  referenceUpper?: number | null;
  referenceMarker?: Marker | null;
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
  breaks: { method: string; limits: number[]; min: number | null; max: number | null; symmetric: boolean };
  palette: Palette;
  legend: LegendClass[];
  missing: { marker: Marker; label: string; count: number }[];
  clarity?: Record<Clarity | "none", number>;
  falseDiscovery?: { level: number; compared: number; clearAlone: number; clearInList: number; smallestP: number | null; sentence: string };
  reliability?: { id: string; label: string; count: number }[];
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
  clarity: "higher" | "lower" | "no-clear-difference";
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
}
export interface MapView {
  zoom: number;
  lat: number;
  lng: number;
}
export interface AppState {
  view: "explore" | "compare" | "overlay";
  set: string | null;
  indicator: string | null;
  group: string | null;
  measure: string | null;
  period: string | null;
  /** The right-hand pane of Compare. */
  right: { indicator: string | null; group: string | null; measure: string | null; period: string | null };
  scale: "same" | "own";
  area: string | null;
  /** Areas of the difference table. */
  areas: string[];
  table: boolean;
  map: MapView | null;
  /** Which areas of Overlay are chosen. */
  overlay: OverlayChoice;
}
/** Least and greatest of x, then of y. */
export type Brush = [number, number, number, number];
/** What is chosen among the areas of Overlay: all that meet every part of it. */
export interface OverlayChoice {
  /** Of the nine, 3·y + x; empty: all. */
  cells: number[];
  brush: Brush | null;
  /** A third measure, of which a third of the areas is kept. */
  third: { indicator: string | null; group: string | null; period: string | null; part: "low" | "middle" | "high" | null };
}
/** One of the two measures laid over each other. */
export interface OverlayAxis {
  title: string;
  indicator: Layer["indicator"];
  measure: Measure;
  unit: Unit;
  group: Group;
  reference: Group | null;
  period: Period;
  baseline: Period | null;
  /** The inner limits of its three classes. */
  limits: number[];
  lowEnd: string;
  highEnd: string;
  missing: Layer["missing"];
  uncertainty: Uncertainty;
  caveats: string[];
  sources: Source[];
}
export interface OverlayAnswer {
  release: number;
  title: string;
  set: Layer["set"];
  x: OverlayAxis;
  y: OverlayAxis;
  /** Empty where no area has both figures. */
  cells: { cell: number; xClass: number; yClass: number; count: number; uncertain: number }[];
  association: { areas: number; leftOut: Record<string, number>; sentence: string };
  cautions: string[];
  /** Null where more of a measure is neither better nor worse. */
  worstOnBoth: { code: string }[] | null;
  columns: Record<string, any[]> & { code: string[] };
  boundarySource: Source;
}
export interface Catalogue {
  release: number;
  sets: BoundarySet[];
  indicators: Indicator[];
}
