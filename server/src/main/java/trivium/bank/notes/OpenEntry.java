package trivium.bank.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.AnswerShape;
import trivium.bank.Entry;
import trivium.bank.Option;

/** An entry while its lines come in. */
final class OpenEntry {
  /** What cards are exported with: the front once more, a line across, and the back. */
  private static final Pattern FRONT =
      Pattern.compile(
          "^\"?(.{1,500}?)\"?\\s{0,3}<hr\\b[^<>]{0,60}>\\s*(\\S.*)$", Pattern.CASE_INSENSITIVE);

  /** A sign between question and answer that was left at the end of the question. */
  private static final Pattern TRAILING_SIGN =
      Pattern.compile("(?<=\\S)\\s+(?:-{1,3}>?|[–—|~→⇒»¦])$");

  /** Boxes that nobody has ticked yet. */
  private static final Pattern EMPTY_BOXES =
      Pattern.compile("^[^\\p{L}]*[(\\[] [)\\]][^\\[(]{0,200}[(\\[] ?[)\\]](?!.*\\[[xX✓]\\])");

  /** A sign in front of an answer that says nothing. */
  private static final Pattern LEADING_SIGN =
      Pattern.compile("^(?:[:—–→⇒»›▸►|~§¦]{1,2}|\\p{So}\\uFE0F?)\\s+(?=\\S)");

  private final StringBuilder question;
  private final OptionalInt number;
  private final int line;
  private final Origin origin;
  private int questionLastLine;
  private int answerLine;
  private int lastLine;
  private final List<String> answer = new ArrayList<>();
  private final List<String> context = new ArrayList<>();
  private int blanks;
  private boolean marked;
  private boolean within;
  private boolean contradicted;

  /** Whether its choices are read as an example teaches. */
  private boolean taught;

  /** The choices that an example teaches to read. */
  private Optional<Options> taughtChoices = Optional.empty();

  /** The line that names the right ones. */
  private String taughtKey = "";

  /** Whether other keys have to agree with what an example teaches. */
  private boolean agreeing;

  /**
   * What opened it.
   *
   * @param level of the heading that it is; 0 if it is none
   * @param indent of its first line
   */
  record Origin(Form form, int level, int indent) {}

  OpenEntry(String question, OptionalInt number, int line, Origin origin) {
    this.question = new StringBuilder(question);
    this.number = number;
    this.line = line;
    this.lastLine = line;
    this.questionLastLine = line;
    this.origin = origin;
    this.within = origin.form() instanceof DetailsForm;
  }

  void goOnAsking(String text, int number) {
    question.append(question.isEmpty() ? "" : " ").append(text);
    lastLine = number;
    questionLastLine = number;
  }

  /** Blank lines count once something follows them: those at the end belong to nobody. */
  void blank() {
    blanks++;
  }

  void answer(String text, int number) {
    lastLine = Math.max(lastLine, number);
    if (text.isBlank()) {
      return;
    }
    for (; blanks > 0 && !answer.isEmpty(); blanks--) {
      answer.add("");
    }
    blanks = 0;
    answer.add(text);
    answerLine = answerLine == 0 ? number : answerLine;
  }

  /** A label says that the answer begins: what came before belongs to the question. */
  void mark(String text, int number) {
    if (!marked) {
      marked = true;
      context.addAll(answer);
      answer.clear();
    }
    blanks = 0;
    answer(text, number);
    lastLine = Math.max(lastLine, number);
  }

  /**
   * Sets its choices as an example teaches to read them.
   *
   * @param choices marked if it is certain which are right; without any it is no note
   * @param key the line that names the right ones; empty if none does
   * @param isAgreeing whether usual marks and keys that say something else make that uncertain
   */
  void choices(Optional<Options> choices, String key, boolean isAgreeing) {
    taught = true;
    taughtKey = key;
    taughtChoices = choices;
    agreeing = isAgreeing;
  }

  /** A tag opens, or closes, around what is told when it is clicked. */
  void within(boolean opens) {
    within = opens;
  }

  /** Whether lines still come in that can only be its own, because a tag is open around them. */
  boolean isWithinTags() {
    return within;
  }

  /** Whether it is no note because what it says of its right choices is not certain. */
  boolean isContradicted() {
    return contradicted;
  }

  boolean isMarked() {
    return marked;
  }

  boolean answered() {
    return !answer.isEmpty();
  }

  /** Whether it has what could be choices, whose key may stand elsewhere. */
  boolean hasChoices() {
    return Options.in(all()).isPresent();
  }

  /** All that stands below the question. */
  private List<String> all() {
    List<String> all = new ArrayList<>(context);
    all.addAll(Quotes.without(answer));
    return Quotes.without(all);
  }

  String question() {
    return question.toString();
  }

  OptionalInt number() {
    return number;
  }

  int line() {
    return line;
  }

  int lastLine() {
    return lastLine;
  }

  /** The last line of the question. */
  int questionLastLine() {
    return questionLastLine;
  }

  /** The first line of the answer; 0 if there is none. */
  int answerLine() {
    return answerLine;
  }

  Origin origin() {
    return origin;
  }

  /**
   * The entry, as far as it has an answer.
   *
   * @param sheet what answer sheets say of it
   */
  Optional<Note> note(String topic, SheetKey sheet) {
    Optional<String> key = sheet.certain();
    if (asked().isBlank()) {
      return Optional.empty();
    }
    List<String> all = all();
    if (taught) {
      return taughtChoices.flatMap(choices -> taught(choices, topic, sheet));
    }
    Optional<Options> options = options(all, key);
    if (options.isPresent()) {
      Optional<Note> chosen =
          chosen(options.get(), topic, key).or(() -> keyedWithin(options.get(), topic));
      if (chosen.isPresent()
          && !StatedKeys.agree(
              chosen.get().entry().options(), all, marked ? context.size() : -1, sheet.all())) {
        contradicted = true;
        return Optional.empty();
      }
      if (chosen.isPresent() || options.get().choices().size() > 2 || key.isPresent()) {
        return chosen;
      }
    }
    if (key.isPresent() && !marked) {
      context.addAll(answer);
      answer.clear();
      answer.add(key.get());
    }
    return plain(topic);
  }

  /** With choices as an example teaches to read them; without a key that is not certain. */
  private Optional<Note> taught(Options choices, String topic, SheetKey sheet) {
    Optional<Note> note =
        choices.marked()
            ? Optional.of(note(choices, choices.after(), topic))
            : chosen(choices, topic, sheet.certain());
    boolean agree =
        note.isEmpty()
            || !agreeing
            || StatedKeys.agree(
                note.get().entry().options(),
                all().stream().filter(line -> !line.equals(taughtKey)).toList(),
                -1,
                sheet.all());
    contradicted = !agree;
    return agree ? note : Optional.empty();
  }

  /** The choices among these lines, with the right ones if the lines tell them. */
  private Optional<Options> options(List<String> all, Optional<String> key) {
    if (key.isPresent() && !marked) {
      List<String> keyed = new ArrayList<>(all);
      keyed.add(key.get());
      Optional<Options> known = ChoiceLines.in(keyed, all.size()).filter(Options::marked);
      if (known.isPresent() && Options.in(all).isEmpty()) {
        return known;
      }
    }
    Optional<Options> lettered =
        Options.in(all)
            .filter(one -> !marked || one.marked() || Options.in(context).isPresent())
            .or(() -> NumberedOptions.in(all))
            .or(() -> RepeatedChoice.in(all));
    return lettered
        .filter(Options::marked)
        .or(() ->
            ChoiceLines.in(all, marked ? context.size() : -1)
                .filter(one ->
                    lettered.isEmpty()
                        ? one.marked() || !marked
                        : one.marked() && one.isAsMany(lettered.get())))
        .or(() -> lettered);
  }

  /** With the choices whose letters stand in the question itself. */
  private Optional<Note> keyedWithin(Options options, String topic) {
    Optional<KeyWithin> within =
        KeyWithin.in(question()).filter(one -> options.withKey(one.key()).isPresent());
    within.ifPresent(one -> question.replace(0, question.length(), one.question()));
    return within.flatMap(one -> chosen(options, topic, Optional.of(one.key())));
  }

  /** With the author's own choices, if one of them is known to be right. */
  private Optional<Note> chosen(Options options, String topic, Optional<String> key) {
    List<String> rest = options.after();
    Set<String> said = Set.copyOf(rest);
    Optional<Options> keyed = key.flatMap(options::withKey);
    List<String> lines = Quotes.without(answer);
    for (int i = 0; keyed.isEmpty() && i < lines.size(); i++) {
      if (said.contains(lines.get(i))) {
        keyed = options.withKey(AnswerMark.in(lines.get(i)).orElse(lines.get(i)));
      }
    }
    if (keyed.isEmpty() && options.marked()) {
      keyed = Optional.of(options);
    }
    return keyed.map(known -> note(known, rest, topic));
  }

  private Note note(Options known, List<String> rest, String topic) {
    List<String> right = known.choices().stream().filter(Option::right).map(Option::text).toList();
    String more = explanation(rest, known);
    String text = String.join("\n", right) + (more.isEmpty() ? "" : "\n" + more);
    return new Note(
        new Entry(
            withContext(known.before()),
            text,
            line,
            lastLine,
            AnswerShape.CHOICES,
            topic,
            known.choices()),
        Bodies.read(asked(), String.join("\n", right), false));
  }

  /** The question with what stands between it and its answer: code, a verse. */
  private String withContext(List<String> lines) {
    String more = String.join("\n", lines).strip();
    return more.isEmpty() ? asked() : asked() + "\n" + more;
  }

  /** What is said beside the choices, without what only names the right one. */
  private static String explanation(List<String> rest, Options options) {
    List<String> said = new ArrayList<>();
    for (String line : rest) {
      Optional<String> mark = AnswerMark.in(line);
      String more = mark.orElse(line);
      if (options.withKey(more).isEmpty()) {
        said.add(mark.filter(String::isEmpty).isPresent() ? "" : line);
      } else {
        said.add(options.beside(more));
      }
    }
    return String.join("\n", MarkupStripper.answer(said)).strip();
  }

  private String asked() {
    String plain = TRAILING_SIGN.matcher(MarkupStripper.question(question())).replaceFirst("");
    return plain.isBlank() ? question().strip() : plain;
  }

  private Optional<Note> plain(String topic) {
    boolean item = origin.form() instanceof BulletForm || origin.form() instanceof StarForm;
    if (EMPTY_BOXES.matcher(String.join(" ", answer)).find()
        || Unanswered.isPromised(answer)
        || (item && Unanswered.onlyAsks(answer))) {
      return Optional.empty();
    }
    String whole =
        MarkupStripper.unwrapped(
            String.join("\n", MarkupStripper.answer(Quotes.without(back()))).strip());
    if (whole.isBlank()) {
      return Optional.empty();
    }
    boolean quoted =
        whole.length() > 2
            && whole.startsWith("\"")
            && whole.endsWith("\"")
            && whole.indexOf('"', 1) == whole.length() - 1;
    whole = withoutLeadingSign(whole);
    String text = quoted ? whole.substring(1, whole.length() - 1).strip() : bracketless(whole);
    if (text.isEmpty()) {
      text = whole;
    }
    String asked = context.isEmpty() ? asked() : asked() + "\n" + String.join("\n", context);
    Body body = Bodies.read(asked(), text, quoted);
    return Optional.of(
        new Note(new Entry(asked, text, line, lastLine, body.shape(), topic, List.of()), body));
  }

  /** Without a sign in front, unless other lines have one too: then it is a list. */
  private static String withoutLeadingSign(String text) {
    Matcher sign = LEADING_SIGN.matcher(text);
    boolean listed =
        sign.find()
            && text.lines().skip(1).anyMatch(line -> LEADING_SIGN.matcher(line.strip()).find());
    return listed ? text : sign.replaceFirst("");
  }

  /** The answer without the front of the card that was copied to its back. */
  private List<String> back() {
    String first = answer.isEmpty() ? "" : answer.getFirst();
    Matcher front = FRONT.matcher(first);
    if (first.indexOf('<') < 0
        || !front.matches()
        || !MarkupStripper.question(front.group(1)).equals(asked())) {
      return answer;
    }
    List<String> back = new ArrayList<>(answer);
    back.set(0, front.group(2));
    return back;
  }

  /** An answer that is all in brackets, without them. */
  private static String bracketless(String text) {
    boolean around =
        text.length() > 2
            && ((text.startsWith("(") && text.indexOf(')') == text.length() - 1)
                || (text.startsWith("[") && text.indexOf(']') == text.length() - 1));
    return around ? text.substring(1, text.length() - 1).strip() : text;
  }
}
