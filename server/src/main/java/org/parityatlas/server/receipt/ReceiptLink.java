package org.parityatlas.server.receipt;

import org.parityatlas.data.reader.SeriesKey;

/** Where a figure's own receipt is to be had: its series and its area. */
public record ReceiptLink(SeriesKey series, String code) {}
