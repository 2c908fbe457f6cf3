package trivium.bank;

import java.util.ArrayList;
import java.util.List;

/**
 * Which questions of a bank are played tonight, and in what order. Pure: the same bank, count and
 * seed, the same quiz.
 */
public final class Draw {
  private Draw() {}

  /**
   * Takes up to {@code count} questions, spread over the entries: none is asked about twice while
   * another was not asked about at all. The place of the right choice is dealt like cards, so that
   * no letter wins more often than another.
   */
  public static List<Question> from(Bank bank, int count, long seed) {
    var mix = new Mix(seed);
    var byEntry = new ArrayList<List<Question>>();
    for (int i = 0; i < bank.entries().size(); i++) {
      byEntry.add(new ArrayList<>());
    }
    for (Question question : mix.shuffled(bank.questions())) {
      byEntry.get(question.entry()).add(question);
    }
    var drawn = new ArrayList<Question>();
    for (int round = 0; drawn.size() < Math.min(count, bank.questions().size()); round++) {
      for (List<Question> ofOne : mix.shuffled(byEntry)) {
        if (round < ofOne.size() && drawn.size() < count) {
          drawn.add(ofOne.get(round));
        }
      }
    }
    return dealt(drawn, mix);
  }

  /** The questions with their choices shuffled and the right ones spread evenly over the places. */
  static List<Question> dealt(List<Question> questions, Mix mix) {
    var places = new ArrayList<Integer>();
    while (places.size() < questions.size()) {
      places.addAll(mix.shuffled(List.of(0, 1, 2, 3)));
    }
    var dealt = new ArrayList<Question>();
    for (int i = 0; i < questions.size(); i++) {
      dealt.add(shuffled(questions.get(i), mix).withRightAt(places.get(i)));
    }
    return List.copyOf(dealt);
  }

  private static Question shuffled(Question question, Mix mix) {
    List<String> choices = mix.shuffled(question.choices());
    return Question.choice(
        question.prompt(),
        choices,
        choices.indexOf(question.right()),
        question.explanation(),
        question.entry());
  }
}
