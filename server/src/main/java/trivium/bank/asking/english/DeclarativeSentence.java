package trivium.bank.asking.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.TextCleanup;

/**
 * Rewrites an English question and its answer as one declarative sentence, for true or false
 * questions. Returns nothing if the grammar is not certain. Pure.
 */
public final class DeclarativeSentence {
  private static final Pattern WHAT_IS =
      Pattern.compile("^What (is|was|are|were) ((?:the|a|an)\\s)?(.+)\\?$");
  private static final Pattern STANDS_FOR =
      Pattern.compile("^What (?:does|do) (.+) (stands?) for\\?$");
  private static final Pattern MEANS = Pattern.compile("^What (?:does|do) (.+) mean\\?$");
  private static final Pattern WHO_IS = Pattern.compile("^Who (is|was|are|were) (.+)\\?$");
  private static final Pattern WHO =
      Pattern.compile(
          "^Who ((?!did\\b|does\\b|do\\b|would\\b|will\\b|can\\b|could\\b)[a-z]+ .+)\\?$");
  private static final Pattern WHEN_WAS =
      Pattern.compile(
          "^(?:When|In (?:which|what) year) (was|were) (.+?) ((?:(?:first|finally|last|officially)\\s)?(?:\\p{Ll}+ed|born|built"
              + "|held|written|made|sold|found|fought|won|begun|cut|shot|sunk|overthrown|broken|taken))( .+)?\\?$");
  private static final Pattern WHEN_DID =
      Pattern.compile("^(?:When|In (?:which|what) year) did (.+)\\?$");
  private static final Pattern HOW_MANY_THERE =
      Pattern.compile("^How many (.+?) (are|were) (?:there )?((?:in|on|at|inside|within) .+)\\?$");
  private static final Pattern HOW_MANY_HAS =
      Pattern.compile(
          "^How many (.+?) (does|do) (.+) (have|need|contain|use|take|hold|play|cost|weigh|last)( .+)?\\?$");
  private static final Pattern HOW_LARGE =
      Pattern.compile("^How (high|tall|long|deep|wide|old) (is|was|are|were) (.+)\\?$");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:An?|The) .*", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPEAKS_OF_CHOICES =
      Pattern.compile("\\b(?:these|following|which one|not)\\b", Pattern.CASE_INSENSITIVE);

  /** Pronouns that refer to an earlier sentence: "When did it end?" */
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "\\b(?:did|does|do|is|was|are|were|has|have) (?:he|she|it|they|this|these|those|we)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int WORDS_OF_A_TERM = 4;

  private DeclarativeSentence() {}

  /**
   * The sentence with the correct and with the wrong answer; empty if only one of them fits it
   * grammatically.
   *
   * @return the true sentence, then the false one
   */
  public static Optional<List<String>> of(
      EnglishQuestion asked, String right, ChoiceShape shape, String wrong) {
    boolean code = shape == ChoiceShape.CODE;
    Optional<String> truth = statement(asked, code ? inBackticks(right) : right, shape);
    Optional<String> twin = statement(asked, code ? inBackticks(wrong) : wrong, shape);
    boolean alike = ARTICLE.matcher(right).matches() == ARTICLE.matcher(wrong).matches();
    return truth.isEmpty() || twin.isEmpty() || (shape == ChoiceShape.CLAUSE && !alike)
        ? Optional.empty()
        : Optional.of(List.of(truth.get(), twin.get()));
  }

  private static String inBackticks(String code) {
    return "`" + code + "`";
  }

  /** A literal sentence that fits any question: “The answer to … is …”. */
  public static List<String> literal(EnglishQuestion asked, String right, String wrong) {
    String start = "The answer to “" + asked.sentence() + "” is “";
    return List.of(start + right + "”.", start + wrong + "”.");
  }

  private static Optional<String> statement(
      EnglishQuestion asked, String answer, ChoiceShape shape) {
    String sentence = asked.sentence();
    boolean fact = shape != ChoiceShape.CLAUSE;
    if (POINTS_BACK.matcher(sentence).find()) {
      return Optional.empty();
    }
    if (asked.form() == EnglishQuestion.Form.TERM) {
      return Optional.of(
          shape == ChoiceShape.WORD || shape == ChoiceShape.PHRASE || !fact
              ? "“" + asked.subject() + "” means “" + answer + "”."
              : "“" + answer + "” goes with “" + asked.subject() + "”.");
    }
    return whatIs(asked, sentence, answer, shape)
        .or(() ->
            matched(STANDS_FOR, sentence, m -> m.group(1) + " stands for " + inside(answer, shape)))
        .or(() ->
            matched(
                MEANS, sentence, m -> "“" + m.group(1) + "” means “" + inside(answer, shape) + "”"))
        .or(() -> fact ? facts(sentence, answer, shape) : Optional.empty())
        .map(statement -> TextCleanup.capitalize(statement) + ".");
  }

  private static Optional<String> whatIs(
      EnglishQuestion asked, String sentence, String answer, ChoiceShape shape) {
    Matcher matcher = WHAT_IS.matcher(sentence);
    if (!matcher.matches() || SPEAKS_OF_CHOICES.matcher(sentence).find()) {
      return Optional.empty();
    }
    String subject = (matcher.group(2) == null ? "" : matcher.group(2)) + matcher.group(3);
    boolean term =
        asked.form() == EnglishQuestion.Form.WHAT_IS
            && asked.subject().split("\\s+").length <= WORDS_OF_A_TERM;
    if (shape == ChoiceShape.CLAUSE && !ARTICLE.matcher(answer).matches()) {
      return Optional.empty();
    }
    return shape != ChoiceShape.CLAUSE || term
        ? Optional.of(subject + " " + matcher.group(1) + " " + inside(answer, shape))
        : Optional.empty();
  }

  private static Optional<String> facts(String sentence, String answer, ChoiceShape shape) {
    boolean number = shape == ChoiceShape.NUMBER || shape == ChoiceShape.YEAR;
    String inside = inside(answer, shape);
    if (SPEAKS_OF_CHOICES.matcher(sentence).find()) {
      return Optional.empty();
    }
    if (number) {
      return matched(
              HOW_MANY_THERE,
              sentence,
              m -> "there " + m.group(2) + " " + withNoun(inside, m.group(1)) + " " + m.group(3))
          .or(() ->
              matched(
                  HOW_MANY_HAS,
                  sentence,
                  m ->
                      m.group(3)
                          + " "
                          + (m.group(2).equals("do")
                              ? m.group(4)
                              : WhichStatement.thirdPerson(m.group(4)))
                          + " "
                          + withNoun(inside, m.group(1))
                          + tail(m, 5)))
          .or(() ->
              matched(
                  HOW_LARGE,
                  sentence,
                  m -> m.group(3) + " " + m.group(2) + " " + inside + " " + m.group(1)))
          .or(() -> shape == ChoiceShape.YEAR ? year(sentence, answer) : Optional.empty());
    }
    return who(sentence, answer).or(() -> WhichStatement.of(sentence, answer, inside));
  }

  private static Optional<String> who(String sentence, String answer) {
    return WhichStatement.hasGenderedPronoun(sentence)
        ? Optional.empty()
        : matched(WHO_IS, sentence, m -> answer + " " + m.group(1) + " " + m.group(2))
            .or(() -> matched(WHO, sentence, m -> answer + " " + m.group(1)));
  }

  private static Optional<String> year(String sentence, String year) {
    return matched(
            WHEN_WAS,
            sentence,
            m -> m.group(2) + " " + m.group(1) + " " + m.group(3) + tail(m, 4) + " in " + year)
        .or(() ->
            matched(WHEN_DID, sentence, m -> inPastTense(m.group(1)))
                .filter(event -> !event.isEmpty())
                .map(event -> event + " in " + year));
  }

  /**
   * Puts the verb in the past tense: "World War II end" becomes "World War II ended". Empty if the
   * verb is not known.
   */
  private static String inPastTense(String clause) {
    String[] words = clause.split(" ");
    for (int i = 1; i < words.length; i++) {
      Optional<String> past = PastTense.of(words[i]);
      if (past.isPresent()) {
        words[i] = past.get();
        return String.join(" ", words);
      }
    }
    return "";
  }

  /** Appends the noun unless the number has one, as "206 bones" does. */
  private static String withNoun(String number, String noun) {
    return number.matches(".*\\p{L}{2}.*")
            && !number.matches("(?i)about .*\\d$|.*(?:million|billion|thousand)$")
        ? number
        : number + " " + noun;
  }

  private static String tail(Matcher matcher, int group) {
    return matcher.group(group) == null ? "" : matcher.group(group);
  }

  /** The answer in the middle of a sentence; names keep their capitals. */
  private static String inside(String answer, ChoiceShape shape) {
    boolean name =
        shape == ChoiceShape.NAME || shape == ChoiceShape.ACRONYM || shape == ChoiceShape.CODE;
    return ARTICLE.matcher(answer).matches()
        ? answer.substring(0, 1).toLowerCase(Locale.ROOT) + answer.substring(1)
        : name ? answer : TextCleanup.uncapitalize(answer);
  }

  private interface Phrasing {
    String of(Matcher matcher);
  }

  private static Optional<String> matched(Pattern pattern, String sentence, Phrasing phrasing) {
    Matcher matcher = pattern.matcher(sentence);
    return matcher.matches() ? Optional.of(phrasing.of(matcher)) : Optional.empty();
  }
}
