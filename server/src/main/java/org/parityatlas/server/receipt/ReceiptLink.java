package org.parityatlas.server.receipt;

import java.util.Optional;
import org.parityatlas.data.reader.SeriesKey;

/**
 * Where a receipt is to be had by itself.
 *
 * @param series the figure's own
 * @param code the area
 * @param reference of a gap, the group it is measured to; empty for the figure itself
 */
public record ReceiptLink(SeriesKey series, String code, Optional<String> reference) {}
