package org.parityatlas.data.reader;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the account of one file: which rows streamed by, and what became of each. A row of which
 * nothing is said, or of which two things are said that exclude each other, stands out, and so does
 * one that is spoken of and never streamed.
 */
public final class RowAccount implements RowWatch {
  private static final byte UNSEEN = 0;
  private static final byte OPEN = 1;
  private static final int FIRST_OUTCOME = 2;

  /** For each sheet a state for each row: unseen, open, or an outcome. */
  private final Map<String, byte[]> states = new HashMap<>();

  private long contradictions;
  private String firstContradiction;

  @Override
  public void blank(String sheet, int first, int last) {
    for (int row = first; row <= last; row++) {
      row(sheet, row);
      settle(sheet, row, RowOutcome.BLANK);
    }
  }

  @Override
  public void heading(String sheet, int row) {
    settle(sheet, row, RowOutcome.HEADING);
  }

  @Override
  public void row(String sheet, int row) {
    byte[] rows = rows(sheet, row);
    if (rows[row] == UNSEEN) {
      rows[row] = OPEN;
    }
  }

  /** Says what became of every row that a figure is read from. */
  public void settle(Observation observation, RowOutcome outcome) {
    settle(observation.cell(), outcome);
    for (Part part : observation.parts()) {
      settle(part.cell(), outcome);
    }
  }

  /** Says what became of the row of a cell. */
  public void settle(CellAddress at, RowOutcome outcome) {
    settle(at.sheet(), at.row(), outcome);
  }

  /** Says what became of a row. */
  public void settle(String sheet, int row, RowOutcome outcome) {
    byte[] rows = rows(sheet, row);
    byte state = rows[row];
    byte wanted = (byte) (FIRST_OUTCOME + outcome.ordinal());
    if (state == OPEN) {
      rows[row] = wanted;
    } else if (state == UNSEEN) {
      contradict(sheet, row);
    } else if (state != wanted) {
      RowOutcome before = RowOutcome.values()[state - FIRST_OUTCOME];
      if (before.isOfAnArea() && outcome.isOfAnArea()) {
        rows[row] = (byte) Math.max(state, wanted);
      } else {
        contradict(sheet, row);
      }
    }
  }

  private void contradict(String sheet, int row) {
    contradictions++;
    if (firstContradiction == null) {
      firstContradiction = words(sheet, row);
    }
  }

  private byte[] rows(String sheet, int row) {
    byte[] rows = states.get(sheet);
    if (rows == null || rows.length <= row) {
      rows = rows == null ? new byte[1_024] : rows;
      rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length * 2));
      states.put(sheet, rows);
    }
    return rows;
  }

  /** The account so far. */
  public RowTally tally() {
    long all = 0;
    long open = 0;
    String firstOpen = null;
    long[] settled = new long[RowOutcome.values().length];
    for (Map.Entry<String, byte[]> sheet : states.entrySet()) {
      for (int row = 0; row < sheet.getValue().length; row++) {
        byte state = sheet.getValue()[row];
        all += state == UNSEEN ? 0 : 1;
        if (state == OPEN) {
          open++;
          firstOpen = firstOpen == null ? words(sheet.getKey(), row) : firstOpen;
        } else if (state != UNSEEN) {
          settled[state - FIRST_OUTCOME]++;
        }
      }
    }
    Map<RowOutcome, Long> outcomes = new EnumMap<>(RowOutcome.class);
    for (RowOutcome outcome : RowOutcome.values()) {
      if (settled[outcome.ordinal()] > 0) {
        outcomes.put(outcome, settled[outcome.ordinal()]);
      }
    }
    String first = firstOpen == null ? firstContradiction : firstOpen;
    return new RowTally("rows", all, outcomes, open + contradictions, first);
  }

  private static String words(String sheet, int row) {
    return sheet == null ? "row " + row : "row " + row + " of sheet \"" + sheet + "\"";
  }
}
