package org.parityatlas.server.importer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.parityatlas.boundaries.BoundaryArea;
import org.parityatlas.boundaries.BoundaryFile;
import org.parityatlas.server.postgis.CopyBinary;

/**
 * Areas of a file into {@code boundary_area}, as published, while the file is still being read: one
 * thread reads and checks, another sends.
 */
final class AreaCopy {
  /** Areas that may wait to be sent: enough that neither side waits for the other's hiccups. */
  private static final int QUEUE_AREAS = 512;

  private final Connection connection;
  private final long version;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final BlockingQueue<Placed> queue = new ArrayBlockingQueue<>(QUEUE_AREAS);

  /** An area and its place in the set's order; without an area, the end. */
  private record Placed(int ordinal, BoundaryArea area) {
    static final Placed END = new Placed(-1, null);
  }

  private AreaCopy(Connection connection, long version, BoundaryFile file) {
    this.connection = connection;
    this.version = version;
    for (String code : file.codes()) {
      ordinals.put(code, ordinals.size());
    }
  }

  /** Reads all areas of the file and stages them; gives them in the set's order, by code. */
  static List<BoundaryArea> run(
      Connection connection, long version, BoundaryFile file, LoadProgress.Step step)
      throws SQLException {
    List<BoundaryArea> areas = new AreaCopy(connection, version, file).readAndSend(file, step);
    copyNames(connection, version, file.geography().id(), areas);
    return areas;
  }

  private List<BoundaryArea> readAndSend(BoundaryFile file, LoadProgress.Step step)
      throws SQLException {
    BoundaryArea[] areas = new BoundaryArea[file.featureCount()];
    FutureTask<Void> sending = new FutureTask<>(this::send, null);
    Thread sender = new Thread(sending, "area-copy");
    sender.start();
    try {
      file.forEach(
          area -> {
            int ordinal = ordinals.get(area.code());
            areas[ordinal] = area;
            put(new Placed(ordinal, area), sending);
            step.advance(1);
          });
      put(Placed.END, sending);
      sending.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("the load was interrupted", e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      // After a fault in the file: the copy is given up, and the connection free again.
      sender.interrupt();
      join(sender);
    }
    return Arrays.asList(areas);
  }

  private void put(Placed placed, FutureTask<Void> sending) {
    try {
      while (!queue.offer(placed, 200, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        if (sending.isDone()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("the load was interrupted", e);
    }
  }

  private void send() {
    try (CopyBinary copy =
        CopyBinary.into(connection, "boundary_area", "version_id", "ordinal", "code", "geom")) {
      for (Placed next = queue.take(); next != Placed.END; next = queue.take()) {
        BoundaryArea area = next.area();
        copy.row().put(version).put(next.ordinal()).put(area.code()).put(area.geometry());
      }
      copy.finish();
    } catch (SQLException e) {
      throw new SendingException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static SQLException unwrapped(ExecutionException e) {
    if (e.getCause() instanceof SendingException fault) {
      return fault.cause;
    }
    throw new IllegalStateException("areas could not be sent", e.getCause());
  }

  private static void join(Thread sender) {
    boolean interrupted = false;
    while (sender.isAlive()) {
      try {
        sender.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries a database fault out of the sending thread. */
  private static final class SendingException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SQLException cause;

    SendingException(SQLException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  private static void copyNames(
      Connection connection, long version, String geography, List<BoundaryArea> areas)
      throws SQLException {
    try (CopyBinary copy =
        CopyBinary.into(
            connection, "area", "version_id", "geography", "code", "name", "name_welsh")) {
      for (BoundaryArea area : areas) {
        copy.row()
            .put(version)
            .put(geography)
            .put(area.code())
            .put(area.name())
            .put(area.welshName().orElse(null));
      }
      copy.finish();
    }
  }
}
