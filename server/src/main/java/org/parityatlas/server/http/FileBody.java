package org.parityatlas.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A body in a file without a name, from whose pages the kernel feeds a socket ({@code sendfile}). A
 * body of some size that is sent often would else be copied into the kernel each time, which is
 * most of what sending it costs. The file is gone with the last who knows of it: the channel closes
 * itself when it is collected, so no answer loses its body while it is being sent.
 */
final class FileBody {
  /** What is smaller is copied faster than a second call to the kernel takes. */
  static final int MIN_BYTES = 1 << 16;

  /**
   * Where the body begins in its file. A client that reads whole pages into a buffer makes the
   * kernel copy from the start of a page each time, which processors with fast short string moves
   * (AMD's, FSRM) do at half their speed; the headers go ahead in a write of their own and do not
   * shift it. Half a kilobyte in, copying took half as long.
   */
  private static final int START_BYTES = 512;

  private final FileChannel file;
  private final ByteBuffer bytes;

  private FileBody(FileChannel file, ByteBuffer bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * The same bytes in a file.
   *
   * @throws IOException where no file can be made: the folder for temporary files is full or closed
   */
  static FileBody of(ByteBuffer body) throws IOException {
    FileChannel file =
        FileChannel.open(
            Files.createTempFile("atlas-answer-", null),
            Set.of(
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    try {
      file.position(START_BYTES);
      ByteBuffer from = body.duplicate();
      while (from.hasRemaining()) {
        file.write(from);
      }
      return new FileBody(file, file.map(MapMode.READ_ONLY, START_BYTES, body.remaining()));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** The bytes as a buffer of its own, from the first; it says how far they were sent. */
  ByteBuffer bytes() {
    return bytes.duplicate();
  }

  /** Sends what is left of a buffer of {@link #bytes}, as much as the socket takes now. */
  void send(ByteBuffer left, WritableByteChannel to) throws IOException {
    long sent = file.transferTo(START_BYTES + left.position(), left.remaining(), to);
    left.position(left.position() + (int) sent);
  }
}
