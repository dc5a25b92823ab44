/**
 * Two measures over the areas of one boundary set.
 *
 * <p>Always true: an area has a class only where both of its figures can be relied on; what is said
 * of the two together is of those areas alone, and says how many they are.
 */
package org.parityatlas.server.overlay;
