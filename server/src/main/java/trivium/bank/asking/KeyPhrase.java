package trivium.bank.asking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.asking.english.Clauses;
import trivium.bank.text.AnswerType;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.Words;

/**
 * The key phrase of an answer, short enough for a choice and never cut within a clause.
 *
 * @param whole whether nothing of the sentence but brackets was left out
 */
record KeyPhrase(String text, boolean whole) {
  /** A name before a colon, as in "Short answer: ...". */
  private static final Pattern LABEL = Pattern.compile("^\\p{L}[\\p{L}\\s]{1,24}:\\s+(?=\\S)");

  private static final Pattern PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)(?=[\\s.,;:]|$)");

  /** Parentheses at the end would stand out beside choices that have none. */
  private static final Pattern ASIDE = Pattern.compile("[\\s.]\\([^()]*\\)$");

  /** "Because" after "Why" would distinguish the reason from other choices. */
  private static final Pattern BECAUSE =
      Pattern.compile(
          "^(?:because(?: of)?|weil|porque|parce que|parce qu'|perché|omdat)\\s*+(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern END_OF_PROSE = Pattern.compile("(?<![;{}.:,\\s])[.:,\\s。]++$");
  private static final Pattern SEMICOLON = Pattern.compile("[;\\s]+$");
  private static final Pattern END = Pattern.compile("(?<![.;:,\\s])[.;:,\\s。]++$|\\s[–—-]$");
  private static final int SHORTEST_BEFORE_ASIDE = 3;

  /** The shortest beginning that can be an answer, in characters. */
  private static final int SHORTEST_CUT = 22;

  /** A sentence after the first one is worse by this share of words that repeat the question. */
  private static final double FOR_LATER = 0.5;

  private static final double FOR_DANGLING = 0.4;

  /** Longer text is not a sentence. */
  static final int LONGEST_SENTENCE = 600;

  /**
   * The key phrase of an answer. A definition is its first sentence; other answers may be the one
   * of the first three that repeats the least of the question.
   */
  static Optional<KeyPhrase> of(List<String> sentences, QuestionAnalysis asked) {
    var questionStems = Words.stems(asked.sentence());
    Optional<KeyPhrase> best = Optional.empty();
    double least = Double.MAX_VALUE;
    int most = asked.answerType().isDefinition() ? 1 : 3;
    for (int i = 0; i < Math.min(most, sentences.size()); i++) {
      Optional<KeyPhrase> phrase = of(sentences.get(i), asked);
      double cost =
          phrase.isEmpty()
              ? Double.MAX_VALUE
              : i * FOR_LATER
                  + (i > 0 && Clauses.isDangling(sentences.get(i)) ? FOR_DANGLING : 0)
                  + Words.coverage(Words.stems(phrase.get().text()), questionStems);
      if (cost < least) {
        least = cost;
        best = phrase;
      }
    }
    return sentences.size() < 2 ? best : best.map(phrase -> new KeyPhrase(phrase.text(), false));
  }

  static Optional<KeyPhrase> of(String sentence, QuestionAnalysis asked) {
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
    if (asked.answerType() == AnswerType.WHY) {
      text = BECAUSE.matcher(text).replaceFirst("");
    }
    text = withoutEcho(text, asked);
    boolean whole = true;
    if (text.length() > TextLimits.MAX_CHOICE) {
      text = LABEL.matcher(text).replaceFirst("");
      String bare = PARENTHESES.matcher(text).replaceAll("");
      whole = bare.length() <= TextLimits.MAX_CHOICE;
      text = whole ? bare : cut(text).or(() -> cut(bare)).orElse("");
    }
    text = isCode(text) ? text : asChoice(text);
    return text.isBlank() || text.length() > TextLimits.MAX_CHOICE || !balanced(text)
        ? Optional.empty()
        : Optional.of(new KeyPhrase(text, whole));
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
    return PlainText.capitalized(bare);
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
    String rest = Clauses.withoutPronoun(text);
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
    boolean way = asked.answerType() == AnswerType.HOW || asked.answerType() == AnswerType.HOW_TO;
    if (rest.equals(text) && way) {
      rest = Clauses.withoutPreposition(text);
    }
    return rest.equals(text) ? text : Clauses.withoutLeadIn(rest);
  }

  /** The longest beginning that is a complete clause; empty if there is none. */
  private static Optional<String> cut(String text) {
    Optional<String> longest = Optional.empty();
    Matcher at = Clauses.endOfClause().matcher(text);
    while (at.find() && at.start() <= TextLimits.MAX_CHOICE) {
      String head = text.substring(0, at.start()).strip();
      if (head.length() >= SHORTEST_CUT && balanced(head)) {
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
    int open = 0;
    int shut = 0;
    int ticks = 0;
    int quotes = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(' -> open++;
        case ')' -> shut++;
        case '`' -> ticks++;
        case '"' -> quotes++;
        default -> {}
      }
    }
    return open == shut && ticks % 2 == 0 && quotes % 2 == 0;
  }
}
