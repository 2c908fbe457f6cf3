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

  /** Pronouns that refer to an earlier sentence or fit one answer and not the other. */
  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\b(?:did|does|do|is|was|are|were|has|have) (?:he|she|it|they|this|these|those|we)\\b"
              + "|\\b(?:he|she|him|her|his|hers|himself|herself)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "A region where ...", "The distance that ...", but not "The tyres lose contact". */
  private static final Pattern NOUN_PHRASE =
      Pattern.compile(
          "(?i)an? .*|the (?:\\S+ ){1,3}(?:of|that|which|who|where|whose|between|used)\\b.*"
              + "|the \\S+(?: \\S+)?");

  /** "Absorbs water", but not "Loss of electrons". */
  private static final Pattern VERB_PHRASE =
      Pattern.compile("\\p{L}+[^su]s (?!of\\b|in\\b|for\\b|and\\b|on\\b|with\\b).*");

  private static final Pattern PLURAL = Pattern.compile("(?s).*[^sui]s|.*\\sand\\s.*|.*, .*");

  private static final int WORDS_OF_A_TERM = 4;

  private DeclarativeSentence() {}

  /**
   * The sentence with the correct and with the wrong answer; empty if only one of them fits it
   * grammatically.
   *
   * @return the true sentence, then the false one
   */
  public static Optional<List<String>> of(
      String asked, String right, ChoiceShape shape, String wrong) {
    boolean code = shape == ChoiceShape.CODE;
    Optional<String> truth = statement(asked, code ? "`" + right + "`" : right, shape);
    Optional<String> twin =
        statement(asked, code ? "`" + wrong + "`" : wrong, code ? shape : ChoiceShape.of(wrong));
    boolean alike =
        ARTICLE.matcher(right).matches() == ARTICLE.matcher(wrong).matches()
            && PLURAL.matcher(right).matches() == PLURAL.matcher(wrong).matches();
    boolean person = asked.startsWith("Who ");
    boolean names = shape == ChoiceShape.NAME && ChoiceShape.of(wrong) == ChoiceShape.NAME;
    return truth.isEmpty() || twin.isEmpty() || (person ? !names : !alike)
        ? Optional.empty()
        : Optional.of(List.of(truth.get(), twin.get()));
  }

  private static Optional<String> statement(String sentence, String answer, ChoiceShape shape) {
    if (PRONOUN.matcher(sentence).find() || SPEAKS_OF_CHOICES.matcher(sentence).find()) {
      return Optional.empty();
    }
    return whatIs(sentence, answer, shape)
        .or(() ->
            matched(STANDS_FOR, sentence, m -> m.group(1) + " stands for " + inside(answer, shape)))
        .or(() ->
            isNounPhrase(answer, shape)
                ? matched(MEANS, sentence, m -> m.group(1) + " means " + inside(answer, shape))
                : Optional.empty())
        .or(() -> shape == ChoiceShape.CLAUSE ? Optional.empty() : facts(sentence, answer, shape))
        .map(statement -> TextCleanup.capitalize(statement) + ".");
  }

  private static Optional<String> whatIs(String sentence, String answer, ChoiceShape shape) {
    Matcher matcher = WHAT_IS.matcher(sentence);
    if (!matcher.matches() || !isNounPhrase(answer, shape)) {
      return Optional.empty();
    }
    boolean term = matcher.group(3).split("\\s+").length <= WORDS_OF_A_TERM;
    String article = matcher.group(2) == null ? "" : matcher.group(2);
    return shape != ChoiceShape.CLAUSE || term
        ? Optional.of(
            article + matcher.group(3) + " " + matcher.group(1) + " " + inside(answer, shape))
        : Optional.empty();
  }

  private static boolean isNounPhrase(String answer, ChoiceShape shape) {
    return switch (shape) {
      case YEAR, NUMBER, CODE, ACRONYM, NAME, WORD -> true;
      case PHRASE -> !VERB_PHRASE.matcher(answer).matches();
      case CLAUSE -> NOUN_PHRASE.matcher(answer).matches();
    };
  }

  private static Optional<String> facts(String sentence, String answer, ChoiceShape shape) {
    if (shape != ChoiceShape.NUMBER && shape != ChoiceShape.YEAR) {
      return matched(WHO_IS, sentence, m -> answer + " " + m.group(1) + " " + m.group(2))
          .or(() -> matched(WHO, sentence, m -> answer + " " + m.group(1)));
    }
    return matched(
            HOW_MANY_THERE,
            sentence,
            m ->
                "there "
                    + m.group(2)
                    + " "
                    + withNoun(inside(answer, shape), m.group(1))
                    + " "
                    + m.group(3))
        .or(() ->
            matched(
                HOW_MANY_HAS,
                sentence,
                m ->
                    String.join(
                            " ",
                            m.group(3),
                            m.group(2).equals("do") ? m.group(4) : thirdPerson(m.group(4)),
                            withNoun(inside(answer, shape), m.group(1)))
                        + tail(m, 5)))
        .or(() ->
            matched(
                HOW_LARGE,
                sentence,
                m ->
                    m.group(3) + " " + m.group(2) + " " + inside(answer, shape) + " " + m.group(1)))
        .or(() -> shape == ChoiceShape.YEAR ? year(sentence, answer) : Optional.empty());
  }

  private static String thirdPerson(String verb) {
    return verb.equals("have") ? "has" : verb + "s";
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
