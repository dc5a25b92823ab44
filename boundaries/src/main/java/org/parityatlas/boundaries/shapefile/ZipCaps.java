package org.parityatlas.boundaries.shapefile;

/**
 * How much a zip may hold before it is refused as a zip bomb.
 *
 * @param entries files in the zip
 * @param totalBytes uncompressed size of the shapefile's parts together
 * @param ratio uncompressed over compressed size of a part. Text columns padded with spaces reach
 *     50 in real files; deflate itself ends at about 1,030
 * @param ratioFreeBytes parts up to this size may have any ratio
 */
record ZipCaps(int entries, long totalBytes, int ratio, long ratioFreeBytes) {
  static final ZipCaps DEFAULT = new ZipCaps(1_000, 2L << 30, 250, 1L << 20);
}
