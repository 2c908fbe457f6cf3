package trivium.bank.asking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trivium.bank.Question;
import trivium.bank.asking.english.Clauses;
import trivium.bank.asking.english.EnglishQuestion;
import trivium.bank.text.AnswerType;
import trivium.bank.text.TextCleanup;
import trivium.bank.text.WordLists;
import trivium.bank.text.Words;

/**
 * The analysis of a question of the notes: the type of answer it asks for, and its parts.
 *
 * @param sentence the normalized question: a capital first, one question mark if it is a question
 * @param subject what it is about, for terms and "What is ...?"; otherwise empty
 * @param action what is to be done, for "How do you ...?"; otherwise empty
 */
record QuestionAnalysis(AnswerType answerType, String sentence, String subject, String action) {
  /** Blanks before punctuation, which French has. */
  private static final Pattern BEFORE_MARK = Pattern.compile("\\s+(?=[?!:.,…])");

  private static final Pattern MARKS = Pattern.compile("[?:…？؟\\s]+$|\\.{2,}$");
  private static final Pattern OPEN_END = Pattern.compile("(?:\\.{2,}|…|[:：])\\s*$");
  private static final Pattern ASKED = Pattern.compile("[?？؟]\\s*$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!。…]\\s*$");

  private static final Map<String, AnswerType> FOREIGN_QUESTION_WORDS =
      WordLists.lines(QuestionAnalysis.class, "question-words.txt").stream()
          .map(line -> line.split(": "))
          .flatMap(parts ->
              Arrays.stream(parts[1].split(" "))
                  .map(word ->
                      Map.entry(word, AnswerType.valueOf(parts[0].toUpperCase(Locale.ROOT)))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** A longer text that matches no pattern is a sentence and not a term. */
  private static final int WORDS_OF_A_TERM = 8;

  /** Longer questions are not analysed. */
  private static final int LONGEST_LOOKED_AT = 1_000;

  /** The longest subject that can stand before a colon. */
  private static final int LONGEST_CONTEXT = 64;

  private static final int LONGEST_SUBJECT = 40;

  /**
   * Analyses a question.
   *
   * @param language of the notes; empty if it is not known
   */
  static QuestionAnalysis of(String question, String language) {
    if (question.length() > LONGEST_LOOKED_AT) {
      return new QuestionAnalysis(AnswerType.OTHER, question, "", "");
    }
    String tidy =
        PlainText.capitalized(
            BEFORE_MARK
                .matcher(TextCleanup.normalizeCommas(PlainText.stripMarkup(question)))
                .replaceAll(""));
    String core = MARKS.matcher(tidy).replaceAll("");
    boolean asked = ASKED.matcher(tidy).find();
    // Arabic and Chinese questions keep their own mark.
    String mark = asked ? tidy.strip().substring(tidy.strip().length() - 1) : "?";
    Optional<AnswerType> foreign =
        !language.equals("en") && (asked || core.startsWith("¿"))
            ? byForeignQuestionWord(core)
            : Optional.empty();
    Optional<EnglishQuestion> english =
        language.isEmpty() || language.equals("en")
            ? EnglishQuestion.of(core, OPEN_END.matcher(tidy).find())
            : Optional.empty();
    // "Was" begins questions in English and in German.
    boolean both = english.isPresent() && english.get().type() == AnswerType.OTHER;
    if (english.isPresent() && !(both && foreign.isPresent())) {
      EnglishQuestion found = english.get();
      return switch (found.type()) {
        case STEM -> new QuestionAnalysis(AnswerType.STEM, core + " …", "", "");
        case TERM -> new QuestionAnalysis(AnswerType.TERM, core, found.subject(), "");
        case WHAT, HOW_TO ->
            new QuestionAnalysis(
                found.type(), shortened(core) + "?", found.subject(), firstClause(found.action()));
        case COMPARISON, HOW, COUNT, WHY, WHO, WHEN, WHERE, WHICH, OTHER ->
            question(found.type(), found.sentence(), mark);
      };
    }
    if (foreign.isPresent() || (asked && (Words.count(core) > 3 || Clauses.isDangling(core)))) {
      return question(foreign.orElse(AnswerType.OTHER), core, mark);
    }
    if (core.contains(Question.GAP)) {
      return new QuestionAnalysis(AnswerType.STEM, tidy, "", "");
    }
    if (SENTENCE_END.matcher(tidy).find() || Words.count(core) > WORDS_OF_A_TERM) {
      return question(AnswerType.OTHER, core, mark);
    }
    return new QuestionAnalysis(AnswerType.TERM, shortened(core) + (asked ? "?" : ""), core, "");
  }

  /** Whether the notes put it as a question, so that it can be asked without a frame. */
  boolean isAsked() {
    return ASKED.matcher(sentence).find()
        || (answerType != AnswerType.TERM && answerType != AnswerType.STEM);
  }

  /** The subject in a few words, to stand before a colon; empty if it is too long. */
  String context() {
    String context =
        answerType.isDefinition()
            ? TextCleanup.capitalize(subject)
            : sentence.replaceAll("[?？؟]$", "");
    return context.length() <= LONGEST_CONTEXT ? context : "";
  }

  /** Whether the answer is a definition of the subject, so that the subject can be asked for. */
  boolean asksForDefinition() {
    return answerType.isDefinition() && subject.length() <= LONGEST_SUBJECT;
  }

  /**
   * The kind of thing the answer is, so that rivers stand beside rivers: the noun after "which" or
   * "what is the", or the type of answer.
   */
  String category() {
    Optional<String> focus =
        sentence.length() > LONGEST_LOOKED_AT || answerType == AnswerType.TERM
            ? Optional.empty()
            : EnglishQuestion.focus(sentence);
    return focus.orElse(
        answerType.isDefinition() ? "definition" : answerType.name().toLowerCase(Locale.ROOT));
  }

  private static final Pattern ASKS_IN_HAN = Pattern.compile("什么|如何|哪|吗|多少|怎么|为何|有何|是否");

  /** Recognises the question words of other languages, and Chinese questions. */
  private static Optional<AnswerType> byForeignQuestionWord(String core) {
    String lower = core.toLowerCase(Locale.ROOT).replaceFirst("^[¿¡\\s]+", "");
    String[] words = lower.split("[^\\p{L}'’]+", 3);
    Optional<AnswerType> pair =
        words.length > 2
            ? Optional.ofNullable(FOREIGN_QUESTION_WORDS.get(words[0] + "_" + words[1]))
            : Optional.empty();
    return pair.or(() -> Optional.ofNullable(FOREIGN_QUESTION_WORDS.get(words[0])))
        .or(() ->
            core.startsWith("¿") || ASKS_IN_HAN.matcher(lower).find()
                ? Optional.of(AnswerType.OTHER)
                : Optional.empty());
  }

  private static QuestionAnalysis question(AnswerType type, String core, String mark) {
    String end = SENTENCE_END.matcher(core).find() ? "" : mark;
    return new QuestionAnalysis(type, shortened(core) + end, "", "");
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
