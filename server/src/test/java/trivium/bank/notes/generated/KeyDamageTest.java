package trivium.bank.notes.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trivium.bank.Entry;
import trivium.bank.Option;
import trivium.bank.notes.Note;
import trivium.bank.notes.NotesReader;

/**
 * Damaged keys of choices: an entry has the key that the page certainly says, or none. What is
 * certain, {@link ChoicePage} says. With {@code -Dtrivium.pages=true} a page of each notation that
 * is read wrong is printed.
 */
class KeyDamageTest {
  /** Of each notation. */
  private static final int PAGES = 60;

  /** Of 14,400 questions. */
  private static final int MOST_WRONG = 0;

  /** Of the keys of pages without damage; a reader that reads nothing is never wrong. */
  private static final double FEWEST_READ = 90;

  @Test
  void damagedKeyIsReadAsThePageSaysItOrNotAtAll() {
    var wrong = new TreeMap<Integer, List<String>>();
    for (int n = 0; n < ChoiceKeyNotation.ALL.size(); n++) {
      for (int seed = 0; seed < PAGES; seed++) {
        ChoicePage page = ChoicePage.of(ChoiceKeyNotation.ALL.get(n), seed);
        for (int i = 0; i <= seed % 5; i++) {
          page.mutate();
        }
        wrong.computeIfAbsent(n, _ -> new ArrayList<>()).addAll(wrongKeys(page));
      }
    }
    wrong.values().removeIf(List::isEmpty);
    wrong.forEach(
        (n, keys) -> System.out.println(ChoiceKeyNotation.ALL.get(n) + ": " + keys.size()));
    if (Boolean.getBoolean("trivium.pages")) {
      wrong.values().forEach(keys -> System.out.println(keys.getFirst()));
    }
    int sum = wrong.values().stream().mapToInt(List::size).sum();
    System.out.println(sum + " keys are wrong");
    assertThat(sum).isLessThanOrEqualTo(MOST_WRONG);
  }

  @Test
  void undamagedKeysAreRead() {
    int asked = 0;
    int read = 0;
    for (ChoiceKeyNotation notation : ChoiceKeyNotation.ALL) {
      for (int seed = 0; seed < 10; seed++) {
        ChoicePage page = ChoicePage.of(notation, seed);
        asked += page.questions().size();
        read += (int) entries(page).stream().filter(entry -> !right(entry).isEmpty()).count();
        assertThat(page.questions()).allSatisfy(one -> assertThat(page.certain(one)).isNotEmpty());
      }
    }
    System.out.println(read + " of " + asked + " keys are read");
    assertThat(100.0 * read / asked).isGreaterThanOrEqualTo(FEWEST_READ);
  }

  private static List<String> wrongKeys(ChoicePage page) {
    var wrong = new ArrayList<String>();
    List<Entry> entries = entries(page);
    for (String question : page.questions()) {
      Set<String> certain = page.certain(question);
      entries.stream()
          .filter(entry -> entry.question().contains(question))
          .filter(entry -> !right(entry).isEmpty() && !isSame(certain, right(entry)))
          .forEach(entry ->
              wrong.add(
                  question + " is " + certain + ", not " + entry.options() + "\n" + page.text()));
    }
    return wrong;
  }

  private static List<Entry> entries(ChoicePage page) {
    return NotesReader.read(page.text()).notes().stream().map(Note::entry).toList();
  }

  private static Set<String> right(Entry entry) {
    return entry.options().stream()
        .filter(Option::right)
        .map(Option::text)
        .collect(Collectors.toSet());
  }

  /** A choice may have swallowed a line that follows it: that is another fault. */
  private static boolean isSame(Set<String> certain, Set<String> read) {
    return certain.size() == read.size()
        && read.stream().allMatch(text -> certain.stream().anyMatch(text::startsWith));
  }
}
