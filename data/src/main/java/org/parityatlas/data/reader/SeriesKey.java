package org.parityatlas.data.reader;

import org.parityatlas.boundaries.Geography;

/** What an observation is of, but for the area: one indicator, group, period and geography. */
public record SeriesKey(String indicator, String group, String period, Geography geography) {}
