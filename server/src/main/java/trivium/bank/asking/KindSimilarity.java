package trivium.bank.asking;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.notes.Body;
import trivium.bank.text.ChoiceShape;

/**
 * Decides whether a borrowed candidate is the same kind of thing as the correct choice. In a small
 * bank of many topics most answers are not, and four unrelated choices make no question: a river is
 * found among a person, a file and an ocean without knowing any.
 */
final class KindSimilarity {
  /** Kinds that say how is asked, and not for what. */
  private static final Set<String> VAGUE =
      Set.of("definition", "how", "howto", "which", "other", "why");

  private static final Pattern MARK =
      Pattern.compile(
          "\\p{L}{1,2}|\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last",
          Pattern.CASE_INSENSITIVE);

  /** Whether answers tell what something is, why it is so, or how it is done. */
  private enum Family {
    TELLS,
    REASONS,
    THE_REST
  }

  private final CandidatePool pool;

  /** Whether the bank has more topics than one. */
  private final boolean parted;

  private final Map<Integer, String> openings = new HashMap<>();

  KindSimilarity(CandidatePool pool) {
    this.pool = pool;
    this.parted =
        pool.pieces().stream().map(one -> one.note().entry().topic()).distinct().limit(2).count()
            > 1;
  }

  boolean alike(Candidate right, Candidate other) {
    if (other.role() == Candidate.Role.TOKEN) {
      return right.role() == Candidate.Role.TOKEN || right.look() == ChoiceShape.CODE;
    }
    return switch (right.role()) {
      case TERM ->
          other.role() == Candidate.Role.KEY
              || pool.fact(right.entry()) == pool.fact(other.entry());
      case ANSWER -> answers(right, other);
      case SENTENCE ->
          pool.of(right.entry()).items().contains(right)
              ? items(right, other)
              : answers(right, other);
      case ITEM -> namesake(right, other) || items(right, other);
      case KEY -> namesake(right, other) || isName(other);
      case VALUE, CELL -> namesake(right, other) || values(right, other);
      case TOKEN -> false;
    };
  }

  private static boolean isName(Candidate other) {
    return other.role() == Candidate.Role.KEY || other.role() == Candidate.Role.TERM;
  }

  /** Rivers beside rivers: both say what they are. */
  private boolean namesake(Candidate right, Candidate other) {
    return !right.kin().isEmpty()
        && right.kin().equals(other.kin())
        && !VAGUE.contains(right.kin());
  }

  private boolean answers(Candidate right, Candidate other) {
    if (right.look() == ChoiceShape.YEAR || namesake(right, other)) {
      return true;
    }
    if (right.look() == ChoiceShape.NUMBER || isExpansion(right) || isExpansion(other)) {
      return false;
    }
    if (right.look() == ChoiceShape.CODE) {
      return other.role() != Candidate.Role.ANSWER || sort(right) == sort(other);
    }
    if (right.isShort()) {
      return other.role() == Candidate.Role.ANSWER
          && other.isShort()
          && right.kin().equals(other.kin())
          && (right.kin().equals("definition")
              || askedAlike(right.entry(), other.entry())
              || isOneTopic(right.entry(), other.entry()));
    }
    return isTold(other, family(right)) && !other.isShort() && family(right) == family(other);
  }

  /** What letters stand for is told from everything else by its capitals. */
  private static boolean isExpansion(Candidate piece) {
    return piece.kin().equals(QuestionAnalysis.EXPANSION);
  }

  /** An item or a cell is part of an answer, and explains nothing by itself. */
  private boolean isTold(Candidate other, Family family) {
    return switch (other.role()) {
      case ANSWER, SENTENCE, VALUE -> true;
      case ITEM, CELL -> family != Family.TELLS && !steps(other.entry());
      case TERM, KEY, TOKEN -> false;
    };
  }

  /** Steps are orders, other items are things or facts. */
  private boolean items(Candidate right, Candidate other) {
    if (right.isShort()
        && (areFarApart(right.entry(), other.entry()) || isMark(right) != isMark(other))) {
      return false;
    }
    return switch (other.role()) {
      case ITEM, SENTENCE, VALUE, CELL ->
          right.isShort() == other.isShort() && steps(right.entry()) == steps(other.entry());
      case ANSWER ->
          !right.isShort()
              && !other.isShort()
              && family(right) != Family.TELLS
              && family(right) == family(other);
      case TERM, KEY, TOKEN -> false;
    };
  }

  private boolean values(Candidate right, Candidate other) {
    return switch (other.role()) {
      case VALUE, CELL -> true;
      case ITEM -> !steps(other.entry());
      case ANSWER, SENTENCE -> !right.isShort() && family(other) == Family.TELLS;
      case KEY -> right.isShort();
      case TERM, TOKEN -> false;
    };
  }

  private boolean steps(int entry) {
    return pool.of(entry).note().body() instanceof Body.Items list
        && list.ordered()
        && OrderingMaker.isSequence(pool.of(entry));
  }

  /**
   * Under one of several headings stands what is of one kind; one heading over all says nothing.
   */
  private boolean isOneTopic(int one, int other) {
    String topic = topicOf(one);
    return parted
        && !topic.isEmpty()
        && topic.equals(topicOf(other))
        && pool.of(one).asked().sort() == pool.of(other).asked().sort();
  }

  /** Words from under another heading are told at a glance: a planet is no kind of rock. */
  private boolean areFarApart(int one, int other) {
    return parted
        && !topicOf(one).isEmpty()
        && !topicOf(other).isEmpty()
        && !topicOf(one).equals(topicOf(other));
  }

  /** What is said of things, "seventh" and "Fe", is none of them. */
  private static boolean isMark(Candidate piece) {
    return MARK.matcher(piece.text()).matches();
  }

  private String topicOf(int entry) {
    return pool.of(entry).note().entry().topic();
  }

  private boolean askedAlike(int one, int other) {
    String mine = opening(one);
    return !mine.isEmpty() && mine.equals(opening(other));
  }

  /** The first two words of a question that has more; empty if it has not. */
  private String opening(int entry) {
    return openings.computeIfAbsent(
        entry,
        one -> {
          String asked = pool.of(one).asked().sentence().toLowerCase(Locale.ROOT);
          String[] words = asked.split("[^\\p{L}\\p{N}]+", 3);
          return words.length < 3 ? "" : words[0] + " " + words[1];
        });
  }

  private QuestionAnalysis.AnswerSort sort(Candidate piece) {
    return pool.of(piece.entry()).asked().sort();
  }

  private Family family(Candidate piece) {
    return switch (sort(piece)) {
      case TERM, WHAT -> Family.TELLS;
      case WHY -> Family.REASONS;
      case HOW_TO, HOW, COUNT, WHO, WHEN, WHERE, WHICH, OTHER -> Family.THE_REST;
    };
  }
}
