package org.parityatlas.server.layer;

import java.util.List;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.server.store.KnownArea;

/**
 * An area, or several of one geography taken together as if they were one.
 *
 * @param id the code, or what names the list in a URL
 * @param name for a heading
 * @param members one or more, each once
 */
public record AreaSelection(String id, String name, List<KnownArea> members) {

  public AreaSelection {
    members = List.copyOf(members);
    if (members.stream().map(area -> area.key().geography()).distinct().count() != 1) {
      throw new IllegalArgumentException("areas together are of one geography: " + id);
    }
  }

  /** One area. */
  public static AreaSelection of(KnownArea area) {
    return new AreaSelection(area.code(), area.name(), List.of(area));
  }

  public boolean isSingle() {
    return members.size() == 1;
  }

  public Geography geography() {
    return members.get(0).key().geography();
  }
}
