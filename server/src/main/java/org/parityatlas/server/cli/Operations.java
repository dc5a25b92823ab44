package org.parityatlas.server.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.parityatlas.server.cluster.DatabaseLocation;
import org.parityatlas.server.config.HttpSettings;
import org.parityatlas.server.importer.LoadProgress;
import org.parityatlas.server.importer.LoadReport;
import org.parityatlas.server.importer.LoadRequest;

/**
 * What the command line needs of the rest of the server.
 *
 * <p>Faults of a person's input are thrown as exceptions whose message is one clear sentence (such
 * as {@link org.parityatlas.boundaries.SourceFormatException}); they are shown without a trace.
 */
public interface Operations {

  /** Brings the schema up to date; a schema that is up to date is left alone. */
  void migrate(DatabaseLocation database);

  /** Removes what a load that was killed left behind, unless a load is running. */
  void sweep(DatabaseLocation database);

  /** Whether no release was ever made in this database. */
  boolean isEmpty(DatabaseLocation database);

  /**
   * Loads sources; what is already loaded unchanged is left alone. A load that cannot be done
   * throws, and changes nothing.
   */
  LoadReport load(DatabaseLocation database, LoadRequest request, LoadProgress progress);

  /**
   * Holds the live release against its sources, as far as their files are at hand.
   *
   * @param manifestFolder a folder with manifests of one's own, beside the bundled ones
   */
  Verification verify(
      DatabaseLocation database,
      Optional<Path> mirror,
      Optional<Path> manifestFolder,
      LoadProgress progress);

  StatusSummary status(DatabaseLocation database);

  /**
   * Starts the HTTP server; returns once it listens.
   *
   * @param database the primary, which says when there is a new release
   * @param replica what is read in its place, where there is one
   */
  RunningServer serve(
      DatabaseLocation database, Optional<DatabaseLocation> replica, HttpSettings http);
}
