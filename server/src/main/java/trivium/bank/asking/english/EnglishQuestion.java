package trivium.bank.asking.english;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.text.AnswerType;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.Words;

/**
 * A question in English with its grammatical parts.
 *
 * @param type what it asks for
 * @param sentence the question without marks at its end
 * @param subject what it is about, for terms and "What is ...?"; otherwise empty
 * @param action what is to be done, for "How do you ...?"; otherwise empty
 */
public record EnglishQuestion(AnswerType type, String sentence, String subject, String action) {
  private static final Pattern HOW_TO =
      Pattern.compile(
          "^how\\s+(?:to|(?:do|does|did|can|could|would|will|should)\\s+(?:you|u|we|i|one|people)|you|u|we|i)\\s+(.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT =
      Pattern.compile(
          "^how\\s+(?:many|much|old|long|far|tall|high|deep|fast|big|large|often|heavy|wide)\\b.*|.*\\bwhat"
              + " (?:number|percentage|temperature)\\b.*");
  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:when|(?:in|of) (?:what|which) (?:year|century|decade)|(?:what|which) year)\\b.*");
  private static final Pattern WHAT_IS =
      Pattern.compile(
          "^what\\s+(?:(?:is|are|was|were)\\s+(.+)|(?:does|do)\\s+(.+)\\s+(?:mean|do|stand for))$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPARISON =
      Pattern.compile(
          "^(?:what (?:is|are) the )?differences?\\s+(?:between|of)\\s.+|.+\\s(?:vs\\.?|versus)\\s.+|^compare\\s.+|^how (?:does|do|is|are) .+ differ.*");
  private static final Pattern BARE_DIFFERENCE = Pattern.compile("^differences?\\s.*");

  /**
   * The noun that is asked for: "the three longest rivers" and "the name of the river" ask for
   * rivers.
   */
  private static final Pattern FOCUS =
      Pattern.compile(
          "\\b(?:which|what)\\s+(?:(?:is|are|was|were)\\s+the\\s+|(?!is|are|was|were|do|does|did))"
              + "(?:(?:two|three|four|five|six|seven|eight|nine|ten|\\d+|main|most|common|typical|different|various"
              + "|first|last|default|famous|other|full|\\p{L}+est|(?:names?|types?|kinds?)\\s+of(?:\\s+the)?)\\s+)*"
              + "([\\p{L}-]+)");

  private static final Pattern STANDS_FOR = Pattern.compile("\\bstands? for\\b");
  private static final Pattern TWO_IN_ONE =
      Pattern.compile("\\?|\\band (?:how|what|why|when|where|which|give|explain)\\b");
  private static final Pattern LOOSE_END =
      Pattern.compile(".*\\s(?:for|of|like|about|from|to|in|on|with|by|at|used|good|made)$");

  /** The last words of a sentence that the answer completes. */
  private static final Pattern STEM =
      Pattern.compile(
          ".*\\s(?:is|are|was|were|means?|becomes?|that|because|of|to|by|the|an?|measures?|imply|implies|equals?|called|has|have)$");

  /** The same without an ellipsis. */
  private static final Pattern SENTENCE_START =
      Pattern.compile(".*\\s(?:is|are|was|were|means?|becomes?|that|because|equals?|is called)$");

  private static final Pattern IMPERATIVE =
      Pattern.compile(
          "^(?:explain|describe|define|discuss|list(?!\\s+of\\b)(?:\\s+out)?)\\s+(?:the\\s+)?(.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:if|is|are|was|were|do|does|did|can|could|should|would|will|has|have|in|on|at|for|from|of|to|by|with|under"
              + "|after|before|during|according|name|label|draw|give|state|complete|calculate|look|true)\\b.*");

  /** The category of expansions of acronyms. */
  public static final String EXPANSION = "expansion";

  /**
   * Analyses a question.
   *
   * @param core without marks at its end, with a capital first
   * @param open whether it ends in an ellipsis or a colon
   * @return empty if it neither begins nor ends as English questions do
   */
  public static Optional<EnglishQuestion> of(String core, boolean open) {
    String lower = core.toLowerCase(Locale.ROOT);
    var howTo = HOW_TO.matcher(core);
    if (COMPARISON.matcher(lower).matches() && !lower.startsWith("who ")) {
      boolean bare = BARE_DIFFERENCE.matcher(lower).matches();
      return question(
          AnswerType.COMPARISON, bare ? "What is the " + TextCleanup.uncapitalize(core) : core);
    }
    if (COUNT.matcher(lower).matches()) {
      return question(AnswerType.COUNT, core);
    }
    if (howTo.matches()) {
      return Optional.of(new EnglishQuestion(AnswerType.HOW_TO, core, "", howTo.group(1)));
    }
    if (WHEN.matcher(lower).matches()) {
      return question(AnswerType.WHEN, core);
    }
    var whatIs = WHAT_IS.matcher(core);
    boolean one = !LOOSE_END.matcher(lower.replaceFirst(" stand for$", "")).matches();
    if (whatIs.matches() && one && !TWO_IN_ONE.matcher(lower).find()) {
      String subject = whatIs.group(1) == null ? whatIs.group(2) : whatIs.group(1);
      return Optional.of(
          new EnglishQuestion(
              AnswerType.WHAT, core, subject.replaceFirst("\\s+(?:mean|called)$", ""), ""));
    }
    Optional<AnswerType> type = byQuestionWord(lower);
    if (type.isPresent()) {
      return question(type.get(), core);
    }
    Pattern stem = open ? STEM : SENTENCE_START;
    if (stem.matcher(lower).matches() && Words.count(core) > 1) {
      return question(AnswerType.STEM, core);
    }
    var imperative = IMPERATIVE.matcher(core);
    if (imperative.matches()) {
      return Optional.of(
          new EnglishQuestion(
              AnswerType.TERM, core, TextCleanup.capitalize(imperative.group(1)), ""));
    }
    return ASKS.matcher(lower).matches() ? question(AnswerType.OTHER, core) : Optional.empty();
  }

  private static Optional<EnglishQuestion> question(AnswerType type, String core) {
    return Optional.of(new EnglishQuestion(type, core, "", ""));
  }

  private static Optional<AnswerType> byQuestionWord(String lower) {
    return switch (lower.split("\\W", 2)[0]) {
      case "how" -> Optional.of(AnswerType.HOW);
      case "why" -> Optional.of(AnswerType.WHY);
      case "who", "whose", "whom" -> Optional.of(AnswerType.WHO);
      case "when" -> Optional.of(AnswerType.WHEN);
      case "where" -> Optional.of(AnswerType.WHERE);
      case "which", "what" -> Optional.of(AnswerType.WHICH);
      default -> Optional.empty();
    };
  }

  /** The noun that a question asks for, or {@link #EXPANSION}; empty if it names none. */
  public static Optional<String> focus(String question) {
    String lower = question.toLowerCase(Locale.ROOT);
    if (STANDS_FOR.matcher(lower).find()) {
      return Optional.of(EXPANSION);
    }
    var focus = FOCUS.matcher(lower);
    return focus.find() ? Optional.of(focus.group(1)) : Optional.empty();
  }
}
