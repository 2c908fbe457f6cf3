package trivium.bank.asking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.Words;

/**
 * Extracts the key phrase of an answer, short enough for a choice and never cut within a clause.
 */
final class KeyPhrase {
  private static final Pattern LABEL = Pattern.compile("^[\\p{L}][\\p{L}\\s]{1,24}:\\s+(?=\\S)");
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:(?:acts?|serves?|works?) as|(?:is|are|was|were)(?: used (?:to|for))?|refers? to|means?|"
              + "(?:lets?|allows?|helps?|enables?) (?:you|us|one)(?: to)?)\\s+(?:(?:a|an|the)\\s+)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MEANS =
      Pattern.compile("^(?:using|with|by|via)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PRONOUN =
      Pattern.compile(
          "^(?:it|this|they|these|there)\\s+(?=(?:is|are|was|were|acts?|lets?|allows?|means?|refers?)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)(?=[\\s.,;:]|$)");
  private static final Pattern STRONG =
      Pattern.compile(
          "[;:]\\s|\\s?[–—]\\s?|,\\s+(?:so|but|which|because|while|where|when|who|yet)\\b|\\.\\s");
  private static final Pattern WEAK =
      Pattern.compile(
          "\\s(?:that|which|because|so that|when|while|where|if|unless|without|called|named|known as|by|using|via|"
              + "through|before|after|until|such as|like|including|instead of|rather than|in order to)\\s|,\\s+(?!and|or)|\\s\\(");
  private static final Pattern LOOSE_END =
      Pattern.compile(
          "(?:^|\\s)(?:a|an|the|of|to|for|in|on|at|by|with|and|or|as|is|are|than|from|into|that|which|not)$");

  /** Parentheses at the end would stand out beside choices that have none. */
  private static final Pattern ASIDE = Pattern.compile("[\\s.]\\([^()]*\\)$");

  /** Sentences that refer to an earlier one are incomplete on their own. */
  private static final Pattern DANGLING =
      Pattern.compile(
          "^(?:it|this|these|those|they|if|when|but|so|also|however|both|then|here|with the|the (?:second|third|last))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final double FOR_DANGLING = 0.4;

  /** "Because" after "Why" would distinguish the reason from other choices. */
  private static final Pattern BECAUSE =
      Pattern.compile("^(?:because(?: of)?|weil|porque|parce que)\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern END_OF_PROSE = Pattern.compile("(?<![;{}.:,\\s])[.:,\\s]++$");
  private static final Pattern SEMICOLON = Pattern.compile("[;\\s]+$");
  private static final Pattern END = Pattern.compile("(?<![.;:,\\s])[.;:,\\s]++$|\\s[–—-]$");
  private static final int SHORTEST_BEFORE_ASIDE = 3;

  /** The shortest beginning that can be an answer, in characters. */
  private static final int SHORTEST_CUT = 22;

  /** Longer text is not a sentence. */
  static final int LONGEST_SENTENCE = 600;

  private KeyPhrase() {}

  /**
   * The key phrase of the sentence that repeats the least of the question, preferring earlier
   * sentences.
   */
  static Optional<String> of(List<String> sentences, QuestionAnalysis asked) {
    var questionStems = Words.stems(asked.sentence());
    Optional<String> best = Optional.empty();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < Math.min(3, sentences.size()); i++) {
      Optional<String> phrase = of(sentences.get(i), asked);
      double cost =
          phrase.isEmpty()
              ? Double.MAX_VALUE
              : i * 0.2
                  + (DANGLING.matcher(sentences.get(i)).find() ? FOR_DANGLING : 0)
                  + Words.coverage(Words.stems(phrase.get()), questionStems);
      if (cost < least) {
        least = cost;
        best = phrase;
      }
    }
    return best;
  }

  static Optional<String> of(String sentence, QuestionAnalysis asked) {
    if (sentence.length() > LONGEST_SENTENCE) {
      return Optional.empty();
    }
    String text =
        unquoted(
            END_OF_PROSE
                .matcher(TextCleanup.normalizeCommas(PlainText.stripMarkup(sentence)))
                .replaceAll(""));
    if (PlainText.saysNothing(text)) {
      return Optional.empty();
    }
    text = SEMICOLON.matcher(text).replaceAll("");
    if (asked.answerType() == QuestionAnalysis.AnswerType.WHY) {
      text = BECAUSE.matcher(text).replaceFirst("");
    }
    text = LABEL.matcher(text).replaceFirst("");
    text = withoutEcho(text, asked);
    if (text.length() > TextLimits.MAX_CHOICE) {
      String bare = PARENTHESES.matcher(text).replaceAll("");
      text =
          bare.length() <= TextLimits.MAX_CHOICE ? bare : cut(text).or(() -> cut(bare)).orElse("");
    }
    text = isCode(text) ? text : asChoice(text);
    return text.isBlank() || text.length() > TextLimits.MAX_CHOICE || !balanced(text)
        ? Optional.empty()
        : Optional.of(text);
  }

  /**
   * Formats a text as a choice: a capital first unless it is code, no trailing punctuation, no
   * surrounding quotes.
   */
  static String asChoice(String text) {
    String bare =
        END.matcher(TextCleanup.normalizeCommas(PlainText.stripMarkup(unquoted(text.strip()))))
            .replaceAll("");
    if (isCode(bare)) {
      return bare.substring(1, bare.length() - 1);
    }
    Matcher aside = ASIDE.matcher(bare);
    if (aside.find() && aside.start() >= SHORTEST_BEFORE_ASIDE) {
      bare = bare.substring(0, aside.start()).replaceAll("[.;:,\\s]+$", "");
    }
    return TextCleanup.capitalize(bare);
  }

  /** Whether the whole text is in backticks: a command or a name, which is kept as written. */
  private static boolean isCode(String text) {
    return text.length() > 2 && text.charAt(0) == '`' && text.indexOf('`', 1) == text.length() - 1;
  }

  /**
   * Removes the subject of the question: "Signals act as hooks that ..." under "What are signals?"
   * becomes "Hooks that ...".
   */
  private static String withoutEcho(String text, QuestionAnalysis asked) {
    String echo = asked.subject();
    String rest = PRONOUN.matcher(text).replaceFirst("");
    // Removing only an article would single out the correct choice.
    while (!Words.stems(echo).isEmpty()) {
      if (text.regionMatches(true, 0, echo + " ", 0, echo.length() + 1)) {
        rest = text.substring(echo.length() + 1);
        break;
      }
      int lastWord = echo.lastIndexOf(' ');
      echo =
          lastWord < 0 ? "" : echo.substring(0, lastWord).replaceAll("\\s(?:in|of|for|the)$", "");
    }
    if (rest.equals(text)
        && (asked.answerType() == QuestionAnalysis.AnswerType.HOW
            || asked.answerType() == QuestionAnalysis.AnswerType.HOW_TO)) {
      rest = MEANS.matcher(text).replaceFirst("");
    }
    return rest.equals(text) ? text : LEAD_IN.matcher(rest).replaceFirst("");
  }

  private static Optional<String> cut(String text) {
    return lastCut(text, STRONG).or(() -> lastCut(text, WEAK));
  }

  private static Optional<String> lastCut(String text, Pattern boundary) {
    Optional<String> longest = Optional.empty();
    Matcher at = boundary.matcher(text);
    while (at.find() && at.start() <= TextLimits.MAX_CHOICE) {
      String head = text.substring(0, at.start()).strip();
      if (head.length() >= SHORTEST_CUT && balanced(head) && !LOOSE_END.matcher(head).find()) {
        longest = Optional.of(head);
      }
    }
    return longest;
  }

  private static String unquoted(String text) {
    return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  private static boolean balanced(String text) {
    long open = text.chars().filter(c -> c == '(').count();
    long shut = text.chars().filter(c -> c == ')').count();
    long ticks = text.chars().filter(c -> c == '`').count();
    long quotes = text.chars().filter(c -> c == '"').count();
    return open == shut && ticks % 2 == 0 && quotes % 2 == 0;
  }
}
