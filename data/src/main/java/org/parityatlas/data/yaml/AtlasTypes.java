package org.parityatlas.data.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.boundaries.Level;

/** How the words of the official geography are read from YAML: by their ids. */
final class AtlasTypes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  AtlasTypes() {
    super("parity-atlas");
    addDeserializer(Level.class, new ById<>(Level.class, Level::get));
    addDeserializer(Geography.class, new ById<>(Geography.class, Geography::parse));
    setDeserializerModifier(new EnumsById());
  }

  /** Constants are written as ids: {@code higher-is-better} is HIGHER_IS_BETTER. */
  private static final class EnumsById extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return type.hasRawClass(Level.class)
          ? deserializer
          : new ById<>(type.getRawClass(), id -> constant(type.getRawClass(), id));
    }

    private static <T> T constant(Class<T> type, String id) {
      for (T constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(id.toUpperCase(Locale.ROOT).replace('-', '_'))) {
          return constant;
        }
      }
      throw new IllegalArgumentException(
          "\"" + id + "\" is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }
  }

  private static final class ById<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> read;

    ById(Class<?> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String id = parser.getText();
      try {
        return read.apply(id);
      } catch (IllegalArgumentException e) {
        return (T) context.handleWeirdStringValue(handledType(), id, "%s", e.getMessage());
      }
    }
  }
}
