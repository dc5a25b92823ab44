package org.parityatlas.server.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.cluster.Databases;
import org.parityatlas.server.config.ConfigKey;
import org.parityatlas.server.config.Configuration;
import org.parityatlas.server.config.DatabaseSettings;
import org.parityatlas.server.config.HttpSettings;
import org.parityatlas.server.config.ImportSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings everything up: database, data, server. What is already there is left as it is. */
@Command(
    name = "up",
    description = "Start the atlas and print its URL. A second 'up' changes nothing.")
final class UpCommand implements Callable<Integer> {
  private final Workplace workplace;
  @Mixin private ServingOptions serving;
  @Mixin private MirrorOption mirror;
  @Mixin private VerboseOption verbose;

  @Option(names = "--no-browser", description = "do not open a browser")
  private boolean noBrowser;

  @Option(names = "--foreground", description = "serve in this terminal until Ctrl-C")
  private boolean foreground;

  UpCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<ConfigKey, String> arguments = new EnumMap<>(ConfigKey.class);
    arguments.putAll(serving.arguments());
    arguments.putAll(mirror.arguments());
    Configuration configuration =
        Configuration.read(workplace.home(), arguments, workplace.environment());
    HttpSettings http = HttpSettings.from(configuration);
    Optional<Path> mirrorFolder = ImportSettings.from(configuration).mirror();
    DatabaseSettings replicaSettings = DatabaseSettings.ofReplica(configuration);
    Databases databases =
        new Databases(workplace.home(), DatabaseSettings.from(configuration), workplace::say);
    if (verbose.isOn()) {
      workplace.say("Configuration: " + configuration);
    }
    Server server =
        ProjectLock.during(
            workplace,
            () -> {
              boolean databaseRan = databases.findRunning().isPresent();
              DatabaseLocation database = databases.start();
              boolean loaded = new Loading(workplace).fill(database, mirrorFolder);
              Optional<DatabaseLocation> replica = Databases.findReplica(replicaSettings, database);
              return new Server(
                  database,
                  replica,
                  databaseRan,
                  loaded,
                  foreground ? null : inBackground(http, database, replica));
            });
    if (foreground) {
      return new ForegroundServer(workplace, databases)
          .serve(server.database(), server.replica(), http, server.databaseRan(), !noBrowser);
    }
    workplace.out().println(server.record().publicUrl());
    return server.loaded() ? 0 : 1;
  }

  /** What came up; the record is null in the foreground, where the server starts later. */
  private record Server(
      DatabaseLocation database,
      Optional<DatabaseLocation> replica,
      boolean databaseRan,
      boolean loaded,
      ServerRecord record) {}

  private ServerRecord inBackground(
      HttpSettings http, DatabaseLocation database, Optional<DatabaseLocation> replica) {
    ServerProcess process = new ServerProcess(workplace);
    Optional<ServerRecord> running = process.find();
    Optional<String> outdated =
        running.flatMap(record -> reasonToRestart(record, http, database, replica));
    if (running.isPresent() && outdated.isEmpty()) {
      return running.get();
    }
    HttpSettings wanted =
        running.filter(record -> !http.portGiven()).map(r -> http.withPort(r.port())).orElse(http);
    if (running.isPresent() && wanted.port() != running.get().port()) {
      // Before anything is stopped: a port that is taken must not cost the server that runs.
      FreeAddress.choose(wanted, workplace);
    }
    outdated.ifPresent(reason -> workplace.say("Restarting the server: " + reason));
    process.stop();
    process.start(FreeAddress.choose(wanted, workplace), verbose.isOn());
    ServerRecord started =
        process.find().orElseThrow(() -> new CommandFailure("the server left no record of itself"));
    if (!noBrowser) {
      Browser.open(started.url(), workplace.environment());
    }
    return started;
  }

  private Optional<String> reasonToRestart(
      ServerRecord record,
      HttpSettings http,
      DatabaseLocation database,
      Optional<DatabaseLocation> replica) {
    if (!record.build().equals(Build.of(workplace.main()).id())) {
      return Optional.of("it runs an older build");
    }
    if (!database.jdbcUrl().equals(record.databaseUrl())
        || !database.user().equals(record.databaseUser())
        || !replica.map(DatabaseLocation::jdbcUrl).equals(record.replicaUrl())) {
      return Optional.of("it reads another database");
    }
    boolean otherPort = http.portGiven() && http.port() != record.port();
    boolean otherUrl = !http.withPort(record.port()).publicUrl().equals(record.publicUrl());
    return otherPort || otherUrl || !http.host().equals(record.host())
        ? Optional.of("its address was configured anew")
        : Optional.empty();
  }
}
