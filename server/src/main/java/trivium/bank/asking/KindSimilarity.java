package trivium.bank.asking;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.notes.Body;
import trivium.bank.text.ChoiceShape;

/**
 * Decides whether a candidate of another entry is the same kind of thing as the correct choice.
 * Four unrelated choices make no question: a river is found among a person, a file and an ocean
 * without any knowledge.
 */
final class KindSimilarity {
  /** Categories that describe how a question is asked and not what it asks for. */
  private static final Set<String> VAGUE =
      Set.of("definition", "how", "howto", "which", "other", "why");

  private static final Pattern MARK =
      Pattern.compile(
          "\\p{L}{1,2}|\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last",
          Pattern.CASE_INSENSITIVE);

  /** What an answer gives: a definition, a reason, or anything else. */
  private enum AnswerPurpose {
    DEFINITION,
    REASON,
    OTHER
  }

  private final CandidatePool pool;

  /** Whether the bank has more than one topic. */
  private final boolean hasTopics;

  private final Map<Integer, String> openings = new HashMap<>();

  KindSimilarity(CandidatePool pool) {
    this.pool = pool;
    this.hasTopics =
        pool.parts().stream()
                .map(answer -> answer.note().entry().topic())
                .distinct()
                .limit(2)
                .count()
            > 1;
  }

  boolean areAlike(Candidate right, Candidate other) {
    if (other.role() == Candidate.Role.TOKEN) {
      return right.role() == Candidate.Role.TOKEN || right.shape() == ChoiceShape.CODE;
    }
    return switch (right.role()) {
      case TERM ->
          other.role() == Candidate.Role.KEY
              || pool.isFact(right.entry()) == pool.isFact(other.entry());
      case ANSWER -> fitsAnswer(right, other);
      case SENTENCE ->
          pool.of(right.entry()).items().contains(right)
              ? fitsItem(right, other)
              : fitsAnswer(right, other);
      case ITEM -> sameCategory(right, other) || fitsItem(right, other);
      case KEY -> sameCategory(right, other) || isName(other);
      case VALUE, CELL -> sameCategory(right, other) || fitsValue(right, other);
      case TOKEN -> false;
    };
  }

  private static boolean isName(Candidate other) {
    return other.role() == Candidate.Role.KEY || other.role() == Candidate.Role.TERM;
  }

  /** Whether both have the same specific category: rivers beside rivers. */
  private boolean sameCategory(Candidate right, Candidate other) {
    return !right.category().isEmpty()
        && right.category().equals(other.category())
        && !VAGUE.contains(right.category());
  }

  private boolean fitsAnswer(Candidate right, Candidate other) {
    if (right.shape() == ChoiceShape.YEAR || sameCategory(right, other)) {
      return true;
    }
    if (right.shape() == ChoiceShape.NUMBER || isExpansion(right) || isExpansion(other)) {
      return false;
    }
    if (right.shape() == ChoiceShape.CODE) {
      return other.role() != Candidate.Role.ANSWER || answerType(right) == answerType(other);
    }
    if (right.isShort()) {
      return other.role() == Candidate.Role.ANSWER
          && other.isShort()
          && right.category().equals(other.category())
          && (right.category().equals("definition")
              || askedAlike(right.entry(), other.entry())
              || isOneTopic(right.entry(), other.entry()));
    }
    return isExplanation(other, purpose(right))
        && !other.isShort()
        && purpose(right) == purpose(other);
  }

  /** Expansions of acronyms stand out by their capitals. */
  private static boolean isExpansion(Candidate candidate) {
    return candidate.category().equals(QuestionAnalysis.EXPANSION);
  }

  /** Whether a candidate explains something; items and cells are only parts of an answer. */
  private boolean isExplanation(Candidate other, AnswerPurpose family) {
    return switch (other.role()) {
      case ANSWER, SENTENCE, VALUE -> true;
      case ITEM, CELL -> family != AnswerPurpose.DEFINITION && !isSequence(other.entry());
      case TERM, KEY, TOKEN -> false;
    };
  }

  /** Steps are instructions; other items are things or facts. */
  private boolean fitsItem(Candidate right, Candidate other) {
    if (right.isShort()
        && (areFarApart(right.entry(), other.entry()) || isMark(right) != isMark(other))) {
      return false;
    }
    return switch (other.role()) {
      case ITEM, SENTENCE, VALUE, CELL ->
          right.isShort() == other.isShort()
              && isSequence(right.entry()) == isSequence(other.entry());
      case ANSWER ->
          !right.isShort()
              && !other.isShort()
              && purpose(right) != AnswerPurpose.DEFINITION
              && purpose(right) == purpose(other);
      case TERM, KEY, TOKEN -> false;
    };
  }

  private boolean fitsValue(Candidate right, Candidate other) {
    return switch (other.role()) {
      case VALUE, CELL -> true;
      case ITEM -> !isSequence(other.entry());
      case ANSWER, SENTENCE -> !right.isShort() && purpose(other) == AnswerPurpose.DEFINITION;
      case KEY -> right.isShort();
      case TERM, TOKEN -> false;
    };
  }

  private boolean isSequence(int entry) {
    return pool.of(entry).note().body() instanceof Body.Items list
        && list.ordered()
        && OrderingMaker.isSequence(pool.of(entry));
  }

  /**
   * Whether two entries of a bank with several topics stand under the same one and ask for the same
   * type of answer.
   */
  private boolean isOneTopic(int one, int other) {
    String topic = topicOf(one);
    return hasTopics
        && !topic.isEmpty()
        && topic.equals(topicOf(other))
        && pool.of(one).analysis().answerType() == pool.of(other).analysis().answerType();
  }

  /**
   * Whether two entries stand under different topics, whose short answers are easily told apart.
   */
  private boolean areFarApart(int one, int other) {
    return hasTopics
        && !topicOf(one).isEmpty()
        && !topicOf(other).isEmpty()
        && !topicOf(one).equals(topicOf(other));
  }

  /** Ordinals and symbols such as "seventh" and "Fe" are attributes of things. */
  private static boolean isMark(Candidate candidate) {
    return MARK.matcher(candidate.text()).matches();
  }

  private String topicOf(int entry) {
    return pool.of(entry).note().entry().topic();
  }

  private boolean askedAlike(int one, int other) {
    String mine = opening(one);
    return !mine.isEmpty() && mine.equals(opening(other));
  }

  /** The first two words of a question with more than two; otherwise empty. */
  private String opening(int entry) {
    return openings.computeIfAbsent(
        entry,
        key -> {
          String asked = pool.of(key).analysis().sentence().toLowerCase(Locale.ROOT);
          String[] words = asked.split("[^\\p{L}\\p{N}]+", 3);
          return words.length < 3 ? "" : words[0] + " " + words[1];
        });
  }

  private QuestionAnalysis.AnswerType answerType(Candidate candidate) {
    return pool.of(candidate.entry()).analysis().answerType();
  }

  private AnswerPurpose purpose(Candidate candidate) {
    return switch (answerType(candidate)) {
      case TERM, WHAT -> AnswerPurpose.DEFINITION;
      case WHY -> AnswerPurpose.REASON;
      case HOW_TO, HOW, COUNT, WHO, WHEN, WHERE, WHICH, OTHER -> AnswerPurpose.OTHER;
    };
  }
}
