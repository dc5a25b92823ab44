package org.parityatlas.data.manifest;

/**
 * Something that a publisher put right in a later edition of the same file.
 *
 * @param published date of the correction, as ISO 8601
 * @param text what was wrong and is right now, as a sentence
 */
public record Correction(String published, String text) {}
