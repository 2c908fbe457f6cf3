package trivium.bank.sheet;

import java.util.Optional;

/** A rectangle of cells, "B2:B9". */
record CellRange(CellAddress from, CellAddress to) {
  static Optional<CellRange> parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    return CellAddress.parse(text.substring(0, colon))
        .flatMap(from ->
            CellAddress.parse(text.substring(colon + 1))
                .filter(to -> to.row() >= from.row() && to.column() >= from.column())
                .map(to -> new CellRange(from, to)));
  }
}
