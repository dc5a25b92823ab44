package org.parityatlas.data.manifest;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A CSV with a row for each area and category: how many people of the area are in the category. The
 * rows of an area stand together, and each area has every category once.
 *
 * @param vintage year of the census geography, where the areas' level has one
 * @param code header of the column with the area's code
 * @param name header of the column with the area's name
 * @param category header of the column that says which category a row is of
 * @param label header of a column with the category's label beside its code
 * @param count header of the column with the number of people
 */
public record CategoryRowsLayout(
    OptionalInt vintage,
    String code,
    Optional<String> name,
    String category,
    Optional<String> label,
    String count,
    String period,
    Counts counts,
    Map<String, String> markers)
    implements Layout {}
