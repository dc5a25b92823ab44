package org.parityatlas.boundaries.packed;

import java.nio.charset.StandardCharsets;

/** Reads what {@link VarintOutput} wrote, between two places of an array. */
final class VarintInput {
  private final byte[] bytes;
  private final int end;
  private int at;

  VarintInput(byte[] bytes, int from, int end) {
    if (from < 0 || end < from || end > bytes.length) {
      throw new IllegalArgumentException("a section of the packed coverage is cut off");
    }
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int readByte() {
    if (at >= end) {
      throw new IllegalArgumentException("a section of the packed coverage ends early");
    }
    return bytes[at++] & 255;
  }

  long readVarint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = readByte();
      value |= (long) (next & 127) << shift;
      if (next < 128) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of the packed coverage is too long");
  }

  long readZigzag() {
    long value = readVarint();
    return value >>> 1 ^ -(value & 1);
  }

  String readText(int length) {
    if (length < 0 || length > end - at) {
      throw new IllegalArgumentException("a text of the packed coverage is cut off");
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** Whether all was read. */
  boolean isAtEnd() {
    return at == end;
  }
}
