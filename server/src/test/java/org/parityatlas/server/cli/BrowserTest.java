package org.parityatlas.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BrowserTest {

  @Test
  void opensNothingWithoutADesktop() {
    assertEquals(Optional.empty(), Browser.opener("Linux", Map.of()));
    assertEquals(Optional.empty(), Browser.opener("Linux", Map.of("DISPLAY", "")));
  }

  @Test
  void opensNothingInCiOrOverSsh() {
    assertEquals(Optional.empty(), Browser.opener("Mac OS X", Map.of("CI", "true")));
    assertEquals(
        Optional.empty(),
        Browser.opener("Linux", Map.of("DISPLAY", ":0", "SSH_CONNECTION", "a b")));
  }

  @Test
  void opensTheDesktopsOwn() {
    assertEquals(Optional.of("/usr/bin/open"), Browser.opener("Mac OS X", Map.of()));
  }
}
