/** The tip beside the pointer or a focused area. It stands beside its area, not on it, and inside the map. */

import L from "leaflet";

const ROOM_ABOVE = 90;
const EDGE = 4;

export class Tip {
  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.tip = L.tooltip({ direction: "top", offset: [0, -8], className: "map-tip", opacity: 1 });
  }

  hide() {
    this.tip.remove();
  }

  /** At the pointer. @param {string[]} lines @param {L.LatLng} at */
  showAt(lines, at) {
    const below = this.map.latLngToContainerPoint(at).y < ROOM_ABOVE;
    this.#show(lines, at, below ? "bottom" : "top", below ? [0, 16] : [0, -8]);
  }

  /** Over an area, or at its side where there is no room above. @param {string[]} lines @param {import("../types").Bbox} box */
  showBeside(lines, [w, s, e, n]) {
    const top = L.latLng(n, (w + e) / 2);
    const { x, y } = this.map.latLngToContainerPoint(top);
    if (y >= ROOM_ABOVE) this.#show(lines, top, "top", [0, -4]);
    else if (x < this.map.getSize().x / 2) this.#show(lines, L.latLng((s + n) / 2, e), "right", [6, 0]);
    else this.#show(lines, L.latLng((s + n) / 2, w), "left", [-6, 0]);
  }

  /** @param {string[]} lines the first is the name @param {L.LatLng} at @param {L.Direction} direction @param {[number, number]} offset */
  #show(lines, at, direction, offset) {
    const box = document.createElement("div");
    lines.forEach((line, i) => {
      const element = document.createElement(i === 0 ? "strong" : "span");
      element.textContent = line;
      box.append(element);
    });
    this.tip.options.direction = direction;
    this.tip.options.offset = L.point(offset);
    this.tip.setLatLng(at).setContent(box);
    if (!this.tip.isOpen()) this.tip.addTo(this.map);
    this.#keepInside(offset);
  }

  /** The map cuts off what leaves it. @param {[number, number]} offset */
  #keepInside([dx, dy]) {
    const tip = this.tip.getElement()?.getBoundingClientRect();
    const map = this.map.getContainer().getBoundingClientRect();
    if (!tip) return;
    const shift = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ low, /** @type {number} */ high) =>
      Math.max(0, low + EDGE - from) + Math.min(0, high - EDGE - to);
    const [x, y] = [shift(tip.left, tip.right, map.left, map.right), shift(tip.top, tip.bottom, map.top, map.bottom)];
    if (!x && !y) return;
    this.tip.options.offset = L.point(dx + x, dy + y);
    this.tip.update();
  }
}
