package org.parityatlas.server;

/** The only wiring. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("Parity Atlas");
  }
}
