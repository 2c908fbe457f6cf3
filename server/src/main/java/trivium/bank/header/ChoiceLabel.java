package trivium.bank.header;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import trivium.bank.text.ChoiceLetters;

/**
 * The letter or number of a choice: "A", "b", "3", "В", "ب", "甲".
 *
 * @param letter as {@link ChoiceLetters} compares it; a number without leading zeros
 */
public record ChoiceLabel(String letter) {
  private static final int HIGHEST = 20;
  private static final int LONGEST = 5;

  /** Letters further on in an alphabet are words: "L", "o". */
  private static final int MOST_LETTERS = 10;

  /** Roman numbers that are marks or words when they stand alone. */
  private static final Set<String> MARKS = Set.of("V", "X");

  /** Parses a text without punctuation; empty if it is no label. */
  public static Optional<ChoiceLabel> parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String letter = ChoiceLetters.bare(text);
    if (letter.chars().allMatch(Character::isDigit)) {
      int number = letter.length() > 2 ? 0 : Integer.parseInt(letter);
      return number >= 1 && number <= HIGHEST
          ? Optional.of(new ChoiceLabel(String.valueOf(number)))
          : Optional.empty();
    }
    boolean early =
        ChoiceLetters.alphabets(letter).stream()
            .anyMatch(alphabet -> ChoiceLetters.index(alphabet, letter) < MOST_LETTERS);
    return early && !MARKS.contains(letter)
        ? Optional.of(new ChoiceLabel(letter))
        : Optional.empty();
  }

  /** Whether these are the first labels of one alphabet, in its order. */
  public static boolean areInOrder(List<ChoiceLabel> labels) {
    return ChoiceLetters.areInOrder(labels.stream().map(ChoiceLabel::letter).toList());
  }

  public boolean isNumber() {
    return Character.isDigit(letter.charAt(0));
  }

  /** The numbers of the alphabets that have it; that of the digits for a number. */
  public Set<Integer> alphabets() {
    return ChoiceLetters.alphabets(letter);
  }

  /** Its place in an alphabet that has it, from 0. */
  public int index(int alphabet) {
    return ChoiceLetters.index(alphabet, letter);
  }
}
