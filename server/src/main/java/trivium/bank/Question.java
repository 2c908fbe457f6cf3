package trivium.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What is played: a prompt and four choices, one of them right.
 *
 * @param correct indexes into choices, from 0
 * @param explanation the whole answer of the notes, shown at the reveal
 * @param entry index of the entry in its bank, from 0
 */
public record Question(
    Kind kind,
    String prompt,
    List<String> choices,
    List<Integer> correct,
    String explanation,
    int entry) {

  /** What Kahoot allows: exported quizzes fit there, and a projector shows it in two lines. */
  public static final int MAX_PROMPT = 120;

  /** Kahoot's limit again; a phone shows it in three lines. */
  public static final int MAX_CHOICE = 75;

  public static final int CHOICES = 4;

  public Question {
    choices = List.copyOf(choices);
    correct = List.copyOf(correct);
    if (prompt.isBlank() || prompt.length() > MAX_PROMPT) {
      throw new IllegalArgumentException(
          "prompt must have 1 to " + MAX_PROMPT + " characters: " + prompt);
    }
    if (choices.size() != CHOICES) {
      throw new IllegalArgumentException("need " + CHOICES + " choices, have " + choices);
    }
    var seen = new HashSet<String>();
    for (String choice : choices) {
      if (choice.isBlank() || choice.length() > MAX_CHOICE) {
        throw new IllegalArgumentException(
            "choice must have 1 to " + MAX_CHOICE + " characters: " + choice);
      }
      if (!seen.add(choice.strip().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("choices must differ: " + choices);
      }
    }
    if (correct.size() != 1 || correct.getFirst() < 0 || correct.getFirst() >= choices.size()) {
      throw new IllegalArgumentException("exactly one choice is right: " + correct);
    }
    if (entry < 0) {
      throw new IllegalArgumentException("entry starts at 0: " + entry);
    }
  }

  /** The text of the right choice. */
  public String right() {
    return choices.get(correct.getFirst());
  }

  /** The same question with its right choice moved to this place; the others keep their order. */
  Question withRightAt(int place) {
    var moved = new ArrayList<>(choices);
    String right = moved.remove((int) correct.getFirst());
    moved.add(place, right);
    return new Question(kind, prompt, moved, List.of(place), explanation, entry);
  }
}
