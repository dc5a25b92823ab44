package org.parityatlas.server.cluster;

/** What a person has to do when the machine has no PostGIS. */
final class InstallAdvice {
  private InstallAdvice() {}

  static String forThisMachine() {
    return """
        no PostgreSQL with PostGIS was found on this machine, and no container engine answers. \
        Do one of these and start again:
          Debian, Ubuntu   sudo apt-get install postgresql postgresql-postgis
          Fedora           sudo dnf install postgresql-server postgis
          macOS            brew install postgresql@17 postgis
          any machine      start Docker or Podman; the image postgis/postgis is then used
          a database of your own, with PostGIS:
                           export ATLAS_DB_URL=jdbc:postgresql://HOST:5432/DATABASE
                           export ATLAS_DB_USER=…  ATLAS_DB_PASSWORD=…""";
  }
}
