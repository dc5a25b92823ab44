package org.parityatlas.data.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import org.parityatlas.boundaries.SourceFormatException;

/** Reads YAML documents of one kind: parse, check against the kind's JSON Schema, bind. */
public final class CheckedYaml {
  // A key written twice would silently lose one of its two values.
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private static final ObjectMapper BINDER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new AtlasTypes())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final JsonSchema schema;

  private CheckedYaml(JsonSchema schema) {
    this.schema = schema;
  }

  /**
   * The reader of documents that satisfy a schema.
   *
   * @param schemaResource class path of a JSON Schema, draft 2020-12
   */
  public static CheckedYaml ofSchema(String schemaResource) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().pathType(PathType.LEGACY).build();
    return new CheckedYaml(
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Resources.text(schemaResource), config));
  }

  /**
   * Parses and checks a document.
   *
   * @param file name for messages
   * @throws SourceFormatException naming the file and, where the schema is not satisfied, each path
   */
  public JsonNode parse(String file, String text) {
    JsonNode document;
    try {
      document = YAML.readTree(text);
    } catch (JsonProcessingException e) {
      Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
      throw new SourceFormatException(
          file, line, null, "is not readable as YAML: " + firstLine(e), e);
    }
    check(file, document);
    return document;
  }

  /** Holds a document that has been put together in memory against the schema. */
  public void check(String file, JsonNode document) {
    List<String> faults =
        schema.validate(document).stream()
            .sorted(Comparator.comparing(m -> m.getInstanceLocation().toString()))
            .map(ValidationMessage::getMessage)
            .distinct()
            .toList();
    if (!faults.isEmpty()) {
      throw new SourceFormatException(file, String.join("; ", faults));
    }
  }

  /** Binds a checked document, or a part of one, to a record. */
  public <T> T bind(String file, JsonNode node, Class<T> type) {
    try {
      return BINDER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new SourceFormatException(file, null, null, firstLine(e), e);
    }
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("unknown fault");
  }
}
