package trivium.bank.notes;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 12. Question?} with its answer on the same line (after a dash or nothing) or below; {@code
 * 12)}, {@code (12)}, {@code 12/}, {@code 1️⃣} too.
 */
final class NumberedForm implements Form {
  static final Pattern NUMBER =
      Pattern.compile(
          "^\\s*(?:[-+>•]\\s+)?[*_]{0,3}(?:\\(?#?(\\d{1,4})\\s?(?:[.):/>\\]、．](?!\\d)|[-–—](?=\\s))+|([0-9])\\uFE0F?\\u20E3)[*_]{0,3}\\s*(.*?)$");

  /** So many items that do not ask are no list by chance. */
  private static final int MANY = 5;

  /** A statement, and whether it is true. */
  private static final Pattern VERDICT =
      Pattern.compile(
          "^(\\S.{8,300}?)\\s{0,9}(?:[-–—:=]\\s{0,3}|\\.\\s{1,9}|[(\\[])(true|false|yes|no|correct|incorrect|richtig|falsch|vrai|faux|verdadero|falso|wahr|ja|nein)[)\\]]?\\.?$",
          Pattern.CASE_INSENSITIVE);

  /** Its answer in bold print behind it. */
  private static final Pattern STRONG =
      Pattern.compile("^([^*]{6,300}?)\\s{0,9}[:–—-]?\\s{0,9}\\*\\*([^*]{1,200})\\*\\*\\.?$");

  private static final Pattern WITHIN =
      Pattern.compile("^([^?？]{3,}[?？][*_)]{0,3})\\s{0,9}(?:(?:[-–—=:]|->|=>|→|➡)\\s*)?(\\S.*)$");

  private static final Pattern SEPARATED =
      Pattern.compile(
          "^(\\S.{1,98}?)(?:\\s[-–—=]\\s|\\s?->|\\s?=>|\\s?→|\\s?➡|\\s?::)\\s*(\\S.*)$");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    Matcher at = NUMBER.matcher(page.line(index));
    if (!at.matches() || at.group(3).isBlank()) {
      return Optional.empty();
    }
    OptionalInt number = Numbered.of(at.group(1) == null ? at.group(2) : at.group(1));
    String text = at.group(3).strip();
    return Optional.of(read(text, number));
  }

  /** A question by itself, or with its answer behind it. */
  static Cue read(String text, OptionalInt number) {
    Matcher verdict = VERDICT.matcher(text);
    if (verdict.matches()) {
      String statement = verdict.group(1).strip();
      return new Cue.Tells(statement, verdict.group(2), number);
    }
    Matcher strong = STRONG.matcher(text);
    if (strong.matches()) {
      return new Cue.Tells(strong.group(1).strip(), strong.group(2).strip(), number);
    }
    Matcher within = WITHIN.matcher(text);
    if (within.matches() && !within.group(2).matches("[*_)\\s]*")) {
      return new Cue.Tells(within.group(1).strip(), within.group(2).strip(), number);
    }
    Matcher separated = SEPARATED.matcher(text);
    return separated.matches() && !Asking.ends(text)
        ? new Cue.Tells(separated.group(1).strip(), separated.group(2).strip(), number)
        : new Cue.Asks(text, number);
  }

  /**
   * Where numbered lines that ask count up through the page, the others are lists inside answers;
   * but a gap in the count is filled with what stands there under that number.
   */
  @Override
  public Map<Integer, Cue> kept(Page page, Map<Integer, Cue> cues) {
    TreeMap<Integer, Cue> asking = new TreeMap<>();
    cues.forEach((index, cue) -> {
      if (asks(page, index, cue)) {
        asking.put(index, cue);
      }
    });
    if (asking.size() < 2 || (asking.size() < 0.4 * cues.size() && !counts(asking))) {
      return cues;
    }
    Map<Integer, Cue> kept = new TreeMap<>(asking);
    int expected = 0;
    int end = 0;
    for (Map.Entry<Integer, Cue> line : cues.entrySet()) {
      int number = Numbered.of(line.getValue()).orElse(0);
      if (asking.containsKey(line.getKey())) {
        expected = number + 1;
        end = nextNumber(asking, line.getKey());
      } else if (number == expected
          && (end <= 1 || number < end)
          && page.indent(line.getKey()) == 0) {
        kept.put(line.getKey(), line.getValue());
        expected++;
      }
    }
    return kept;
  }

  private static boolean asks(Page page, int index, Cue cue) {
    return switch (cue) {
      case Cue.Asks asks ->
          Asking.asks(asks.question()) || page.questionEnd(index, asks.question()) > index;
      case Cue.Tells tells -> Asking.ends(tells.question());
      case Cue.Heading _, Cue.Rule _, Cue.Answers _ -> false;
    };
  }

  private static boolean counts(Map<Integer, Cue> cues) {
    int last = 0;
    int running = 0;
    for (Cue cue : cues.values()) {
      int number = Numbered.of(cue).orElse(0);
      running += number == last + 1 || number == 1 ? 1 : 0;
      last = number;
    }
    return running >= 0.7 * cues.size();
  }

  private static int nextNumber(NavigableMap<Integer, Cue> asking, int index) {
    return Optional.ofNullable(asking.higherEntry(index))
        .map(line -> Numbered.of(line.getValue()).orElse(0))
        .orElse(0);
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  /** Numbers alone make a list: they must ask, or count the entries of the whole file. */
  @Override
  public boolean admits(Evidence evidence) {
    if (evidence.mostly(evidence.asking(), 0.4) || evidence.mostly(evidence.marked(), 0.5)) {
      return true;
    }
    boolean telling = evidence.mostly(evidence.telling(), 0.8) && evidence.shareOfFile() > 0.6;
    boolean counting =
        evidence.mostly(evidence.running(), 0.9)
            && evidence.mostly(evidence.answered(), 0.9)
            && evidence.claims() >= MANY
            && evidence.shareOfFile() > 0.1;
    return evidence.claims() >= 3 && evidence.firm() == 0 && (telling || counting);
  }
}
