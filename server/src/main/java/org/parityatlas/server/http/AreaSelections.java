package org.parityatlas.server.http;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parityatlas.boundaries.Geography;
import org.parityatlas.data.preset.Preset;
import org.parityatlas.data.preset.PresetCatalogue;
import org.parityatlas.server.layer.AreaSelection;
import org.parityatlas.server.layer.PresetAreas;
import org.parityatlas.server.store.Snapshot;

/**
 * Reads an area as a URL names it: one code; several codes joined by {@code ~}, taken together; or
 * the id of a preset.
 */
final class AreaSelections {
  /** Codes joined in one selection. */
  static final int MAX_MEMBERS = 400;

  private static final String CODE = "[A-Z]\\d{8}";

  private final PresetCatalogue presets;

  AreaSelections(PresetCatalogue presets) {
    this.presets = presets;
  }

  /** Presets whose members a release knows, as areas. */
  List<AreaSelection> listPresets(Snapshot snapshot) {
    return presets.list().stream()
        .flatMap(preset -> PresetAreas.find(snapshot, preset).stream())
        .toList();
  }

  /** The sentence that says what a preset is. */
  Optional<String> findSentence(String id) {
    return presets.find(id).map(Preset::sentence);
  }

  /**
   * What a path names: 404 where there is no such area or preset, 400 where codes do not go
   * together.
   *
   * @param geography asked for, to read codes in
   * @param preferred geographies to read a code in that is used in several, if none is asked for
   */
  AreaSelection ofPath(
      Snapshot snapshot, String text, Optional<String> geography, List<Geography> preferred) {
    if (!isCodes(text) && presets.find(text).isEmpty()) {
      throw RequestException.notFound(unknown(text), listIds(snapshot));
    }
    if (text.matches(CODE)) {
      // One code that nobody knows is a 404.
      Choices.areaOfPath(snapshot, text, geography);
    }
    return read(snapshot, "code", text, geography, preferred);
  }

  /** What a parameter names; every fault is a 400. Otherwise as {@link #ofPath}. */
  AreaSelection ofParameter(
      Snapshot snapshot,
      String parameter,
      String text,
      Optional<String> geography,
      List<Geography> preferred) {
    if (!isCodes(text) && presets.find(text).isEmpty()) {
      throw RequestException.badParameter(parameter, unknown(text), listIds(snapshot));
    }
    return read(snapshot, parameter, text, geography, preferred);
  }

  private static boolean isCodes(String text) {
    return text.contains(AreaSelection.JOIN) || text.matches(CODE);
  }

  private static String unknown(String text) {
    return "\"" + text + "\" is neither the code of an area nor a preset; codes are joined by ~.";
  }

  private List<String> listIds(Snapshot snapshot) {
    return listPresets(snapshot).stream().map(AreaSelection::id).toList();
  }

  private AreaSelection read(
      Snapshot snapshot,
      String parameter,
      String text,
      Optional<String> geography,
      List<Geography> preferred) {
    if (isCodes(text)) {
      return JoinedCodes.read(
          snapshot.registry(), parameter, codes(parameter, text), geography, preferred);
    }
    return PresetAreas.find(snapshot, presets.find(text).orElseThrow())
        .orElseThrow(
            () ->
                RequestException.badParameter(
                    parameter,
                    "This release does not know all members of \"" + text + "\".",
                    listIds(snapshot)));
  }

  private static List<String> codes(String parameter, String text) {
    List<String> codes = List.of(text.split(AreaSelection.JOIN, -1));
    if (codes.size() > MAX_MEMBERS) {
      throw RequestException.badParameter(
          parameter,
          "At most %d areas can be taken together; these are %d."
              .formatted(MAX_MEMBERS, codes.size()),
          List.of());
    }
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!code.matches(CODE)) {
        throw RequestException.badParameter(
            parameter, "\"" + code + "\" among the areas joined by ~ is no code.", List.of());
      }
      if (!seen.add(code)) {
        throw RequestException.badParameter(
            parameter, code + " is there twice; each area counts once.", List.of());
      }
    }
    return codes;
  }
}
