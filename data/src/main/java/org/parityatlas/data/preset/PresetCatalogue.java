package org.parityatlas.data.preset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parityatlas.boundaries.SourceFormatException;
import org.parityatlas.data.yaml.CheckedYaml;
import org.parityatlas.data.yaml.Resources;

/** All presets, by id and in the order they are offered. */
public final class PresetCatalogue {
  private static final String FOLDER = "org/parityatlas/data/preset/";

  private final Map<String, Preset> presets = new LinkedHashMap<>();

  /** The presets packed with the product. */
  public static PresetCatalogue bundled() {
    PresetCatalogue catalogue = new PresetCatalogue();
    catalogue.read("presets.yaml", Resources.text(FOLDER + "presets.yaml"));
    return catalogue;
  }

  /** Adds the presets of one file. */
  void read(String file, String text) {
    CheckedYaml yaml = CheckedYaml.ofSchema(FOLDER + "presets.schema.json");
    for (JsonNode node : yaml.parse(file, text).get("presets")) {
      Preset preset = yaml.bind(file, node, Preset.class);
      if (presets.putIfAbsent(preset.id(), preset) != null) {
        throw new SourceFormatException(file, "the preset \"" + preset.id() + "\" is there twice");
      }
      if (preset.membersOf().isEmpty() && preset.members().size() != preset.count()) {
        throw new SourceFormatException(
            file, preset.id() + " names " + preset.members().size() + " members, not its count");
      }
    }
  }

  public List<Preset> list() {
    return List.copyOf(presets.values());
  }

  public Optional<Preset> find(String id) {
    return Optional.ofNullable(presets.get(id));
  }
}
