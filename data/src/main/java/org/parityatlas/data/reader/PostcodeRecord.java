package org.parityatlas.data.reader;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One postcode and where it lies.
 *
 * @param postcode in capitals, without its space
 * @param endedMonth year times 100 plus month
 */
public record PostcodeRecord(
    String postcode,
    OptionalInt endedMonth,
    Optional<String> lad,
    Optional<String> msoa2021,
    Optional<String> lsoa2021,
    Optional<String> lsoa2011) {}
