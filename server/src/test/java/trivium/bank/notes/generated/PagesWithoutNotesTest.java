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
  private static final int FEWEST_PAGES = 140;
  private static final int FEWEST_HELD_OUT = 20;

  @Test
  void hardlyAnythingIsReadInPagesThatAreNoNotes() throws IOException {
    holds("none", FEWEST_PAGES, 2);
  }

  /** Pages of such kinds, and of others, that nothing was tuned to. */
  @Test
  void hardlyAnythingIsReadInSuchPagesThatWereHeldOut() throws IOException {
    holds("none-held-out", FEWEST_HELD_OUT, 1);
  }

  private static void holds(String folder, int fewest, int most) throws IOException {
    var found = new TreeMap<String, List<Entry>>();
    List<Path> pages = pages(folder);
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
    assertThat(pages).hasSizeGreaterThanOrEqualTo(fewest);
    assertThat(sum).as(found.toString()).isLessThanOrEqualTo(most);
  }

  private static List<Path> pages(String folder) throws IOException {
    try (var files = Files.list(PageResource.path(folder))) {
      return files.sorted().toList();
    }
  }
}
