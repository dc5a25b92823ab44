/** Areas of a small set as path texts for small maps, all on one extent. Pure. */

import { polygonsOf } from "./geometry.js";

/** @typedef {import("../types").AreaFeature} AreaFeature */
/** @typedef {{ width: number, height: number, paths: string[] }} SmallDrawing paths in the order of the areas */

/** Web Mercator's northing, in the unit of a degree of longitude. @param {number} lat degrees */
const northing = (lat) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

/** Pixels that a point must move to be drawn. */
const STEP = 0.7;

/** @param {AreaFeature[]} features @param {import("../types").Bbox} bbox of the whole set @param {number} side pixels of the longer side at most @returns {SmallDrawing} */
export function smallDrawing(features, [west, south, east, north], side) {
  const [bottom, top] = [northing(south), northing(north)];
  const scale = side / Math.max(east - west, top - bottom);
  const ring = (/** @type {number[][]} */ points) => {
    let text = "";
    let [lastX, lastY] = [NaN, NaN];
    for (const [lng, lat] of points) {
      const [x, y] = [(lng - west) * scale, (top - northing(lat)) * scale];
      if (Math.abs(x - lastX) < STEP && Math.abs(y - lastY) < STEP) continue;
      text += `${text ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
      [lastX, lastY] = [x, y];
    }
    return text && `${text}Z`;
  };
  return {
    width: (east - west) * scale,
    height: (top - bottom) * scale,
    paths: features.map((f) => polygonsOf(f).flat().map(ring).join("")),
  };
}

/**
 * Areas that look alike, drawn as one. @template T @param {string[]} paths @param {(index: number) => T} lookOf equal looks are one object
 * @returns {Map<T, string>}
 */
export function byLook(paths, lookOf) {
  /** @type {Map<T, string[]>} */
  const found = new Map();
  paths.forEach((path, i) => {
    const look = lookOf(i);
    const alike = found.get(look);
    if (alike) alike.push(path);
    else found.set(look, [path]);
  });
  return new Map([...found].map(([look, alike]) => [look, alike.join("")]));
}
