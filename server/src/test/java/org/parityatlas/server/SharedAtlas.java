package org.parityatlas.server;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.parityatlas.server.cluster.TestDatabase;
import org.parityatlas.server.embed.Partner;
import org.parityatlas.server.embed.Partners;
import org.parityatlas.server.importer.LoadRequest;

/**
 * Gives tests that only read an {@link AtlasUnderTest}, started once a run. Which one follows from
 * the subclass.
 */
public abstract class SharedAtlas implements ParameterResolver {

  /** With what the product brings. */
  public static final class Embedded extends SharedAtlas {
    @Override
    List<LoadRequest> loads() {
      return List.of(LoadRequest.embedded());
    }
  }

  /** With everything in the mirror. */
  public static final class OfMirror extends SharedAtlas {
    @Override
    List<LoadRequest> loads() {
      return List.of(LoadRequest.ofMirror(Mirror.root()));
    }

    @Override
    Partners partners() {
      return new Partners(List.of(new Partner("A partner", List.of("http://127.0.0.1:*"))));
    }
  }

  abstract List<LoadRequest> loads();

  /** Who may show its maps in pages of their own. */
  Partners partners() {
    return Partners.none();
  }

  private record Running(TestDatabase database, AtlasUnderTest atlas) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      atlas.close();
      database.afterAll(null);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == AtlasUnderTest.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedAtlas.class))
        .getOrComputeIfAbsent(getClass(), type -> start(), Running.class)
        .atlas();
  }

  private Running start() {
    try {
      TestDatabase database = new TestDatabase();
      database.beforeAll(null);
      return new Running(
          database,
          AtlasUnderTest.startFor(
              partners(), database.location(), loads().toArray(LoadRequest[]::new)));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
