package trivium.bank.notes.generated;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.Entry;
import trivium.bank.Option;
import trivium.bank.notes.Note;
import trivium.bank.notes.Reading;

/**
 * What was read of pages beside what stands in them. An expected entry belongs to the entry that
 * was read with its text, else to one that begins within its lines.
 */
final class ReadingComparison {
  private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|==|`|(?m)^\\s*(?:[-*+•>]\\s+)+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])[*_](.+?)[*_](?![\\w*])");

  /** A stray label or mark at an end of a text. */
  private static final int LONGEST_AFFIX = 12;

  /** How an expected entry was read. */
  enum Outcome {
    RIGHT,
    /** No entry begins within its lines. */
    MISSING,
    WRONG_QUESTION,
    /** A sign or label too many or too few at an end of the answer. */
    AFFIX_OF_ANSWER,
    ANSWER_TOO_LONG,
    ANSWER_TOO_SHORT,
    OTHER_ANSWER,
    /** Choices are missing or have another text. */
    WRONG_CHOICES,
    /** The choices are right, but others are marked. The worst there is. */
    WRONG_KEY
  }

  /** An expected entry that was not read right. */
  record Fault(Outcome outcome, ExpectedEntry expected, Optional<Entry> read) {
    @Override
    public String toString() {
      return outcome
          + " at line "
          + expected.first()
          + ": "
          + expected.fact()
          + read.map(entry ->
                  "\n    read: "
                      + entry.question()
                      + " | "
                      + entry.answer()
                      + " | "
                      + entry.options())
              .orElse("");
    }
  }

  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final List<Fault> faults = new ArrayList<>();
  private final List<Entry> extra = new ArrayList<>();
  private int expected;

  void add(GeneratedPage page, Reading reading) {
    var read = new ArrayList<Entry>(reading.notes().stream().map(Note::entry).toList());
    var open = new ArrayList<ExpectedEntry>();
    for (ExpectedEntry one : page.entries()) {
      Optional<Entry> same =
          read.stream().filter(entry -> outcome(one.fact(), entry) == Outcome.RIGHT).findFirst();
      same.ifPresentOrElse(read::remove, () -> open.add(one));
      same.ifPresent(_ -> record(Outcome.RIGHT));
    }
    for (ExpectedEntry one : open) {
      Optional<Entry> near =
          read.stream()
              .filter(entry -> entry.line() >= one.first() && entry.line() <= one.last())
              .findFirst();
      near.ifPresent(read::remove);
      Outcome outcome = near.map(entry -> outcome(one.fact(), entry)).orElse(Outcome.MISSING);
      record(outcome);
      faults.add(new Fault(outcome, one, near));
    }
    extra.addAll(read);
    expected += page.entries().size();
  }

  void add(ReadingComparison other) {
    other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
    faults.addAll(other.faults);
    extra.addAll(other.extra);
    expected += other.expected;
  }

  private void record(Outcome outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  private static Outcome outcome(Fact fact, Entry entry) {
    if (!bare(fact.question()).equals(bare(entry.question()))) {
      return Outcome.WRONG_QUESTION;
    }
    if (fact.options().isEmpty()) {
      return entry.options().isEmpty() ? answer(fact, entry) : Outcome.WRONG_CHOICES;
    }
    List<String> texts = fact.options().stream().map(one -> bare(one.text())).toList();
    if (!texts.equals(entry.options().stream().map(one -> bare(one.text())).toList())) {
      return Outcome.WRONG_CHOICES;
    }
    return fact.options().stream()
            .map(Option::right)
            .toList()
            .equals(entry.options().stream().map(Option::right).toList())
        ? Outcome.RIGHT
        : Outcome.WRONG_KEY;
  }

  private static Outcome answer(Fact fact, Entry entry) {
    String said = bare(String.join("\n", fact.answer()));
    String read = bare(entry.answer());
    if (said.equals(read)) {
      return Outcome.RIGHT;
    }
    if (read.contains(said)) {
      return read.length() - said.length() <= LONGEST_AFFIX
          ? Outcome.AFFIX_OF_ANSWER
          : Outcome.ANSWER_TOO_LONG;
    }
    return said.contains(read) ? Outcome.ANSWER_TOO_SHORT : Outcome.OTHER_ANSWER;
  }

  /** Without markup, bullets and the kind of white space. */
  private static String bare(String text) {
    String plain = MARKUP.matcher(text).replaceAll("");
    plain = EMPHASIS.matcher(plain).replaceAll("$1");
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }

  int expected() {
    return expected;
  }

  int count(Outcome... which) {
    int sum = 0;
    for (Outcome outcome : which) {
      sum += outcomes.getOrDefault(outcome, 0);
    }
    return sum;
  }

  List<Fault> faults() {
    return faults;
  }

  /** Entries that were read and stand nowhere. */
  List<Entry> extra() {
    return extra;
  }

  /** Of 100 entries. */
  double percentRight() {
    return expected == 0 ? 0 : 100.0 * count(Outcome.RIGHT) / expected;
  }

  /** Too many, of 100 entries. */
  double percentExtra() {
    return expected == 0 ? 0 : 100.0 * extra.size() / expected;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%5d expected, %5.1f %% right, %4.1f %% too many %s",
        expected,
        percentRight(),
        percentExtra(),
        outcomes);
  }
}
