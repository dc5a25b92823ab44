package org.parityatlas.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TestDatabaseTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void isEmptyButForPostgisAndOwnedByItsUser() throws SQLException {
    try (Connection connection = ClusterDatabase.open(DATABASE.location());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE own AS SELECT ST_SetSRID(ST_MakePoint(1, 2), 27700) AS p");
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'"
                  + " AND tablename <> 'spatial_ref_sys'")) {
        assertTrue(rows.next());
        assertEquals("own", rows.getString(1));
      }
    }
  }
}
