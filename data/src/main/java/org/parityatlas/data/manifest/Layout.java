package org.parityatlas.data.manifest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** Where in a file its figures stand. Each kind has one reader. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SheetPerPeriodLayout.class, name = "sheet-per-period"),
  @JsonSubTypes.Type(value = TableLayout.class, name = "table"),
  @JsonSubTypes.Type(value = LongLayout.class, name = "long"),
  @JsonSubTypes.Type(value = CategoryRowsLayout.class, name = "category-rows"),
  @JsonSubTypes.Type(value = CategoryColumnsLayout.class, name = "category-columns"),
  @JsonSubTypes.Type(value = SeriesLayout.class, name = "series"),
  @JsonSubTypes.Type(value = PeriodColumnsLayout.class, name = "period-columns")
})
public sealed interface Layout
    permits SheetPerPeriodLayout,
        TableLayout,
        LongLayout,
        CategoryRowsLayout,
        CategoryColumnsLayout,
        SeriesLayout,
        PeriodColumnsLayout {

  /**
   * What the source writes in place of a number: its sign → the id of a marker. A text in a number
   * column that is not among them is a fault.
   */
  Map<String, String> markers();

  /** Every sign of the source, in whatever column, and the id of the marker it becomes. */
  default Map<String, String> signs() {
    return markers();
  }

  /** Ids of datasets that have to be loaded before a file of this layout can be read. */
  default List<String> needs() {
    return List.of();
  }
}
