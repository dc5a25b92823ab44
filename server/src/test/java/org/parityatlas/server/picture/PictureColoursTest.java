package org.parityatlas.server.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures have the colours of the maps, which the front end chose and holds to its measurements.
 */
final class PictureColoursTest {
  private static final Path PALETTE = Path.of("..", "web", "src", "choropleth", "palette.js");

  @ParameterizedTest
  @ValueSource(
      strings = {"SEQUENTIAL", "DIVERGING", "DIVERGING_CALM", "DEPRIVATION", "DEPRIVATION_TEN"})
  void colourOfAPictureIsThatOfTheMap(String name) throws IOException {
    Matcher list =
        Pattern.compile("const " + name + " = \\[(.*?)\\]", Pattern.DOTALL)
            .matcher(Files.readString(PALETTE));
    assertTrue(list.find(), name + " is in " + PALETTE);
    List<String> colours =
        Pattern.compile("#[0-9a-f]{6}")
            .matcher(list.group(1))
            .results()
            .map(m -> m.group())
            .toList();
    assertEquals(colours, ofPictures(name));
  }

  private static List<String> ofPictures(String name) {
    return switch (name) {
      case "SEQUENTIAL" -> PictureColours.SEQUENTIAL;
      case "DIVERGING" -> PictureColours.DIVERGING;
      case "DIVERGING_CALM" -> PictureColours.DIVERGING_CALM;
      case "DEPRIVATION" -> PictureColours.DEPRIVATION;
      default -> PictureColours.DEPRIVATION_TEN;
    };
  }
}
