package org.parityatlas.server.cluster;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.parityatlas.server.config.Home;

/** Makes, uses and stops a cluster, as a program that another account can run. */
public final class ClusterTrial {
  private ClusterTrial() {}

  /**
   * @param arguments the project folder
   */
  public static void main(String[] arguments) throws SQLException {
    PrivateCluster cluster = PrivateCluster.of(new Home(Path.of(arguments[0])), line -> {});
    DatabaseLocation location = cluster.start();
    try (Connection connection = ClusterDatabase.open(location);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT ST_AsText(ST_MakePoint(3, 4))")) {
      rows.next();
      System.out.println(rows.getString(1) + " for " + System.getProperty("user.name"));
    } finally {
      cluster.stop();
    }
  }
}
