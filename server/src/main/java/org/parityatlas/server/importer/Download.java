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
import java.util.Locale;
import java.util.Optional;
import org.parityatlas.data.manifest.SourceLocation;

/**
 * Fetches the official original of a file once and keeps it. What arrives is only given its name
 * when it is whole and what was asked for, so that a broken download is never read.
 */
final class Download {
  /** Several times the largest source that is known. */
  private static final long MAX_BYTES = 1L << 30;

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
  private static final int BUFFER_BYTES = 1 << 16;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final long maxBytes;
  private final Duration longestSilence;

  Download() {
    this(MAX_BYTES, LONGEST_SILENCE);
  }

  /**
   * @param maxBytes a longer file is refused
   * @param longestSilence how long to wait for the answer, and for more of it
   */
  Download(long maxBytes, Duration longestSilence) {
    this.maxBytes = maxBytes;
    this.longestSilence = longestSilence;
  }

  /** Where the download of a file is kept, if one is named for it. */
  static Optional<Path> place(String manifestId, SourceLocation location, Path folder) {
    return location
        .download()
        .map(URI::getPath)
        .map(path -> folder.resolve(manifestId + "-" + path.substring(path.lastIndexOf('/') + 1)));
  }

  /**
   * Fetches the file to its place in {@code folder}.
   *
   * @throws LoadException where it cannot be had whole, or is another file
   */
  Path fetch(String manifestId, SourceLocation location, Path folder, LoadProgress progress)
      throws IOException {
    URI from = location.download().orElseThrow();
    Path file = place(manifestId, location, folder).orElseThrow();
    Files.createDirectories(folder);
    Path partial = Files.createTempFile(folder, manifestId, ".part");
    try {
      receive(from, partial, manifestId, progress);
      checkDigest(location, partial);
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

  private static void checkDigest(SourceLocation location, Path partial) throws IOException {
    if (location.sha256().isPresent()) {
      String digest = Fingerprint.of(partial, "").fileSha256();
      if (!digest.equals(location.sha256().get())) {
        throw new IOException(
            "what came is another file; its SHA-256 is "
                + digest
                + ", not "
                + location.sha256().get());
      }
    }
  }

  private void receive(URI from, Path partial, String manifestId, LoadProgress progress)
      throws IOException {
    HttpRequest request = HttpRequest.newBuilder(from).timeout(longestSilence).build();
    HttpResponse<InputStream> response;
    try {
      response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    // The request's own timeout ends with the headers.
    try (SilenceLimit in = new SilenceLimit(response.body(), longestSilence)) {
      checkHead(response, from);
      long total = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      checkSize(total);
      long received = 0;
      try (LoadProgress.Step step = progress.step("Fetching " + manifestId, total);
          OutputStream out = Files.newOutputStream(partial)) {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          received += read;
          checkSize(received);
          out.write(buffer, 0, read);
          step.advance(read);
        }
      }
      if (total >= 0 && received != total) {
        throw new IOException("it ended after " + received + " of " + total + " bytes");
      }
    }
  }

  /** A portal that has moved a file often answers 200 with a page that says so. */
  private static void checkHead(HttpResponse<?> response, URI from) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException("the server answered " + response.statusCode());
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    boolean page = type.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
    if (page && !from.getPath().toLowerCase(Locale.ROOT).matches(".*\\.html?")) {
      throw new IOException("the server answered with a web page instead of the file");
    }
  }

  private void checkSize(long bytes) throws IOException {
    if (bytes > maxBytes) {
      throw new IOException("it is larger than " + maxBytes + " bytes");
    }
  }
}
