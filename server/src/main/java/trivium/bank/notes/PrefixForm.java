package trivium.bank.notes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sign of the author's own in front of every question: {@code ? question}, {@code ✅1. question},
 * {@code ❓}, {@code >>}, {@code @}.
 */
final class PrefixForm implements Form {
  private static final Pattern PREFIX =
      Pattern.compile(
          "^\\s*(?:[?@~^%&§¶†•◦‣▪▸►▶◆❖✦✧★☆○●◉➤➢»]{1,3}|>>+|\\p{So}[\\uFE0F\\u200D\\p{So}]{0,4})\\s*(?:Q(?!\\p{L})\\s?)?(?:(\\d{1,4})\\s?[.):>/-]?)?\\s*(\\S.*)$");

  @Override
  public int needs() {
    return Traits.SIGN_FIRST;
  }

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).stripLeading();
    char first = line.charAt(0);
    if (first < 0x80 && "?@~^%&>".indexOf(first) < 0) {
      return Optional.empty();
    }
    Matcher at = PREFIX.matcher(line);
    if (!at.matches() || AnswerMark.in(line).isPresent()) {
      return Optional.empty();
    }
    OptionalInt number = Numbered.of(at.group(1));
    return Optional.of(NumberedForm.read(page, index, at.group(2).strip(), number));
  }

  @Override
  public Firmness firmness() {
    return Firmness.MARKED;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.claims() >= 2
        && (evidence.mostly(evidence.asking(), 0.6) || evidence.mostly(evidence.marked(), 0.6));
  }
}
