/**
 * Readers: from the bytes of a source file to observations and areas, as its manifest says.
 *
 * <p>Always true:
 *
 * <ul>
 *   <li>Readers stream: a sink sees areas in the order of the file, and no reader keeps more than
 *       the rows of one area, or one sum for each area and period.
 *   <li>A sink that is a {@link org.parityatlas.data.reader.RowWatch} is told of every row, blank
 *       ones and headings too; {@link org.parityatlas.data.reader.RowAccount} finds one that no
 *       reader spoke of.
 *   <li>No row with content is lost: each is an observation for every series it holds, a part of
 *       one, or is given to {@link org.parityatlas.data.reader.ObservationSink#notAnArea} or {@link
 *       org.parityatlas.data.reader.ObservationSink#leftOut}.
 *   <li>Every observation names the cells it was read from, with their texts, or the counts it was
 *       made of, with theirs: a person can follow it back.
 *   <li>A missing number is never zero: {@link org.parityatlas.data.reader.Figure} says why.
 *   <li>A file that is not what its manifest says is a {@code SourceFormatException} that names
 *       file, row and column. A reader that throws has given the sink nothing to keep.
 * </ul>
 */
package org.parityatlas.data.reader;
