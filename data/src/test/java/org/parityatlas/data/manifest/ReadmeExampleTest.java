package org.parityatlas.data.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parityatlas.data.reader.DatasetReaders;
import org.parityatlas.data.reader.Figure;
import org.parityatlas.data.reader.Marker;
import org.parityatlas.data.reader.Observation;
import org.parityatlas.data.reader.Observations;

/** The example of the README: the manifest it shows reads the file it shows. */
class ReadmeExampleTest {
  private static List<String> blocks() throws IOException {
    return Pattern.compile("```(?:yaml)?\\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map((MatchResult match) -> match.group(1).stripIndent())
        .toList();
  }

  /** The second example is a layout alone; the rest of its manifest is that of the first. */
  @Test
  void theExampleOfCountsWorks(@TempDir Path folder) throws IOException {
    String first = blocks().get(1);
    Path csv = Files.writeString(folder.resolve("activity.csv"), blocks().get(2));
    Path yaml =
        Files.writeString(
            folder.resolve("activity.yaml"),
            first.substring(0, first.indexOf("layout:")) + blocks().get(3));
    DatasetManifest manifest = (DatasetManifest) ManifestLibrary.read(yaml);
    Observations sink = new Observations();
    DatasetReaders.forLayout(manifest.layout()).read(csv, "activity.csv", manifest, sink);
    assertEquals(List.of(Figure.of(4.0)), sink.stream().map(Observation::value).toList());
    assertEquals(Figure.of(5_000), sink.all.get(0).denominator());
  }

  @Test
  void theExampleWorks(@TempDir Path folder) throws IOException {
    List<String> blocks = blocks();
    Path csv = Files.writeString(folder.resolve("claimants.csv"), blocks.get(0));
    Path yaml = Files.writeString(folder.resolve("claimant-rate.yaml"), blocks.get(1));
    DatasetManifest manifest = (DatasetManifest) ManifestLibrary.read(yaml);
    Observations sink = new Observations();
    DatasetReaders.forLayout(manifest.layout()).read(csv, "claimants.csv", manifest, sink);
    assertEquals(
        List.of(Figure.of(1.9), Figure.missing(Marker.SUPPRESSED)),
        sink.stream().map(Observation::value).toList());
  }
}
