/**
 * Manifests: what a source is, where its file comes from, and how the file is laid out, as data.
 *
 * <p>Always true: a manifest in memory satisfied {@code manifest.schema.json}; its id is unique in
 * its library; whatever it supersedes is embedded. Nothing here opens a source file.
 */
package org.parityatlas.data.manifest;
