package org.parityatlas.data.preset;

import java.util.List;
import java.util.Optional;
import org.parityatlas.boundaries.Level;

/**
 * Areas of one level that are often looked at together.
 *
 * @param name for a heading, which tells it from an area of that name that is published itself
 * @param sentence what it is, for a reader who has not heard of it
 * @param members codes of the areas; empty where they are those within {@code membersOf}
 * @param membersOf code of the area whose areas of {@code level} are the members
 * @param level of the members
 * @param without codes within {@code membersOf} that are left out, since they stand for ground that
 *     another member holds
 * @param count how many members there are, so that a part is never taken for the whole
 */
public record Preset(
    String id,
    String name,
    String sentence,
    List<String> members,
    Optional<String> membersOf,
    Level level,
    List<String> without,
    int count) {

  public Preset {
    members = members == null ? List.of() : List.copyOf(members);
    without = without == null ? List.of() : List.copyOf(without);
  }
}
