package org.parityatlas.server.importer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.manifest.PostcodeManifest;
import org.parityatlas.data.reader.PostcodeReader;
import org.parityatlas.data.reader.PostcodeRecord;
import org.parityatlas.data.reader.PostcodeSink;
import org.parityatlas.data.reader.RowAccounting;
import org.parityatlas.data.reader.RowOutcome;
import org.parityatlas.server.postgis.CopyBinary;

/** A postcode directory into a staged version, row by row as it is read. */
final class PostcodeImport extends RowAccounting implements PostcodeSink {
  private final Connection connection;
  private final long version;
  private final Set<String> met = new HashSet<>();
  private String fileName;
  private CopyBinary rows;
  private LoadProgress.Step step;
  private long ended;

  PostcodeImport(Connection connection, long version) {
    this.connection = connection;
    this.version = version;
  }

  /** Reads, checks and stages; commits nothing. */
  SourceReport run(PostcodeManifest manifest, Path path, String name, LoadProgress progress)
      throws SQLException {
    fileName = name;
    try (LoadProgress.Step reading = progress.step("Reading " + manifest.id(), -1);
        CopyBinary copy =
            CopyBinary.into(
                connection,
                "postcode",
                "version_id",
                "postcode",
                "ended_month",
                "lad",
                "msoa_2021",
                "lsoa_2021",
                "lsoa_2011")) {
      step = reading;
      rows = copy;
      new PostcodeReader().read(path, name, manifest, this);
      copy.finish();
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("postcodes in use", met.size() - ended);
    counts.put("postcodes that have ended", ended);
    return new SourceReport(counts, account.tally(), List.of());
  }

  @Override
  public void postcode(PostcodeRecord postcode, int row) {
    if (!met.add(postcode.postcode())) {
      throw new SourceFormatException(
          fileName, row, null, postcode.postcode() + " stands in an earlier row too");
    }
    ended += postcode.endedMonth().isPresent() ? 1 : 0;
    Integer month = postcode.endedMonth().isPresent() ? postcode.endedMonth().getAsInt() : null;
    try {
      rows.row()
          .put(version)
          .put(postcode.postcode())
          .put(month)
          .put(postcode.lad().orElse(null))
          .put(postcode.msoa2021().orElse(null))
          .put(postcode.lsoa2021().orElse(null))
          .put(postcode.lsoa2011().orElse(null));
    } catch (SQLException e) {
      throw new LoadException("the database refused a row of " + fileName, e);
    }
    account.settle(null, row, RowOutcome.LOADED);
    step.advance(1);
  }
}
