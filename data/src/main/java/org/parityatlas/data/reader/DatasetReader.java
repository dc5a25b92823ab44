package org.parityatlas.data.reader;

import java.nio.file.Path;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.manifest.DatasetManifest;

/** Reads the files of one kind of layout. */
public interface DatasetReader {

  /**
   * Reads a whole file into a sink.
   *
   * @param fileName the file's name for messages
   * @throws SourceFormatException when the file is not what the manifest says; what the sink has
   *     received by then is to be thrown away
   */
  void read(SourceStream source, String fileName, DatasetManifest manifest, ObservationSink sink);

  /** As above, from a file on disk. */
  default void read(Path source, String fileName, DatasetManifest manifest, ObservationSink sink) {
    read(SourceStream.of(source), fileName, manifest, sink);
  }
}
