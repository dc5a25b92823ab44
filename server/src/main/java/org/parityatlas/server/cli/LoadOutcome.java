package org.parityatlas.server.cli;

/**
 * What a load did.
 *
 * @param succeeded whether everything asked for is now loaded (or, in a dry run, could be)
 * @param changed whether a new release was made
 * @param report what was read, matched, repaired and refused, for a person to read
 */
public record LoadOutcome(boolean succeeded, boolean changed, String report) {}
