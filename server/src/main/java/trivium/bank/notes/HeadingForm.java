package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code ## Heading}, and the line {@code ---} across the page. A heading that asks is a question.
 */
final class HeadingForm implements Form {
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");
  private static final Pattern RULE = Pattern.compile("^(?:-{3,}|\\*{3,}|_{3,}|={3,})$");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index);
    if (RULE.matcher(line.replace(" ", "")).matches()) {
      return Optional.of(new Cue.Rule());
    }
    var heading = HEADING.matcher(line);
    if (!heading.matches()) {
      return Optional.empty();
    }
    return Optional.of(new Cue.Heading(heading.group(1).length(), heading.group(2).strip()));
  }

  @Override
  public int weight() {
    return 20;
  }
}
