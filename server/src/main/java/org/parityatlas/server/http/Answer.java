package org.parityatlas.server.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
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

  private final String contentType;
  private final String tag;
  private final int length;
  private final int weight;

  /** The forms made so far, each from its first byte to its last; on the heap or outside of it. */
  private final Map<ContentCoding, ByteBuffer> forms = new EnumMap<>(ContentCoding.class);

  private Answer(String contentType, String tag, int length, int weight) {
    this.contentType = contentType;
    this.tag = tag;
    this.length = length;
    this.weight = weight;
  }

  private static Answer of(String contentType, String tag, byte[] body) {
    int weight = body.length + body.length / 3 + HEADER_BYTES;
    Answer answer = new Answer(contentType, tag, body.length, weight);
    answer.forms.put(ContentCoding.IDENTITY, ByteBuffer.wrap(body));
    return answer;
  }

  /** An answer about one release. */
  static Answer ofRelease(long release, String contentType, byte[] body) {
    return of(contentType, "r" + release + "-" + digest(body), body);
  }

  /** An answer that no release has a part in: a page, a script, the API description. */
  static Answer ofContent(String contentType, byte[] body) {
    return of(contentType, digest(body), body);
  }

  /**
   * An answer that was compressed when it was loaded, and is undone only for who takes it no other
   * way. The same content may have another tag where another machine compressed it.
   */
  static Answer ofReady(String contentType, CompressedBytes bytes) {
    int weight = 2 * bytes.gzip().length + HEADER_BYTES;
    Answer answer = new Answer(contentType, digest(bytes.gzip()), MIN_COMPRESSED_BYTES, weight);
    answer.forms.put(ContentCoding.GZIP, ByteBuffer.wrap(bytes.gzip()));
    if (bytes.brotli() != null) {
      answer.forms.put(ContentCoding.BROTLI, ByteBuffer.wrap(bytes.brotli()));
    }
    return answer;
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  String contentType() {
    return contentType;
  }

  /** The coding that is used where this one is accepted: small bodies are sent as they are. */
  ContentCoding usable(ContentCoding accepted) {
    boolean compressible =
        contentType.startsWith("text/")
            || contentType.contains("json")
            || contentType.contains("javascript")
            || contentType.contains("svg")
            || contentType.contains("vnd.parity-atlas");
    return compressible && length >= MIN_COMPRESSED_BYTES ? accepted : ContentCoding.IDENTITY;
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
    return coding == ContentCoding.IDENTITY
        ? ContentCoding.GZIP.decode(bytes(ContentCoding.GZIP))
        : coding.encode(bytes(ContentCoding.IDENTITY));
  }

  /** Bytes held in memory at most, for the cache that keeps it: compressed forms come on top. */
  int weight() {
    return weight;
  }
}
