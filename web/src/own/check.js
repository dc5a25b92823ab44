/** Joins the rows of a table to areas, and says of every row that did not fit what is wrong and what to do. Pure. */

import { words } from "../words/catalogue.js";
import { bareCode, fold, isCode, isNearlyCode, levelOfCode, ungarbled } from "./area-index.js";
import { decimalsOf, readNumber } from "./numbers.js";

/** @typedef {import("./area-index.js").AreaIndex} AreaIndex */
/** @typedef {import("./area-index.js").KnownArea} KnownArea */
/** @typedef {import("./csv.js").TableRow} TableRow */
/** @typedef {import("./table.js").Table} Table */
/** @typedef {import("./table.js").Choice} Choice */
/**
 * Something a person should know of a row. `out` rows are not on the map until a suggestion is accepted.
 * @typedef {object} Finding
 * @property {number} row as a spreadsheet numbers it; 0 of the whole file
 * @property {string} column letter and heading
 * @property {string} what
 * @property {string} suggestion
 * @property {boolean} out
 * @property {Fix | null} fix what one press does
 * @typedef {{ area: KnownArea } | { value: number }} Fix
 * @typedef {{ code: string, row: number, value: number | null, marker: "missing" | "suppressed" | null, lower: number | null, upper: number | null, base: number | null }} Joined
 * @typedef {{ joined: Map<string, Joined>, findings: Finding[], geography: string, percent: boolean, decimals: number, rows: number }} Checked
 */

const TOTAL = /^(grand )?(total|sum|all|average|mean|median|overall|england and wales|great britain|united kingdom|uk|england|wales|scotland|northern ireland|london|inner london|outer london|greater london|all areas|all boroughs)\b/i;
const FOOTNOTE = /^(source|note|notes|footnote|\*|†|1\)|\(1\)|©|contact|published|last updated|data from|this |the )|[.!]$|https?:/i;

/** Of two names with parts, "Hackney and Newham". @param {string} text @param {AreaIndex} index */
function severalAreas(text, index) {
  const parts = text.split(/\s*(?:,|;|\/|\+|&|\band\b)\s*/i).filter(Boolean);
  return parts.length > 1 && parts.every((p) => index.named(p).length > 0);
}

/**
 * @param {Table} table @param {Choice} choice @param {AreaIndex} index
 * @param {{ set?: string, setName?: string, codes?: (code: string) => boolean, fixes?: Map<number, Fix> }} [how] the set they are to be shown on, and what the person accepted
 * @returns {Checked}
 */
export function check(table, choice, index, { setName = "", codes = () => true, fixes = new Map() } = {}) {
  const { row: say, note, suggest } = words.own;
  /** @type {Finding[]} */
  const findings = [];
  /** @type {Map<string, Joined>} */
  const joined = new Map();
  const label = (/** @type {number} */ c) => (c < 0 ? "" : words.own.column(table.columns[c].letter, table.columns[c].header));
  const tell = (/** @type {TableRow} */ row, /** @type {number} */ column, /** @type {string} */ what, /** @type {string} */ suggestion, /** @type {boolean} */ out, /** @type {Fix | null} */ fix = null) =>
    findings.push({ row: row.line, column: label(column), what, suggestion, out, fix });
  const texts = table.body.map((r) => r.cells[choice.value]?.text ?? "");
  const style = decimalsOf(texts);
  const reads = table.body.map((r) => readNumber(r.cells[choice.value] ?? { text: "" }, style));
  const numbers = reads.flatMap((r) => ("value" in r && r.value !== null && !("fault" in r) ? [r] : []));
  const shares = numbers.filter((n) => !n.percent && n.value > 0 && n.value < 1).length;
  const header = table.columns[choice.value]?.header ?? "";
  const percents = numbers.filter((r) => r.percent).length;
  const percent = numbers.length > 0 && (percents * 2 > numbers.length || /%|per ?cent|\bpct\b/i.test(header));
  const geography = mostUsed(table.body, choice, index);
  const width = table.head ? lastUsed(table.head) : 0;
  let textNumbers = 0;

  table.body.forEach((row, i) => {
    const cell = row.cells[choice.area] ?? { text: "" };
    const read = reads[i];
    const beyond = lastUsed(row) > width && width > 0 ? lastUsed(row) : 0;
    if (beyond && row.cells.slice(width).some((c) => c.text)) return tell(row, choice.value, say.tooManyCells(beyond, width), suggest.quote, true);
    if (row.hidden) tell(row, choice.area, note.hiddenRow, suggest.check, false);
    const accepted = fixes.get(row.line);
    const area = accepted && "area" in accepted ? accepted.area : areaOf(row, cell, read);
    if (!area) return undefined;
    if (!codes(area.code)) return tell(row, choice.area, say.otherSet(cell.text, setName), suggest.onSet(setsOf(area)), true);
    let value = /** @type {number | null} */ (null);
    let marker = /** @type {"missing" | "suppressed" | null} */ (null);
    if (accepted && "value" in accepted) value = accepted.value;
    else if ("fault" in read) {
      tell(row, choice.value, read.fault, read.advice, true, read.value === null ? null : { value: read.value });
      marker = "missing";
    } else if ("marker" in read) {
      marker = read.marker;
      tell(row, choice.value, read.text ? say.marker(read.text) : say.empty, read.text ? suggest.noFigure : suggest.fillIn, false);
    } else {
      value = read.value;
      const odd = oddNumber(read, cell, row);
      if (odd) {
        value = null;
        marker = "missing";
      } else if (read.typed && row.cells.some((c) => c.number !== undefined)) textNumbers++;
    }
    const before = joined.get(area.code);
    if (before) {
      const same = before.value === value;
      return tell(row, choice.area, (same ? say.duplicateSame : say.duplicate)(area.name, before.row), suggest.keepFirst(before.row), !same);
    }
    joined.set(area.code, { code: area.code, row: row.line, value, marker, ...limits(row, value) });
    return undefined;
  });
  for (const odd of outliers(joined)) {
    const row = table.body.find((r) => r.line === odd.row);
    if (row) tell(row, choice.value, say.outlier(row.cells[choice.value].text, odd.times), suggest.check, false);
  }
  if (textNumbers) findings.push({ row: 0, column: label(choice.value), what: note.textNumbers(textNumbers), suggestion: suggest.leaveOut && "", out: false, fix: null });
  if (style === "comma") findings.push({ row: 0, column: label(choice.value), what: note.decimalComma, suggestion: "", out: false, fix: null });
  return { joined, findings, geography, percent, decimals: decimalPlaces(joined), rows: table.body.length };

  /** The area of a row; where there is none, the finding is told. @param {TableRow} row @param {import("./csv.js").Cell} cell @param {import("./numbers.js").Read} read @returns {KnownArea | null} */
  function areaOf(row, cell, read) {
    const { text } = cell;
    const hasFigure = "value" in read && read.value !== null;
    const out = (/** @type {string} */ what, /** @type {string} */ advice, /** @type {Fix | null} */ fix = null) => {
      tell(row, choice.area, what, advice, true, fix);
      return null;
    };
    if (cell.merged) return out(say.merged(cell.merged), suggest.unmerge);
    if (!text) {
      const name = row.cells[choice.name]?.text ?? "";
      const named = name ? index.named(name) : [];
      if (named.length === 1) return out(say.noArea, suggest.area(named[0].name, named[0].code), { area: named[0] });
      if (hasFigure) return out(say.noArea, suggest.writeArea);
      // Not dropped in silence: it holds text and no area.
      return out(row.cells.some((c) => FOOTNOTE.test(c.text)) ? say.footnote : say.noArea, suggest.leaveOut);
    }
    if (table.head && row.cells.every((c, k) => c.text === (table.head?.cells[k]?.text ?? ""))) return out(say.heading, suggest.leaveOut);
    const code = isCode(text) ? bareCode(text) : "";
    const found = index.named(text).filter((a) => a.geography === geography || !geography);
    const anywhere = index.named(text);
    if (found.length === 1) {
      const area = found[0];
      const name = row.cells[choice.name]?.text ?? "";
      if (code && name && fold(name) !== fold(area.name)) {
        const other = index.named(name).filter((a) => a.geography === geography);
        if (other.length === 1 && other[0].code !== area.code) tell(row, choice.name, say.codeAndName(code, name), suggest.trustCode(area.name), false, { area: other[0] });
      }
      if (code ? code !== text : fold(text) !== fold(area.name) && fold(text) !== fold(area.welsh ?? "")) tell(row, choice.area, note.readAs(text, area.name), "", false);
      return area;
    }
    if (found.length > 1) return out(say.ambiguous(text), suggest.oneOf(found.map((a) => `${a.name} ${a.code}`).join(", ")));
    const garbled = ungarbled(text);
    const meant = garbled ? index.named(garbled)[0] : undefined;
    if (meant) return out(say.garbled(text), suggest.area(meant.name, meant.code), { area: meant });
    const former = index.former(text);
    if (former) {
      const now = former.replacedBy.flatMap((r) => (index.byCode.get(r.code) ?? []).filter((a) => a.geography === geography));
      if (now.length === 1) return out(say.replaced(text, former.name), suggest.area(now[0].name, now[0].code), { area: now[0] });
      return out(say.replaced(text, former.name), suggest.split(former.replacedBy.map((r) => `${r.name} ${r.code}`).join(", ")));
    }
    if (TOTAL.test(text) && !code) return out(say.total(text), suggest.leaveOut);
    const level = code ? levelOfCode(code) : "";
    if (code && ["country", "region"].includes(level)) return out(say.total(text), suggest.leaveOut);
    if (anywhere.length || (code && level && level !== "ward" && level !== levelHere())) {
      const of = anywhere[0]?.level ?? level;
      if (words.own.levelsMany[of]) return out(say.otherLevel(text, words.own.levels[of], words.own.levelsMany[levelHere()] ?? levelHere()), suggest.ownFile);
    }
    if (code && level && !words.own.levelsMany[level]) return out(say.unknownLevel(text, words.own.levels[level]), suggest.ownFile);
    if (severalAreas(text, index)) return out(say.several(text), suggest.split(text));
    if (/^\d+(\.\d+)?e\+?\d+$/i.test(text) || /^\d{6,9}$/.test(text)) return out(say.codeAsNumber(text), suggest.byHand);
    if (!hasFigure && FOOTNOTE.test(text)) return out(say.footnote, suggest.leaveOut);
    const near = index.nearest(text).filter((a) => a.geography === geography || !geography);
    const what = code ? say.unknownCode(text) : isNearlyCode(text) ? say.malformedCode(text) : say.unknownName(text);
    // By its name, where the row has one beside a code that nobody knows.
    const beside = index.named(row.cells[choice.name]?.text ?? "").filter((a) => a.geography === geography);
    const best = beside.length === 1 ? beside[0] : near[0];
    return best ? out(what, suggest.area(best.name, best.code), { area: best }) : out(what, suggest.byHand);
  }

  /** @returns {string} */
  function levelHere() {
    return index.areas.find((a) => a.geography === geography)?.level ?? "";
  }

  /** Whether a number does not fit those around it; then the finding is told. @param {{ value: number, percent: boolean }} read @param {import("./csv.js").Cell} _area @param {TableRow} row */
  function oddNumber(read, _area, row) {
    const said = row.cells[choice.value].text;
    const advise = (/** @type {string} */ what, /** @type {number} */ value) => {
      tell(row, choice.value, what, suggest.number(String(value)), true, { value });
      return true;
    };
    const tidy = (/** @type {number} */ v) => Number(v.toPrecision(12));
    if (percents > 0 && percents * 2 <= numbers.length && read.percent && !percent) return advise(say.percentMix(said), read.value);
    if (percent && read.value > 100) return advise(say.above100(said), tidy(read.value / (read.value > 1000 ? 100 : 10)));
    if (percent && read.value < 0) return advise(say.negative(said), Math.abs(read.value));
    if (percent && !read.percent && read.value > 0 && read.value < 1 && shares * 4 < numbers.length) return advise(say.shareMix(said), tidy(read.value * 100));
    return false;
  }

  /** @param {TableRow} row @param {number | null} value */
  function limits(row, value) {
    const of = (/** @type {number} */ column) => (column < 0 ? null : readNumber(row.cells[column] ?? { text: "" }, style));
    const plain = (/** @type {import("./numbers.js").Read | null} */ r) => (r && "value" in r && !("fault" in r) ? r.value : null);
    let [lower, upper] = [plain(of(choice.lower)), plain(of(choice.upper))];
    let base = plain(of(choice.base));
    for (const [column, said] of /** @type {[number, (t: string) => string][]} */ ([[choice.lower, say.limitNotNumber], [choice.upper, say.limitNotNumber], [choice.base, say.base]])) {
      const read = of(column);
      if (read && "fault" in read) tell(row, column, said(row.cells[column].text), suggest.checkLimits, false);
    }
    if (base !== null && (base <= 0 || !Number.isInteger(base))) {
      tell(row, choice.base, say.base(row.cells[choice.base].text), suggest.checkLimits, false);
      base = null;
    }
    if (choice.lower >= 0 && choice.upper >= 0 && (lower === null) !== (upper === null)) tell(row, lower === null ? choice.lower : choice.upper, say.limitMissing, suggest.checkLimits, false);
    if (lower === null || upper === null) return { lower: null, upper: null, base };
    if (lower > upper) {
      tell(row, choice.lower, say.limitsSwapped, suggest.swap(String(upper), String(lower)), false);
      [lower, upper] = [upper, lower];
    }
    if (value !== null && (value < lower || value > upper)) {
      tell(row, choice.value, say.outsideLimits, suggest.checkLimits, false);
      return { lower: null, upper: null, base };
    }
    return { lower, upper, base };
  }

  /** @param {KnownArea} area */
  function setsOf(area) {
    return area.sets[0] ?? area.name;
  }
}

/** The geography that most rows name. @param {TableRow[]} body @param {Choice} choice @param {AreaIndex} index */
function mostUsed(body, choice, index) {
  /** @type {Map<string, number>} */
  const tally = new Map();
  for (const row of body) for (const geography of new Set(index.named(row.cells[choice.area]?.text ?? "").map((a) => a.geography))) tally.set(geography, (tally.get(geography) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]))[0]?.[0] ?? "";
}

/** @param {TableRow} row @returns {number} cells up to the last with text */
function lastUsed(row) {
  let n = row.cells.length;
  while (n > 0 && !row.cells[n - 1].text) n--;
  return n;
}

/** A largest value far beyond the next one is a slip more often than a fact. @param {Map<string, Joined>} joined */
function outliers(joined) {
  const known = [...joined.values()].filter((j) => j.value !== null).sort((a, b) => Number(b.value) - Number(a.value));
  if (known.length < 5 || Number(known[1].value) <= 0) return [];
  const times = Number(known[0].value) / Number(known[1].value);
  return times >= 20 ? [{ row: known[0].row, times: String(Math.round(times)) }] : [];
}

/** Decimals that are shown: as many as most values have, up to 2. @param {Map<string, Joined>} joined */
function decimalPlaces(joined) {
  const counts = [...joined.values()].flatMap((j) => (j.value === null ? [] : [Math.min(2, (String(j.value).split(".")[1] ?? "").length)]));
  return counts.length ? Math.max(...counts) : 0;
}
