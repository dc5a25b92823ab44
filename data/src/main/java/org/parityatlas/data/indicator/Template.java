package org.parityatlas.data.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parityatlas.boundaries.SourceFormatException;

/**
 * Catalogue entries that differ only in a few words, such as the same score for each domain and
 * edition of the Indices: written once with places {@code {domain.name}} and expanded for every
 * combination. An entry that is a place alone takes the value as it is, number or list.
 */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)\\.([a-zA-Z]+)}");

  private final String file;

  Template(String file) {
    this.file = file;
  }

  /**
   * Expands a template's entries.
   *
   * @param template {@code for}: name → list of objects, and {@code indicators}: the entries
   */
  void expand(JsonNode template, ArrayNode into) {
    expand(template, List.copyOf(names(template)), new HashMap<>(), into);
  }

  private static List<String> names(JsonNode template) {
    return template.get("for").propertyStream().map(Map.Entry::getKey).toList();
  }

  private void expand(
      JsonNode template, List<String> names, Map<String, JsonNode> chosen, ArrayNode into) {
    if (names.isEmpty()) {
      template.get("indicators").forEach(entry -> into.add(fill(entry, chosen)));
      return;
    }
    for (JsonNode value : template.get("for").get(names.get(0))) {
      chosen.put(names.get(0), value);
      expand(template, names.subList(1, names.size()), chosen, into);
    }
  }

  private JsonNode fill(JsonNode node, Map<String, JsonNode> chosen) {
    if (node.isObject()) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      node.propertyStream().forEach(e -> filled.set(e.getKey(), fill(e.getValue(), chosen)));
      return filled;
    }
    if (node.isArray()) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> filled.add(fill(item, chosen)));
      return filled;
    }
    return node.isTextual() ? fillText(node, chosen) : node;
  }

  private JsonNode fillText(JsonNode node, Map<String, JsonNode> chosen) {
    Matcher place = PLACE.matcher(node.textValue());
    if (place.matches()) {
      return fill(value(place, chosen), chosen);
    }
    return JsonNodeFactory.instance.textNode(
        place.reset().replaceAll(m -> Matcher.quoteReplacement(value(m, chosen).asText())));
  }

  private JsonNode value(java.util.regex.MatchResult place, Map<String, JsonNode> chosen) {
    JsonNode object = chosen.get(place.group(1));
    JsonNode value = object == null ? null : object.get(place.group(2));
    if (value == null) {
      throw new SourceFormatException(file, "nothing is called " + place.group());
    }
    return value;
  }
}
