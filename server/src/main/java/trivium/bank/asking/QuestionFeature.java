package trivium.bank.asking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Kind;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.asking.english.Clauses;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.Words;

/**
 * A feature of a question that its score depends on, from 0 to 1. Features are computed from the
 * question alone, so that an edited question is scored like a generated one.
 */
enum QuestionFeature {
  /** True or false. */
  STATEMENT(question -> is(question.kind() == Kind.TRUEFALSE)),
  /** A text is typed. */
  TYPED(question -> is(question.task() instanceof Task.Text)),
  /** A number is typed, or is the correct choice. */
  NUMERIC(question -> is(question.task() instanceof Task.Numeric || isNumber(right(question)))),
  /** Several choices, an order or pairs. */
  COMPOUND(question ->
      is(
          question.kind() == Kind.SEVERAL
              || question.kind() == Kind.ORDER
              || question.kind() == Kind.MATCH)),
  /** The prompt quotes the term of the notes and asks for its meaning. */
  FRAMED(question ->
      is(
          !quoted(question).isEmpty()
              && question.kind() != Kind.TRUEFALSE
              && !isIn(quoted(question), question.explanation()))),
  /** The prompt refers to a picture or code that it does not show. */
  UNSEEN(question ->
      is(question.settings().picture().isEmpty() && UnseenReference.isIn(question.prompt()))),
  /** The correct choice is much longer or shorter than all others. */
  LENGTH(question -> is(isChoice(question) && showsByLength(right(question), wrong(question)))),
  /** The share of wrong choices of another shape. */
  SHAPE(question -> share(question, choice -> hasOtherShape(right(question), choice))),
  /** The share of wrong choices that begin with another kind of word. */
  BEGINNING(
      question -> share(question, choice -> !beginning(choice).equals(beginning(right(question))))),
  /** The wrong choices share a word that the correct one lacks. */
  SIBLINGS(question -> is(isChoice(question) && areSiblings(right(question), wrong(question)))),
  /** Fewer than four choices. */
  FEW(question -> is(isChoice(question) && question.task().shown().size() < TextLimits.CHOICES)),
  /** The quoted text or the correct choice refers to an earlier sentence. */
  DANGLING(question ->
      is(
          Stream.of(question.prompt(), quoted(question), right(question))
              .anyMatch(Clauses::isDangling))),
  /** A typed answer of several ordinary words, which can be phrased differently. */
  PHRASED(question ->
      is(
          question.task() instanceof Task.Text(List<String> accepted)
              && Words.count(accepted.getFirst()) > 1
              && (ChoiceShape.of(accepted.getFirst()) != ChoiceShape.NAME
                  || accepted.getFirst().contains(" and ")))),
  /** The quoted term or the correct choice is a symbol or a phrase of many words. */
  NO_NAME(question -> is(isNoName(question))),
  /** A question of so few words that it depends on what stood before it. */
  BARE(question -> is(isBare(question.prompt()))),
  /** Code in the prompt or among the choices. */
  CODE(question -> is(texts(question).anyMatch(QuestionFeature::hasCode))),
  /** Markup, links or labels. */
  MARKUP(question -> is(texts(question).anyMatch(QuestionFeature::hasMarkup))),
  /** More than two lines on a display. */
  LONG(question -> is(question.prompt().length() > QuestionFeature.LONG_PROMPT));

  private static final int LONG_PROMPT = 90;

  private static final Pattern QUOTED = Pattern.compile("[“„«]\\s?(.+?)\\s?[”“»]");
  private static final Pattern A_CODE = Pattern.compile("[`_{}<>]|\\w\\(\\)|\\w\\.\\w|->|==");
  private static final Pattern A_MARKUP =
      Pattern.compile(
          "\uFFFD|\\]\\(|(?:^|\\s)#{1,6}\\s|(?<![\\w`])(?:__|\\*)\\S.*(?:__|\\*)|https?:|<\\w+>|^\\p{Lu}: |\\s\\p{Lu}\\p{Ll}+:$|\\|");
  private static final Pattern ARTICLE =
      Pattern.compile("(?i)^(?:an?|the|el|la|los|las|le|les|der|die|das|il|lo|o|os)\\s.*");

  // Lambdas without captured variables do not change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToDoubleFunction<Question> value;

  QuestionFeature(ToDoubleFunction<Question> value) {
    this.value = value;
  }

  double of(Question question) {
    return value.applyAsDouble(question);
  }

  private static double is(boolean present) {
    return present ? 1 : 0;
  }

  private static boolean isBare(String prompt) {
    return Words.count(prompt) < 4
        && prompt.matches("(?i)(?:who|which|what|and|how|why|when|where)\\b.*");
  }

  private static boolean hasCode(String text) {
    return A_CODE.matcher(text).find();
  }

  private static boolean hasMarkup(String text) {
    return A_MARKUP.matcher(text).find();
  }

  private static boolean isChoice(Question question) {
    return question.task() instanceof Task.Choice && question.kind() != Kind.TRUEFALSE;
  }

  /** The text that a prompt quotes; empty if it quotes none. */
  private static String quoted(Question question) {
    var quoted = QUOTED.matcher(question.prompt());
    return quoted.find() ? quoted.group(1) : "";
  }

  private static String right(Question question) {
    return question.task() instanceof Task.Choice choice
        ? choice.choices().get(choice.correct().getFirst())
        : question.task() instanceof Task.Text text ? text.accepted().getFirst() : "";
  }

  private static List<String> wrong(Question question) {
    return IntStream.range(0, question.task().shown().size())
        .filter(i -> !question.task().correct().contains(i))
        .mapToObj(question.task().shown()::get)
        .toList();
  }

  private static Stream<String> texts(Question question) {
    return Stream.concat(Stream.of(question.prompt()), question.task().shown().stream());
  }

  private static double share(Question question, Predicate<String> odd) {
    List<String> wrong = isChoice(question) ? wrong(question) : List.of();
    return wrong.isEmpty() ? 0 : (double) wrong.stream().filter(odd).count() / wrong.size();
  }

  private static String plain(String text) {
    return TextCleanup.normalizeSpaces(text.replaceAll("[*_`\"“”]", "")).toLowerCase(Locale.ROOT);
  }

  private static boolean isIn(String text, String explanation) {
    return plain(explanation).contains(plain(text.replace(Question.GAP, "").strip()));
  }

  private static boolean isNumber(String text) {
    ChoiceShape shape = ChoiceShape.of(text);
    return shape == ChoiceShape.YEAR || shape == ChoiceShape.NUMBER;
  }

  private static boolean showsByLength(String right, List<String> wrong) {
    int longest = wrong.stream().mapToInt(String::length).max().orElse(1);
    int shortest = wrong.stream().mapToInt(String::length).min().orElse(1);
    return (right.length() > TextLimits.SHOWS_LENGTH && right.length() > longest * 1.5)
        || (longest > TextLimits.SHOWS_LENGTH && right.length() * 2 < shortest);
  }

  private static boolean hasOtherShape(String right, String choice) {
    return ChoiceShape.of(right).likeness(ChoiceShape.of(choice)) < 2
        || startsLarge(choice) != startsLarge(right);
  }

  private static boolean startsLarge(String text) {
    return text.substring(0, 1).equals(text.substring(0, 1).toUpperCase(Locale.ROOT));
  }

  /** The kind of the first word: an article, a digit, a form of a verb, or another word. */
  private static String beginning(String text) {
    String first = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    boolean several = text.contains(" ");
    return ARTICLE.matcher(text).matches()
        ? "article"
        : Character.isDigit(text.charAt(0))
            ? "digit"
            : several && (first.endsWith("ing") || first.equals("to"))
                ? "gerund"
                : several && first.matches(".*[^su]s") ? "verb" : "word";
  }

  private static boolean areSiblings(String right, List<String> wrong) {
    if (wrong.size() < 2) {
      return false;
    }
    Set<String> shared = Words.stems(wrong.getFirst());
    wrong.forEach(choice -> shared.retainAll(Words.stems(choice)));
    shared.removeAll(Words.stems(right));
    return !shared.isEmpty();
  }

  private static boolean isNoName(Question question) {
    String quoted = quoted(question);
    String name = isIn(quoted, question.explanation()) ? right(question) : quoted;
    return !quoted.isEmpty() && (name.length() < 2 || Words.count(name) > 4);
  }
}
