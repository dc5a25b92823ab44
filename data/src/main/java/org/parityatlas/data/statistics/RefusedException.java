package org.parityatlas.data.statistics;

/**
 * A figure that cannot be derived honestly from what there is. The message is one sentence that can
 * be shown as it stands. Arguments that make no sense are {@link IllegalArgumentException}s
 * instead.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Refusal refusal;

  public RefusedException(Refusal refusal, String sentence) {
    super(sentence);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
