package trivium.bank.format.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trivium.bank.text.ChoiceLetters;

/**
 * The choices of a question in one cell, on lines or between separators.
 *
 * @param choices without the letters in front of them; empty ones between others are included
 * @param letters those letters, one for each choice, or none
 * @param commas whether the choices are parted by commas, which a choice may contain itself
 */
record ChoiceList(List<String> choices, List<String> letters, boolean commas) {
  private static final Pattern LETTERED =
      Pattern.compile("^\\s*(?:\\(?[A-Ja-j1-9][.):]\\)?|[-*•])\\s+(?=\\S)");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern SPACED_COMMA = Pattern.compile(",\\s+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d");
  private static final List<Pattern> SEPARATORS =
      Stream.of("\\|", ";").map(Pattern::compile).toList();

  ChoiceList {
    choices = List.copyOf(choices);
    letters = List.copyOf(letters);
  }

  /** A single choice is returned unchanged. */
  static ChoiceList parse(String cell) {
    List<String> lines =
        LINE_BREAK
            .splitAsStream(cell)
            .map(String::strip)
            .filter(choice -> !choice.isEmpty())
            .toList();
    if (lines.size() > 1) {
      return of(lines, false);
    }
    for (Pattern separator : SEPARATORS) {
      List<String> parts = parts(cell, separator);
      if (parts.size() > 1) {
        return of(parts, false);
      }
    }
    boolean decimals = DECIMAL_COMMA.matcher(cell).find() && SPACED_COMMA.matcher(cell).find();
    List<String> parts = parts(cell, decimals ? SPACED_COMMA : COMMA);
    return parts.size() > 1
        ? of(parts, true)
        : new ChoiceList(cell.isBlank() ? List.of() : List.of(cell.strip()), List.of(), false);
  }

  /** The parts without empty ones at the beginning and at the end. */
  private static List<String> parts(String cell, Pattern separator) {
    List<String> parts = Stream.of(separator.split(cell, -1)).map(String::strip).toList();
    int first = 0;
    int end = parts.size();
    while (end > 0 && parts.get(end - 1).isEmpty()) {
      end--;
    }
    while (first < end && parts.get(first).isEmpty()) {
      first++;
    }
    return parts.subList(first, end);
  }

  private static ChoiceList of(List<String> parts, boolean commas) {
    boolean lettered =
        parts.stream()
            .filter(part -> !part.isEmpty())
            .allMatch(part -> LETTERED.matcher(part).find());
    List<String> letters = ChoiceLetters.letters(parts);
    return new ChoiceList(
        lettered
            ? parts.stream().map(part -> LETTERED.matcher(part).replaceFirst("")).toList()
            : parts,
        letters,
        commas);
  }
}
