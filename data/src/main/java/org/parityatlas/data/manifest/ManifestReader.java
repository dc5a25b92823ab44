package org.parityatlas.data.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.yaml.CheckedYaml;

/** Turns the text of a manifest into one of its four kinds. */
final class ManifestReader {
  private final CheckedYaml yaml =
      CheckedYaml.ofSchema("org/parityatlas/data/manifest/manifest.schema.json");

  Manifest read(String file, String text) {
    ObjectNode node = (ObjectNode) yaml.parse(file, text);
    String kind = node.remove("kind").textValue();
    node.put("definition", text);
    setDefault(node, "embedded", node.booleanNode(false));
    setDefault(node, "byDefault", node.booleanNode(true));
    setDefault(node, "supersedes", node.arrayNode());
    return switch (kind) {
      case "boundaries" -> readBoundaries(file, node);
      case "lookup" -> readLookup(file, node);
      case "postcodes" -> yaml.bind(file, node, PostcodeManifest.class);
      case "dataset" -> readDataset(file, node);
      default -> throw new IllegalStateException("the schema let the kind " + kind + " through");
    };
  }

  private BoundaryManifest readBoundaries(String file, ObjectNode node) {
    setDefault(node, "options", node.objectNode());
    BoundaryManifest manifest = yaml.bind(file, node, BoundaryManifest.class);
    List<Double> tolerances = manifest.tolerancesMetres();
    if (!tolerances.equals(tolerances.stream().sorted().toList())) {
      throw new SourceFormatException(file, "$.tolerancesMetres: tolerances have to ascend");
    }
    return manifest;
  }

  private LookupManifest readLookup(String file, ObjectNode node) {
    setDefault(node, "links", node.arrayNode());
    setDefault(node, "successions", node.arrayNode());
    setDefault(node, "parentByPrefix", node.objectNode());
    for (JsonNode area : node.withArray("areas")) {
      setDefault((ObjectNode) area, "optional", node.booleanNode(false));
    }
    LookupManifest manifest = yaml.bind(file, node, LookupManifest.class);
    List<String> ids = manifest.areas().stream().map(LookupManifest.AreaColumns::id).toList();
    for (LookupManifest.Link link : manifest.links()) {
      if (!ids.contains(link.child()) || !ids.contains(link.parent())) {
        throw new SourceFormatException(
            file, "$.links: " + link + " names an area that is not among " + ids);
      }
    }
    for (LookupManifest.Succession succession : manifest.successions()) {
      if (!ids.contains(succession.old()) || !ids.contains(succession.current())) {
        throw new SourceFormatException(
            file, "$.successions: " + succession + " names an area that is not among " + ids);
      }
    }
    return manifest;
  }

  private DatasetManifest readDataset(String file, ObjectNode node) {
    setDefault(node, "registers", node.arrayNode());
    setDefault(node, "unmatchedTolerance", node.numberNode(0.0));
    ObjectNode layout = (ObjectNode) node.get("layout");
    setDefault(layout, "markers", node.objectNode());
    switch (layout.get("kind").textValue()) {
      case "table" -> defaultTables(layout);
      case "series" -> defaultObjects(layout, "statuses", "notes", "expect");
      case "period-columns" -> defaultObjects(layout, "notAreas");
      case "category-columns" -> {
        defaultObjects(layout, "expect");
        setDefault(layout, "otherColumns", node.arrayNode());
        defaultCounts((ObjectNode) layout.get("counts"));
      }
      case "category-rows" -> defaultCounts((ObjectNode) layout.get("counts"));
      default -> {
        // The other layouts leave nothing out.
      }
    }
    DatasetManifest manifest = yaml.bind(file, node, DatasetManifest.class);
    findCounts(manifest.layout())
        .flatMap(Counts::findFault)
        .ifPresent(
            fault -> {
              throw new SourceFormatException(file, "$.layout.counts: " + fault);
            });
    return manifest;
  }

  private static void defaultTables(ObjectNode layout) {
    setDefault(layout, "otherSheets", layout.arrayNode());
    for (JsonNode table : layout.withArray("tables")) {
      setDefault((ObjectNode) table, "headerRow", layout.numberNode(1));
      setDefault((ObjectNode) table, "group", layout.textNode("all"));
      for (JsonNode column : table.get("columns")) {
        setDefault((ObjectNode) column, "multiplyBy", layout.numberNode(1));
      }
    }
  }

  private static void defaultObjects(ObjectNode layout, String... fields) {
    for (String field : fields) {
      setDefault(layout, field, layout.objectNode());
    }
  }

  private static void defaultCounts(ObjectNode counts) {
    setDefault(counts, "sums", counts.arrayNode());
    for (JsonNode indicator : counts.withArray("indicators")) {
      setDefault((ObjectNode) indicator, "group", counts.textNode("all"));
      setDefault((ObjectNode) indicator, "per", counts.numberNode(100));
      setDefault((ObjectNode) indicator, "decimals", counts.numberNode(1));
    }
  }

  private static Optional<Counts> findCounts(Layout layout) {
    if (layout instanceof CategoryRowsLayout rows) {
      return Optional.of(rows.counts());
    }
    return layout instanceof CategoryColumnsLayout columns
        ? Optional.of(columns.counts())
        : Optional.empty();
  }

  private static void setDefault(ObjectNode node, String field, JsonNode value) {
    if (!node.has(field)) {
      node.set(field, value);
    }
  }
}
