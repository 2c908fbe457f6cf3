package trivium.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What is played: a prompt, and what is right. To pick from there are four choices, one of them
 * right; what is to be typed has none, but a list of texts that are accepted.
 *
 * @param correct indexes into choices, from 0
 * @param accepted typed answers that are right, however they are spelled in case and accents
 * @param explanation the whole answer of the notes, shown at the reveal
 * @param entry index of the entry in its bank, from 0
 */
public record Question(
    Kind kind,
    String prompt,
    List<String> choices,
    List<Integer> correct,
    List<String> accepted,
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
    accepted = List.copyOf(accepted);
    if (prompt.isBlank() || prompt.length() > MAX_PROMPT) {
      throw new IllegalArgumentException(
          "prompt must have 1 to " + MAX_PROMPT + " characters: " + prompt);
    }
    if (entry < 0) {
      throw new IllegalArgumentException("entry starts at 0: " + entry);
    }
    switch (kind) {
      case CHOICE -> checkChoices(choices, correct, accepted);
      case TEXT -> checkAccepted(choices, correct, accepted);
    }
  }

  private static void checkChoices(
      List<String> choices, List<Integer> correct, List<String> accepted) {
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
    if (!accepted.isEmpty()) {
      throw new IllegalArgumentException("nothing is typed here: " + accepted);
    }
  }

  private static void checkAccepted(
      List<String> choices, List<Integer> correct, List<String> accepted) {
    if (!choices.isEmpty() || !correct.isEmpty()) {
      throw new IllegalArgumentException("nothing is picked here: " + choices);
    }
    if (accepted.isEmpty() || accepted.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("need an accepted answer, have " + accepted);
    }
  }

  /** A question to pick from. */
  public static Question choice(
      String prompt, List<String> choices, int right, String explanation, int entry) {
    return new Question(
        Kind.CHOICE, prompt, choices, List.of(right), List.of(), explanation, entry);
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
    return choice(prompt, moved, place, explanation, entry);
  }
}
