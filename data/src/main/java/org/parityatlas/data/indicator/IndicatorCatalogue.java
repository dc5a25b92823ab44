package org.parityatlas.data.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.yaml.CheckedYaml;
import org.parityatlas.data.yaml.Resources;

/** All indicators that are known, by id and in the order they are offered. */
public final class IndicatorCatalogue {
  private static final String FOLDER = "org/parityatlas/data/indicator/";

  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Glossary glossary;

  private IndicatorCatalogue(Glossary glossary) {
    this.glossary = glossary;
  }

  /** The catalogue packed with the product. */
  public static IndicatorCatalogue bundled() {
    IndicatorCatalogue catalogue = new IndicatorCatalogue(Glossary.bundled());
    for (String file : Resources.index(FOLDER + "index.txt")) {
      catalogue.read(file, Resources.text(FOLDER + file));
    }
    return catalogue;
  }

  /** Adds the entries of one catalogue file. The schema is held against them as expanded. */
  void read(String file, String text) {
    CheckedYaml files = CheckedYaml.ofSchema(FOLDER + "catalogue-file.schema.json");
    CheckedYaml entries = CheckedYaml.ofSchema(FOLDER + "indicator.schema.json");
    JsonNode document = files.parse(file, text);
    ArrayNode expanded = JsonNodeFactory.instance.arrayNode();
    document.path("indicators").forEach(expanded::add);
    document.path("templates").forEach(t -> new Template(file).expand(t, expanded));
    for (JsonNode node : expanded) {
      ObjectNode entry = ((ObjectNode) node).deepCopy();
      resolve(file, entry, document);
      if (!entry.has("groups")) {
        entry
            .putArray("groups")
            .addObject()
            .put("id", Group.ALL)
            .put("name", "Everyone")
            .put("sentenceName", "everyone");
      }
      entries.check(file + ", " + entry.path("id").asText("an indicator without id"), entry);
      add(file, entries.bind(file, entry, Indicator.class));
    }
  }

  /** Units and uncertainties are written once in a file and named by their keys. */
  private static void resolve(String file, ObjectNode entry, JsonNode document) {
    for (String field : List.of("unit", "uncertainty")) {
      String key = entry.path(field).asText();
      JsonNode shared = document.path(field.equals("unit") ? "units" : "uncertainties").get(key);
      if (shared == null) {
        throw new SourceFormatException(
            file, entry.path("id").asText() + ": no " + field + " is called \"" + key + "\"");
      }
      entry.set(field, shared);
    }
  }

  private void add(String file, Indicator indicator) {
    String id = indicator.id();
    if (indicators.putIfAbsent(id, indicator) != null) {
      throw new SourceFormatException(file, "the indicator \"" + id + "\" is there twice");
    }
    for (String term : indicator.terms()) {
      if (glossary.find(term).isEmpty()) {
        throw new SourceFormatException(file, id + ": no term is called \"" + term + "\"");
      }
    }
    for (Optional<String> group : List.of(indicator.referenceGroup(), indicator.defaultGroup())) {
      if (group.isPresent() && indicator.findGroup(group.get()).isEmpty()) {
        throw new SourceFormatException(file, id + ": no group is called \"" + group.get() + "\"");
      }
    }
    if (indicator.referenceGroup().isPresent()
        && indicator.referenceGroup().equals(indicator.defaultGroup())) {
      throw new SourceFormatException(file, id + ": a gap needs two different groups");
    }
  }

  public Optional<Indicator> find(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  public Indicator get(String id) {
    return find(id)
        .orElseThrow(() -> new NoSuchElementException("no indicator is called \"" + id + "\""));
  }

  public List<Indicator> list() {
    return List.copyOf(indicators.values());
  }
}
