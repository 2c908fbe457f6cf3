package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries of one reader that follow each other on a page.
 *
 * @param signs of the whole page
 * @param notes what was read, in the order of the page
 * @param entries the same entries by their lines
 */
record EntryRun(Page page, PageSigns signs, List<Note> notes, List<OpenEntry> entries) {

  /** The runs of a page. */
  static List<EntryRun> of(Page page, List<Note> notes, List<OpenEntry> entries) {
    PageSigns signs = PageSigns.of(page, entries);
    var runs = new ArrayList<EntryRun>();
    int begin = 0;
    for (int i = 1; i <= entries.size(); i++) {
      if (i == entries.size() || !isAlike(entries.get(begin), entries.get(i))) {
        runs.add(new EntryRun(page, signs, notes.subList(begin, i), entries.subList(begin, i)));
        begin = i;
      }
    }
    return runs;
  }

  private static boolean isAlike(OpenEntry one, OpenEntry other) {
    return one.origin().form().equals(other.origin().form())
        && one.origin().level() == other.origin().level();
  }

  int size() {
    return notes.size();
  }

  /** The line on which an entry begins. */
  String line(int entry) {
    return page.line(entries.get(entry).line() - 1);
  }
}
