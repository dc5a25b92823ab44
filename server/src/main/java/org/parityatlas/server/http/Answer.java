package org.parityatlas.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.parityatlas.server.store.CompressedBytes;

/**
 * A body ready to be sent, with its compressed forms made once and kept. The tag names release,
 * content and coding, so that two servers, or a server before and after a restart, give the same
 * tag to the same bytes and never the same tag to different ones.
 */
final class Answer {
  /** Below this a compressed body saves nothing that matters. */
  private static final int MIN_COMPRESSED_BYTES = 512;

  private static final int HEADER_BYTES = 512;
  private static final int FIRST_FORM_BYTES = 1 << 18;

  private final String contentType;
  private final String tag;
  private final int length;
  private final int weight;

  /** Null where no other form than gzip is made. */
  private final ContentCoding.Effort effort;

  /** The forms made so far, each from its first byte to its last; on the heap or outside of it. */
  private final Map<ContentCoding, ByteBuffer> forms = new EnumMap<>(ContentCoding.class);

  private Answer(
      String contentType, String tag, int length, int weight, ContentCoding.Effort effort) {
    this.contentType = contentType;
    this.tag = tag;
    this.length = length;
    this.weight = weight;
    this.effort = effort;
  }

  private static Answer of(
      String contentType, String tag, byte[] body, ContentCoding.Effort effort) {
    int weight = body.length + body.length / 3 + HEADER_BYTES;
    Answer answer = new Answer(contentType, tag, body.length, weight, effort);
    answer.forms.put(ContentCoding.IDENTITY, ByteBuffer.wrap(body));
    return answer;
  }

  /** An answer about one release. */
  static Answer ofRelease(long release, String contentType, byte[] body) {
    return ofRelease(release, contentType, body, ContentCoding.Effort.SMALL);
  }

  /** The same, compressed with another effort. */
  static Answer ofRelease(
      long release, String contentType, byte[] body, ContentCoding.Effort effort) {
    return of(contentType, "r" + release + "-" + BodySum.digest(body), body, effort);
  }

  /**
   * An answer about one release that is written straight into the form which is asked for first:
   * its other forms are made from that one, and a body of megabytes is never held as a whole.
   */
  static Answer ofRelease(
      long release,
      String contentType,
      ContentCoding coding,
      ContentCoding.Effort effort,
      Body body) {
    ByteArrayOutputStream form = new ByteArrayOutputStream(FIRST_FORM_BYTES);
    BodySum sum;
    try (OutputStream coded = coding.stream(form, effort)) {
      sum = new BodySum(coded);
      body.writeTo(sum);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int weight = 2 * form.size() + HEADER_BYTES;
    String tag = "r" + release + "-" + sum.digest();
    Answer answer = new Answer(contentType, tag, sum.length(), weight, effort);
    answer.forms.put(coding, ByteBuffer.wrap(form.toByteArray()));
    return answer;
  }

  /** Writes a body as it is before it is compressed. */
  interface Body {
    void writeTo(BodySum out) throws IOException;
  }

  /** An answer that no release has a part in: a page, a script, the API description. */
  static Answer ofContent(String contentType, byte[] body) {
    return of(contentType, BodySum.digest(body), body, ContentCoding.Effort.SMALL);
  }

  /**
   * An answer that was compressed when it was loaded, and is undone only for who takes it no other
   * way. The same content may have another tag where another machine compressed it.
   */
  static Answer ofReady(String contentType, CompressedBytes bytes) {
    return ofReady(contentType, bytes, false);
  }

  private static Answer ofReady(String contentType, CompressedBytes bytes, boolean onlyGzip) {
    int weight = 2 * bytes.gzip().length + HEADER_BYTES;
    Answer answer =
        new Answer(
            contentType,
            BodySum.digest(bytes.gzip()),
            MIN_COMPRESSED_BYTES,
            weight,
            onlyGzip ? null : ContentCoding.Effort.SMALL);
    answer.forms.put(ContentCoding.GZIP, ByteBuffer.wrap(bytes.gzip()));
    if (bytes.brotli() != null) {
      answer.forms.put(ContentCoding.BROTLI, ByteBuffer.wrap(bytes.brotli()));
    }
    return answer;
  }

  /**
   * An answer that no release has a part in, of bytes that are compressed already: they are what is
   * kept and sent, and taken apart only for a client that does not accept gzip.
   */
  static Answer ofGzip(String contentType, byte[] gzip) {
    return ofReady(contentType, new CompressedBytes(gzip, null), true);
  }

  String contentType() {
    return contentType;
  }

  /**
   * The coding for a client, by its Accept-Encoding: small bodies are sent as they are, and what
   * was compressed before has one compressed form.
   */
  ContentCoding usable(String acceptEncoding) {
    if (effort == null) {
      return ContentCoding.acceptedGzip(acceptEncoding);
    }
    boolean compressible =
        contentType.startsWith("text/")
            || contentType.contains("json")
            || contentType.contains("javascript")
            || contentType.contains("svg")
            || contentType.contains("vnd.parity-atlas");
    return compressible && length >= MIN_COMPRESSED_BYTES
        ? ContentCoding.accepted(acceptEncoding)
        : ContentCoding.IDENTITY;
  }

  /** The quoted entity tag of this answer in a coding. */
  String entityTag(ContentCoding coding) {
    return '"' + tag + "-" + coding.token() + '"';
  }

  /** The bytes in a coding; made at first use. */
  byte[] bytes(ContentCoding coding) {
    ByteBuffer form = form(coding);
    if (form.hasArray()) {
      return form.array();
    }
    byte[] bytes = new byte[form.remaining()];
    form.get(bytes);
    return bytes;
  }

  /**
   * The bytes in a coding outside of the heap, from where they go to the network without being
   * copied; for what is sent often.
   */
  synchronized ByteBuffer direct(ContentCoding coding) {
    ByteBuffer form = form(coding);
    if (!form.isDirect()) {
      ByteBuffer direct = ByteBuffer.allocateDirect(form.remaining()).put(form).flip();
      forms.put(coding, direct);
      return direct.duplicate();
    }
    return form;
  }

  private synchronized ByteBuffer form(ContentCoding coding) {
    ByteBuffer form = forms.get(coding);
    if (form == null) {
      form = ByteBuffer.wrap(made(coding));
      // What was undone is not kept beside its compressed form: hardly anyone asks for it.
      if (coding != ContentCoding.IDENTITY) {
        forms.put(coding, form);
      }
    }
    return form.duplicate();
  }

  private byte[] made(ContentCoding coding) {
    if (coding != ContentCoding.IDENTITY) {
      return coding.encode(bytes(ContentCoding.IDENTITY), effort);
    }
    ContentCoding kept =
        forms.containsKey(ContentCoding.GZIP) ? ContentCoding.GZIP : ContentCoding.BROTLI;
    return kept.decode(bytes(kept));
  }

  /** Bytes held in memory at most, for the cache that keeps it: compressed forms come on top. */
  int weight() {
    return weight;
  }
}
