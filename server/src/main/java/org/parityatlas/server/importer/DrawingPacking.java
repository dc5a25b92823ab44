package org.parityatlas.server.importer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parityatlas.server.store.CompressedBytes;

/**
 * Packs and compresses drawings behind a load that goes on reading. What is packed is stored at the
 * end, before the release is: a version without its packed drawings is in no release, and swept.
 */
final class DrawingPacking implements AutoCloseable {
  /** As many as there are cores: reading and drawing wait for the database half of the time. */
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  private final List<Packed> underWay = new ArrayList<>();

  private record Packed(long version, double toleranceMetres, Future<CompressedBytes> bytes) {}

  /** Takes a drawing, to be written when its turn comes. */
  void submit(long version, double toleranceMetres, Callable<byte[]> packedCoverage) {
    underWay.add(
        new Packed(
            version,
            toleranceMetres,
            workers.submit(() -> CompressedBytes.of(packedCoverage.call()))));
  }

  /** Waits for all that was taken, and stores it; commits. */
  void store(Connection connection, LoadProgress progress) throws SQLException {
    if (underWay.isEmpty()) {
      return;
    }
    try (LoadProgress.Step step = progress.step("Packing boundaries", underWay.size());
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO packed_drawing (version_id, tolerance_metres, gzip, brotli)
                VALUES (?, ?, ?, ?)""")) {
      for (Packed packed : underWay) {
        CompressedBytes bytes = Waiting.on(packed.bytes());
        insert.setLong(1, packed.version());
        insert.setDouble(2, packed.toleranceMetres());
        insert.setBytes(3, bytes.gzip());
        insert.setBytes(4, bytes.brotli());
        insert.executeUpdate();
        step.advance(1);
      }
    }
    connection.commit();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
