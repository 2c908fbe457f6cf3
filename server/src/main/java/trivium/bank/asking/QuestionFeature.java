package trivium.bank.asking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import trivium.bank.Kind;
import trivium.bank.Task;
import trivium.bank.asking.english.Clauses;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.Words;

/**
 * A feature of a question that its score depends on, from 0 to 1. Features are computed from the
 * question alone, so that an edited question is scored like a generated one.
 */
enum QuestionFeature {
  /** True or false. */
  STATEMENT(asked -> is(asked.kind() == Kind.TRUEFALSE)),
  /** A text is typed. */
  TYPED(asked -> is(asked.task() instanceof Task.Text)),
  /** A number is typed, or is the correct choice. */
  NUMERIC(asked -> is(asked.task() instanceof Task.Numeric || isNumber(asked.shape()))),
  /** Several choices, an order or pairs. */
  COMPOUND(asked ->
      is(asked.kind() == Kind.SEVERAL || asked.kind() == Kind.ORDER || asked.kind() == Kind.MATCH)),
  /** The prompt quotes the term of the notes and asks for its meaning. */
  FRAMED(asked ->
      is(
          !asked.quoted().isEmpty()
              && asked.kind() != Kind.TRUEFALSE
              && !asked.quotesExplanation())),
  /** The prompt refers to a picture or code that it does not show. */
  UNSEEN(asked ->
      is(asked.question().settings().picture().isEmpty() && UnseenReference.isIn(asked.prompt()))),
  /** The correct choice is much longer or shorter than all others. */
  LENGTH(asked -> is(asked.hasChoices() && showsByLength(asked.right(), asked.wrong()))),
  /** The share of wrong choices of another shape. */
  SHAPE(asked -> share(asked, choice -> hasOtherShape(asked, choice))),
  /** The share of wrong choices that begin with another kind of word. */
  BEGINNING(asked -> {
    Beginning beginning = asked.hasChoices() ? Beginning.of(asked.right()) : Beginning.WORD;
    return share(asked, choice -> Beginning.of(choice) != beginning);
  }),
  /** The wrong choices share a word that the correct one lacks. */
  SIBLINGS(asked -> is(asked.hasChoices() && areSiblings(asked.right(), asked.wrong()))),
  /** Fewer than four choices. */
  FEW(asked -> is(asked.hasChoices() && asked.task().shown().size() < TextLimits.CHOICES)),
  /** The quoted text or the correct choice refers to an earlier sentence. */
  DANGLING(asked ->
      is(
          Clauses.isDangling(asked.prompt())
              || Clauses.isDangling(asked.quoted())
              || Clauses.isDangling(asked.right()))),
  /** A typed answer of several ordinary words, which can be phrased differently. */
  PHRASED(asked ->
      is(
          asked.task() instanceof Task.Text
              && Words.count(asked.right()) > 1
              && (asked.shape() != ChoiceShape.NAME || asked.right().contains(" and ")))),
  /** The quoted term or the correct choice is a symbol or a phrase of many words. */
  NO_NAME(asked -> is(isNoName(asked))),
  /** A question of so few words that it depends on what stood before it. */
  BARE(asked -> is(isBare(asked.prompt()))),
  /** Code in the prompt or among the choices. */
  CODE(asked -> is(isAnywhere(asked, QuestionFeature::hasCode))),
  /** Markup, links or labels. */
  MARKUP(asked -> is(isAnywhere(asked, QuestionFeature::hasMarkup))),
  /** More than two lines on a display. */
  LONG(asked -> is(asked.prompt().length() > QuestionFeature.LONG_PROMPT));

  private static final int LONG_PROMPT = 90;

  private static final Pattern A_CODE = Pattern.compile("[`_{}<>]|\\w\\(\\)|\\w\\.\\w|->|==");

  /** Text without any of these characters is not code. */
  private static final String SIGNS_OF_CODE = "`_{}<>(.=";

  private static final Pattern A_MARKUP =
      Pattern.compile(
          "\uFFFD|\\]\\(|(?:^|\\s)#{1,6}\\s|(?<![\\w`])(?:__|\\*)\\S.*(?:__|\\*)|https?:|<\\w+>|^\\p{Lu}: |\\s\\p{Lu}\\p{Ll}+:$|\\|");

  /** Text without any of these characters has no markup. */
  private static final String SIGNS_OF_MARKUP = "\uFFFD]#_*:<|";

  private static final Pattern QUESTION_WORD =
      Pattern.compile("(?i)(?:who|which|what|and|how|why|when|where)\\b.*");

  // Lambdas without captured variables do not change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToDoubleFunction<ScoredQuestion> value;

  QuestionFeature(ToDoubleFunction<ScoredQuestion> value) {
    this.value = value;
  }

  double of(ScoredQuestion question) {
    return value.applyAsDouble(question);
  }

  private static double is(boolean present) {
    return present ? 1 : 0;
  }

  private static boolean isBare(String prompt) {
    return Words.count(prompt) < 4 && QUESTION_WORD.matcher(prompt).matches();
  }

  private static boolean hasCode(String text) {
    return PlainText.hasAny(text, SIGNS_OF_CODE) && A_CODE.matcher(text).find();
  }

  private static boolean hasMarkup(String text) {
    return PlainText.hasAny(text, SIGNS_OF_MARKUP) && A_MARKUP.matcher(text).find();
  }

  private static boolean isAnywhere(ScoredQuestion asked, Predicate<String> sign) {
    if (sign.test(asked.prompt())) {
      return true;
    }
    for (String shown : asked.task().shown()) {
      if (sign.test(shown)) {
        return true;
      }
    }
    return false;
  }

  private static double share(ScoredQuestion asked, Predicate<String> odd) {
    if (!asked.hasChoices() || asked.wrong().isEmpty()) {
      return 0;
    }
    int found = 0;
    for (String choice : asked.wrong()) {
      found += odd.test(choice) ? 1 : 0;
    }
    return (double) found / asked.wrong().size();
  }

  private static boolean isNumber(ChoiceShape shape) {
    return shape == ChoiceShape.YEAR || shape == ChoiceShape.NUMBER;
  }

  private static boolean showsByLength(String right, List<String> wrong) {
    int longest = wrong.stream().mapToInt(String::length).max().orElse(1);
    int shortest = wrong.stream().mapToInt(String::length).min().orElse(1);
    return (right.length() > TextLimits.SHOWS_LENGTH && right.length() > longest * 1.5)
        || (longest > TextLimits.SHOWS_LENGTH && right.length() * 2 < shortest);
  }

  private static boolean hasOtherShape(ScoredQuestion asked, String choice) {
    return startsLarge(choice) != startsLarge(asked.right())
        || asked.shape().likeness(ChoiceShape.of(choice)) < 2;
  }

  private static boolean startsLarge(String text) {
    return text.substring(0, 1).equals(text.substring(0, 1).toUpperCase(Locale.ROOT));
  }

  /** The kind of the first word of a choice. */
  private enum Beginning {
    ARTICLE,
    DIGIT,
    GERUND,
    VERB,
    WORD;

    private static final Set<String> ARTICLES =
        Set.of(
            "a", "an", "the", "el", "la", "los", "las", "le", "les", "der", "die", "das", "il",
            "lo", "o", "os");

    private static final String NO_VERB_BEFORE_S = "su";

    static Beginning of(String text) {
      int end = 0;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      String first = text.substring(0, end).toLowerCase(Locale.ROOT);
      boolean several = text.indexOf(' ') >= 0;
      if (end < text.length() && ARTICLES.contains(first)) {
        return ARTICLE;
      }
      if (Character.isDigit(text.charAt(0))) {
        return DIGIT;
      }
      if (several && (first.endsWith("ing") || first.equals("to"))) {
        return GERUND;
      }
      return several && isThirdPerson(first) ? VERB : WORD;
    }

    private static boolean isThirdPerson(String word) {
      int last = word.length() - 1;
      return last > 0
          && word.charAt(last) == 's'
          && NO_VERB_BEFORE_S.indexOf(word.charAt(last - 1)) < 0;
    }
  }

  private static boolean areSiblings(String right, List<String> wrong) {
    if (wrong.size() < 2) {
      return false;
    }
    Set<String> shared = Words.stems(wrong.getFirst());
    for (int i = 1; i < wrong.size() && !shared.isEmpty(); i++) {
      shared.retainAll(Words.stems(wrong.get(i)));
    }
    if (!shared.isEmpty()) {
      shared.removeAll(Words.stems(right));
    }
    return !shared.isEmpty();
  }

  private static boolean isNoName(ScoredQuestion asked) {
    if (asked.quoted().isEmpty()) {
      return false;
    }
    String name = asked.quotesExplanation() ? asked.right() : asked.quoted();
    return name.length() < 2 || Words.count(name) > 4;
  }
}
