/** Areas, levels, vintages and boundary sets of the official geography. No HTTP and no JDBC. */
package org.parityatlas.boundaries;
