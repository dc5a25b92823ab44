package org.parityatlas.data.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.parityatlas.boundaries.SourceFormatException;

/** Holds the sheets of a workbook against those its manifest knows, before a row is read. */
final class SheetNames {
  private SheetNames() {}

  /** Faults: a sheet that has to be there is missing, or one is there that nobody described. */
  static void check(
      String file, List<String> found, Collection<String> wanted, Collection<String> others) {
    List<String> missing = wanted.stream().filter(name -> !found.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new SourceFormatException(file, words("missing", missing));
    }
    List<String> unknown = new ArrayList<>(found);
    unknown.removeAll(wanted);
    unknown.removeAll(others);
    if (!unknown.isEmpty()) {
      throw new SourceFormatException(file, words("not described in the manifest", unknown));
    }
  }

  private static String words(String what, List<String> names) {
    String list = names.stream().collect(Collectors.joining("\", \"", "\"", "\""));
    return names.size() == 1
        ? "the sheet " + list + " is " + what
        : "the sheets " + list + " are " + what;
  }
}
