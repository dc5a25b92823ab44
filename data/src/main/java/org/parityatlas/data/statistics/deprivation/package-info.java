/**
 * How the English Indices of Deprivation are put together and summed up for districts, by the
 * publisher's own definitions: pure functions like the rest of the statistics.
 *
 * <p>Always true: ranks come in as published, 1 the most deprived.
 *
 * <p>Source: MHCLG, "The English Indices of Deprivation 2019: technical report" (2019) and
 * "research report" (2019); unchanged in method in the "English Indices of Deprivation 2025".
 */
package org.parityatlas.data.statistics.deprivation;
