package trivium.bank.asking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.bank.Entry;
import trivium.bank.Option;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.text.TextCleanup;

/** Makes the question of an entry whose author wrote the choices; they are used unchanged. */
final class AuthoredChoices {
  private AuthoredChoices() {}

  /** The question with the author's choices; empty if it cannot be shown. */
  static Optional<Question> question(int number, Entry entry) {
    return failureReason(entry).isEmpty() ? Optional.of(build(number, entry)) : Optional.empty();
  }

  /** Why the author's choices cannot be used; empty if they can. */
  static Optional<String> failureReason(Entry entry) {
    List<String> texts = texts(entry);
    if (texts.size() < 2 || texts.size() > Task.MOST_PARTS) {
      return Optional.of("it has " + texts.size() + " choices; 2 to " + Task.MOST_PARTS + " fit");
    }
    if (texts.stream().anyMatch(text -> text.length() > Task.LONGEST_PART)) {
      return Optional.of("one of its choices is longer than " + Task.LONGEST_PART + " characters");
    }
    if (new HashSet<>(texts).size() < texts.size()) {
      return Optional.of("two of its choices are the same");
    }
    if (entry.options().stream().noneMatch(Option::right)) {
      return Optional.of("none of its choices is marked as right");
    }
    return prompt(entry).length() > Question.LONGEST_PROMPT
        ? Optional.of("its question is longer than " + Question.LONGEST_PROMPT + " characters")
        : Optional.empty();
  }

  private static Question build(int number, Entry entry) {
    List<Integer> right =
        IntStream.range(0, entry.options().size())
            .filter(i -> entry.options().get(i).right())
            .boxed()
            .toList();
    return new Question(
        prompt(entry),
        new Task.Choice(texts(entry), right, right.size() > 1),
        entry.answer(),
        number);
  }

  private static List<String> texts(Entry entry) {
    return entry.options().stream().map(option -> option.text().strip()).toList();
  }

  private static String prompt(Entry entry) {
    String asked = entry.question().strip();
    return asked.contains("\n")
        ? asked
        : TextCleanup.capitalize(TextCleanup.normalizeSpaces(asked));
  }
}
