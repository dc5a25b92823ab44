package org.parityatlas.server.store;

/**
 * A set drawn at one tolerance.
 *
 * @param toleranceMetres how far a line may be from where it is in full detail
 * @param asPublished whether it is the geometry of the file, not generalised any further here
 * @param contentHash hash of what is drawn: geometry, codes, names and order; it names the URL
 * @param vertices number of vertices of the whole set
 * @param packed whether it is stored as a packed coverage, too
 */
public record Drawing(
    double toleranceMetres,
    boolean asPublished,
    String contentHash,
    long vertices,
    boolean packed) {}
