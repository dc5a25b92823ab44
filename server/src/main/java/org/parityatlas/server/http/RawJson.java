package org.parityatlas.server.http;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A piece of JSON that is written as it is kept, byte for byte: a generator would take a text apart
 * into characters first, and most of a layer is geometry.
 *
 * @param utf8 what {@code writeRawValue} writes
 */
record RawJson(byte[] utf8) implements SerializableString {
  @Override
  public String getValue() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public int charLength() {
    return getValue().length();
  }

  @Override
  public byte[] asUnquotedUTF8() {
    return utf8;
  }

  @Override
  public int appendUnquotedUTF8(byte[] buffer, int offset) {
    if (buffer.length - offset < utf8.length) {
      return -1;
    }
    System.arraycopy(utf8, 0, buffer, offset, utf8.length);
    return utf8.length;
  }

  @Override
  public int writeUnquotedUTF8(OutputStream out) throws IOException {
    out.write(utf8);
    return utf8.length;
  }

  @Override
  public int putUnquotedUTF8(ByteBuffer buffer) {
    if (buffer.remaining() < utf8.length) {
      return -1;
    }
    buffer.put(utf8);
    return utf8.length;
  }

  @Override
  public char[] asQuotedChars() {
    throw notQuoted();
  }

  @Override
  public byte[] asQuotedUTF8() {
    throw notQuoted();
  }

  @Override
  public int appendQuotedUTF8(byte[] buffer, int offset) {
    throw notQuoted();
  }

  @Override
  public int appendQuoted(char[] buffer, int offset) {
    throw notQuoted();
  }

  @Override
  public int appendUnquoted(char[] buffer, int offset) {
    throw notQuoted();
  }

  @Override
  public int writeQuotedUTF8(OutputStream out) {
    throw notQuoted();
  }

  @Override
  public int putQuotedUTF8(ByteBuffer buffer) {
    throw notQuoted();
  }

  private static UnsupportedOperationException notQuoted() {
    return new UnsupportedOperationException("raw JSON is only written to bytes, and as it is");
  }
}
