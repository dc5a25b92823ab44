package org.parityatlas.server.importer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads the body of an answer and gives up when nothing comes for too long. The stream of {@link
 * java.net.http.HttpClient} waits without end, but wakes when another thread closes it.
 */
final class SilenceLimit implements AutoCloseable {
  private final InputStream body;
  private final Duration longestSilence;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "download-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean silent;

  SilenceLimit(InputStream body, Duration longestSilence) {
    this.body = body;
    this.longestSilence = longestSilence;
  }

  /** As {@link InputStream#read(byte[])}. */
  int read(byte[] buffer) throws IOException {
    ScheduledFuture<?> limit =
        watch.schedule(this::giveUp, longestSilence.toMillis(), TimeUnit.MILLISECONDS);
    try {
      int read = body.read(buffer);
      if (silent) {
        throw silence(null);
      }
      return read;
    } catch (IOException e) {
      throw silent ? silence(e) : e;
    } finally {
      limit.cancel(false);
    }
  }

  private void giveUp() {
    silent = true;
    try {
      body.close();
    } catch (IOException e) {
      // the reader is woken all the same
    }
  }

  private IOException silence(IOException cause) {
    return new IOException(
        "nothing came for " + longestSilence.toMillis() / 1000.0 + " seconds", cause);
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    body.close();
  }
}
