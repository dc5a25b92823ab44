package org.parityatlas.server.cluster;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A database of its own for each test class, empty but for PostGIS, dropped when the class ends:
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
 * … DATABASE.location() …
 * }</pre>
 *
 * or {@code @ExtendWith(TestDatabase.class)} with a {@link DatabaseLocation} parameter. The server
 * is the one that {@code ATLAS_TEST_DB_URL} names, else a temporary private cluster, else a
 * container; one for all classes of a run. Without any of them tests fail; they are never skipped.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private DatabaseLocation location;

  /** The class's own database. */
  public DatabaseLocation location() {
    return location;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    String name = "test_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
    location = TestDatabaseServer.instance().create(name);
  }

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    TestDatabaseServer.instance().drop(location);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DatabaseLocation.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return location;
  }
}
