package trivium.bank.asking;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.asking.english.EnglishQuestion;
import trivium.bank.notes.Body;
import trivium.bank.text.AnswerType;
import trivium.bank.text.ChoiceShape;

/**
 * Decides whether a candidate of another entry is the same kind of thing as the correct choice.
 * Four unrelated choices make no question: a river is found among a person, a file and an ocean
 * without any knowledge.
 */
final class KindSimilarity {
  /** Categories that describe how a question is asked and not what it asks for. */
  private static final Set<String> VAGUE =
      Set.of("definition", "how", "how_to", "which", "other", "why", "stem", "comparison");

  private static final Pattern MARK =
      Pattern.compile(
          "\\p{L}{1,2}|\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last",
          Pattern.CASE_INSENSITIVE);

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
      return other.role() == Candidate.Role.ANSWER && answerType(right) == answerType(other);
    }
    if (right.isShort()) {
      return other.role() == Candidate.Role.ANSWER
          && other.isShort()
          && right.category().equals(other.category())
          && (right.category().equals("definition")
              || askedAlike(right.entry(), other.entry())
              || isOneTopic(right.entry(), other.entry()));
    }
    return isExplanation(right, other) && !other.isShort() && explainAlike(right, other);
  }

  /**
   * Whether two longer answers explain the same kind of thing: a definition, a reason, a way.
   * Beside a person or a place anything else is found without knowledge.
   */
  private boolean explainAlike(Candidate right, Candidate other) {
    AnswerType mine = answerType(right);
    AnswerType theirs = answerType(other);
    boolean way = mine == AnswerType.HOW || mine == AnswerType.HOW_TO;
    return switch (mine) {
      case TERM, WHAT -> theirs.isDefinition() && startsWithDigit(right) == startsWithDigit(other);
      case HOW, HOW_TO -> way && (theirs == AnswerType.HOW || theirs == AnswerType.HOW_TO);
      case STEM -> theirs == AnswerType.STEM && lastWord(right).equals(lastWord(other));
      case WHY, WHO, WHEN, WHERE, COUNT, OTHER, COMPARISON -> mine == theirs;
      case WHICH -> false;
    };
  }

  /** The last word of the sentence that an answer completes, on which its grammar depends. */
  private String lastWord(Candidate candidate) {
    String stem = pool.of(candidate.entry()).analysis().sentence().replaceAll("[ …]+$", "");
    return stem.substring(stem.lastIndexOf(' ') + 1);
  }

  private static boolean startsWithDigit(Candidate candidate) {
    return !candidate.text().isEmpty() && Character.isDigit(candidate.text().charAt(0));
  }

  /** Expansions of acronyms stand out by their capitals. */
  private static boolean isExpansion(Candidate candidate) {
    return candidate.category().equals(EnglishQuestion.EXPANSION);
  }

  /** Whether a candidate explains something; items and cells are only parts of an answer. */
  private boolean isExplanation(Candidate right, Candidate other) {
    return switch (other.role()) {
      case ANSWER, VALUE -> true;
      case SENTENCE -> !answerType(right).isDefinition();
      case ITEM -> answerType(right) == AnswerType.WHY;
      case CELL, TERM, KEY -> false;
    };
  }

  /** Steps are instructions; other items are things or facts. Parts of tables are no items. */
  private boolean fitsItem(Candidate right, Candidate other) {
    if (right.isShort()
        && (areFarApart(right.entry(), other.entry()) || isMark(right) != isMark(other))) {
      return false;
    }
    boolean item =
        other.role() == Candidate.Role.ITEM || pool.of(other.entry()).items().contains(other);
    return item
        && right.isShort() == other.isShort()
        && (right.isShort() || listAlike(answerType(right), answerType(other)))
        && isSequence(right.entry()) == isSequence(other.entry());
  }

  /** Whether longer items of two lists answer the same kind of question: reasons beside reasons. */
  private static boolean listAlike(AnswerType mine, AnswerType theirs) {
    boolean way = theirs == AnswerType.HOW || theirs == AnswerType.HOW_TO;
    return switch (mine) {
      case HOW, HOW_TO -> way;
      case WHY, WHO, WHEN, WHERE, COMPARISON -> mine == theirs;
      case TERM, STEM, WHAT, COUNT, WHICH, OTHER ->
          theirs != AnswerType.WHY && !way && theirs != AnswerType.WHEN;
    };
  }

  private boolean fitsValue(Candidate right, Candidate other) {
    return switch (other.role()) {
      case VALUE, CELL -> true;
      case ITEM -> !isSequence(other.entry());
      case ANSWER, SENTENCE -> !right.isShort() && answerType(other).isDefinition();
      case KEY -> right.isShort();
      case TERM -> false;
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

  private AnswerType answerType(Candidate candidate) {
    return pool.of(candidate.entry()).analysis().answerType();
  }
}
