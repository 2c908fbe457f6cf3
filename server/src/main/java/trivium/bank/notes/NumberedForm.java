package trivium.bank.notes;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.notes.language.QuestionWords;

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

  /** The share of the lines of a page that some tasks are at least, if it is a page of tasks. */
  private static final double FEW = 0.08;

  /** A statement, and whether it is true. */
  private static final Pattern VERDICT =
      Pattern.compile(
          "^(\\S.{8,300}?)\\s{0,9}(?:[-–—:=]\\s{0,3}|\\.\\s{1,9}|[(\\[])(true|false|yes|no|correct|incorrect|richtig|falsch|vrai|faux|verdadero|falso|wahr|ja|nein)[)\\]]?\\.?$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> VERDICTS =
      Set.of(
          "true false yes no correct incorrect richtig falsch vrai faux verdadero falso wahr ja nein"
              .split(" "));

  /** Its answer in bold print after it. */
  private static final Pattern STRONG =
      Pattern.compile("^([^*]{6,300}?)\\s{0,9}[:–—-]?\\s{0,9}\\*\\*([^*]{1,200})\\*\\*\\.?$");

  private static final Pattern SEPARATED =
      Pattern.compile(
          "^(\\S.{1,98}?)(?:\\s[-–—=]\\s|\\s?->|\\s?=>|\\s?→|\\s?➡|\\s?::)\\s*(\\S.*)$");

  @Override
  public int needs() {
    return Traits.NUMBER;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    Matcher at = NUMBER.matcher(page.line(index));
    if (!at.matches() || at.group(3).isBlank()) {
      return Optional.empty();
    }
    OptionalInt number = Numbered.of(at.group(1) == null ? at.group(2) : at.group(1));
    String text = at.group(3).strip();
    return Optional.of(read(page, index, text, number));
  }

  /** A question by itself, or with its answer after it. */
  static Cue read(Page page, int index, String text, OptionalInt number) {
    Matcher verdict = VERDICT.matcher(text);
    if (endsWithVerdict(text) && verdict.matches()) {
      String statement = verdict.group(1).strip();
      return new Cue.Tells(statement, verdict.group(2), number);
    }
    Matcher strong = STRONG.matcher(text);
    if (text.contains("**") && strong.matches()) {
      return new Cue.Tells(strong.group(1).strip(), strong.group(2).strip(), number);
    }
    Optional<InlineAnswer> behind = InlineAnswer.in(page, index, text);
    if (behind.isPresent()) {
      return new Cue.Tells(behind.get().question(), behind.get().answer(), number);
    }
    Matcher separated = SEPARATED.matcher(text);
    return isSeparated(text) && !QuestionWords.ends(text) && separated.matches()
        ? new Cue.Tells(separated.group(1).strip(), separated.group(2).strip(), number)
        : new Cue.Asks(text, number);
  }

  private static boolean isSeparated(String text) {
    return text.indexOf('-') > 0
        || text.indexOf('–') > 0
        || text.indexOf('—') > 0
        || text.indexOf('=') > 0
        || text.contains("::")
        || LinePrefix.hasArrow(text);
  }

  private static boolean endsWithVerdict(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetter(text.charAt(end - 1)) && text.length() - end < 4) {
      end--;
    }
    int begin = end;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1)) && end - begin < 12) {
      begin--;
    }
    return VERDICTS.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  /**
   * Where numbered lines that ask count up through the page, the others are lists inside answers;
   * but a gap in the count is filled with what stands there under that number.
   */
  @Override
  public Claims kept(Page page, Claims claims) {
    Claims asking =
        claims.where(claim -> claims.tells(claim) ? claims.ends(claim) : claims.asks(claim));
    if (asking.size() > 0 && asking.size() < MANY && areAims(page, claims, asking)) {
      return new Claims();
    }
    if (asking.size() < 2 || (asking.size() < 0.4 * claims.size() && !counts(asking))) {
      int telling = claims.where(claims::tells).size();
      boolean steps = asking.size() + telling < 0.2 * claims.size() && claims.perRound() < MANY;
      return steps ? new Claims() : claims;
    }
    var gap = new Gap(asking);
    return claims.where(claim ->
        gap.takes(claims.line(claim), claims.number(claim), page.indent(claims.line(claim)))
            || isAnswered(page, claims.line(claim)));
  }

  /** A few that only begin like tasks, on a page that is about something else: "2. Describe ..." */
  private static boolean areAims(Page page, Claims claims, Claims asking) {
    for (int i = 0; i < asking.size(); i++) {
      if (asking.ends(i) || asking.tells(i) || isAnswered(page, asking.line(i))) {
        return false;
      }
    }
    return claims.size() < FEW * page.size();
  }

  /** What has an answer's label right below it asks, though it may only state. */
  private static boolean isAnswered(Page page, int index) {
    int next = page.next(index);
    return next < page.size()
        && page.readable(next)
        && page.indent(index) == 0
        && !isNextItem(page, index)
        && AnswerMark.isLabel(page.line(next))
        && AnswerMark.in(page.line(next)).isPresent();
  }

  /** Whether the line right above has the number before: then both are items of a list. */
  private static boolean isNextItem(Page page, int index) {
    if (index == 0 || page.blank(index - 1)) {
      return false;
    }
    Matcher above = NUMBER.matcher(page.line(index - 1));
    Matcher here = NUMBER.matcher(page.line(index));
    return above.matches()
        && here.matches()
        && above.group(1) != null
        && here.group(1) != null
        && Integer.parseInt(here.group(1)) == Integer.parseInt(above.group(1)) + 1;
  }

  /** Goes down the lines and finds those that fill gaps in the count of questions. */
  private static final class Gap {
    private final Claims asking;
    private int next;
    private int expected = 1;
    private int end;

    Gap(Claims asking) {
      this.asking = asking;
      end = asking.number(0);
    }

    boolean takes(int line, int number, int indent) {
      if (asking.has(line)) {
        next++;
        expected = number + 1;
        end = next < asking.size() ? asking.number(next) : 0;
        return true;
      }
      boolean fills = number == expected && (end <= 1 || number < end) && indent == 0;
      expected += fills ? 1 : 0;
      return fills;
    }
  }

  private static boolean counts(Claims claims) {
    int last = 0;
    int running = 0;
    for (int i = 0; i < claims.size(); i++) {
      int number = claims.number(i);
      running += number == last + 1 || number == 1 ? 1 : 0;
      last = number;
    }
    return running >= 0.7 * claims.size();
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
