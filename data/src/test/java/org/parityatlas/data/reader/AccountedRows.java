package org.parityatlas.data.reader;

/** A sink that keeps nothing but the account of the rows. */
final class AccountedRows extends RowAccounting implements ObservationSink, LookupSink {

  RowTally tally() {
    return account.tally();
  }

  @Override
  public void accept(Observation observation) {
    boolean figure = observation.value().value() != null;
    account.settle(observation, figure ? RowOutcome.LOADED : RowOutcome.NO_FIGURE);
  }

  @Override
  public void notAnArea(String reason, CellAddress at, String text) {
    account.settle(at, RowOutcome.NOT_AN_AREA);
  }

  @Override
  public void leftOut(String reason, CellAddress at, String text) {
    account.settle(at, RowOutcome.LEFT_OUT);
  }

  @Override
  public void outcome(int row, RowOutcome outcome) {
    account.settle(null, row, outcome);
  }

  @Override
  public void area(AreaRecord area) {
    // Counted by its row.
  }

  @Override
  public void link(ParentLink link) {
    // Counted by its row.
  }
}
