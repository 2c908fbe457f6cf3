package trivium.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.TypedCount;
import trivium.score.TypedAnswer;

/**
 * How many answers to a question are correct, and what players typed. Pure.
 *
 * @param typed texts and numbers, the most common first; empty for other kinds
 */
record AnswerSummary(int answered, int right, List<TypedCount> typed) {
  /** The most typed answers that are listed. */
  static final int MOST_TYPED = 20;

  /**
   * The most typed answers that are compared for typing mistakes, each with those before it. This
   * bounds the time in a room of thousands.
   */
  private static final int MOST_COMPARED = 60;

  AnswerSummary {
    typed = List.copyOf(typed);
  }

  /** The same spellings of an answer. */
  private record Spelling(String text, TypedAnswer meaning, boolean right) {}

  static AnswerSummary of(Collection<Response> responses, Predicate<Response> isRight) {
    Map<String, Spelling> spellings = new HashMap<>();
    Map<Spelling, Integer> players = new HashMap<>();
    int right = 0;
    for (Response response : responses) {
      String typed = TypedResponses.text(response).strip();
      if (typed.isEmpty()) {
        right += isRight.test(response) ? 1 : 0;
        continue;
      }
      // The rules of typed answers are expensive, and most players type the same.
      Spelling spelling =
          spellings.computeIfAbsent(
              typed, text -> new Spelling(text, TypedAnswer.of(text), isRight.test(response)));
      players.merge(spelling, 1, Integer::sum);
      right += spelling.right() ? 1 : 0;
    }
    return new AnswerSummary(responses.size(), right, grouped(players));
  }

  /** Answers with the same meaning, under their most common spelling. */
  private static List<TypedCount> grouped(Map<Spelling, Integer> players) {
    Map<String, List<Spelling>> meanings = new HashMap<>();
    players.keySet().stream()
        .sorted(
            Comparator.<Spelling>comparingInt(players::get)
                .reversed()
                .thenComparing(Spelling::text))
        .forEach(spelling ->
            meanings
                .computeIfAbsent(
                    (spelling.right() ? "+" : "-") + spelling.meaning().normalized(),
                    _ -> new ArrayList<>())
                .add(spelling));
    List<Group> groups = new ArrayList<>();
    meanings.values().stream()
        .map(same -> new Group(same.getFirst(), same.stream().mapToInt(players::get).sum()))
        .sorted(Group.MOST_COMMON_FIRST)
        .limit(MOST_COMPARED)
        .forEach(group -> merge(groups, group));
    return groups.stream()
        .sorted(Group.MOST_COMMON_FIRST)
        .limit(MOST_TYPED)
        .map(group -> new TypedCount(group.spelling.text(), group.players, group.spelling.right()))
        .toList();
  }

  private static void merge(List<Group> groups, Group group) {
    groups.stream()
        .filter(common -> common.has(group))
        .findFirst()
        .ifPresentOrElse(common -> common.players += group.players, () -> groups.add(group));
  }

  /** Answers that mean the same. */
  private static final class Group {
    static final Comparator<Group> MOST_COMMON_FIRST =
        Comparator.<Group>comparingInt(group -> group.players)
            .reversed()
            .thenComparing(group -> group.spelling.text());

    private final Spelling spelling;
    private int players;

    Group(Spelling spelling, int players) {
      this.spelling = spelling;
      this.players = players;
    }

    boolean has(Group other) {
      return spelling.right() == other.spelling.right()
          && other.spelling.meaning().matches(spelling.meaning());
    }
  }
}
