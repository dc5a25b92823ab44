/** What the drawing thread calls: it holds boundary sets and scan-converts them. */

export { use, readSums, readVertices, placeVertices, measureBoxes, fault, faultAt, faultOf, met, leftOfRefs, leftOfX, leftOfY } from "./coverage";
export { measureSigns } from "./rings";
export { scan, ids, rows, pixels, mixedRows, first, parts, shares, mixed, partCount } from "./scan";

export function take(bytes: usize): usize {
  return heap.alloc(bytes);
}

export function give(at: usize): void {
  heap.free(at);
}
