package trivium.bank.notes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of text without any marker, below it {@code Answer: ...}, choices perhaps between them:
 * the answer's label says that the block asked.
 */
final class StatementForm implements Form {
  /** The labels that nothing but an answer has: a manual has solutions and meanings too. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "^\\s*[*_]{0,3}(?:Correct |Right )?(?:Ans|ANS|Answer|ANSWER|Antwort|Lösung|Réponse|Respuesta|Resposta|Risposta|Antwoord|Svar|Ответ|答案|答)(?!\\p{L})\\s?[*_]{0,3}\\s?[:：.].*$");

  /** What begins so belongs to a form of its own. */
  private static final Pattern MARKED =
      Pattern.compile(
          "^(?:[^\\p{L}\\p{N}\"'“«¿(_$`]|\\p{L}{1,12}\\s?[:：)]|\\d{1,4}[.)]|\\(?[A-Ha-h][.)]\\s)");

  private static final int SHORTEST = 12;
  private static final int FAR = 16;
  private static final int LONGEST_BLOCK = 6;

  @Override
  public Optional<Cue> cue(Page page, int index) {
    String line = page.line(index).strip();
    boolean begins =
        line.length() >= SHORTEST
            && page.fresh(index)
            && page.indent(index) == 0
            && !MARKED.matcher(line).find()
            && isAnswered(page, index);
    return begins ? Optional.of(new Cue.Asks(line)) : Optional.empty();
  }

  /** Whether nothing but choices stands between this block and the label of an answer. */
  private static boolean isAnswered(Page page, int index) {
    int end = Math.min(page.size(), index + FAR);
    int at = index + 1;
    while (at < end && at <= index + LONGEST_BLOCK && page.readable(at) && !isBetween(page, at)) {
      at++;
    }
    while (at < end && (page.blank(at) || isChoice(page, at))) {
      at++;
    }
    return at < end && page.readable(at) && ANSWER.matcher(page.line(at)).matches();
  }

  private static boolean isBetween(Page page, int index) {
    return isChoice(page, index) || ANSWER.matcher(page.line(index)).matches();
  }

  private static boolean isChoice(Page page, int index) {
    return page.readable(index) && InlineAnswer.isChoice(page.line(index));
  }

  @Override
  public Firmness firmness() {
    return Firmness.SOFT;
  }

  @Override
  public boolean admits(Evidence evidence) {
    return evidence.claims() >= 2 && evidence.claims() > 2 * evidence.firm();
  }
}
