package trivium.bank.format;

/**
 * Where something stands in its file.
 *
 * @param first its first line from 1; in a sheet its row, in a package the number of the item
 * @param last its last line
 * @param topic the category that it stands under; empty if there is none
 */
record Place(int first, int last, String topic) {
  Place {
    first = Math.max(1, first);
    last = Math.max(first, last);
    topic = topic.strip();
  }

  static Place at(int line) {
    return new Place(line, line, "");
  }
}
