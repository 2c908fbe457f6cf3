package trivium.report;

import java.util.function.Function;
import trivium.report.Sheet.Cell;

/** A column of a sheet whose rows show values of one type. */
record SheetColumn<T>(String title, Function<T, Cell> cell) {
  static <T> SheetColumn<T> text(String title, Function<T, String> of) {
    return new SheetColumn<>(title, row -> new Cell.Text(of.apply(row)));
  }

  static <T> SheetColumn<T> whole(String title, Function<T, Integer> of) {
    return new SheetColumn<>(title, row -> new Cell.Whole(of.apply(row)));
  }

  static <T> SheetColumn<T> decimal(String title, Function<T, Double> of) {
    return new SheetColumn<>(title, row -> new Cell.Decimal(of.apply(row)));
  }
}
