package trivium.bank.asking;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.asking.english.EnglishQuestion;
import trivium.bank.text.Tidy;
import trivium.bank.text.Words;

/**
 * What a question of the notes asks for, and how to say it.
 *
 * @param sentence the question tidied: capital, one question mark where it asks
 * @param subject what it is about, for {@code TERM} and {@code WHAT}; else empty
 * @param way what is to be done, for {@code HOW_TO}; else empty
 */
record QuestionAnalysis(AnswerSort sort, String sentence, String subject, String way) {
  /** The sorts of questions; an answer to one is no distractor for another. */
  enum AnswerSort {
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
          "^how\\s+(?:many|much|old|long|far|tall|high|deep|fast|big|large|often|heavy|wide)\\b.*|.*\\bwhat (?:number|percentage|temperature)\\b.*");
  private static final Pattern WHEN =
      Pattern.compile(
          "^(?:when|(?:in|of) (?:what|which) (?:year|century|decade)|(?:what|which) year)\\b.*");
  private static final Pattern WHAT_IS =
      Pattern.compile(
          "^what\\s+(?:(?:is|are|was|were)\\s+(.+)|(?:does|do)\\s+(.+)\\s+(?:mean|do|stand for))$",
          Pattern.CASE_INSENSITIVE);

  /** "The three longest rivers" are rivers, and so is "the name of the river". */
  private static final Pattern FOCUS =
      Pattern.compile(
          "\\b(?:which|what)\\s+(?:(?:is|are|was|were)\\s+the\\s+|(?!is|are|was|were|do|does|did))"
              + "(?:(?:two|three|four|five|six|seven|eight|nine|ten|\\d+|main|most|common|typical|different|various"
              + "|first|last|default|famous|other|full|\\p{L}+est|(?:names?|types?|kinds?)\\s+of(?:\\s+the)?)\\s+)*"
              + "([\\p{L}-]+)");

  /** The kin of what letters stand for. */
  static final String EXPANSION = "expansion";

  private static final Pattern STANDS_FOR = Pattern.compile("\\bstands? for\\b");
  private static final Pattern DIFFERENCE =
      Pattern.compile("^differences?\\s+(?:between|of)\\s+.+", Pattern.CASE_INSENSITIVE);

  /** "What is X for?" asks for more than X. */
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
  private static final Pattern COUNTS_ELSEWHERE =
      Pattern.compile("^wie (?:viele?|lange?|hoch|alt|groß|schwer|weit|tief|schnell|oft|breit)\\b");
  private static final Pattern ASKS =
      Pattern.compile(
          "^(?:if|is|are|was|were|do|does|did|can|could|should|would|will|has|have|in|on|at|for|from|of|to|by|with|under|after|before|during|according|name|complete|true)\\b.*");

  /**
   * A noun phrase is short; what is longer and not understood is taken as a sentence of its own.
   */
  private static final int WORDS_OF_A_TERM = 8;

  /** No first clause of so long a text would be its question. */
  private static final int LONGEST_LOOKED_AT = 1_000;

  static QuestionAnalysis of(String question) {
    if (question.length() > LONGEST_LOOKED_AT) {
      return new QuestionAnalysis(AnswerSort.OTHER, question, "", "");
    }
    String tidy =
        Tidy.capital(BEFORE_MARK.matcher(Tidy.commas(PlainText.text(question))).replaceAll(""));
    String core = MARKS.matcher(tidy).replaceAll("");
    String lower = core.toLowerCase(Locale.ROOT);
    var howTo = HOW_TO.matcher(core);
    if (COUNT.matcher(lower).matches()) {
      return asking(AnswerSort.COUNT, core);
    }
    if (howTo.matches()) {
      return new QuestionAnalysis(
          AnswerSort.HOW_TO, fitted(core) + "?", "", firstClause(howTo.group(1)));
    }
    if (WHEN.matcher(lower).matches()) {
      return asking(AnswerSort.WHEN, core);
    }
    if (DIFFERENCE.matcher(core).matches()) {
      return asking(AnswerSort.WHICH, "What is the " + Tidy.small(core));
    }
    var whatIs = WHAT_IS.matcher(core);
    boolean one = !LOOSE_END.matcher(lower.replaceFirst(" stand for$", "")).matches();
    if (whatIs.matches() && one && !TWO_IN_ONE.matcher(lower).find()) {
      String subject = whatIs.group(1) == null ? whatIs.group(2) : whatIs.group(1);
      return new QuestionAnalysis(
          AnswerSort.WHAT,
          fitted(core) + "?",
          subject.replaceFirst("\\s+(?:mean|called)$", ""),
          "");
    }
    Optional<AnswerSort> byWord = byQuestionWord(lower);
    if (byWord.isPresent()) {
      return asking(byWord.get(), core);
    }
    Optional<AnswerSort> elsewhere = tidy.endsWith("?") ? inOtherTongues(lower) : Optional.empty();
    if (elsewhere.isPresent()) {
      return asking(elsewhere.get(), core);
    }
    var imperative = IMPERATIVE.matcher(core);
    if (imperative.matches()) {
      return new QuestionAnalysis(
          AnswerSort.TERM, fitted(core), Tidy.capital(imperative.group(1)), "");
    }
    if (ASKS.matcher(lower).matches()
        || (tidy.endsWith("?") && Words.count(core) > WORDS_OF_A_TERM)) {
      return asking(AnswerSort.OTHER, core);
    }
    return new QuestionAnalysis(
        AnswerSort.TERM, fitted(core) + (tidy.endsWith("?") ? "?" : ""), core, "");
  }

  /** The question as the English grammar sees it. */
  EnglishQuestion inEnglish() {
    EnglishQuestion.Form form =
        switch (sort) {
          case TERM -> EnglishQuestion.Form.TERM;
          case WHAT -> EnglishQuestion.Form.WHAT_IS;
          case HOW_TO, HOW, COUNT, WHY, WHO, WHEN, WHERE, WHICH, OTHER ->
              EnglishQuestion.Form.OTHER;
        };
    return new EnglishQuestion(form, sentence, subject);
  }

  /** The question as a prompt for its whole answer. */
  String prompt() {
    return sort == AnswerSort.TERM ? "Which of these best describes “" + subject + "”?" : sentence;
  }

  /** What it is about in a few words to stand before a colon; empty if it takes too long to say. */
  String context() {
    String said =
        sort == AnswerSort.TERM || sort == AnswerSort.WHAT
            ? Tidy.capital(subject)
            : sentence.replaceAll("\\?$", "");
    return said.length() <= 64 ? said : "";
  }

  /** Whether the answer says what the subject is, so that it can be asked the other way round. */
  boolean defines() {
    return (sort == AnswerSort.TERM || sort == AnswerSort.WHAT) && subject.length() <= 40;
  }

  /**
   * What kind of thing the answer is, so that rivers stand beside rivers: the noun behind "which"
   * or "what is the", or the question word.
   */
  String kin() {
    String lower = sentence.toLowerCase(Locale.ROOT);
    var focus = FOCUS.matcher(lower);
    if (STANDS_FOR.matcher(lower).find()) {
      return EXPANSION;
    }
    if (sort == AnswerSort.TERM || (sort == AnswerSort.WHAT && !focus.find())) {
      return "definition";
    }
    focus.reset();
    return focus.find() ? focus.group(1) : sort.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<AnswerSort> byQuestionWord(String lower) {
    String first = lower.split("\\W", 2)[0];
    return switch (first) {
      case "how" -> Optional.of(AnswerSort.HOW);
      case "why" -> Optional.of(AnswerSort.WHY);
      case "who", "whose", "whom" -> Optional.of(AnswerSort.WHO);
      case "when" -> Optional.of(AnswerSort.WHEN);
      case "where" -> Optional.of(AnswerSort.WHERE);
      case "which", "what" -> Optional.of(AnswerSort.WHICH);
      default -> Optional.empty();
    };
  }

  private static final Pattern ASKS_IN_HAN = Pattern.compile("什么|如何|哪|吗|多少|怎么|为何|有何|是否");

  /** German, Spanish, French, Italian and Russian ask with words of their own. */
  private static Optional<AnswerSort> inOtherTongues(String lower) {
    return switch (lower.replaceFirst("^[¿¡\\s]+", "").split("[^\\p{L}']", 2)[0]) {
      case "wer", "wem", "wen", "wessen", "quién", "quien", "quiénes", "qui", "chi" ->
          Optional.of(AnswerSort.WHO);
      case "wann", "cuándo", "cuando", "quand", "quando" -> Optional.of(AnswerSort.WHEN);
      case "wo", "wohin", "woher", "dónde", "donde", "où", "dove" -> Optional.of(AnswerSort.WHERE);
      case "warum", "wieso", "weshalb", "pourquoi", "perché" -> Optional.of(AnswerSort.WHY);
      case "wie", "cómo", "como", "comment", "come" ->
          Optional.of(COUNTS_ELSEWHERE.matcher(lower).find() ? AnswerSort.COUNT : AnswerSort.HOW);
      case "cuánto", "cuánta", "cuántos", "cuántas", "combien", "quanto", "quanti", "quante" ->
          Optional.of(AnswerSort.COUNT);
      case "was",
          "welche",
          "welcher",
          "welches",
          "welchen",
          "qué",
          "que",
          "cuál",
          "cuáles",
          "cual",
          "quel",
          "quelle",
          "quels",
          "quelles",
          "qu'est",
          "quoi",
          "cosa",
          "quale",
          "quali" ->
          Optional.of(AnswerSort.WHICH);
      case "что",
          "какие",
          "какой",
          "какая",
          "какое",
          "каких",
          "чем",
          "в",
          "перечислите",
          "назовите" ->
          Optional.of(AnswerSort.WHICH);
      case "как" -> Optional.of(AnswerSort.HOW);
      case "кто" -> Optional.of(AnswerSort.WHO);
      case "почему", "зачем" -> Optional.of(AnswerSort.WHY);
      case "когда" -> Optional.of(AnswerSort.WHEN);
      case "где" -> Optional.of(AnswerSort.WHERE);
      case "сколько" -> Optional.of(AnswerSort.COUNT);
      default ->
          lower.startsWith("¿") || ASKS_IN_HAN.matcher(lower).find()
              ? Optional.of(AnswerSort.OTHER)
              : Optional.empty();
    };
  }

  private static QuestionAnalysis asking(AnswerSort sort, String core) {
    String end = core.endsWith(".") || core.endsWith("!") ? "" : "?";
    return new QuestionAnalysis(sort, fitted(core) + end, "", "");
  }

  /** A prompt that is too long is asked by its first clause: the rest tells a story around it. */
  private static String fitted(String core) {
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
