package trivium.bank.notes;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.Entry;

/** What holds for every reading of every text: nothing of it has vanished. */
final class Whole {

  /** Shorter ones are letters of choices, numbers, and the labels of questions and answers. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /**
   * What a line wears for the sake of its page goes: tags, the addresses of links, entities. Of a
   * table only two columns are asked for.
   */
  private static final Pattern DRESSED =
      Pattern.compile("\\||<[a-zA-Z/!]|\\w>|\\]\\(|&|\\[!|\\{#|://");

  /** What only says that a question or an answer follows, how hard it is, or which is right. */
  private static final Set<String> MARKERS = markers();

  private Whole() {}

  /**
   * @throws AssertionError with the line that is in nothing, or the entry that says too much
   */
  static void check(String text, Reading reading) {
    List<String> lines = text.lines().toList();
    var known = new BitSet();
    reading.marks().forEach(known::set);
    reading.strays().forEach(stray -> known.set(stray.first(), stray.last() + 1));
    for (Note note : reading.notes()) {
      known.set(note.entry().line(), note.entry().lastLine() + 1);
    }
    for (int line = 1; line <= lines.size(); line++) {
      if (!known.get(line) && !isBlank(lines.get(line - 1))) {
        throw new AssertionError("line " + line + " is in nothing: " + lines.get(line - 1));
      }
    }
    if (known.length() > lines.size() + 1) {
      throw new AssertionError("line " + (known.length() - 1) + " of " + lines.size());
    }
    int longest = lines.stream().mapToInt(line -> words(line).size()).max().orElse(0);
    for (Note note : reading.notes()) {
      checkGrowth(lines, longest, note.entry());
    }
  }

  /**
   * @throws AssertionError with the word of an entry's lines that is in no part of the entry
   */
  static void checkWords(String text, Reading reading) {
    List<String> lines = text.lines().toList();
    var told = new HashSet<Integer>(reading.marks());
    for (Reading.Stray stray : reading.strays()) {
      for (int line = stray.first(); line <= stray.last(); line++) {
        told.add(line);
      }
    }
    for (Note note : reading.notes()) {
      checkWords(lines, told, note.entry());
    }
  }

  /** Every word on the lines of an entry is in its question, its answer, or one of its choices. */
  private static void checkWords(List<String> lines, Set<Integer> told, Entry entry) {
    var kept = new HashSet<String>(words(entry.question()));
    kept.addAll(words(entry.answer()));
    entry.options().forEach(option -> kept.addAll(words(option.text())));
    for (int line = entry.line(); line <= entry.lastLine(); line++) {
      String text = lines.get(line - 1);
      if (told.contains(line) || DRESSED.matcher(text).find()) {
        continue;
      }
      for (String word : words(text)) {
        if (!kept.contains(word) && !MARKERS.contains(word)) {
          throw new AssertionError("\"" + word + "\" of line " + line + " is lost: " + text);
        }
      }
    }
  }

  /**
   * An entry says what its lines say: the right choice once more, and what one line of a key says,
   * but not more.
   */
  private static void checkGrowth(List<String> lines, int longest, Entry entry) {
    int said = words(entry.question()).size() + words(entry.answer()).size();
    int written =
        lines.subList(entry.line() - 1, entry.lastLine()).stream()
            .mapToInt(line -> words(line).size())
            .sum();
    if (said > 2 * written + longest) {
      throw new AssertionError(said + " words made of " + written + " at line " + entry.line());
    }
  }

  private static Set<String> markers() {
    var markers =
        new HashSet<String>(
            words(
                AnswerMark.WORDS
                    + " front term word prompt card riddle clue question problem easy medium hard"
                    + " topic part points marks done solved open"
                    + " optional bonus option choice correct spoiler hide"));
    markers.addAll(words(LabelForm.WORDS));
    markers.addAll(words(LabelForm.TASKS));
    return Set.copyOf(markers);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
  }

  /** To the eye: blanks that do not break are blanks. */
  private static boolean isBlank(String line) {
    return line.chars()
        .allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign));
  }
}
