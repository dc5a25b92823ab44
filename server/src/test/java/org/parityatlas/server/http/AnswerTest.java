package org.parityatlas.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AnswerTest {
  private static final byte[] BODY =
      "{\"code\":\"E09000030\",\"value\":5.2},".repeat(40_000).getBytes(StandardCharsets.UTF_8);

  /** Whoever asks first chooses the form that is kept, and nobody may see which it was. */
  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIntoOneFormIsTheSameInEveryOther(ContentCoding first) {
    Answer whole = Answer.ofRelease(7, Json.TYPE, BODY, ContentCoding.Effort.FAST);
    Answer written =
        Answer.ofRelease(
            7,
            Json.TYPE,
            first,
            ContentCoding.Effort.FAST,
            out -> {
              out.write(BODY[0]);
              out.write(BODY, 1, BODY.length - 1);
            });
    for (ContentCoding coding : ContentCoding.values()) {
      assertEquals(whole.entityTag(coding), written.entityTag(coding));
      byte[] sent = written.bytes(coding);
      assertArrayEquals(BODY, coding == ContentCoding.IDENTITY ? sent : coding.decode(sent));
    }
    for (String accepted : new String[] {"gzip", "br, gzip", "identity"}) {
      assertEquals(whole.usable(accepted), written.usable(accepted));
    }
  }
}
