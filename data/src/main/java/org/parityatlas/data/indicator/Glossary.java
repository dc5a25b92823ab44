package org.parityatlas.data.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.yaml.CheckedYaml;
import org.parityatlas.data.yaml.Resources;

/** The terms that are explained in place, in the order of the file. */
public final class Glossary {
  private static final String FOLDER = "org/parityatlas/data/indicator/";

  private final Map<String, Term> terms = new LinkedHashMap<>();

  private Glossary() {}

  /** The glossary packed with the product. */
  public static Glossary bundled() {
    String file = "glossary.yaml";
    CheckedYaml yaml = CheckedYaml.ofSchema(FOLDER + "glossary.schema.json");
    Glossary glossary = new Glossary();
    JsonNode document = yaml.parse(file, Resources.text(FOLDER + file));
    for (JsonNode node : document.get("terms")) {
      Term term = yaml.bind(file, node, Term.class);
      if (glossary.terms.putIfAbsent(term.id(), term) != null) {
        throw new SourceFormatException(file, "the term \"" + term.id() + "\" is there twice");
      }
    }
    return glossary;
  }

  public List<Term> list() {
    return List.copyOf(terms.values());
  }

  public Optional<Term> find(String id) {
    return Optional.ofNullable(terms.get(id));
  }

  public Term get(String id) {
    return find(id)
        .orElseThrow(() -> new NoSuchElementException("no term is called \"" + id + "\""));
  }
}
