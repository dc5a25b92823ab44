package org.parityatlas.server.cluster;

/**
 * Where the database is and how to open it.
 *
 * @param jdbcUrl {@code jdbc:postgresql://…} without user and password
 * @param user the role to connect as
 * @param password its password; never in {@link #toString()}
 * @param origin where the database comes from
 */
public record DatabaseLocation(String jdbcUrl, String user, String password, Origin origin) {

  /** Where a database comes from; what {@code down} may stop follows from it. */
  public enum Origin {
    CONFIGURED("configured database"),
    PRIVATE_CLUSTER("private PostGIS cluster"),
    CONTAINER("PostGIS container"),
    REPLICA("replica");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    /** The origin in plain words. */
    public String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    return jdbcUrl + " as " + user + " (" + origin.words() + ")";
  }
}
