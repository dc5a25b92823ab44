package org.parityatlas.server.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.importer.LoadReport;
import org.parityatlas.server.importer.LoadRequest;

/** Brings a database to where it can be served, and loads into it. */
final class Loading {
  private final Workplace workplace;

  Loading(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * Migrates, removes what a killed load left, loads the embedded default into an empty database,
   * and then the mirror if there is one. A mirror that cannot be loaded is reported, and what was
   * there before is still served.
   *
   * @return whether everything is loaded
   */
  boolean fill(DatabaseLocation database, Optional<Path> mirror) {
    Operations operations = workplace.operations();
    operations.migrate(database);
    operations.sweep(database);
    if (operations.isEmpty(database)) {
      workplace.say("The database is empty: loading what the atlas carries itself");
      load(database, LoadRequest.embedded());
    }
    if (mirror.isEmpty()) {
      return true;
    }
    try {
      load(database, LoadRequest.ofMirror(mirror.get()));
      return true;
    } catch (RuntimeException e) {
      if (!Faults.isExplained(e)) {
        throw e;
      }
      workplace.say("atlas: " + e.getMessage());
      workplace.say("Nothing was changed by that load: what was loaded before is served");
      return false;
    }
  }

  private void load(DatabaseLocation database, LoadRequest request) {
    LoadReport report = workplace.operations().load(database, request, workplace.progress());
    workplace.say(report.text().stripTrailing());
  }
}
