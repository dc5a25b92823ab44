package org.parityatlas.server.store;

import org.parityatlas.data.reader.SeriesKey;

/** One indicator, group, period and geography as one source version gives it. */
public record Series(long id, SeriesKey key, SourceVersion source) {}
