package org.parityatlas.server.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Fetches the official original of a file once and keeps it. What arrives is only given its name
 * when it is whole, so that a broken download is never read.
 */
final class Download {
  private static final int BUFFER_BYTES = 1 << 16;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** The file in {@code folder}, fetched unless it is there. */
  Path fetch(String manifestId, URI from, Path folder, LoadProgress progress) throws IOException {
    String path = from.getPath();
    Path file = folder.resolve(manifestId + "-" + path.substring(path.lastIndexOf('/') + 1));
    if (Files.isRegularFile(file)) {
      return file;
    }
    Files.createDirectories(folder);
    Path partial = Files.createTempFile(folder, manifestId, ".part");
    try {
      receive(from, partial, manifestId, progress);
      return Files.move(
          partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LoadException(
          manifestId + " could not be fetched from " + from + ": " + describe(e), e);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static String describe(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void receive(URI from, Path partial, String manifestId, LoadProgress progress)
      throws IOException {
    HttpRequest request = HttpRequest.newBuilder(from).timeout(Duration.ofMinutes(10)).build();
    HttpResponse<InputStream> response;
    try {
      response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    try (InputStream in = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("the server answered " + response.statusCode());
      }
      long total = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      long received = 0;
      try (LoadProgress.Step step = progress.step("Fetching " + manifestId, total);
          OutputStream out = Files.newOutputStream(partial)) {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          out.write(buffer, 0, read);
          step.advance(read);
          received += read;
        }
      }
      if (total >= 0 && received != total) {
        throw new IOException("it ended after " + received + " of " + total + " bytes");
      }
    }
  }
}
