/** The periods under the map: a slider, one step back and forth, and a slow run through all of them. */

import { LitElement, html, nothing } from "lit";
import { words } from "../words/catalogue.js";

const STEP_MILLIS = 1400;

export class PeriodSlider extends LitElement {
  static properties = {
    periods: { attribute: false },
    value: { attribute: false },
    locked: { attribute: false },
    lockable: { attribute: false },
    busy: { attribute: false },
    playing: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../types").Period[]} ascending */
    this.periods = [];
    this.value = "";
    /** Whether one set of class limits holds for all periods. */
    this.locked = false;
    this.lockable = true;
    /** While figures are on their way no further step is taken. */
    this.busy = false;
    this.playing = false;
    /** A drag is one step of the history. */
    this.dragging = false;
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.timer = undefined;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  get #at() {
    return this.periods.findIndex((p) => p.id === this.value);
  }

  /** @param {number} at @param {boolean} replace whether the step before is replaced in the history */
  #go(at, replace) {
    const period = this.periods[at];
    if (period && period.id !== this.value) this.dispatchEvent(new CustomEvent("period", { detail: { id: period.id, replace } }));
  }

  /** @param {Event} event */
  #onInput(event) {
    this.#stop();
    this.#go(Number(/** @type {HTMLInputElement} */ (event.target).value), this.dragging);
    this.dragging = true;
  }

  #play() {
    if (this.playing) return this.#stop();
    this.playing = true;
    const last = this.periods.length - 1;
    // From the end it begins anew.
    this.#go(this.#at === last ? 0 : this.#at + 1, false);
    this.timer = setInterval(() => {
      if (this.busy) return;
      if (this.#at === last) this.#stop();
      else this.#go(this.#at + 1, true);
    }, STEP_MILLIS);
  }

  #stop() {
    clearInterval(this.timer);
    this.playing = false;
  }

  render() {
    const { periods } = this;
    if (periods.length < 2) return nothing;
    const w = words.explore.time;
    const at = this.#at;
    const [before, after] = [periods[at - 1], periods[at + 1]];
    const step = (/** @type {import("../types").Period | undefined} */ to, /** @type {string} */ name, /** @type {string} */ path) =>
      html`<button type="button" class="step" aria-label=${to ? `${name}: ${to.name}` : name} ?disabled=${!to} @click=${() => (this.#stop(), this.#go(to ? periods.indexOf(to) : -1, false))}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d=${path} fill="none" stroke="currentColor" stroke-width="2"></path></svg>
      </button>`;
    // A run is motion that nobody has to see: those who want less of it step by hand.
    const mayPlay = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    return html`<div class="time" role="group" aria-label=${w.label} data-testid="time">
      ${step(before, w.before, "M10 3L5 8l5 5")}
      <span class="time-range">
        <input
          type="range"
          min="0"
          max=${periods.length - 1}
          step="1"
          .value=${String(at)}
          aria-label=${w.period}
          aria-valuetext=${periods[at]?.name ?? ""}
          data-testid="period-slider"
          @input=${this.#onInput}
          @change=${() => (this.dragging = false)}
        />
        <span class="time-ends" aria-hidden="true"><span>${periods[0].name}</span><span>${periods[periods.length - 1].name}</span></span>
      </span>
      ${step(after, w.after, "M6 3l5 5-5 5")}
      <output class="time-now">${periods[at]?.name ?? ""}</output>
      ${mayPlay ? html`<button type="button" class="button" data-testid="play" @click=${() => this.#play()}>${this.playing ? w.stop : w.play}</button>` : nothing}
      ${
        this.lockable
          ? html`<label class="time-lock"
              ><input type="checkbox" data-testid="lock-classes" .checked=${this.locked} @change=${(/** @type {Event} */ e) => this.dispatchEvent(new CustomEvent("lock", { detail: /** @type {HTMLInputElement} */ (e.target).checked }))} /> ${w.lock}</label
            >`
          : nothing
      }
    </div>`;
  }
}

customElements.define("period-slider", PeriodSlider);
