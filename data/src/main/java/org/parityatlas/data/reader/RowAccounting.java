package org.parityatlas.data.reader;

/** A sink that keeps the account of the file it is told of. */
public abstract class RowAccounting implements RowWatch {
  /** Which rows streamed by, and what became of each. */
  protected final RowAccount account = new RowAccount();

  @Override
  public final void row(String sheet, int row) {
    account.row(sheet, row);
  }

  @Override
  public final void blank(String sheet, int first, int last) {
    account.blank(sheet, first, last);
  }

  @Override
  public final void heading(String sheet, int row) {
    account.heading(sheet, row);
  }
}
