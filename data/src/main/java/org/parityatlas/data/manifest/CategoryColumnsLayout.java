package org.parityatlas.data.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A CSV with a row for each area and a column for each category, with or without columns of totals
 * and sub-totals among them. Every column is described; one that nobody described is a fault.
 *
 * @param vintage year of the census geography, where the areas' level has one
 * @param code header of the column with the area's code
 * @param name header of the column with the area's name
 * @param expect header → the one text that every cell of that column has to hold
 * @param otherColumns headers of columns that are not read
 */
public record CategoryColumnsLayout(
    OptionalInt vintage,
    String code,
    Optional<String> name,
    Map<String, String> expect,
    List<String> otherColumns,
    String period,
    Counts counts,
    Map<String, String> markers)
    implements Layout {}
