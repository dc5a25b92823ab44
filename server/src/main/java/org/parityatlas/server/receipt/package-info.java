/**
 * Receipts: how a number that is served follows from the cells of an official file, so that a
 * person can do it again by hand.
 *
 * <p>Always true:
 *
 * <ul>
 *   <li>A receipt is a tree. A figure of one source names its cells; a difference names the two
 *       receipts it is made of.
 *   <li>A formula is worked out here from the cells alone and not copied from the answer, so that
 *       the two can be held against each other.
 *   <li>Texts stand as published; what became of them is said in steps, in order.
 * </ul>
 */
package org.parityatlas.server.receipt;
