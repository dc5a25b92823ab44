/** "Your own figures": a dialog that reads a table, says what it found, and puts the figures on the map. Nothing leaves the page. */

import { LitElement, html, nothing } from "lit";
import { words } from "../words/catalogue.js";
import { capital } from "../words/names.js";
import { csvField } from "../share/csv.js";
import { check } from "./check.js";
import { FileFault } from "./decode.js";
import { findingsTable } from "./findings-table.js";
import { areasOfSet, indexOf, levelsIn } from "./known-areas.js";
import { MOST_BYTES, likelySheet, readFile, readPasted } from "./read-file.js";
import { forgetFigures, keepFigures, listFigures } from "./session.js";
import { findTable, firstChoice } from "./table.js";
import "./own.css";

/** @typedef {import("./check.js").Checked} Checked */
/** @typedef {import("./check.js").Fix} Fix */
/** @typedef {import("./csv.js").Sheet} Sheet */
/** @typedef {import("./table.js").Choice} Choice */
/** @typedef {{ name: string, sheets: Sheet[], encoding: string, sheet: Sheet, table: import("./table.js").Table, index: import("./area-index.js").AreaIndex, choice: Choice, what: string, set: import("../types").BoundarySet | null, codes: Set<string>, fixes: Map<number, Fix>, checked: Checked }} Opened */

const say = words.own;
const COLUMNS = /** @type {[keyof Choice, string][]} */ ([
  ["area", say.areaColumn],
  ["value", say.valueColumn],
  ["lower", say.lowerColumn],
  ["upper", say.upperColumn],
  ["base", say.baseColumn],
]);

export class OwnPanel extends LitElement {
  static properties = { sets: { attribute: false }, opened: { state: true }, fault: { state: true }, busy: { state: true }, status: { state: true } };

  constructor() {
    super();
    /** @type {import("../types").BoundarySet[]} */
    this.sets = [];
    /** @type {Opened | null} */
    this.opened = null;
    /** @type {{ what: string, suggestion: string } | null} */
    this.fault = null;
    this.busy = false;
    this.status = "";
  }

  createRenderRoot() {
    return this;
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
  }

  /** @param {File} [file] */
  async open(file) {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    if (file) await this.#take(file.name, () => read(file));
  }

  /** @param {string} name @param {() => Promise<import("./read-file.js").ReadFile>} reading */
  async #take(name, reading) {
    this.opened = null;
    this.fault = null;
    this.status = say.reading;
    this.busy = true;
    try {
      const { sheets, encoding } = await reading();
      await this.#useSheet(name, sheets, encoding, likelySheet(sheets));
      this.status = "";
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      this.fault = { what: error.message, suggestion: error.suggestion };
      this.status = "";
    } finally {
      this.busy = false;
    }
  }

  /** @param {string} name @param {Sheet[]} sheets @param {string} encoding @param {Sheet} sheet */
  async #useSheet(name, sheets, encoding, sheet) {
    const index = await indexOf(this.sets, levelsIn(sheet.rows.flatMap((r) => r.cells.map((c) => c.text))));
    const table = findTable(sheet, index);
    const choice = firstChoice(table);
    if (sheets.length === 1) {
      if (!table.body.length) throw new FileFault(say.file.noRows);
      if (choice.area < 0) throw new FileFault(say.file.noAreas);
      if (choice.value < 0) throw new FileFault(say.file.noFigures);
    }
    const heading = choice.value < 0 ? "" : table.columns[choice.value].header.replace(/\s*\(?%\)?\s*$/, "");
    const what = capital(heading || name.replace(/\.\w+$/, ""));
    await this.#check({ name, sheets, encoding, sheet, table, index, choice, what, set: null, codes: new Set(), fixes: new Map() });
  }

  /** Checks anew what was opened, on the boundaries chosen or those that hold the most of its areas. @param {Omit<Opened, "checked">} from */
  async #check(from) {
    const { table, choice, index, fixes } = from;
    const first = check(table, choice, index, { fixes });
    const able = this.sets.filter((s) => s.geography === first.geography);
    let { set } = from;
    let codes = from.codes;
    if (!set || !able.includes(set)) {
      const held = await Promise.all(able.map(async (s) => ({ set: s, codes: new Set((await areasOfSet(s)).map((a) => a.code)) })));
      const hits = (/** @type {{ codes: Set<string> }} */ h) => [...first.joined.keys()].filter((c) => h.codes.has(c)).length;
      // The smallest set that holds them all, or else the one that holds the most.
      const best = held.sort((a, b) => hits(b) - hits(a) || a.codes.size - b.codes.size)[0];
      set = best?.set ?? null;
      codes = best?.codes ?? new Set();
    }
    const checked = set ? check(table, choice, index, { setName: set.name, codes: (code) => codes.has(code), fixes }) : first;
    this.opened = { ...from, set, codes, checked: { ...checked, findings: [...ofFile(from), ...checked.findings] } };
  }

  /** @param {string | null} id */
  async #chooseSet(id) {
    const set = this.sets.find((s) => s.id === id);
    if (!set || !this.opened) return;
    await this.#check({ ...this.opened, set, codes: new Set((await areasOfSet(set)).map((a) => a.code)) });
  }

  render() {
    return html`<dialog class="own" aria-labelledby="own-title" @close=${() => (this.status = "")}>
      <div class="own-page" aria-busy=${this.busy}>
        <header>
          <h2 id="own-title">${say.title}</h2>
          <button type="button" class="button" data-testid="close-own" @click=${() => this.dialog.close()}>${say.close}</button>
        </header>
        <p class="own-privacy">${say.privacy}</p>
        ${this.opened ? this.#report(this.opened) : this.#start()}
        <p role="status" class="fine" data-testid="own-status">${this.status}</p>
        ${this.#list()}
      </div>
    </dialog>`;
  }

  #start() {
    return html`<p>${say.needs}</p>
      ${this.fault ? html`<div class="error" role="alert" data-testid="own-fault"><p><strong>${this.fault.what}</strong></p><p>${this.fault.suggestion}</p></div>` : nothing}
      <p>
        <label class="button primary own-choose">${say.choose}<input type="file" accept=".csv,.tsv,.txt,.xlsx,.xlsm" data-testid="own-file" @change=${this.#onFile} /></label>
        <span class="fine">${say.drop}</span>
      </p>
      <label class="own-paste"
        >${say.pasteLabel}
        <textarea rows="4" spellcheck="false" data-testid="own-paste"></textarea>
      </label>
      <button type="button" class="button" data-testid="own-read-paste" @click=${this.#onPaste}>${say.pasteButton}</button>`;
  }

  /** @param {Opened} opened */
  #report(opened) {
    const { checked, sheets, table, choice, set } = opened;
    const able = this.sets.filter((s) => s.geography === checked.geography);
    const out = checked.findings.filter((f) => f.out);
    const figures = [...checked.joined.values()].filter((j) => j.value !== null).length;
    const pick = (/** @type {string} */ label, /** @type {unknown} */ options, /** @type {(value: string) => void} */ choose, /** @type {string} */ id) =>
      html`<label>${label}<select data-testid="own-${id}" @change=${(/** @type {Event} */ e) => choose(/** @type {HTMLSelectElement} */ (e.target).value)}>${options}</select></label>`;
    return html`<h3>${opened.name}</h3>
      <div class="own-choices">
        ${sheets.length > 1 ? pick(say.sheet, sheets.map((s, i) => html`<option value=${i} ?selected=${s === opened.sheet}>${s.hidden ? say.sheetHidden(s.name) : s.name}</option>`), (v) => this.#useSheet(opened.name, sheets, opened.encoding, sheets[Number(v)]), "sheet") : nothing}
        ${COLUMNS.map(([key, label]) => {
          const optional = key === "lower" || key === "upper" || key === "base";
          return pick(label, html`${optional || choice[key] < 0 ? html`<option value="-1" ?selected=${choice[key] < 0}>${say.none}</option>` : nothing}${table.columns.map((c) => html`<option value=${c.index} ?selected=${c.index === choice[key]}>${say.column(c.letter, c.header)}</option>`)}`, (v) => this.#check({ ...opened, choice: { ...choice, [key]: Number(v) }, fixes: new Map() }), key);
        })}
        ${able.length > 1 ? pick(say.boundaries, able.map((s) => html`<option value=${s.id} ?selected=${s === set}>${s.name}</option>`), (v) => this.#chooseSet(v), "set") : nothing}
        <label>${say.name}<input type="text" maxlength="80" .value=${opened.what} @change=${(/** @type {Event} */ e) => (this.opened = { ...opened, what: /** @type {HTMLInputElement} */ (e.target).value.trim() || opened.what })} /></label>
      </div>
      <p class="fine">${table.head ? say.headerNote(table.head.line) : say.noHeaderNote}</p>
      <p role="status" data-testid="own-summary"><strong>${say.summary(figures, checked.rows)}</strong> ${out.length ? say.leftOut(out.length) : say.allMatched}</p>
      ${findingsTable(checked.findings, opened.fixes, { accept: (found) => this.#accept(found), undo: (row) => this.#undo(row), download: () => this.#download(opened) })}
      <p class="own-actions">
        <button type="button" class="button primary" data-testid="own-show" ?disabled=${!figures || !set} @click=${() => this.#show(opened)}>${say.show}</button>
        <button type="button" class="button" @click=${() => (this.opened = null)}>${say.another}</button>
      </p>`;
  }

  /** @param {import("./check.js").Finding[]} found */
  #accept(found) {
    if (!this.opened) return;
    const fixes = new Map(this.opened.fixes);
    for (const f of found) if (f.fix) fixes.set(f.row, f.fix);
    this.#check({ ...this.opened, fixes });
  }

  /** @param {number} row */
  #undo(row) {
    if (!this.opened) return;
    const fixes = new Map(this.opened.fixes);
    fixes.delete(row);
    this.#check({ ...this.opened, fixes });
  }

  /** @param {Opened} opened */
  #show({ name, sheet, table, choice, what, set, checked }) {
    if (!set) return;
    const id = keepFigures({ what, file: name, sheet: sheet.name, column: table.columns[choice.value].letter, checked, sets: this.sets.filter((s) => s.geography === checked.geography) });
    this.dialog.close();
    this.opened = null;
    this.dispatchEvent(new CustomEvent("own-show", { detail: { id, set: set.id } }));
  }

  #list() {
    const all = listFigures();
    if (!all.length) return nothing;
    return html`<h3>${say.list}</h3>
      <ul class="own-list">
        ${all.map(
          (own) =>
            html`<li>
              <span>${say.layerName(own.what, own.file)}</span>
              <button type="button" class="button" @click=${() => (this.dialog.close(), this.dispatchEvent(new CustomEvent("own-show", { detail: { id: own.id, set: own.sets[0] } })))}>${say.showAgain}</button>
              <button type="button" class="button" @click=${() => (forgetFigures(own.id), (this.status = say.forgotten(own.what)), this.requestUpdate())}>${say.forget}</button>
            </li>`,
        )}
      </ul>`;
  }

  /** @param {Event} event */
  #onFile(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    if (file) this.#take(file.name, () => read(file));
    input.value = "";
  }

  #onPaste() {
    const text = /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea")).value;
    this.#take(say.pastedName, async () => readPasted(text));
  }

  /** @param {Opened} opened */
  #download({ name, checked }) {
    const lines = [[say.headRow, say.headColumn, say.headWhat, say.headSuggestion], ...checked.findings.map((f) => [f.row || "", f.column, f.what, f.suggestion])];
    const blob = new Blob(["\ufeff", lines.map((l) => l.map(csvField).join(",")).join("\r\n")], { type: "text/csv;charset=utf-8" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${name}-report.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

/** @param {File} file */
async function read(file) {
  // A larger file is not even taken into memory.
  if (file.size > MOST_BYTES) throw new FileFault(say.file.tooLarge(Math.round(file.size / 1e6), MOST_BYTES / 1e6));
  return readFile(new Uint8Array(await file.arrayBuffer()));
}

/** What is to be known of the file as a whole. @param {Omit<Opened, "checked">} opened @returns {import("./check.js").Finding[]} */
function ofFile({ sheets, sheet, encoding, table }) {
  const note = (/** @type {string} */ what, suggestion = "", row = 0) => ({ row, column: "", what, suggestion, out: false, fix: null });
  const found = [];
  if (sheets.length > 1) {
    const [what, suggestion] = say.file.sheets(sheets.map((s) => s.name), sheet.name);
    found.push(note(what, suggestion));
  }
  if (sheet.hidden) found.push(note(say.note.hiddenSheet));
  if (sheet.openQuote) found.push({ ...note(say.row.openQuote, say.suggest.closeQuote, sheet.openQuote), out: true });
  if (encoding && encoding !== "UTF-8") found.push(note(say.note.encoding(encoding)));
  if (table.above) found.push(note(say.note.above(table.above)));
  if (table.twoHeads) found.push(note(say.note.twoHeadings));
  return found;
}

customElements.define("own-panel", OwnPanel);
