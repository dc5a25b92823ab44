package org.parityatlas.server.cli;

/**
 * What a verification found.
 *
 * @param sound whether every check held
 * @param report each check and what it found, for a person to read
 */
public record Verification(boolean sound, String report) {}
