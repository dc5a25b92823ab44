package org.parityatlas.data.manifest;

import java.util.List;

/** What is known of one source file before it is opened. */
public sealed interface Manifest
    permits BoundaryManifest, LookupManifest, PostcodeManifest, DatasetManifest {

  /** Unique among all manifests; the name a person gives to {@code atlas load}. */
  String id();

  Publication publication();

  SourceLocation location();

  /** Ids of embedded manifests that a release leaves out once it holds this one. */
  List<String> supersedes();

  /** Whether the file is packed with the product and loaded into an empty database. */
  boolean embedded();

  /** Whether it is loaded when nobody names what to load; large national files are not. */
  boolean byDefault();

  /** The YAML text as written: what a dataset version's hash covers beside the file itself. */
  String definition();
}
