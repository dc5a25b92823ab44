package org.parityatlas.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The server's end of a connection, which sends a {@link FileBody} from its file. Jetty hands on
 * buffers only; so whoever answers says first which buffer stands for a file, and it is known again
 * when it comes to be written.
 */
final class FileEndPoint extends SocketChannelEndPoint {
  /** One answer after the other: HTTP/1.1 has one under way in a connection. */
  private FileBody body;

  private ByteBuffer left;

  FileEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  /** A buffer to answer with, that stands for a file from here on. */
  ByteBuffer next(FileBody next) {
    body = next;
    left = next.bytes();
    return left;
  }

  @Override
  public boolean flush(ByteBuffer... buffers) throws IOException {
    int last = buffers.length - 1;
    if (left == null || last < 0 || buffers[last] != left) {
      return super.flush(buffers);
    }
    if (last > 0 && !super.flush(Arrays.copyOf(buffers, last))) {
      return false;
    }
    try {
      body.send(left, getChannel());
    } catch (IOException e) {
      throw new EofException(e);
    }
    notIdle();
    if (left.hasRemaining()) {
      return false;
    }
    body = null;
    left = null;
    return true;
  }
}
