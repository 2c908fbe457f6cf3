package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.bank.Entry;

/** Every file of the corpus is read as a person reads it. */
class CorpusTest {
  static Stream<Corpus.Notes> files() {
    return Corpus.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyEntryIsFoundWithItsAnswerAndNothingElse(Corpus.Notes notes) {
    var compared = Compared.of(notes.expected(), notes.read());
    assertThat(compared.complaints()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingVanishes(Corpus.Notes notes) {
    Whole.check(notes.decoded().text(), notes.read());
    Whole.checkWords(notes.decoded().text(), notes.read());
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsWrongIsSaidAtItsLine(Corpus.Notes notes) {
    var told = new ArrayList<Integer>();
    notes.decoded().problems().forEach(problem -> told.add(problem.line()));
    notes.read().problems().forEach(problem -> told.add(problem.line()));
    notes.read().strays().stream()
        .filter(stray -> told.contains(stray.first()))
        .forEach(stray -> {
          for (int line = stray.first(); line <= stray.last(); line++) {
            told.add(line);
          }
        });
    assertThat(told).containsAll(notes.expected().problems());
  }

  /** Not a check but a look: how much of every file is found, and what is found that is none. */
  @Test
  void tableOfWhatIsFound() {
    var table =
        new StringBuilder("\ncorpus file                     entries    found   too many\n");
    var sum = new int[3];
    files()
        .forEach(notes -> {
          var compared = Compared.of(notes.expected(), notes.read());
          int[] row = {notes.expected().entries().size(), compared.found(), compared.extra()};
          for (int i = 0; i < row.length; i++) {
            sum[i] += row[i];
          }
          table.append(row(notes.name(), row));
        });
    System.out.println(table.append(row("all", sum)));
    assertThat(sum[0]).isPositive();
  }

  private static String row(String name, int[] row) {
    return String.format(Locale.ROOT, "%-31s %7d %8d %10d%n", name, row[0], row[1], row[2]);
  }

  /**
   * A reading beside what was expected.
   *
   * @param extra entries that were read and not expected
   */
  private record Compared(int found, int extra, List<String> complaints) {
    static Compared of(Expectation expected, Reading reading) {
      var read = new ArrayList<Entry>(reading.notes().stream().map(Note::entry).toList());
      var complaints = new ArrayList<String>();
      int found = 0;
      for (Expectation.Expected one : expected.entries()) {
        var met = read.stream().filter(one::isMet).findFirst();
        if (met.isEmpty()) {
          complaints.add("missing " + one);
          continue;
        }
        found++;
        read.remove(met.get());
        String complaint = one.complaint(met.get());
        if (!complaint.isEmpty()) {
          complaints.add("\"" + one.question() + "\": " + complaint);
        }
      }
      read.forEach(entry -> complaints.add("not expected " + entry));
      return new Compared(found, read.size(), List.copyOf(complaints));
    }
  }
}
