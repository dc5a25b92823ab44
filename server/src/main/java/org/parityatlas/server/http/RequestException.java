package org.parityatlas.server.http;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A request that cannot be answered as asked: a 4xx with what is wrong and what is allowed (RFC
 * 9457).
 */
public final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String parameter;
  private final transient List<String> allowed;

  private RequestException(int status, String parameter, String detail, List<String> allowed) {
    super(detail);
    this.status = status;
    this.parameter = parameter;
    this.allowed = allowed;
  }

  /** A parameter is malformed or does not go with the others: 400. */
  public static RequestException badParameter(
      String parameter, String detail, List<String> allowed) {
    return new RequestException(400, parameter, detail, List.copyOf(allowed));
  }

  /** The thing named by the path does not exist: 404. */
  public static RequestException notFound(String detail, List<String> allowed) {
    return new RequestException(404, null, detail, List.copyOf(allowed));
  }

  /** The same, where the parameter at fault stands under another name. */
  RequestException renamed(UnaryOperator<String> name) {
    return parameter == null
        ? this
        : new RequestException(status, name.apply(parameter), getMessage(), allowed());
  }

  public int status() {
    return status;
  }

  /** The parameter at fault, or null. */
  public String parameter() {
    return parameter;
  }

  /** What would have been accepted, where that can be listed. */
  public List<String> allowed() {
    return allowed == null ? List.of() : allowed;
  }
}
