package org.parityatlas.server.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parityatlas.data.indicator.Measure;
import org.parityatlas.server.layer.Estimate;

/** An estimate as the API writes it ({@link EstimateFields}). */
record EstimateView(@JsonAnyGetter Map<String, Object> fields) {

  static EstimateView of(Estimate estimate, Measure measure) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (EstimateFields.Field field : EstimateFields.of(measure)) {
      Object value = field.get().apply(estimate);
      if (field.always() || value != null) {
        fields.put(field.name(), value);
      }
    }
    // A sentence beside the word, where one figure is given and not a column of them.
    estimate.refused().ifPresent(refused -> fields.put("refusedBecause", refused.getMessage()));
    return new EstimateView(fields);
  }
}
