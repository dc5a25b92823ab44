/**
 * The indicator catalogue and the glossary: what is measured, for whom, and every word said about
 * it.
 *
 * <p>Always true: an indicator's first caveat is the one a reader most needs; every indicator says
 * how uncertain it is or why it has no interval; every glossary term it names exists; an indicator
 * with a reference group has that group and a different default group among its groups.
 */
package org.parityatlas.data.indicator;
