package org.parityatlas.data.manifest;

import java.util.List;

/**
 * A directory of postcodes: a row for each, with the areas it lies in. The editions of the ONS
 * Postcode Directory call the same column by different names, so each is a list of headers, of
 * which the first that is there is read.
 */
public record PostcodeManifest(
    String id,
    Publication publication,
    SourceLocation location,
    List<String> supersedes,
    boolean embedded,
    boolean byDefault,
    String definition,
    Columns columns)
    implements Manifest {

  public PostcodeManifest {
    supersedes = List.copyOf(supersedes);
  }

  /**
   * Headers of what is read of a row.
   *
   * @param ended month in which the postcode ended, as year and month ({@code 201503}); empty where
   *     it is in use
   */
  public record Columns(
      List<String> postcode,
      List<String> ended,
      List<String> lad,
      List<String> msoa2021,
      List<String> lsoa2021,
      List<String> lsoa2011) {}
}
