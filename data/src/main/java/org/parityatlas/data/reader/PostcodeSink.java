package org.parityatlas.data.reader;

/** Receives a directory of postcodes, one by one, in the order of the file. */
public interface PostcodeSink extends RowWatch {
  void postcode(PostcodeRecord postcode, int row);
}
