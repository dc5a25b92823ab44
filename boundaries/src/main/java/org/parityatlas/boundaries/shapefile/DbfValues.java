package org.parityatlas.boundaries.shapefile;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Turns the bytes of dBASE fields into Java values. Blank means null, in every type. */
final class DbfValues {
  /** A field that is not what its column promises; the message completes "the .dbf …". */
  static final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;

    Undecodable(String message) {
      super(message);
    }
  }

  private final CharsetDecoder decoder;

  DbfValues(Charset charset) {
    this.decoder = charset.newDecoder();
  }

  Object decode(byte[] record, DbfField field) throws Undecodable {
    String text = text(record, field);
    if (text.isEmpty()) {
      return null;
    }
    return switch (field.type()) {
      case 'N', 'F' -> number(text, field);
      case 'L' -> logical(text);
      case 'D' -> date(text);
      default -> text;
    };
  }

  private String text(byte[] record, DbfField field) throws Undecodable {
    int start = field.offset();
    int end = start + field.width();
    boolean ascii = true;
    for (int i = start; i < end; i++) {
      if (record[i] == 0) {
        end = i;
      } else if (record[i] < 0) {
        ascii = false;
      }
    }
    while (end > start && record[end - 1] == ' ') {
      end--;
    }
    while (start < end && record[start] == ' ') {
      start++;
    }
    if (ascii) {
      return new String(record, start, end - start, StandardCharsets.US_ASCII);
    }
    try {
      return decoder.decode(ByteBuffer.wrap(record, start, end - start)).toString().strip();
    } catch (CharacterCodingException e) {
      throw new Undecodable(
          "has text here that is not "
              + decoder.charset().name()
              + "; give the encoding the file is really in");
    }
  }

  static boolean isDecodable(byte[] record, DbfField field, CharsetDecoder decoder) {
    for (int i = field.offset(); i < field.offset() + field.width(); i++) {
      if (record[i] < 0) {
        try {
          decoder.decode(ByteBuffer.wrap(record, field.offset(), field.width()));
          return true;
        } catch (CharacterCodingException e) {
          return false;
        }
      }
    }
    return true;
  }

  /** Asterisks are what dBASE writes for a number that did not fit its column: no number. */
  private static Number number(String text, DbfField field) throws Undecodable {
    if (text.charAt(0) == '*') {
      return null;
    }
    try {
      if (field.binding() == Double.class) {
        // parseDouble would also take "1d" and "0x1p3", which no dBASE file means.
        double value = text.matches("[0-9eE.+-]+") ? Double.parseDouble(text) : Double.NaN;
        if (Double.isFinite(value)) {
          return value;
        }
      } else if (text.matches("[0-9.+-]+")) {
        long value = new BigDecimal(text).longValueExact();
        return field.binding() == Long.class ? (Number) value : (Number) Math.toIntExact(value);
      }
    } catch (NumberFormatException e) {
      throw notA("number", text);
    } catch (ArithmeticException e) {
      throw notA("whole number that fits", text);
    }
    throw notA("number", text);
  }

  private static Boolean logical(String text) throws Undecodable {
    return switch (text.charAt(0)) {
      case 'T', 't', 'Y', 'y' -> Boolean.TRUE;
      case 'F', 'f', 'N', 'n' -> Boolean.FALSE;
      case '?' -> null;
      default -> throw notA("yes or a no", text);
    };
  }

  private static java.sql.Date date(String text) throws Undecodable {
    if (text.equals("00000000") || text.equals("0")) {
      return null;
    }
    if (!text.matches("\\d{8}")) {
      throw notA("date", text);
    }
    try {
      return java.sql.Date.valueOf(
          LocalDate.of(
              Integer.parseInt(text.substring(0, 4)),
              Integer.parseInt(text.substring(4, 6)),
              Integer.parseInt(text.substring(6))));
    } catch (DateTimeException e) {
      throw notA("date", text);
    }
  }

  private static Undecodable notA(String what, String text) {
    return new Undecodable("has \"" + text + "\" here, which is not a " + what);
  }
}
