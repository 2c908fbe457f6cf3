package trivium.bank.notes;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.AnswerShape;
import trivium.bank.notes.language.NotesVocabulary;
import trivium.bank.notes.language.QuestionWords;

/**
 * A feature of a run of entries by which notes differ from other documents, from 0 to 1. Most are
 * shares of the entries.
 */
enum RunFeature {
  /** The entry ends with a question mark or leaves a gap. */
  ASKS(run -> share(run, RunFeature::ends)),
  /** It begins as questions and tasks do, without a question mark. */
  ASKS_BY_WORD(run -> share(run, (r, i) -> asks(r, i) && !ends(r, i))),
  /** It has choices of which the right ones are known. */
  CHOICES(run -> share(run, (r, i) -> !r.notes().get(i).entry().options().isEmpty())),
  /** A word in front of the question or the answer says what it is. */
  LABELLED(run -> share(run, RunFeature::isLabelled)),
  /** A row of a table, or answered by a table. */
  TABLE(run ->
      share(
          run,
          (r, i) ->
              r.page().kindOf(r.entries().get(i).line() - 1) == Page.Kind.ROW
                  || hasTable(r.notes().get(i)))),
  /** A sign other than a colon stands between a term and its explanation on the same line. */
  SIGN(run -> share(run, (r, i) -> !asks(r, i) && isInline(r, i) && !hasColon(r, i))),
  COLON(run -> share(run, (r, i) -> !asks(r, i) && isInline(r, i) && hasColon(r, i))),
  /** The same with a colon between few words, as in forms, on labels and in settings. */
  COLON_PAIR(run ->
      share(
          run,
          (r, i) ->
              !asks(r, i)
                  && isInline(r, i)
                  && hasColon(r, i)
                  && hasWords(question(r, i), 3)
                  && hasWords(answer(r, i), 2))),
  /** A heading that does not ask. */
  HEADING(run -> share(run, (r, i) -> !asks(r, i) && r.entries().get(i).origin().level() > 0)),
  STUDIED(run -> run.signs().studied()),
  /** The heading above it has a word such as "terms" or "questions". */
  TOPIC(run -> share(run, (r, i) -> PageSigns.isStudied(r.notes().get(i).entry().topic()))),
  DOCUMENT(run -> run.signs().document()),
  COVERED(run -> run.signs().covered()),
  SPEAKERS(run -> Math.min(1, 2 * run.signs().speakers())),
  BROKEN(run -> Math.min(1, 2 * run.signs().broken())),
  LISTED(run -> Math.min(1, 2 * run.signs().listed())),
  /** The entry begins with the name of a speaker. */
  SPEAKER(run -> share(run, (r, i) -> r.signs().isSpoken(r.line(i)))),
  /** The line of the entry begins with a sign or a number. */
  MARKED(run -> share(run, (r, i) -> isMarked(r.line(i).strip()))),
  /** The answer is true or false. */
  JUDGED(run -> share(run, (r, i) -> isJudged(answer(r, i)))),
  /** Term and answer are in different scripts. */
  TRANSLATES(run -> share(run, (r, i) -> isTranslated(question(r, i), answer(r, i)))),
  /** The answer has a currency or a decimal fraction. */
  PRICE(run -> share(run, (r, i) -> isPrice(answer(r, i)))),
  PERSONAL(run -> Math.min(1, 2 * run.signs().personal())),
  SPOKEN(run -> Math.min(1, 2 * run.signs().spoken())),
  TECHNICAL(run -> Math.min(1, 2 * run.signs().technical())),
  /** The share of the questions of the page that are in no entry. */
  UNREAD(run -> run.signs().unread()),
  /** The number of entries. */
  MANY(run -> Math.min(1, Math.log(run.size()) / Math.log(24))),
  FEW(run -> run.size() < 3 ? 1 : run.size() < 5 ? 0.5 : 0),
  /** The term differs from that of another entry in its digits at most. */
  REPEATED(RunFeature::repeated),
  /** The term has digits, and is not a year. */
  NUMBERED(run -> share(run, (r, i) -> !asks(r, i) && hasDigits(r.notes().get(i)))),
  /** The answer is a price, a time, a date or another number with hardly a word beside it. */
  FIGURE(run -> share(run, (r, i) -> !asks(r, i) && isFigure(answer(r, i)))),
  /** An address, a path, a setting or a version. */
  RECORD(run ->
      share(
          run,
          (r, i) ->
              isRecord(question(r, i)) || isRecord(answer(r, i)) || isRecord(cut(r.line(i))))),
  /** "I", "we" or "you" is said, and nothing asked. */
  PERSON(run ->
      share(
          run,
          (r, i) -> !asks(r, i) && (isPersonal(r, question(r, i)) || isPersonal(r, answer(r, i))))),
  /** The term names a field of a form or a record. */
  FIELD(run -> share(run, (r, i) -> !asks(r, i) && isField(question(r, i)))),
  /** The term is a sentence or the part of one. */
  SENTENCE(run -> share(run, (r, i) -> !asks(r, i) && isSentence(question(r, i)))),
  /** The term is long. */
  LONG(run -> share(run, (r, i) -> !asks(r, i) && question(r, i).length() > RunFeature.LONG_TERM)),
  /** The answer has several lines or sentences, and nothing is asked. */
  PARAGRAPH(run -> share(run, (r, i) -> !asks(r, i) && isParagraph(r.notes().get(i)))),
  /** The answer begins as a definition does. */
  DEFINES(run -> share(run, (r, i) -> !asks(r, i) && defines(answer(r, i)))),
  /** The answer is longer than the term. */
  EXPLAINS(run ->
      share(run, (r, i) -> !asks(r, i) && answer(r, i).length() > 1.5 * question(r, i).length())),
  /** A question of a word or two, as it is asked in a conversation. */
  FRAGMENT(run -> share(run, (r, i) -> asks(r, i) && isFragment(question(r, i)))),
  /** The answer talks back: it asks, or is speech. */
  REPLY(run -> share(run, (r, i) -> isReply(answer(r, i)))),
  /** Its line is speech. */
  SPEECH(run -> share(run, (r, i) -> isSpeech(r.line(i)))),
  /** It has room to fill in or boxes to tick. */
  BLANK(run ->
      share(run, (r, i) -> r.notes().get(i).entry().options().isEmpty() && isBlank(answer(r, i)))),
  /** Boxes that are ticked below a word or two that ask nothing. */
  CHECKLIST(run ->
      share(
          run,
          (r, i) ->
              !asks(r, i)
                  && question(r, i).length() < 24
                  && !r.notes().get(i).entry().options().isEmpty())),
  /** The question is personal and short or has no label. */
  TO_YOU(run ->
      share(run, (r, i) -> asks(r, i) && !isLabelled(r, i) && isPersonal(r, question(r, i))));

  private static final Set<String> FIELDS = NotesVocabulary.words("field");
  private static final Set<String> JUDGEMENTS =
      Stream.of("true", "false")
          .flatMap(kind -> NotesVocabulary.words(kind).stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> ARTICLES = NotesVocabulary.words("article");

  private static final Pattern FIGURES =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:\\p{L}{1,4}[.,]?\\s?)?[^\\p{L}\\p{N}]*\\d[^\\p{L}]*(?:\\p{L}{1,8}\\.?[^\\p{L}]*)?(?:\\p{L}{1,4}\\.?[^\\p{L}]*)?");

  private static final Pattern RECORDS =
      Pattern.compile(
          "://|www\\.|\\w@\\w+\\.\\w|^\\s*[/~][\\w.-]+|\\w/\\w+/\\w|\\w\\.(?:js|py|java|txt|md|json|ya?ml|sh|conf|html?|csv|png|jpe?g|pdf|org|com|net)\\b|\\bv?\\d+\\.\\d+\\.\\d+|\\d{1,2}:\\d{2}|[\\p{L}\\d]_[\\p{L}\\d]|\\bdoi\\b|\\bISBN\\b|\\+\\d{2}\\s?\\d|\\b[0-9a-f]{7,40}\\b(?<=\\d\\w{0,39})|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|#\\d+");

  private static final Pattern PRICES =
      Pattern.compile(
          "\\p{Sc}\\s?\\d|\\d\\s?\\p{Sc}|\\b\\d{1,4}[.,]\\d{2}\\b(?!\\s?%)|\\b(?:EUR|USD|GBP|CHF)\\b");

  private static final Pattern STOPS = Pattern.compile("[.,;!]\\W{0,2}$|\\p{L}{2}[.!;]\\s+\\p{Lu}");
  private static final Pattern SENTENCES = Pattern.compile("\\p{L}{2}[.!?]\\s+\\p{Lu}");
  private static final Pattern YEAR =
      Pattern.compile("\\D{0,12}\\d{3,4}(?:\\s?[-–/]\\s?\\d{2,4})?\\D{0,6}");
  private static final Pattern DIRECT_SPEECH =
      Pattern.compile(
          "^\\s*(?:[–—]\\s?[\\p{L}¿¡].*[.!?…,:]|[\"“„«][^\"”“»]{1,200}[,!?.…][\"”“»].*)\\s*$");

  private static final int LONG_TERM = 55;

  /** Of a long run so many entries are tested, or twice as many. */
  private static final int SAMPLE = 300;

  /** Patterns are run on so much of a text. */
  private static final int LONGEST = 300;

  // Lambdas without captured variables do not change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToDoubleFunction<EntryRun> value;

  RunFeature(ToDoubleFunction<EntryRun> value) {
    this.value = value;
  }

  double of(EntryRun run) {
    return value.applyAsDouble(run);
  }

  private interface EntryTest {
    boolean holds(EntryRun run, int entry);
  }

  private static double share(EntryRun run, EntryTest test) {
    int step = Math.max(1, run.size() / SAMPLE);
    int holds = 0;
    int tested = 0;
    for (int i = 0; i < run.size(); i += step) {
      holds += test.holds(run, i) ? 1 : 0;
      tested++;
    }
    return (double) holds / tested;
  }

  private static String question(EntryRun run, int entry) {
    return cut(run.notes().get(entry).entry().question());
  }

  private static String answer(EntryRun run, int entry) {
    String answer = run.notes().get(entry).entry().answer();
    int end = answer.indexOf('\n');
    return cut(end < 0 ? answer : answer.substring(0, end));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static boolean asks(EntryRun run, int entry) {
    return ends(run, entry) || QuestionWords.asks(question(run, entry));
  }

  private static boolean ends(EntryRun run, int entry) {
    String question = question(run, entry);
    return QuestionWords.ends(question) || question.indexOf('?') > 0 || question.contains("____");
  }

  @SuppressWarnings("ReferenceEquality") // there is one form of each kind
  private static boolean isLabelled(EntryRun run, int entry) {
    OpenEntry read = run.entries().get(entry);
    if (read.origin().form().firmness() == Form.Firmness.LABELLED
        && read.origin().form() != Dialects.HEADINGS) {
      return true;
    }
    for (int line = read.line(); line < read.answerLine(); line++) {
      if (AnswerMark.in(run.page().line(line)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInline(EntryRun run, int entry) {
    OpenEntry read = run.entries().get(entry);
    return read.answerLine() == read.line();
  }

  /** Whether a colon stands right behind the term. */
  private static boolean hasColon(EntryRun run, int entry) {
    String line = run.line(entry);
    String answer = answer(run, entry);
    int at = line.lastIndexOf(answer.substring(0, Math.min(8, answer.length())));
    String before = at < 0 ? line : line.substring(0, at).stripTrailing();
    String bare = MarkupStripper.withoutEnd(before, "*_ ");
    return (bare.endsWith(":") && !bare.endsWith("::")) || bare.endsWith("：");
  }

  private static boolean isFigure(String answer) {
    return FIGURES.matcher(answer).matches();
  }

  private static boolean isRecord(String text) {
    return RECORDS.matcher(text).find();
  }

  private static boolean isMarked(String line) {
    int first = line.isEmpty() ? 'a' : line.codePointAt(0);
    return !Character.isLetter(first) && "\"“„«–—-('¿¡".indexOf(first) < 0;
  }

  private static boolean isJudged(String answer) {
    return JUDGEMENTS.contains(answer.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+", 2)[0]);
  }

  private static boolean isTranslated(String question, String answer) {
    Optional<UnicodeScript> one = script(question);
    Optional<UnicodeScript> other = script(answer);
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static Optional<UnicodeScript> script(String text) {
    return text.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).findFirst();
  }

  private static boolean isPrice(String answer) {
    return PRICES.matcher(answer).find();
  }

  private static boolean isPersonal(EntryRun run, String text) {
    return run.signs().isPersonal(text);
  }

  private static double repeated(EntryRun run) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < run.size(); i++) {
      counts.merge(withoutDigits(question(run, i)), 1, Integer::sum);
    }
    return share(
        run,
        (r, i) ->
            !YEAR.matcher(question(r, i)).matches()
                && counts.getOrDefault(withoutDigits(question(r, i)), 0) > 1);
  }

  private static String withoutDigits(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\d\\W&&[^\\p{L}]]+", " ").strip();
  }

  private static boolean hasDigits(Note note) {
    String question = note.entry().question();
    return question.chars().anyMatch(Character::isDigit) && !YEAR.matcher(question).matches();
  }

  private static boolean isField(String term) {
    String plain = term.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}'-]+", " ").strip();
    List<String> words = List.of(plain.split(" "));
    return words.size() <= 3 && (FIELDS.contains(words.getFirst()) || FIELDS.contains(plain));
  }

  private static boolean isSentence(String term) {
    return STOPS.matcher(term).find();
  }

  private static boolean isParagraph(Note note) {
    String answer = note.entry().answer();
    return note.entry().options().isEmpty()
        && !hasTable(note)
        && (answer.indexOf('\n') >= 0 || SENTENCES.matcher(answer).find());
  }

  private static boolean hasTable(Note note) {
    return note.entry().shape() == AnswerShape.TABLE;
  }

  private static boolean defines(String answer) {
    String first = answer.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", 2)[0];
    return ARTICLES.contains(first);
  }

  private static boolean isFragment(String question) {
    return question.codePoints().noneMatch(Character::isIdeographic)
        && (question.length() < 16 || question.split("\\s+").length <= 2);
  }

  private static boolean isBlank(String answer) {
    return answer.contains("[ ]")
        || answer.contains("__")
        || answer.contains(".....")
        || answer.contains("☐");
  }

  private static boolean isSpeech(String line) {
    return DIRECT_SPEECH.matcher(cut(line)).matches();
  }

  /** Whether a text has so many words at most. */
  private static boolean hasWords(String text, int most) {
    return text.split("\\s+").length <= most;
  }

  private static boolean isReply(String answer) {
    return QuestionWords.ends(answer) || isSpeech(answer);
  }
}
