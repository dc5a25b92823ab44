package org.parityatlas.boundaries.packed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes in order: each as the step from the number of the code before. */
final class CodeColumn {
  /** Up to eight digits, which is a GSS code's number, stay well within a long. */
  private static final Pattern CODE = Pattern.compile("(.*?)(\\d{0,17})");

  private CodeColumn() {}

  static VarintOutput write(List<String> codes) {
    VarintOutput out = new VarintOutput(2 * codes.size());
    String letters = null;
    int digits = -1;
    long number = 0;
    for (String code : codes) {
      Matcher parts = CODE.matcher(code);
      if (!parts.matches()) {
        throw new IllegalArgumentException("\"" + code + "\" is not a code");
      }
      if (parts.group(1).equals(letters) && parts.group(2).length() == digits) {
        out.writeVarint(0);
      } else {
        letters = parts.group(1);
        digits = parts.group(2).length();
        byte[] utf8 = letters.getBytes(StandardCharsets.UTF_8);
        out.writeVarint(utf8.length + 1L).write(utf8).writeVarint(digits);
      }
      long next = digits == 0 ? 0 : Long.parseLong(parts.group(2));
      out.writeZigzag(next - number);
      number = next;
    }
    return out;
  }

  static List<String> read(VarintInput in, int count) {
    List<String> codes = new ArrayList<>(count);
    String letters = "";
    int digits = 0;
    long number = 0;
    for (int i = 0; i < count; i++) {
      long fresh = in.readVarint();
      if (fresh > 0) {
        letters = in.readText((int) fresh - 1);
        digits = (int) in.readVarint();
      }
      number += in.readZigzag();
      codes.add(digits == 0 ? letters : letters + String.format("%0" + digits + "d", number));
    }
    return codes;
  }
}
