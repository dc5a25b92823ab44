package org.parityatlas.server.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Free TCP ports, found by binding: another program may still take one before it is used. */
public final class FreePort {
  private FreePort() {}

  /** A port of the loopback that was free a moment ago. */
  public static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ClusterException("no free port on 127.0.0.1: " + e.getMessage(), e);
    }
  }

  /** Whether the port can be listened on at that host. */
  public static boolean isFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // A port in TIME_WAIT after a stop counts as free, as it does for the servers themselves.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
