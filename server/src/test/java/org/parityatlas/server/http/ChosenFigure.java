package org.parityatlas.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.parityatlas.server.AtlasUnderTest;

/** One figure of the live release, as a test chose it. */
record ChosenFigure(
    String dataset, String indicator, String group, String period, String geography, String code) {

  /**
   * Of each dataset and geography a figure of two series, and one for each combination of markers
   * that its figures have; always the same ones.
   */
  private static final String ONE_OF_EACH =
      """
      WITH live AS (
        SELECT v.manifest_id, s.*, row_number() OVER (PARTITION BY v.id, s.geography
          ORDER BY md5(s.indicator || s.group_id || s.period)) AS place
        FROM live_release l JOIN release_member m USING (release_id)
        JOIN source_version v ON v.id = m.version_id JOIN series s ON s.version_id = v.id)
      (SELECT DISTINCT ON (s.id) s.manifest_id, s.indicator, s.group_id, s.period, s.geography, o.code
        FROM live s JOIN observation o ON o.series_id = s.id
        WHERE s.place <= 2 ORDER BY s.id, md5(o.code))
      UNION
      (SELECT DISTINCT ON (s.manifest_id, s.geography, o.value_marker, o.interval_marker,
          o.numerator_marker, o.denominator_marker)
        s.manifest_id, s.indicator, s.group_id, s.period, s.geography, o.code
        FROM observation o JOIN live s ON s.id = o.series_id WHERE o.value_marker IS NOT NULL
        ORDER BY s.manifest_id, s.geography, o.value_marker, o.interval_marker,
          o.numerator_marker, o.denominator_marker, md5(s.indicator || s.group_id || s.period || o.code))
      ORDER BY 1, 2, 3, 4, 5, 6""";

  /** So many figures of each dataset, drawn among all that it has, by a seed. */
  private static final String DRAWN =
      """
      WITH drawn AS (
        SELECT v.manifest_id, s.indicator, s.group_id, s.period, s.geography, o.code,
          row_number() OVER (PARTITION BY v.id
            ORDER BY hashtextextended(o.code || s.id, %d)) AS place
        FROM live_release l JOIN release_member m USING (release_id)
        JOIN source_version v ON v.id = m.version_id JOIN series s ON s.version_id = v.id
        JOIN observation o ON o.series_id = s.id)
      SELECT manifest_id, indicator, group_id, period, geography, code
      FROM drawn WHERE place <= %d ORDER BY 1, 2, 3, 4, 5, 6""";

  static List<ChosenFigure> oneOfEach(AtlasUnderTest atlas) throws SQLException {
    return list(atlas, ONE_OF_EACH);
  }

  /** At random, but always the same for one seed and the same sources. */
  static List<ChosenFigure> draw(AtlasUnderTest atlas, int ofEachDataset, long seed)
      throws SQLException {
    return list(atlas, DRAWN.formatted(seed, ofEachDataset));
  }

  private static List<ChosenFigure> list(AtlasUnderTest atlas, String sql) throws SQLException {
    List<ChosenFigure> chosen = new ArrayList<>();
    try (Connection connection = atlas.database().connect();
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        chosen.add(
            new ChosenFigure(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
      }
    }
    return chosen;
  }

  /** Address of its receipt. */
  String receipt() {
    return "/api/v1/receipts/%s/%s?group=%s&period=%s&geography=%s"
        .formatted(indicator, code, encode(group), encode(period), geography);
  }

  /** Address of its area through all periods. */
  String series() {
    return "/api/v1/series/%s?indicator=%s&group=%s&geography=%s"
        .formatted(code, indicator, encode(group), geography);
  }

  /** Address of the columns of a set that draws its area. */
  String values(String set) {
    return "/api/v1/values/%s?indicator=%s&group=%s&period=%s"
        .formatted(set, indicator, encode(group), encode(period));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
