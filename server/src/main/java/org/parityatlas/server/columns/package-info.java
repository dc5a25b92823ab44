/**
 * Figures of whole boundary sets as columns of bytes ({@code server/docs/value-columns.md}).
 *
 * <p>Always true here: columns stand in the set's fixed order and name it; what is written reads
 * back as the very same numbers.
 */
package org.parityatlas.server.columns;
