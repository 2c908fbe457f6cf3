package trivium.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trivium.protocol.Mark;
import trivium.room.RoomEvent.AnswerTaken;
import trivium.score.Credit;
import trivium.score.TypedAnswer;

/**
 * The typed answers to a question, grouped by their meaning, so that the host marks each of them
 * once. Pure.
 */
final class TypedAnswerGroups {
  /**
   * The most common spellings and groups that are compared with each other; with all of them, a
   * large hall would take long.
   */
  private static final int MOST_COMPARED = 100;

  private final List<TypedAnswerGroup> groups;

  private TypedAnswerGroups(List<TypedAnswerGroup> groups) {
    this.groups = groups;
  }

  /**
   * Answers that mean the same.
   *
   * @param texts as typed, each once, the most common first
   * @param answers their number
   * @param certain whether the rules of typed answers are sure about the mark
   * @param marked whether the host has given the mark
   */
  record TypedAnswerGroup(
      List<String> texts, int answers, Mark mark, boolean certain, boolean marked) {
    TypedAnswerGroup {
      texts = List.copyOf(texts);
    }
  }

  /** Answers with the same normalized text. */
  private static final class Spelling {
    private final TypedAnswer meaning;
    private final AnswerTaken sample;
    private final Assessment assessment;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private int answers;

    private Spelling(TypedAnswer meaning, AnswerTaken sample, Assessment assessment) {
      this.meaning = meaning;
      this.sample = sample;
      this.assessment = assessment;
    }

    private void add(String text) {
      texts.merge(text, 1, Integer::sum);
      answers++;
    }
  }

  /** The groups of a question: uncertain ones first, then by the number of answers. */
  static TypedAnswerGroups of(PlayedQuestion question) {
    List<List<Spelling>> together = new ArrayList<>();
    for (Spelling spelling : spellings(question)) {
      together.stream()
          .limit(MOST_COMPARED)
          .filter(group -> belongs(spelling, group.getFirst()))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(spelling), () -> together.add(new ArrayList<>(List.of(spelling))));
    }
    return new TypedAnswerGroups(
        together.stream()
            .map(group -> group(question, group))
            .sorted(
                Comparator.comparing(TypedAnswerGroup::certain)
                    .thenComparing(Comparator.comparingInt(TypedAnswerGroup::answers).reversed()))
            .toList());
  }

  /** All spellings, the most common first, each with its answers. */
  private static List<Spelling> spellings(PlayedQuestion question) {
    Map<TypedAnswer, Spelling> spellings = new HashMap<>();
    for (AnswerTaken answer : question.answers()) {
      TypedAnswer meaning = TypedResponses.meaning(answer.response());
      spellings
          .computeIfAbsent(
              meaning, _ -> new Spelling(meaning, answer, question.assessment(answer.response())))
          .add(TypedResponses.text(answer.response()));
    }
    return spellings.values().stream()
        .sorted(
            Comparator.<Spelling>comparingInt(spelling -> spelling.answers)
                .reversed()
                .thenComparing(spelling -> spelling.meaning.normalized()))
        .toList();
  }

  /** Answers are together if they are spelled alike and the rules say the same about them. */
  private static boolean belongs(Spelling one, Spelling other) {
    return one.assessment == other.assessment
        && (one.assessment == Assessment.CERTAINLY_RIGHT || one.meaning.matches(other.meaning));
  }

  private static TypedAnswerGroup group(PlayedQuestion question, List<Spelling> spellings) {
    AnswerTaken sample = spellings.getFirst().sample;
    Optional<Mark> marked = question.marked(sample.response());
    List<String> texts =
        spellings.stream()
            .flatMap(spelling ->
                spelling.texts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(Map.Entry::getKey))
            .toList();
    return new TypedAnswerGroup(
        texts,
        spellings.stream().mapToInt(spelling -> spelling.answers).sum(),
        marked.orElseGet(() -> mark(question.credit(sample.response()))),
        spellings.getFirst().assessment.isCertain(),
        marked.isPresent());
  }

  private static Mark mark(Credit credit) {
    return switch (credit) {
      case FULL -> Mark.ACCEPT;
      case HALF -> Mark.HALF;
      case NONE -> Mark.REJECT;
    };
  }

  /** Uncertain ones first, then by the number of answers. */
  List<TypedAnswerGroup> all() {
    return groups;
  }

  /** The group with this text. */
  Optional<TypedAnswerGroup> containing(String text) {
    return groups.stream().filter(group -> group.texts().contains(text)).findFirst();
  }
}
