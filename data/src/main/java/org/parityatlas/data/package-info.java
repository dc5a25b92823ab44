/** Manifests, readers, indicators, statistics and the words about them. No HTTP and no JDBC. */
package org.parityatlas.data;
