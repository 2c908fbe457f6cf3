package trivium.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.text.SeededRandom;

/**
 * The draw of a game: selects the questions of a bank that are played, and their order. Pure: the
 * same bank, criteria and past results give the same questions.
 */
public final class QuestionDraw {
  private QuestionDraw() {}

  /**
   * Draws up to the requested number of questions: first one for each entry, beginning with those
   * that past rooms were asked least often; further questions about the same entry only if the
   * criteria allow it.
   */
  public static List<Question> draw(Bank bank, DrawCriteria criteria, PastResults past) {
    var mix = new SeededRandom(criteria.seed());
    return criteria.picked().isEmpty()
        ? shuffled(order(drawn(bank, criteria, past, mix), bank, criteria, mix), mix)
        : shuffled(picked(bank, criteria), mix);
  }

  private static List<Question> picked(Bank bank, DrawCriteria criteria) {
    return criteria.picked().stream()
        .filter(index -> index < bank.questions().size())
        .distinct()
        .map(bank.questions()::get)
        .toList();
  }

  private static List<Question> order(
      List<Question> drawn, Bank bank, DrawCriteria criteria, SeededRandom mix) {
    if (!criteria.inOrder()) {
      return mix.shuffled(drawn);
    }
    Set<Question> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    chosen.addAll(drawn);
    return bank.questions().stream().filter(chosen::contains).toList();
  }

  private static List<Question> drawn(
      Bank bank, DrawCriteria criteria, PastResults past, SeededRandom mix) {
    var byEntry = new LinkedHashMap<Integer, List<Question>>();
    List<Question> fresh = leastAskedFirst(mix.shuffled(matching(bank, criteria)), past);
    for (Question question : inLevel(fresh, criteria, past)) {
      byEntry.computeIfAbsent(question.entry(), _ -> new ArrayList<>()).add(question);
    }
    var variety = new KindBalance();
    var facts = new DrawnFacts();
    boolean varied = criteria.kinds().isEmpty() && criteria.level().isEmpty();
    var drawn = new ArrayList<Question>();
    var repeated = new ArrayList<Question>();
    int rounds = criteria.repeat() ? bank.questions().size() : 1;
    boolean more = true;
    for (int round = 0; round < rounds && more; round++) {
      more = false;
      for (List<Question> ofOne : byEntry.values()) {
        if (!ofOne.isEmpty() && drawn.size() < criteria.count()) {
          Question next = varied ? variety.next(leastAsked(ofOne, past)) : ofOne.getFirst();
          ofOne.remove(next);
          (facts.add(next, bank.entries().get(next.entry())) ? drawn : repeated).add(next);
          more = true;
        }
      }
    }
    // Only a host who allows several questions about an entry gets the same fact twice.
    repeated.stream()
        .limit(criteria.repeat() ? criteria.count() - drawn.size() : 0)
        .forEach(drawn::add);
    return drawn;
  }

  /**
   * Sorts questions by how often past rooms were asked about their entries, then by how often they
   * were asked themselves, so that a group that plays a bank again gets other questions first.
   */
  private static List<Question> leastAskedFirst(List<Question> questions, PastResults past) {
    var rooms = new HashMap<Integer, Integer>();
    questions.forEach(
        question -> rooms.merge(question.entry(), past.countsOf(question).rooms(), Integer::sum));
    return questions.stream()
        .sorted(
            Comparator.<Question>comparingInt(question -> rooms.get(question.entry()))
                .thenComparingInt(question -> past.countsOf(question).rooms()))
        .toList();
  }

  /** The questions at the beginning that were asked equally often. */
  private static List<Question> leastAsked(List<Question> sorted, PastResults past) {
    int least = past.countsOf(sorted.getFirst()).rooms();
    return sorted.stream().filter(question -> past.countsOf(question).rooms() == least).toList();
  }

  private static List<Question> matching(Bank bank, DrawCriteria criteria) {
    return bank.questions().stream()
        .filter(question -> criteria.admits(question, bank.entries().get(question.entry())))
        .toList();
  }

  /**
   * Questions of the requested level first, then those with too few answers to have a level;
   * questions of another level are left out.
   */
  private static List<Question> inLevel(
      List<Question> questions, DrawCriteria criteria, PastResults past) {
    return criteria
        .level()
        .map(_ ->
            Stream.concat(
                    questions.stream()
                        .filter(question ->
                            past.difficulty(question).map(Level::of).equals(criteria.level())),
                    questions.stream().filter(question -> past.difficulty(question).isEmpty()))
                .toList())
        .orElse(questions);
  }

  /**
   * Shuffles the choices, items or partners of each question independently, so that the position of
   * one correct choice says nothing about the next.
   */
  public static List<Question> shuffled(List<Question> questions, SeededRandom mix) {
    return questions.stream()
        .map(question -> question.withTask(shuffled(question.task(), mix)))
        .toList();
  }

  private static Task shuffled(Task task, SeededRandom mix) {
    return switch (task) {
      case Task.Choice choice -> shuffled(choice, mix);
      case Task.Order order -> {
        List<Integer> shown = otherOrder(order.correct(), mix);
        yield new Task.Order(
            select(shown, order.items()), order.correct().stream().map(shown::indexOf).toList());
      }
      case Task.Match match -> {
        List<Integer> shown = mix.shuffled(indexes(match.right().size()));
        yield new Task.Match(
            match.left(),
            select(shown, match.right()),
            match.correct().stream().map(shown::indexOf).toList());
      }
      case Task.Text _, Task.Numeric _ -> task;
    };
  }

  private static Task shuffled(Task.Choice choice, SeededRandom mix) {
    if (TrueFalseChoices.isKnown(choice.choices()) || AllOfTheAbove.isAmong(choice.choices())) {
      return choice;
    }
    List<Integer> shown = mix.shuffled(indexes(choice.choices().size()));
    return new Task.Choice(
        select(shown, choice.choices()),
        choice.correct().stream().map(shown::indexOf).sorted().toList(),
        choice.several());
  }

  /** A random order other than the correct one; all of them are equally likely. */
  private static List<Integer> otherOrder(List<Integer> right, SeededRandom mix) {
    List<Integer> shown = mix.shuffled(right);
    while (shown.equals(right)) {
      shown = mix.shuffled(right);
    }
    return shown;
  }

  private static List<Integer> indexes(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static List<String> select(List<Integer> numbers, List<String> texts) {
    return numbers.stream().map(texts::get).toList();
  }
}
