package trivium.bank;

import java.util.List;
import java.util.regex.Pattern;

/** Replaces choice questions by typed ones where a typed answer can be checked fairly. Pure. */
public final class TypedQuestions {
  /** Longer answers have too many spellings and are tedious to type on a phone. */
  private static final int LONGEST = 24;

  private static final int MOST_WORDS = 3;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Letters, digits and the characters that occur inside names: "O'Neill", "3.14", "Jean-Luc". */
  private static final Pattern TYPED_ALIKE = Pattern.compile("[\\p{L}\\p{M}\\p{N} '’.-]+");

  /** Prompts that refer to choices make no sense without them. */
  private static final Pattern SPEAKS_OF_CHOICES =
      Pattern.compile(
          "\\b(?:of these|of the following|which one|not)\\b", Pattern.CASE_INSENSITIVE);

  private TypedQuestions() {}

  /** Returns the questions, with those replaced that can be typed. */
  public static List<Question> wherePossible(List<Question> questions) {
    return questions.stream()
        .map(question -> canBeTyped(question) ? typed(question) : question)
        .toList();
  }

  private static boolean canBeTyped(Question question) {
    String right = question.correctAnswer();
    return isOneOfSome(question.task())
        && right.length() <= LONGEST
        && SPACES.splitAsStream(right.strip()).count() <= MOST_WORDS
        && TYPED_ALIKE.matcher(right).matches()
        && !SPEAKS_OF_CHOICES.matcher(question.prompt()).find();
  }

  private static boolean isOneOfSome(Task task) {
    return task instanceof Task.Choice choice
        && !choice.several()
        && choice.correct().size() == 1
        && !TrueFalseChoices.isKnown(choice.choices());
  }

  private static Question typed(Question question) {
    return question.withTask(new Task.Text(List.of(question.correctAnswer())));
  }
}
