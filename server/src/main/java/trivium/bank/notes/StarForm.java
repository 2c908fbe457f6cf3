package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code *Question-> answer}, or {@code ** Question?} with its answer below. One star or more, with
 * a blank or without; a star before anything that does not ask is a bullet and none of our
 * business.
 */
final class StarForm implements Form {
  private static final Pattern STAR = Pattern.compile("^\\s*\\*{1,3}\\s*([^*\\s].*)$");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    var star = STAR.matcher(page.line(index));
    if (!star.matches() || star.group(1).contains("**")) {
      return Optional.empty();
    }
    String text = star.group(1).strip();
    Optional<Cue> arrow = ArrowForm.split(text);
    if (arrow.isPresent()) {
      return arrow;
    }
    return page.asks(index, text) ? Optional.of(new Cue.Asks(text)) : Optional.empty();
  }

  @Override
  public int weight() {
    return 10;
  }
}
