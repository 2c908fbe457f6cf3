package trivium.bank.notes.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import trivium.bank.Entry;
import trivium.bank.notes.Note;
import trivium.bank.notes.NotesReader;

/**
 * Pages that are no notes: READMEs, licences, essays, code, minutes, recipes and the like, in
 * several languages. Nobody wants to be asked what they say.
 */
class PagesWithoutNotesTest {
  private static final int FEWEST_PAGES = 120;

  /** The aim, of all pages together. */
  private static final int AIM = 2;

  /** What was reached; it only falls, to the aim. */
  private static final int MOST = 214;

  @Test
  void hardlyAnythingIsReadInPagesThatAreNoNotes() throws IOException {
    var found = new TreeMap<String, List<Entry>>();
    List<Path> pages = pages();
    for (Path page : pages) {
      String text = Files.readString(page, StandardCharsets.UTF_8);
      List<Entry> entries = NotesReader.read(text).notes().stream().map(Note::entry).toList();
      if (!entries.isEmpty()) {
        found.put(page.getFileName().toString(), entries);
      }
    }
    int sum = found.values().stream().mapToInt(List::size).sum();
    System.out.println(sum + " entries in " + found.size() + " of " + pages.size() + " pages");
    found.forEach((page, entries) -> System.out.println(page + ": " + entries.size()));
    assertThat(pages).hasSizeGreaterThanOrEqualTo(FEWEST_PAGES);
    assertThat(sum).as(found.toString()).isLessThanOrEqualTo(Math.max(AIM, MOST));
  }

  private static List<Path> pages() throws IOException {
    try (var files = Files.list(PageResource.path("none"))) {
      return files.sorted().toList();
    }
  }
}
