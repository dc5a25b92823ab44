package org.parityatlas.server.store;

import java.time.Instant;
import org.parityatlas.data.manifest.Publication;

/**
 * One load of one source file: what was published, and the file it was read from.
 *
 * @param fileSha256 digest of the file's bytes as located, lower-case hex
 */
public record SourceVersion(
    long id,
    String manifestId,
    String kind,
    String fileName,
    String fileSha256,
    Publication publication,
    Instant loadedAt) {}
