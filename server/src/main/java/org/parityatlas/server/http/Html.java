package org.parityatlas.server.http;

/** Text that goes into HTML and XML. */
final class Html {
  private Html() {}

  /** Text for element content and quoted attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** JSON for a data block: nothing in it can end the block (HTML Standard, section 4.12.1.3). */
  static String dataBlock(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
