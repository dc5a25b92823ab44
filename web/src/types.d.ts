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
  baseline?: Period | null;
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
/** Ranks in the area order of a set, the largest figure first; null where an area has none. */
export interface RanksAnswer {
  release: number;
  set: string;
  /** How many areas are ranked. */
  of: number;
  columns: { code: string[]; rank: (number | null)[]; lowest: (number | null)[]; highest: (number | null)[] };
}
/** Where one area stands, and between which ranks chance alone could put it. */
export interface Rank {
  rank: number;
  lowest: number;
  highest: number;
}
/** One area's figure less another's. */
export interface AreaDifference {
  first: { code: string; name: string };
  second: { code: string; name: string };
  value: number | null;
  lower: number | null;
  upper: number | null;
  clarity: Clarity | null;
  sentence: string;
}
/** Areas side by side in one indicator, as far as Explore reads it. */
export interface SideBySideAnswer {
  release: number;
  indicators: { areas: { code: string; surroundings?: (AreaRef & { difference?: AreaDifference })[] }[] }[];
}
/** Areas side by side, as `/compare` answers. */
export interface AreasAnswer {
  release: number;
  areas: SelectedArea[];
  notes: string[];
  falseDiscovery: FalseDiscovery;
  indicators: AreasIndicator[];
}
/** One indicator of that answer: the figures of all areas and their differences. */
export interface AreasIndicator {
  subject: string;
  indicator: Layer["indicator"];
  unit: Unit;
  group: Group;
  reference: Group | null;
  period: Period;
  baseline?: Period | null;
  areas: AreasFigure[];
  differences: AreasDifference[];
  uncertainty: Uncertainty;
  caveats?: string[];
  sources: Source[];
}
export interface AreasFigure extends Cell {
  code: string;
  name: string;
  sentence: string;
  reliabilityWords?: { label: string; sentence: string };
  notPublished?: string;
  together?: TogetherWords;
  surroundings?: (AreaRef & Cell & { sentence: string; difference: AreasDifference })[];
}
export interface AreasDifference extends AreaDifference {
  clarityInList: Clarity | null;
  independent: boolean;
  noDifference?: string | null;
  noInterval?: string | null;
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
  area: AreaRef & { members?: AreaRef[] };
  together?: TogetherWords;
  indicator: Indicator;
  measure: Measure;
  unit: Unit;
  group: Group;
  reference: Group | null;
  periods: (Cell & { period: Period; refusedBecause?: string | null })[];
  change: Change | null;
  sources: Source[];
  uncertainty: Uncertainty;
  caveats: string[];
}
/** How a figure of several areas is put together. */
export interface TogetherWords {
  derivedFromRoundedCounts: boolean;
  sentence: string;
  published?: { code: string; name: string; level: string; sentence: string };
}
/** An area, or several together, as the server names it. */
export interface SelectedArea extends FoundArea {
  members?: AreaRef[];
}
export interface AreaDetail extends FoundArea {
  bbox: Bbox | null;
  neighbours: AreaRef[];
  childSets: string[];
}
/** A figure of what lies around an area, and how the area stands to it. */
export interface Surrounding extends AreaRef, Cell {
  published: boolean;
  sentence: string;
  difference: Cell & { sentence: string; noDifference?: string | null };
}
export interface Fact extends Cell {
  subject: string;
  measure: Measure;
  unit: Unit;
  group: Group;
  reference: Group | null;
  period: Period;
  baseline?: Period | null;
  reliabilityWords: { label: string; sentence: string };
  sentence: string;
  refusedBecause?: string | null;
  together?: TogetherWords;
  detectableSentence?: string;
  surroundings: Surrounding[];
  rank?: { set: string; rank: number; lowest: number; highest: number; of: number; sentence: string };
  better?: (Cell & { area: AreaRef; indicator: string; subject: string; period: Period; sentence: string; because: string })[];
}
export interface IndicatorFacts {
  indicator: Layer["indicator"];
  description: string;
  periods: Period[];
  facts: Fact[];
  uncertainty: Uncertainty;
  caveats: string[];
  terms: string[];
  sources: Source[];
}
export interface ProfileAnswer {
  release: number;
  area: SelectedArea;
  note: string;
  falseDiscovery: FalseDiscovery;
  topics: { topic: string; indicators: IndicatorFacts[] }[];
}
/** Areas that are often looked at together. */
export interface Preset {
  id: string;
  name: string;
  sentence: string;
  geography: string;
  members: AreaRef[];
  published: AreaRef | null;
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
  /** What took its place, where its code is used no more. */
  replacedBy?: (AreaRef & { geography: string; sets: string[] })[];
}
/** What a search found. */
export interface FoundPlaces {
  total: number;
  areas: FoundArea[];
  /** Texts that would find something, where this one found nothing. */
  suggestions?: string[];
  postcode?: { postcode: string; status: "found" | "unknown" | "no-directory"; ended?: string; sentence: string } | null;
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
  /** Its name in the other language, where the boundary file has one. */
  otherName?: { text: string; lang: "cy" | "en" } | null;
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
  view: "explore" | "compare" | "overlay" | "profile";
  /** The release that the link stays with; the latest without. */
  release: number | null;
  set: string | null;
  indicator: string | null;
  group: string | null;
  measure: string | null;
  period: string | null;
  baseline: string | null;
  /** The right-hand pane of Compare. */
  right: { set?: string | null; indicator: string | null; group: string | null; measure: string | null; period: string | null; baseline: string | null };
  /** The third and the fourth pane of Compare. */
  more: AppState["right"][];
  /** Whether Compare shows the difference of its first two panes as a map. */
  differenceMap: boolean;
  scale: "same" | "own";
  /** Of two maps one over the other: where the divider stands, in per cent of the width; null: side by side. */
  swipe: number | null;
  /** Whether each map of Compare shows a place of its own. */
  apart: boolean;
  /** The places of the second, third and fourth map, where each shows its own. */
  views: (MapView | null)[];
  /** Whether Compare shows maps or a table of areas by indicators. */
  mode: "maps" | "areas";
  /** Rows of that table: `id`, `id:group` or `id:group:measure`, with or without `@period`; empty: a few to begin with. */
  rows: string[];
  /** What its differences are to: the first area, or the wider area of a level. */
  against: string;
  /** Whether the areas stand in the order of their figures, not as they were chosen. */
  byFigure: boolean;
  area: string | null;
  /** Areas that are looked at as one. */
  together: Together | null;
  /** Areas of the difference table. */
  areas: string[];
  table: boolean;
  /** One small map for every period, instead of the map. */
  years: boolean;
  /** Since when the card says how a figure has changed. */
  since: string | null;
  /** One set of class limits for all periods. */
  lock: boolean;
  /** Only what one can be sure of: the other areas are set aside. */
  sure: boolean;
  /** Areas that could as well belong to a neighbouring class are marked. */
  edges: boolean;
  map: MapView | null;
  /** The language asked for, where the address says one. */
  lang?: string | null;
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
  association: { areas: number; leftOut: Record<string, number>; leftOutOf: { x: Record<string, number>; y: Record<string, number> }; leftOutInWords: string[]; sentence: string };
  cautions: string[];
  /** Null where more of a measure is neither better nor worse. */
  worstOnBoth: { code: string }[] | null;
  columns: Record<string, any[]> & { code: string[] };
  boundarySource: Source;
}
/** Areas taken together under a name of the person's own. */
export interface Together {
  name: string;
  codes: string[];
}
export interface Catalogue {
  release: number;
  sets: BoundarySet[];
  indicators: Indicator[];
}
