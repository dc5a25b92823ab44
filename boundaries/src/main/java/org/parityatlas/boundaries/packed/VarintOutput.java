package org.parityatlas.boundaries.packed;

import java.util.Arrays;

/** A growing run of bytes that takes numbers as varints (unsigned LEB128). */
final class VarintOutput {
  private byte[] bytes;
  private int length;

  VarintOutput(int expectedBytes) {
    this.bytes = new byte[Math.max(16, expectedBytes)];
  }

  int length() {
    return length;
  }

  /** The lowest eight bits. */
  VarintOutput writeByte(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  VarintOutput write(byte[] run) {
    room(run.length);
    System.arraycopy(run, 0, bytes, length, run.length);
    length += run.length;
    return this;
  }

  VarintOutput write(VarintOutput run) {
    room(run.length);
    System.arraycopy(run.bytes, 0, bytes, length, run.length);
    length += run.length;
    return this;
  }

  /**
   * @param value 0 or more
   */
  VarintOutput writeVarint(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a varint is 0 or more: " + value);
    }
    room(10);
    long rest = value;
    while (rest > 127) {
      bytes[length++] = (byte) (rest & 127 | 128);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** A number that may be below zero: small ones of either sign stay small. */
  VarintOutput writeZigzag(long value) {
    return writeVarint(value << 1 ^ value >> 63);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
