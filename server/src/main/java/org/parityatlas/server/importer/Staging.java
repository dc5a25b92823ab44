package org.parityatlas.server.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.parityatlas.data.manifest.DatasetManifest;
import org.parityatlas.data.manifest.Manifest;

/**
 * Versions of sources that are not served yet. A version is opened in a transaction of its own,
 * filled and completed in another; one that was never completed is removed by the {@link Sweep}.
 */
final class Staging {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

  private Staging() {}

  /** A complete version of exactly this source, with its report. */
  record Kept(long version, SourceReport report) {}

  static Optional<Kept> findKept(Connection connection, String manifestId, Fingerprint fingerprint)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT id, report FROM source_version
            WHERE manifest_id = ? AND fingerprint = ? AND complete ORDER BY id DESC LIMIT 1""")) {
      query.setString(1, manifestId);
      query.setString(2, fingerprint.source());
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Kept(row.getLong(1), JSON.readValue(row.getString(2), SourceReport.class)))
            : Optional.empty();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored report cannot be read back", e);
    }
  }

  /** What the load of a complete version reported. */
  static SourceReport reportOf(Connection connection, long version) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT report FROM source_version WHERE id = ?")) {
      query.setLong(1, version);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return JSON.readValue(row.getString(1), SourceReport.class);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored report cannot be read back", e);
    }
  }

  /** Opens a version and commits that it exists. */
  static long open(
      Connection connection,
      Manifest manifest,
      String kind,
      String fileName,
      Fingerprint fingerprint)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO source_version
              (manifest_id, kind, fingerprint, file_name, file_sha256, file_bytes, publication,
               download_url, signs)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb) RETURNING id""")) {
      insert.setString(1, manifest.id());
      insert.setString(2, kind);
      insert.setString(3, fingerprint.source());
      insert.setString(4, fileName);
      insert.setString(5, fingerprint.fileSha256());
      insert.setLong(6, fingerprint.fileBytes());
      insert.setString(7, json(manifest.publication()));
      insert.setString(8, manifest.location().download().map(URI::toString).orElse(null));
      insert.setString(9, manifest instanceof DatasetManifest d ? json(d.layout().signs()) : null);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        long version = row.getLong(1);
        connection.commit();
        return version;
      }
    }
  }

  /** Says that a version holds all it should, and commits it. */
  static void complete(Connection connection, long version, SourceReport report)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE source_version SET complete = true, report = ?::jsonb WHERE id = ?")) {
      update.setString(1, json(report));
      update.setLong(2, version);
      update.executeUpdate();
    }
    connection.commit();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
