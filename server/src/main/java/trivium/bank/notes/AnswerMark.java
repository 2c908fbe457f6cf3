package trivium.bank.notes;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people put in front of an answer: an arrow, a label, a label alone on its line. */
final class AnswerMark {
  private static final Pattern ARROW =
      Pattern.compile(
          "^\\s*(?:[-*+]\\s+)?(?:-{1,2}>|={1,2}>|→|⇒|➡️?|➜|⟶|👉|»|>>|:(?=\\s))\\s*(.*)$");

  /** What stands in front of answers, in the languages that notes came in so far. */
  static final String WORDS =
      "Ans|ANS|ans|Answers?|ANSWERS?|answers?|Sol|SOL|sol|Soln|Solution|SOLUTION|solution|Correct [Aa]nswers?|CORRECT ANSWERS?"
          + "|Right [Aa]nswers?|Respuesta [Cc]orrecta|Richtige Antwort(?:en)?|Bonne réponse|Réponse correcte|Resposta [Cc]orreta|Risposta [Cc]orretta|Juiste antwoord|Правильный ответ|Solución|Soluzione|Solução|Gabarito|Oplossing|Решение|The answer is|Antwort|Lösung|Réponse|Rép|Respuesta|Resposta|Risposta|Rta|Antwoord|Svar"
          + "|Ответ|答案?|解答?|उत्तर|الجواب|جواب|الإجابة|Back|Definition|Meaning|Cevap|답";

  private static final String CLOSES =
      "(?:[.:：;)>/]|-{1,3}>?|={1,2}>?|[–—])[*_]{0,3}\\s{0,2}(?:[.:：)>][*_]{0,3}\\s{0,2}|-{1,2}>?(?=\\s)\\s?){0,2}";

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s*(?:[-*+>•#]{1,6}\\s+)?[*_]{0,3}(?:\\(?\\d{1,4}[.)]\\s{0,3})?(?:"
              + WORDS
              + ")(?!\\p{L})\\s{0,2}\\.?\\s?(?:\\(?#?\\d{1,4}\\)?)?[*_]{0,3}\\s{0,2}"
              + CLOSES
              + "\\s*(.*)$");

  private static final Pattern ALONE =
      Pattern.compile(
          "^\\s*(?:[-*+>•#]{1,6}\\s+)?[*_]{0,3}(?:" + WORDS + ")[*_]{0,3}[\\s:.]*[*_]{0,3}$");

  /** Short for it and followed by the answer without any sign between. */
  private static final Pattern BARE = Pattern.compile("^\\s*(?:Ans|ANS|Sol|SOL)\\s+(\\S.*)$");

  /** One letter may as well be the first of some choices. */
  private static final Pattern LETTER =
      Pattern.compile(
          "^\\s*(?:[-+>•]\\s+)?[*_]{0,3}(?:A|a|R|О|ج|उ|答)\\s?(\\d{0,4})(?:\\*\\*)?\\s?([.:：)]|-(?=[\\s>])|–|->)[*_]{0,3}\\s*(.*)$");

  private static final Pattern OTHER_LETTER =
      Pattern.compile("^\\s*(?:[-+*>•]\\s+)?[*_(]{0,3}[BbCc]\\s?(?:[.:)]|[-–]\\s)");

  private static final Pattern OTHER_ON_LINE =
      Pattern.compile("(?<![\\p{L}\\p{N}])[(（]?[BbБб]\\s?[.):]\\s?\\S");

  private static final int LONGEST_CHOICE = 16;

  /** A choice that was broken because the page ended has hardly more lines than these. */
  private static final int WRAPPED = 4;

  private static final Pattern SUMMARY =
      Pattern.compile(
          "^.*?<summary>(?:<[a-z]+>)*\\s*(?:(?:show|see|view|click|reveal|toggle|open|expand|voir|zeige|ver)\\b.*|(?:the )?(answers?|solutions?|explanation|réponse|antwort|lösung|respuesta|solución|soluzione|risposta|resposta|solução|antwoord|oplossing|ответ|odpowied[źz]|cevap|jawaban|đáp án|답|答案|解答|回答|الإجابة)(?![\\p{L}&&[^\\p{IsHan}]]).{0,20})(?:</[a-z]+>)*\\s*</summary>(.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A box that is folded until someone opens it: {@code > [!success]- Answer}. */
  private static final Pattern CALLOUT =
      Pattern.compile("^\\s*>\\s*\\[!\\w{1,20}\\][-+]?\\s*(?:" + WORDS + ")(?!\\p{L}).{0,20}$");

  private static final String STARTS =
      "JjGgPpОоРрПпŚśŞ回Đđا:\uD83D-=→⇒➡➜⟶»>*_+•#(AaSsRrCcTtBbDdMLlОО答解उالج답<0123456789LÉ";

  private static final String ARROWS = "-=→⇒➡➜⟶\uD83D»>:";
  private static final String SIGNS = "-=→⇒➡➜⟶»>*+:\uD83D";
  private static final String LETTERS = "AaRОجउ答";

  /** What labels begin with: looked at first, because most lines begin otherwise. */
  private static final Set<String> FIRST_WORDS =
      Set.of(
          ("ans answer answers sol soln solution correct right the antwort lösung réponse rép respuesta resposta risposta"
                  + " rta antwoord svar back definition meaning cevap richtige bonne juiste solución soluzione solução"
                  + " gabarito oplossing")
              .split(" "));

  private AnswerMark() {}

  /** What is after the mark on this line; empty text where the mark stands alone. */
  static Optional<String> at(Page page, int index) {
    String line = page.line(index);
    if (CardForm.isPart(line)) {
      return Optional.of("");
    }
    Optional<String> hidden = SpoilerForm.alone(line);
    if (hidden.isPresent()) {
      return hidden;
    }
    Optional<String> found = in(line);
    return found.isPresent() ? found : letter(page, index);
  }

  /** The same for marks that say it in so many words. */
  static Optional<String> in(String line) {
    if (line.isBlank() || STARTS.indexOf(line.stripLeading().charAt(0)) < 0) {
      return Optional.empty();
    }
    if (line.contains("<summary>")) {
      Matcher summary = SUMMARY.matcher(line);
      return summary.matches() ? Optional.of(summary.group(2).strip()) : Optional.empty();
    }
    if (line.contains("[!") && CALLOUT.matcher(line).matches()) {
      return Optional.of("");
    }
    if (SIGNS.indexOf(LinePrefix.sign(line)) >= 0
        && ARROWS.indexOf(LinePrefix.signBehindBullet(line)) >= 0) {
      Matcher arrow = ARROW.matcher(line);
      if (arrow.matches()) {
        return Optional.of(arrow.group(1).strip());
      }
    }
    if (!LinePrefix.isForeign(LinePrefix.letter(line))
        && !FIRST_WORDS.contains(LinePrefix.word(line))) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(line);
    if (label.matches()) {
      return Optional.of(label.group(1).strip());
    }
    Matcher bare = BARE.matcher(line);
    if (bare.matches()) {
      return Optional.of(bare.group(1).strip());
    }
    return ALONE.matcher(line).matches() ? Optional.of("") : Optional.empty();
  }

  /** Whether an answer unfolds here: not only more of one, as below "See an example". */
  static boolean unfolds(String line) {
    if (!line.contains("<summary>")) {
      return false;
    }
    Matcher summary = SUMMARY.matcher(line);
    return summary.matches() && summary.group(1) != null;
  }

  /** What is left of an answer that stands on its question's line, without its mark. */
  static String behind(String text) {
    Matcher letter = LETTER.matcher(text);
    return in(text).orElse(letter.matches() ? letter.group(3).strip() : text);
  }

  /** Whether it is a word that stands there, and not a sign that lists have too. */
  static boolean isLabel(String line) {
    return SIGNS.indexOf(LinePrefix.sign(line)) < 0 || !ARROW.matcher(line).matches();
  }

  /**
   * Whether the next choice follows: this one goes on for some lines, or all of it stands below.
   */
  private static boolean hasOtherBelow(Page page, int index, int lines) {
    int end = Math.min(page.size(), index + lines);
    for (int at = index; at < end; at++) {
      if (LinePrefix.letter(page.line(at)) == 'B' && OTHER_LETTER.matcher(page.line(at)).find()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> letter(Page page, int index) {
    if (LETTERS.indexOf(LinePrefix.letter(page.line(index))) < 0) {
      return Optional.empty();
    }
    Matcher at = LETTER.matcher(page.line(index));
    if (!at.matches()) {
      return Optional.empty();
    }
    int next = page.next(index);
    boolean choice =
        at.group(1).isEmpty()
            && next < page.size()
            && (OTHER_LETTER.matcher(page.line(next)).find()
                || hasOtherBelow(page, next, at.group(3).isBlank() ? LONGEST_CHOICE : WRAPPED));
    choice |= OTHER_ON_LINE.matcher(at.group(3)).find();
    boolean point = at.group(2).equals(".") || at.group(2).equals(")");
    return choice
            || (point && at.group(1).isEmpty() && !page.line(index).stripLeading().startsWith("A"))
        ? Optional.empty()
        : Optional.of(at.group(3).strip());
  }
}
