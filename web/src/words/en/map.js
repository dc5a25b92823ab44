/** What stands on a map and is said of it. */

export const map = {
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  whole: "Show the whole map",
  /** What kind of thing the keyboard's cursor is, for those who hear it. */
  kind: "map",
  cursor: "Areas of the map. Arrow keys go to the nearest area that way, Enter selects, Home goes to the middle, plus and minus zoom, Escape leaves. The table holds the same figures.",
  /** Stands wherever a figure would, until its range is there: no figure is read without it. */
  rangeLoading: "Its figure comes with its likely range, which is loading.",
};
