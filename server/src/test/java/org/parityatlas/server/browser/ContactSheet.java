package org.parityatlas.server.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pictures of a folder on one page, {@code index.html}, to be looked at one by one. */
final class ContactSheet {
  private static final String HEAD =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Every view and state</title>
      <style>body{font:14px system-ui;margin:16px;background:#777}
      figure{display:inline-block;margin:6px;vertical-align:top}
      img{display:block;height:300px}figcaption{color:#fff}</style>
      """;

  private ContactSheet() {}

  static void write(Path folder) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names =
          files
              .map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".png"))
              .sorted()
              .toList();
    }
    String figures =
        names.stream()
            .map(
                name ->
                    "<figure><a href=\"%1$s\"><img src=\"%1$s\" alt=\"\" loading=\"lazy\"></a><figcaption>%1$s</figcaption></figure>\n"
                        .formatted(name))
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("index.html"), HEAD + figures);
  }
}
