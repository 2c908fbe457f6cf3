package trivium.crash;

import java.util.List;
import java.util.stream.IntStream;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;

/** A bank whose questions take turns in being of every kind, each about an entry of its own. */
final class Cards {
  private static final int KINDS = 8;

  private Cards() {}

  static Bank bank(int size) {
    List<Question> questions = IntStream.range(0, size).mapToObj(Cards::question).toList();
    List<Entry> entries =
        questions.stream()
            .map(question ->
                Entry.of(
                    question.prompt(),
                    question.correctAnswer(),
                    question.entry() + 1,
                    question.entry() + 1,
                    AnswerShape.PHRASE))
            .toList();
    return new Bank("cards", "Cards", entries, questions, List.of(), List.of());
  }

  private static Question question(int number) {
    List<String> words = List.of("aword", "bword", "cword", "dword");
    String card = "card number " + number;
    return switch (number % KINDS) {
      case 0 -> Question.choice("Which word stands on " + card + "?", words, 1, "", number);
      case 1 ->
          asked(
              "Which words stand on " + card + "?",
              new Task.Choice(words, List.of(0, 2), true),
              number);
      case 2 -> asked("Nothing stands on " + card + ".", TrueFalseChoices.task(false), number);
      case 3 ->
          asked("Type the word of " + card + ".", new Task.Text(List.of("aword", "eword")), number);
      case 4 ->
          asked("Type the number of " + card + ".", new Task.Numeric(number, 0.5, ""), number);
      case 5 ->
          asked("Put " + card + " in order.", new Task.Order(words, List.of(2, 0, 3, 1)), number);
      case 6 ->
          asked(
              "Match the words of " + card + ".",
              new Task.Match(
                  words, List.of("one", "two", "three", "four", "five"), List.of(4, 1, 0, 2)),
              number);
      default -> Question.choice("The word ____ stands on " + card + ".", words, 3, "", number);
    };
  }

  private static Question asked(String prompt, Task task, int number) {
    return new Question(prompt, task, "", number);
  }
}
