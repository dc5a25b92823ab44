/**
 * Areas that are often looked at together: what they are called and which they are.
 *
 * <p>Always true: a preset has an id that is no area code; it names either its members or the area
 * whose areas of one level are its members, never both.
 */
package org.parityatlas.data.preset;
