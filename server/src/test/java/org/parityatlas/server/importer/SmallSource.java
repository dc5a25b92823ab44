package org.parityatlas.server.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A lookup of one line, for tests that need many releases and care for none of them. */
final class SmallSource {
  private SmallSource() {}

  /** The same small source, differently described each time, so that it makes a release. */
  static LoadRequest described(Path manifests, int change) throws IOException {
    Files.writeString(
        manifests.resolve("place.yaml"),
        """
        id: place
        kind: lookup
        publication:
          title: "Names of places, change %d"
          publisher: Office for National Statistics
          landingPage: https://www.ons.gov.uk/
          licence: Open Government Licence v3.0
          licenceUrl: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
          attribution: "Source: Office for National Statistics"
          published: "2024"
        location:
          mirrorPath: place.csv
        areas:
          - {id: area, code: code, name: name, levels: [lad]}
        links: []
        """
            .formatted(change));
    Files.writeString(manifests.resolve("place.csv"), "code,name\nE09000030,Tower Hamlets\n");
    return new LoadRequest(
        Optional.of(manifests), Optional.of(manifests), List.of("place"), false, false, false);
  }
}
