package org.parityatlas.server.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.config.HttpSettings;
import org.parityatlas.server.importer.LoadException;
import org.parityatlas.server.importer.LoadProgress;
import org.parityatlas.server.importer.LoadReport;
import org.parityatlas.server.importer.LoadReport.Outcome;
import org.parityatlas.server.importer.LoadReport.Status;
import org.parityatlas.server.importer.LoadRequest;

/**
 * A main class with the smallest real operations: a table that counts loads, and an HTTP server
 * that answers when asked whether it is ready. The command line is tried on it as on the product.
 */
public final class TrialMain {
  private TrialMain() {}

  public static void main(String[] arguments) {
    System.exit(AtlasCommand.run(new TrialOperations(), TrialMain.class, arguments));
  }

  /** Operations on one table of loads. */
  static final class TrialOperations implements Operations {
    @Override
    public void migrate(DatabaseLocation database) {
      tell(database, "CREATE TABLE IF NOT EXISTS load (id serial, source text)");
    }

    @Override
    public void sweep(DatabaseLocation database) {
      tell(database, "DELETE FROM load WHERE source = 'left behind'");
    }

    @Override
    public boolean isEmpty(DatabaseLocation database) {
      return releases(database) == 0;
    }

    @Override
    public LoadReport load(DatabaseLocation database, LoadRequest request, LoadProgress progress) {
      try (LoadProgress.Step step = progress.step("Loading", 1)) {
        if (request.mirror().filter(m -> Files.exists(m.resolve("broken.csv"))).isPresent()) {
          throw new SourceFormatException("broken.csv", 3, "rate", "\"many\" is not a number");
        }
        if (request.manifestIds().contains("unexpected")) {
          throw new IllegalStateException("not foreseen");
        }
        if (request.manifestIds().contains("refused")) {
          throw new LoadException("no manifest is called refused");
        }
        if (!request.dryRun()) {
          tell(database, "INSERT INTO load (source) VALUES ('" + source(request) + "')");
        }
        step.advance(1);
      }
      return new LoadReport(
          List.of(new LoadReport.Entry(source(request), "no file", Status.NOT_THERE, null)),
          Optional.of(releases(database)),
          request.dryRun() ? Outcome.DRY_RUN : Outcome.RELEASED);
    }

    private static String source(LoadRequest request) {
      return request.manifestFolder().map(folder -> folder.getFileName() + "/").orElse("")
          + (request.download() ? "publishers" : "mirror");
    }

    @Override
    public Verification verify(
        DatabaseLocation database,
        Optional<Path> mirror,
        Optional<Path> manifestFolder,
        LoadProgress progress) {
      long releases = releases(database);
      return new Verification(
          releases > 0,
          releases
              + " loads found"
              + manifestFolder.map(folder -> " by " + folder.getFileName()).orElse(""));
    }

    @Override
    public StatusSummary status(DatabaseLocation database) {
      return new StatusSummary(
          OptionalLong.of(releases(database)),
          List.of(new StatusSummary.Loaded("lad-london-default", "London boroughs", "33 areas")),
          List.of());
    }

    @Override
    public RunningServer serve(
        DatabaseLocation database, Optional<DatabaseLocation> replica, HttpSettings http) {
      if (System.getenv("TRIAL_DIES") != null) {
        throw new IllegalStateException("dies at start as told");
      }
      try {
        HttpServer server = HttpServer.create(new InetSocketAddress(http.host(), http.port()), 0);
        answer(server, "/health/ready", "ready");
        answer(server, "/database", database.jdbcUrl());
        answer(server, "/replica", replica.map(DatabaseLocation::toString).orElse("none"));
        server.start();
        return () -> server.stop(0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void answer(HttpServer server, String path, String text) {
      server.createContext(
          path,
          exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
    }

    private static long releases(DatabaseLocation database) {
      try (Connection connection = open(database);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT count(*) FROM load")) {
        rows.next();
        return rows.getLong(1);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void tell(DatabaseLocation database, String sql) {
      try (Connection connection = open(database);
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Connection open(DatabaseLocation database) throws SQLException {
      return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
  }
}
