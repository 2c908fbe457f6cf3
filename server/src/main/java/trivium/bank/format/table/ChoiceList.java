package trivium.bank.format.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All choices of a question in one cell: one a line, or with signs between them. */
final class ChoiceList {
  private static final Pattern LETTERED =
      Pattern.compile("^\\s*(?:\\(?[A-Ja-j1-9][.):]\\)?|[-*•])\\s+(?=\\S)");
  private static final List<String> SEPARATORS = List.of("\\R", "\\|", ";", ",");

  private ChoiceList() {}

  /** The signs in front of them are taken off; an only one comes back as it is. */
  static List<String> parts(String cell) {
    for (String separator : SEPARATORS) {
      List<String> parts =
          Stream.of(cell.split(separator, -1))
              .map(String::strip)
              .filter(part -> !part.isEmpty())
              .toList();
      if (parts.size() > 1) {
        boolean lettered = parts.stream().allMatch(part -> LETTERED.matcher(part).find());
        return lettered
            ? parts.stream().map(part -> LETTERED.matcher(part).replaceFirst("")).toList()
            : parts;
      }
    }
    return cell.isBlank() ? List.of() : List.of(cell.strip());
  }
}
