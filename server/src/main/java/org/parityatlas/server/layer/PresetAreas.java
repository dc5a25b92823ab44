package org.parityatlas.server.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.preset.Preset;
import org.parityatlas.server.store.AreaKey;
import org.parityatlas.server.store.KnownArea;
import org.parityatlas.server.store.Snapshot;

/** The areas of a preset as a release knows them. */
public final class PresetAreas {
  private PresetAreas() {}

  /** The members together; empty where the release does not know all of them. */
  public static Optional<AreaSelection> find(Snapshot snapshot, Preset preset) {
    Geography geography = new Geography(preset.level(), 0);
    List<KnownArea> members = new ArrayList<>();
    for (String code : codes(snapshot, preset, geography)) {
      snapshot.registry().find(new AreaKey(geography, code)).ifPresent(members::add);
    }
    if (members.size() != preset.count()) {
      return Optional.empty();
    }
    Optional<KnownArea> whole =
        preset.membersOf().flatMap(code -> snapshot.registry().list(code).stream().findFirst());
    return Optional.of(new AreaSelection(preset.id(), preset.name(), members, whole));
  }

  /** In ascending order. */
  private static TreeSet<String> codes(Snapshot snapshot, Preset preset, Geography geography) {
    TreeSet<String> codes = new TreeSet<>(preset.members());
    preset
        .membersOf()
        .ifPresent(around -> codes.addAll(snapshot.registry().listCodesWithin(around, geography)));
    preset.without().forEach(codes::remove);
    return codes;
  }
}
