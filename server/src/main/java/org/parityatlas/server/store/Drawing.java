package org.parityatlas.server.store;

/**
 * A set drawn at one tolerance.
 *
 * @param toleranceMetres 0 for the geometry as published
 * @param contentHash hash of what is drawn: geometry, codes, names and order; it names the URL
 * @param vertices number of vertices of the whole set
 */
public record Drawing(double toleranceMetres, String contentHash, long vertices) {}
