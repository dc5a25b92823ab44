package org.parityatlas.server.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/**
 * The PostGIS database: a small pool for reads, with limits on how long a connection, a statement
 * or a socket may take, and connections of their own for loads and for listening, which may take
 * longer.
 */
public final class Database implements AutoCloseable {
  private static final int POOL_SIZE = 6;
  private static final int CONNECT_TIMEOUT_MILLIS = 3_000;
  private static final int STATEMENT_TIMEOUT_MILLIS = 30_000;

  /** Behind the statement's own limit, for a database that has gone silent. */
  private static final int SOCKET_TIMEOUT_SECONDS = 45;

  /** One small question after another: a server that takes longer is away. */
  private static final int FOLLOW_TIMEOUT_MILLIS = 10_000;

  private final String jdbcUrl;
  private final Properties session;
  private final HikariDataSource pool;

  private Database(String jdbcUrl, Properties session, HikariDataSource pool) {
    this.jdbcUrl = jdbcUrl;
    this.session = session;
    this.pool = pool;
  }

  /** Opens a pool. It connects when first used, so that a server starts while PostGIS is away. */
  public static Database open(String jdbcUrl, String user, String password) {
    Properties session = new Properties();
    if (user != null) {
      session.setProperty("user", user);
    }
    if (password != null) {
      session.setProperty("password", password);
    }
    session.setProperty("ApplicationName", "parity-atlas");
    session.setProperty("connectTimeout", "5");
    session.setProperty("tcpKeepAlive", "true");

    HikariConfig config = new HikariConfig();
    config.setPoolName("atlas");
    config.setJdbcUrl(jdbcUrl);
    config.setDataSourceProperties(session);
    config.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
    config.setInitializationFailTimeout(-1);
    HikariDataSource pool = new HikariDataSource();
    config.copyStateTo(pool);
    return new Database(jdbcUrl, session, pool);
  }

  /** Brings the schema to this version of the product. */
  public void migrate() {
    Flyway.configure()
        .dataSource(jdbcUrl, session.getProperty("user"), session.getProperty("password"))
        .locations("classpath:org/parityatlas/server/postgis/migration")
        .load()
        .migrate();
  }

  /**
   * A connection for reading: read-only, limited in time, and all its statements see the database
   * as it was at the first of them.
   */
  public Connection read() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    limit(connection, "SET LOCAL statement_timeout = " + STATEMENT_TIMEOUT_MILLIS);
    return connection;
  }

  /** A connection of its own, for a load or for listening: it may take as long as it needs. */
  public Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(jdbcUrl, session);
    limit(connection, "SET statement_timeout = 0");
    // What a load asks of millions of rows is hashed in memory, not sorted on disk.
    limit(connection, "SET work_mem = '64MB'");
    connection.setAutoCommit(false);
    return connection;
  }

  /**
   * A connection of its own for asking small questions again and again, or for listening; what it
   * asks in one transaction sees one state. It fails soon where the server has gone silent.
   */
  public Connection follow() throws SQLException {
    Connection connection = DriverManager.getConnection(jdbcUrl, session);
    try {
      connection.setNetworkTimeout(Runnable::run, FOLLOW_TIMEOUT_MILLIS);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void limit(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
