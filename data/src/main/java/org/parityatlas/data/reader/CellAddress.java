package org.parityatlas.data.reader;

/**
 * Where in a file a number stands.
 *
 * @param sheet name of the sheet, or null where a file has none
 * @param row from 1, as a spreadsheet or text editor shows it
 * @param column letters in a sheet, the header in a CSV
 */
public record CellAddress(String sheet, int row, String column) {}
