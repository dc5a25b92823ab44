package org.parityatlas.server.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * The PostGIS database: a small pool for reads with limits on how long a statement or a socket may
 * take, and separate connections for loads and for listening, which may take longer.
 */
public final class Database implements AutoCloseable {
  private static final int POOL_SIZE = 6;
  private static final int STATEMENT_TIMEOUT_SECONDS = 30;

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Opens a pool. It connects when first used, so that a server starts while PostGIS is away. */
  public static Database open(String jdbcUrl, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("atlas");
    config.setJdbcUrl(jdbcUrl);
    if (user != null) {
      config.setUsername(user);
      config.setPassword(password);
    }
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("ApplicationName", "parity-atlas");
    config.addDataSourceProperty("connectTimeout", 5);
    config.addDataSourceProperty("tcpKeepAlive", true);
    config.addDataSourceProperty("reWriteBatchedInserts", true);
    return new Database(new HikariDataSource(config));
  }

  /** Brings the schema to this version of the product. */
  public void migrate() {
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:org/parityatlas/server/postgis/migration")
        .load()
        .migrate();
  }

  /** A connection for reading: read-only, autocommit off, limited in time. */
  public Connection read() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    timeout(connection, STATEMENT_TIMEOUT_SECONDS);
    return connection;
  }

  /** A connection for a load: its statements may run for as long as they need. */
  public Connection write() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    timeout(connection, 0);
    return connection;
  }

  private static void timeout(Connection connection, int seconds) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = " + seconds * 1000);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
