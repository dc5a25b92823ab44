/**
 * A layer as a still picture, with its title, legend, period and source in it: SVG, and PNG made of
 * it.
 */
package org.parityatlas.server.picture;
