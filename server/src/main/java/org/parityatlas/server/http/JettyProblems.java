package org.parityatlas.server.http;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Faults that the container finds before a route is asked, such as an address that cannot be
 * decoded or is too long: problem documents like the rest, with nothing of the inside.
 */
final class JettyProblems extends ErrorHandler {
  private static final HttpField ANY_PAGE = new HttpField("Access-Control-Allow-Origin", "*");

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    response.setStatus(status);
    byte[] body = describe(status, response.getHeaders());
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static byte[] describe(int status, HttpFields.Mutable headers) {
    byte[] body = Problems.document(status, detail(status), null, List.of());
    headers.put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put(ANY_PAGE);
    return body;
  }

  private static String detail(int status) {
    return switch (status) {
      case 400 -> "The request is not well-formed HTTP, or its address cannot be decoded.";
      case 414 -> "The address is too long.";
      case 431 -> "The address or the headers are too long.";
      default ->
          status >= 500
              ? "Something went wrong here."
              : "The request cannot be answered (status " + status + ").";
    };
  }
}
