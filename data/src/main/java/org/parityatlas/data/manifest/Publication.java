package org.parityatlas.data.manifest;

import java.net.URI;

/**
 * What was published, by whom, and what has to be said wherever it is shown.
 *
 * @param published date or month of publication as the publisher states it
 */
public record Publication(
    String title,
    String publisher,
    URI landingPage,
    String licence,
    URI licenceUrl,
    String attribution,
    String published) {}
