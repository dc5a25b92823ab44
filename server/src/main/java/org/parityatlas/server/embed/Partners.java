package org.parityatlas.server.embed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.yaml.CheckedYaml;

/** Everybody who may show maps of this server in their own pages; this server itself always may. */
public record Partners(List<Partner> list) {
  private static final String SCHEMA = "org/parityatlas/server/embed/partners.schema.json";

  public Partners {
    list = List.copyOf(list);
  }

  /** Nobody but this server itself. */
  public static Partners none() {
    return new Partners(List.of());
  }

  /**
   * Reads the partner file.
   *
   * @throws SourceFormatException naming the file and what in it is not as it has to be
   */
  public static Partners read(Path file) {
    String name = String.valueOf(file.getFileName());
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new SourceFormatException(name, null, null, "cannot be read: " + e.getMessage(), e);
    }
    CheckedYaml yaml = CheckedYaml.ofSchema(SCHEMA);
    JsonNode document = yaml.parse(name, text);
    return new Partners(List.of(yaml.bind(name, document.get("partners"), Partner[].class)));
  }

  /** The directive of a content security policy (CSP 3, section 6.4.2) that lets them in. */
  public String frameAncestors() {
    return "frame-ancestors "
        + Stream.concat(
                Stream.of("'self'"), list.stream().flatMap(partner -> partner.origins().stream()))
            .distinct()
            .collect(Collectors.joining(" "));
  }
}
