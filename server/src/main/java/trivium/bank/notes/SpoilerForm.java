package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Question ||answer||}: an answer that a chat or a forum hides until its readers tap it. So
 * are {@code >!answer!<} and {@code [spoiler]answer[/spoiler]}, which may also stand below the
 * question.
 */
final class SpoilerForm implements Form {
  private static final Pattern SPOILER =
      Pattern.compile(
          "(?:\\|\\|\\s*([^|\\s][^|]{0,500}?)\\s*\\|\\||>!\\s*(.{1,500}?)\\s*!<|\\[(spoiler|hide)(?:=[^\\]]{0,100})?\\]\\s*(.{1,500}?)\\s*\\[/\\3\\])[.!]?$",
          Pattern.CASE_INSENSITIVE);

  private static final String LAST = "|<].!";

  /** Nobody asks at such length on one line. */
  private static final int LONGEST = 300;

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    int next = index + 1;
    if (next < page.size() && page.readable(next) && alone(page.line(next)).isPresent()) {
      return Optional.of(new Cue.Asks(line));
    }
    Matcher spoiler = SPOILER.matcher(line);
    if (!mayEnd(line) || !spoiler.find() || spoiler.start() > LONGEST) {
      return Optional.empty();
    }
    String question = line.substring(0, spoiler.start()).strip();
    return question.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cue.Tells(question, hidden(spoiler)));
  }

  /** The answer on a line that holds nothing but a spoiler. */
  static Optional<String> alone(String line) {
    String text = line.strip();
    Matcher spoiler = SPOILER.matcher(text);
    return !text.isEmpty() && mayEnd(text) && spoiler.lookingAt()
        ? Optional.of(hidden(spoiler))
        : Optional.empty();
  }

  /** Most lines end otherwise, so that the pattern need not run. */
  private static boolean mayEnd(String line) {
    return LAST.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private static String hidden(Matcher spoiler) {
    for (int group : new int[] {1, 2, 4}) {
      if (spoiler.group(group) != null) {
        return spoiler.group(group);
      }
    }
    throw new IllegalStateException("one of the groups has matched");
  }

  @Override
  public Firmness firmness() {
    return Firmness.LABELLED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.claims() > 1;
  }
}
