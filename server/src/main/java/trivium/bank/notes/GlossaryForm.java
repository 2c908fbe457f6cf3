package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code Term :: definition}, {@code Term - definition}, {@code Term = definition}, or a tab
 * between the two.
 */
final class GlossaryForm implements Form {
  private static final Pattern TERM =
      Pattern.compile(
          "^\\s*((?:[^\\s:=|\\-–—*]\\S*)(?:\\s\\S+){0,5}?)(?:\\s*::\\s*|\\s+[-–—=]\\s+|\\t+)(\\S.*)$");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    var term = TERM.matcher(page.line(index));
    return term.matches() && page.runs(index, TERM)
        ? Optional.of(new Cue.Tells(term.group(1).strip(), term.group(2).strip()))
        : Optional.empty();
  }

  @Override
  public int weight() {
    return 2;
  }

  @Override
  public boolean soft() {
    return true;
  }
}
