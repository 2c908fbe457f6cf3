package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code Q: ...} with {@code A: ...} below or on the same line; numbered ({@code Q1.}) and bold
 * ({@code **Q:**}) too.
 */
final class LabelForm implements Form {
  private static final Pattern ASKS =
      Pattern.compile(
          "^\\s*\\*{0,2}(?:Q|q|Question|QUESTION)\\s?(?:\\d{1,4}\\s*[.:)]|[:.])\\*{0,2}\\s*(\\S.*)$");
  private static final String ANSWER =
      "\\*{0,2}(?:A|a|Ans|Answer|ANSWER)\\s?(?:\\d{1,4}\\s*[.:)]|:)\\*{0,2}\\s*";
  private static final Pattern ANSWERS = Pattern.compile("^\\s*" + ANSWER + "(.*)$");
  private static final Pattern BOTH = Pattern.compile("^(.*\\?\\*{0,2})\\s+" + ANSWER + "(\\S.*)$");

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index);
    var asks = ASKS.matcher(line);
    if (asks.matches()) {
      var both = BOTH.matcher(asks.group(1));
      return Optional.of(
          both.matches()
              ? new Cue.Tells(both.group(1).strip(), both.group(2).strip())
              : new Cue.Asks(asks.group(1).strip()));
    }
    var answers = ANSWERS.matcher(line);
    return answers.matches()
        ? Optional.of(new Cue.Answers(answers.group(1).strip()))
        : Optional.empty();
  }

  @Override
  public int weight() {
    return 10;
  }
}
