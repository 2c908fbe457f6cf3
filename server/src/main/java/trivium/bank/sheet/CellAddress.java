package trivium.bank.sheet;

import java.util.Optional;

/**
 * The address of a cell, "B7" or "$B$7" (ECMA-376 18.18.7).
 *
 * @param row from 1, at most {@link #LAST_ROW}
 * @param column from 0, at most {@link #LAST_COLUMN}
 */
record CellAddress(int row, int column) {
  /** The last row of a sheet in Excel. */
  static final int LAST_ROW = 1_048_576;

  /** The last column of a sheet in Excel, XFD. */
  static final int LAST_COLUMN = 16_383;

  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

  /** Parses an address; empty if it is invalid or beyond the limits of Excel. */
  static Optional<CellAddress> parse(String text) {
    int column = 0;
    int row = 0;
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '$') {
        continue;
      }
      if (next >= 'A' && next <= 'Z' && digits == 0 && ++letters <= MOST_LETTERS) {
        column = column * LETTERS + next - 'A' + 1;
      } else if (next >= '0' && next <= '9' && letters > 0 && ++digits <= MOST_DIGITS) {
        row = row * 10 + next - '0';
      } else {
        return Optional.empty();
      }
    }
    return row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN + 1
        ? Optional.of(new CellAddress(row, column - 1))
        : Optional.empty();
  }
}
