package org.parityatlas.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * {@code GET /openapi.json}: the contract, kept by hand in {@code openapi.yaml} and tested against.
 */
final class OpenApiRoute {
  private static final String CONTRACT = "org/parityatlas/server/http/openapi.yaml";

  private final Answer answer = Answer.ofContent(Json.TYPE, Json.bytes(read()));

  void handle(Context ctx) {
    Replies.send(ctx, answer, Replies.Freshness.REVALIDATE);
  }

  private static JsonNode read() {
    try (InputStream in = OpenApiRoute.class.getClassLoader().getResourceAsStream(CONTRACT)) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
