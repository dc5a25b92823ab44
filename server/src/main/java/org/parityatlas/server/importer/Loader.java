package org.parityatlas.server.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.server.postgis.Database;

/**
 * Loads sources: locate, read, check and stage each one, then move the release pointer in one
 * transaction. Whatever fails, and wherever a load is killed, the release that was live stays live
 * and whole. Sources that have not changed are not read again.
 */
public final class Loader {
  private final Database database;
  private final Path work;

  /**
   * @param work a folder of the product's own for files taken out of it and for downloads
   */
  public Loader(Database database, Path work) {
    this.database = database;
    this.work = work;
  }

  /** Whether nothing was ever released. */
  public boolean isEmpty() {
    try (Connection connection = database.read()) {
      return ReleasePointer.find(connection).isEmpty();
    } catch (SQLException e) {
      throw new LoadException("the database did not answer: " + e.getMessage(), e);
    }
  }

  /** Removes what a load that was killed left behind; nothing while another load is running. */
  public void sweep() {
    try (Connection connection = database.connect()) {
      Optional<LoadLock> lock = LoadLock.tryTake(connection);
      if (lock.isPresent()) {
        try {
          Sweep.run(connection);
        } finally {
          connection.rollback();
          lock.get().release();
        }
      }
    } catch (SQLException e) {
      throw new LoadException("the database refused to be tidied: " + e.getMessage(), e);
    }
  }

  /**
   * Does what is asked.
   *
   * @throws SourceFormatException where a file is not what its manifest says
   * @throws LoadException where the load cannot be done for another reason
   */
  public LoadReport load(LoadRequest request, LoadProgress progress) {
    try (Connection connection = database.connect()) {
      LoadLock lock = LoadLock.take(connection);
      Sweep.run(connection);
      LoadReport report;
      try {
        report = run(connection, request, progress);
      } catch (SQLException | IOException | RuntimeException fault) {
        tidy(connection, lock, fault);
        throw fault;
      }
      Sweep.run(connection);
      lock.release();
      return report;
    } catch (SQLException e) {
      throw new LoadException("the database refused the load: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LoadReport run(Connection connection, LoadRequest request, LoadProgress progress)
      throws SQLException, IOException {
    try (DrawingPacking packing = new DrawingPacking()) {
      return new LoadRun(connection, work, request, progress, packing).run();
    }
  }

  /** Leaves nothing of a failed load; a fault in doing so never hides the one that ended it. */
  private static void tidy(Connection connection, LoadLock lock, Exception fault) {
    try {
      connection.rollback();
      Sweep.run(connection);
      lock.release();
    } catch (SQLException e) {
      fault.addSuppressed(e);
    }
  }
}
