package org.parityatlas.server.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The parameters in the address of a page: what a copied link carries. */
final class Address {
  private Address() {}

  static Map<String, String> of(Page page) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = URI.create(page.url()).getRawQuery();
    if (query == null) {
      return parameters;
    }
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  /** Matches an address that carries this parameter, wherever it stands. */
  static Pattern with(String name, String value) {
    return Pattern.compile("[?&]" + Words.literally(name + "=" + value) + "(&|$)");
  }

  /** Matches an address that does not carry this parameter at all. */
  static Pattern without(String name) {
    return Pattern.compile("^(?!.*[?&]" + Words.literally(name) + "=).*$");
  }
}
