package org.parityatlas.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.parityatlas.server.release.Releases;
import org.parityatlas.server.store.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers of the API that were given before, by the very text of their address, in front of
 * everything else: bytes outside of the heap with headers written ahead. What was answered while
 * another release was live is not used, since an address without {@code release=} means the live
 * one; whatever is not here goes to its route.
 */
final class ReadyAnswers extends Handler.Wrapper {
  /** A quarter of what the answers themselves may take; most of it is shared with them. */
  static final long MAX_BYTES = ReleaseAnswers.MAX_BYTES / 4;

  private static final Logger LOG = LoggerFactory.getLogger(ReadyAnswers.class);

  private static final HttpField ANY_ORIGIN =
      new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
  private static final HttpField STALE =
      new PreEncodedHttpField(AtlasServer.STALE_HEADER, AtlasServer.DATABASE_AWAY);

  private final Releases releases;
  private final Cache<String, Ready> ready =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((String address, Ready one) -> one.answer().weight() + 2 * address.length())
          .build();

  ReadyAnswers(Releases releases) {
    this.releases = releases;
  }

  /** An answer with its headers, by coding. */
  private record Ready(
      Answer answer, long release, Map<ContentCoding, Form> forms, Replies.Freshness freshness) {}

  /** What is sent in a coding; with a file where the body is large. */
  private record Form(
      String entityTag,
      List<HttpField> onlyTag,
      List<HttpField> all,
      ByteBuffer body,
      Optional<FileBody> file) {
    /** The body for a connection, as a buffer of its own. */
    ByteBuffer bodyFor(EndPoint end) {
      return file.isPresent() && end instanceof FileEndPoint files
          ? files.next(file.get())
          : body.duplicate();
    }
  }

  /** Number of the live release; 0 where there is none. */
  long liveRelease() {
    return releases.findLive().map(Snapshot::release).orElse(0L);
  }

  /**
   * Keeps what was just answered.
   *
   * @param address path and query as they were sent
   * @param release that was live before the answer was worked out
   */
  void keep(String address, Answer answer, Replies.Freshness freshness, long release) {
    if (release == liveRelease()) {
      ready.put(address, new Ready(answer, release, new EnumMap<>(ContentCoding.class), freshness));
    }
  }

  /** Nothing here waits for anything, so that Jetty need not wake another thread for it. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean head = HttpMethod.HEAD.is(request.getMethod());
    if (!head && !HttpMethod.GET.is(request.getMethod())) {
      return passOn(request, response, callback);
    }
    Ready found = ready.getIfPresent(request.getHttpURI().getPathQuery());
    if (found == null || found.release() != liveRelease()) {
      return passOn(request, response, callback);
    }
    HttpFields asked = request.getHeaders();
    Form form = form(found, found.answer().usable(asked.get(HttpHeader.ACCEPT_ENCODING)));
    HttpFields.Mutable headers = response.getHeaders();
    if (releases.isDatabaseAway()) {
      headers.add(STALE);
    }
    if (Replies.matches(asked.get(HttpHeader.IF_NONE_MATCH), form.entityTag())) {
      response.setStatus(304);
      form.onlyTag().forEach(headers::add);
      response.write(true, null, callback);
      return true;
    }
    form.all().forEach(headers::add);
    EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
    response.write(true, head ? null : form.bodyFor(end), callback);
    return true;
  }

  /** To the routes, which may wait for the database: on a thread that may be kept waiting. */
  private boolean passOn(Request request, Response response, Callback callback) {
    getServer()
        .getThreadPool()
        .execute(
            () -> {
              try {
                if (!super.handle(request, response, callback)) {
                  Response.writeError(request, response, callback, 404);
                }
              } catch (Throwable fault) {
                Response.writeError(request, response, callback, fault);
              }
            });
    return true;
  }

  private static Form form(Ready ready, ContentCoding coding) {
    synchronized (ready.forms()) {
      return ready.forms().computeIfAbsent(coding, fresh -> made(ready, fresh));
    }
  }

  private static Form made(Ready ready, ContentCoding coding) {
    Answer answer = ready.answer();
    String tag = answer.entityTag(coding);
    HttpField etag = new PreEncodedHttpField(HttpHeader.ETAG, tag);
    HttpField cache =
        new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, ready.freshness().cacheControl());
    HttpField vary = new PreEncodedHttpField(HttpHeader.VARY, Replies.VARY);
    List<HttpField> onlyTag = List.of(ANY_ORIGIN, etag, cache, vary);
    Optional<FileBody> file = file(answer.bytes(coding));
    // What stands in a file needs no place outside of the heap besides.
    ByteBuffer body = file.map(FileBody::bytes).orElseGet(() -> answer.direct(coding));
    HttpField type = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, answer.contentType());
    HttpField length =
        new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, body.remaining());
    List<HttpField> all =
        coding == ContentCoding.IDENTITY
            ? List.of(ANY_ORIGIN, etag, cache, vary, type, length)
            : List.of(
                ANY_ORIGIN,
                etag,
                cache,
                vary,
                type,
                length,
                new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding.token()));
    return new Form(tag, onlyTag, all, body, file);
  }

  /** Without a file an answer is sent from memory, as a small one is. */
  private static Optional<FileBody> file(byte[] body) {
    if (body.length < FileBody.MIN_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(FileBody.of(ByteBuffer.wrap(body)));
    } catch (IOException e) {
      LOG.warn("No file for an answer of {} bytes, sent from memory", body.length, e);
      return Optional.empty();
    }
  }
}
