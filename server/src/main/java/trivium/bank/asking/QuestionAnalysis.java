package trivium.bank.asking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trivium.bank.asking.english.EnglishQuestion;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.WordLists;
import trivium.bank.text.Words;

/**
 * The analysis of a question of the notes: the type of answer it asks for, and its parts.
 *
 * @param sentence the normalized question: a capital first, one question mark if it is a question
 * @param subject what it is about, for {@code TERM} and {@code WHAT}; otherwise empty
 * @param action what is to be done, for {@code HOW_TO}; otherwise empty
 */
record QuestionAnalysis(AnswerType answerType, String sentence, String subject, String action) {
  /**
   * The type of answer that a question asks for. Answers of one type are no distractors for
   * another.
   */
  enum AnswerType {
    TERM,
    WHAT,
    HOW_TO,
    HOW,
    COUNT,
    WHY,
    WHO,
    WHEN,
    WHERE,
    WHICH,
    OTHER
  }

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

  /** The category of expansions of acronyms. */
  static final String EXPANSION = "expansion";

  private static final Pattern STANDS_FOR = Pattern.compile("\\bstands? for\\b");
  private static final Pattern DIFFERENCE =
      Pattern.compile("^differences?\\s+(?:between|of)\\s+.+", Pattern.CASE_INSENSITIVE);

  /** Blanks before punctuation. */
  private static final Pattern BEFORE_MARK = Pattern.compile("\\s+(?=[?!:.,])");

  private static final Pattern MARKS = Pattern.compile("[?:\\s]+$");
  private static final Pattern TWO_IN_ONE =
      Pattern.compile("\\?|\\band (?:how|what|why|when|where|which|give|explain)\\b");

  private static final Pattern LOOSE_END =
      Pattern.compile(".*\\s(?:for|of|like|about|from|to|in|on|with|by|at|used|good|made)$");
  private static final Pattern IMPERATIVE =
      Pattern.compile(
          "^(?:explain|describe|define|discuss|list(?!\\s+of\\b)(?:\\s+out)?|compare)\\s+(?:the\\s+)?(.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, AnswerType> FOREIGN_QUESTION_WORDS =
      WordLists.lines(QuestionAnalysis.class, "question-words.txt").stream()
          .map(line -> line.split(": "))
          .flatMap(parts ->
              Arrays.stream(parts[1].split(" "))
                  .map(word ->
                      Map.entry(word, AnswerType.valueOf(parts[0].toUpperCase(Locale.ROOT)))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Pattern COUNTS_ELSEWHERE =
      Pattern.compile("^wie (?:viele?|lange?|hoch|alt|groß|schwer|weit|tief|schnell|oft|breit)\\b");
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:if|is|are|was|were|do|does|did|can|could|should|would|will|has|have|in|on|at|for|from|of|to|by|with|under|after|before|during|according|name|complete|true)\\b.*");

  /** A longer text that matches no pattern is a sentence and not a term. */
  private static final int WORDS_OF_A_TERM = 8;

  /** Longer questions are not analysed. */
  private static final int LONGEST_LOOKED_AT = 1_000;

  static QuestionAnalysis of(String question) {
    if (question.length() > LONGEST_LOOKED_AT) {
      return new QuestionAnalysis(AnswerType.OTHER, question, "", "");
    }
    String tidy =
        TextCleanup.capitalize(
            BEFORE_MARK
                .matcher(TextCleanup.normalizeCommas(PlainText.stripMarkup(question)))
                .replaceAll(""));
    String core = MARKS.matcher(tidy).replaceAll("");
    String lower = core.toLowerCase(Locale.ROOT);
    var howTo = HOW_TO.matcher(core);
    if (COUNT.matcher(lower).matches()) {
      return question(AnswerType.COUNT, core);
    }
    if (howTo.matches()) {
      return new QuestionAnalysis(
          AnswerType.HOW_TO, shortened(core) + "?", "", firstClause(howTo.group(1)));
    }
    if (WHEN.matcher(lower).matches()) {
      return question(AnswerType.WHEN, core);
    }
    if (DIFFERENCE.matcher(core).matches()) {
      return question(AnswerType.WHICH, "What is the " + TextCleanup.uncapitalize(core));
    }
    var whatIs = WHAT_IS.matcher(core);
    boolean one = !LOOSE_END.matcher(lower.replaceFirst(" stand for$", "")).matches();
    if (whatIs.matches() && one && !TWO_IN_ONE.matcher(lower).find()) {
      String subject = whatIs.group(1) == null ? whatIs.group(2) : whatIs.group(1);
      return new QuestionAnalysis(
          AnswerType.WHAT,
          shortened(core) + "?",
          subject.replaceFirst("\\s+(?:mean|called)$", ""),
          "");
    }
    Optional<AnswerType> byWord = byQuestionWord(lower);
    if (byWord.isPresent()) {
      return question(byWord.get(), core);
    }
    Optional<AnswerType> elsewhere =
        tidy.endsWith("?") ? byForeignQuestionWord(lower) : Optional.empty();
    if (elsewhere.isPresent()) {
      return question(elsewhere.get(), core);
    }
    var imperative = IMPERATIVE.matcher(core);
    if (imperative.matches()) {
      return new QuestionAnalysis(
          AnswerType.TERM, shortened(core), TextCleanup.capitalize(imperative.group(1)), "");
    }
    if (ASKS.matcher(lower).matches()
        || (tidy.endsWith("?") && Words.count(core) > WORDS_OF_A_TERM)) {
      return question(AnswerType.OTHER, core);
    }
    return new QuestionAnalysis(
        AnswerType.TERM, shortened(core) + (tidy.endsWith("?") ? "?" : ""), core, "");
  }

  /** This question in the form that the English grammar needs. */
  EnglishQuestion inEnglish() {
    EnglishQuestion.Form form =
        switch (answerType) {
          case TERM -> EnglishQuestion.Form.TERM;
          case WHAT -> EnglishQuestion.Form.WHAT_IS;
          case HOW_TO, HOW, COUNT, WHY, WHO, WHEN, WHERE, WHICH, OTHER ->
              EnglishQuestion.Form.OTHER;
        };
    return new EnglishQuestion(form, sentence, subject);
  }

  /** The question as a prompt for its whole answer. */
  String prompt() {
    return answerType == AnswerType.TERM
        ? "Which of these best describes “" + subject + "”?"
        : sentence;
  }

  /** The subject in a few words, to stand before a colon; empty if it is too long. */
  String context() {
    String context =
        answerType == AnswerType.TERM || answerType == AnswerType.WHAT
            ? TextCleanup.capitalize(subject)
            : sentence.replaceAll("\\?$", "");
    return context.length() <= 64 ? context : "";
  }

  /** Whether the answer is a definition of the subject, so that the subject can be asked for. */
  boolean asksForDefinition() {
    return (answerType == AnswerType.TERM || answerType == AnswerType.WHAT)
        && subject.length() <= 40;
  }

  /**
   * The kind of thing the answer is, so that rivers stand beside rivers: the noun after "which" or
   * "what is the", or the type of answer.
   */
  String category() {
    if (sentence.length() > LONGEST_LOOKED_AT) {
      return name(answerType);
    }
    String lower = sentence.toLowerCase(Locale.ROOT);
    var focus = FOCUS.matcher(lower);
    if (STANDS_FOR.matcher(lower).find()) {
      return EXPANSION;
    }
    if (answerType == AnswerType.TERM || (answerType == AnswerType.WHAT && !focus.find())) {
      return "definition";
    }
    focus.reset();
    return focus.find() ? focus.group(1) : name(answerType);
  }

  private static String name(AnswerType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<AnswerType> byQuestionWord(String lower) {
    String first = lower.split("\\W", 2)[0];
    return switch (first) {
      case "how" -> Optional.of(AnswerType.HOW);
      case "why" -> Optional.of(AnswerType.WHY);
      case "who", "whose", "whom" -> Optional.of(AnswerType.WHO);
      case "when" -> Optional.of(AnswerType.WHEN);
      case "where" -> Optional.of(AnswerType.WHERE);
      case "which", "what" -> Optional.of(AnswerType.WHICH);
      default -> Optional.empty();
    };
  }

  private static final Pattern ASKS_IN_HAN = Pattern.compile("什么|如何|哪|吗|多少|怎么|为何|有何|是否");

  /**
   * Recognises the question words of German, Spanish, French, Italian and Russian, and Chinese
   * questions.
   */
  private static Optional<AnswerType> byForeignQuestionWord(String lower) {
    if (COUNTS_ELSEWHERE.matcher(lower).find()) {
      return Optional.of(AnswerType.COUNT);
    }
    String first = lower.replaceFirst("^[¿¡\\s]+", "").split("[^\\p{L}']", 2)[0];
    boolean isQuestion = lower.startsWith("¿") || ASKS_IN_HAN.matcher(lower).find();
    return Optional.ofNullable(FOREIGN_QUESTION_WORDS.get(first))
        .or(() -> isQuestion ? Optional.of(AnswerType.OTHER) : Optional.empty());
  }

  private static QuestionAnalysis question(AnswerType sort, String core) {
    String end = core.endsWith(".") || core.endsWith("!") ? "" : "?";
    return new QuestionAnalysis(sort, shortened(core) + end, "", "");
  }

  /** Shortens too long a question to its first clause; the rest is usually background. */
  private static String shortened(String core) {
    return core.length() < TextLimits.MAX_PROMPT ? core : firstClause(core);
  }

  private static String firstClause(String text) {
    var clause = Pattern.compile("[,?;:]\\s").matcher(text);
    while (text.length() > 80 && clause.find()) {
      if (Words.count(text.substring(0, clause.start())) >= 4) {
        return text.substring(0, clause.start());
      }
    }
    return text;
  }
}
