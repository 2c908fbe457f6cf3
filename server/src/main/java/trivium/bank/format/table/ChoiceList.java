package trivium.bank.format.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parser of cells that contain all choices of a question, on lines or between separators. */
final class ChoiceList {
  private static final Pattern LETTERED =
      Pattern.compile("^\\s*(?:\\(?[A-Ja-j1-9][.):]\\)?|[-*•])\\s+(?=\\S)");
  private static final List<String> SEPARATORS = List.of("\\R", "\\|", ";", ",");

  private ChoiceList() {}

  /** The choices without the letters in front of them; a single choice is returned unchanged. */
  static List<String> parse(String cell) {
    for (String separator : SEPARATORS) {
      List<String> choices =
          Stream.of(cell.split(separator, -1))
              .map(String::strip)
              .filter(choice -> !choice.isEmpty())
              .toList();
      if (choices.size() > 1) {
        return choices.stream().allMatch(choice -> LETTERED.matcher(choice).find())
            ? choices.stream().map(choice -> LETTERED.matcher(choice).replaceFirst("")).toList()
            : choices;
      }
    }
    return cell.isBlank() ? List.of() : List.of(cell.strip());
  }
}
