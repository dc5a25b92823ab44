package org.parityatlas.server.http;

import org.parityatlas.data.manifest.Publication;
import org.parityatlas.server.store.SourceVersion;

/** A source as the API names it: what was published, by whom, under which licence. */
record SourceView(
    String dataset,
    String title,
    String publisher,
    String landingPage,
    String licence,
    String licenceUrl,
    String attribution,
    String published,
    String file,
    String sha256) {

  static SourceView of(SourceVersion source) {
    Publication publication = source.publication();
    return new SourceView(
        source.manifestId(),
        publication.title(),
        publication.publisher(),
        publication.landingPage().toString(),
        publication.licence(),
        publication.licenceUrl().toString(),
        publication.attribution(),
        publication.published(),
        source.fileName(),
        source.fileSha256());
  }
}
