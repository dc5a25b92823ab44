package org.parityatlas.server.receipt;

import java.util.Optional;

/**
 * A number of another receipt.
 *
 * @param role its part in this one: {@code reference}, {@code group}, {@code denominator}
 * @param used which of the other receipt's numbers goes in, in words
 * @param number that number; null where there is none
 * @param link where the other receipt is to be had by itself
 * @param receipt the other receipt, where it stands in this one
 */
public record ReceiptInput(
    String role, String used, Double number, ReceiptLink link, Optional<Receipt> receipt) {}
