package trivium.bank.notes.generated;

import java.util.List;

/**
 * How a page of choices says which are right.
 *
 * @param choice template of a choice: {l} label, {o} text
 * @param marked template of a choice that is marked as right
 * @param line template of a line below the choices, {key} what it says; empty if there is none
 * @param sheet template of an answer on a sheet, {n} number of the question; empty if there is none
 * @param join what joins the answers of a sheet
 * @param and what joins the names of several right choices
 * @param labels signs of the labels; empty if choices have none
 * @param by what a key names
 */
record ChoiceKeyNotation(
    String choice,
    String marked,
    String line,
    String sheet,
    String join,
    String and,
    String labels,
    By by) {

  /** What a key names. */
  enum By {
    MARK,
    LABEL,
    NUMBER,
    TEXT
  }

  static final List<ChoiceKeyNotation> ALL =
      List.of(
          marks("{l}) {o}", "*{l}) {o}", "abcdef"),
          marks("{l}. {o}", "{l}. {o} (correct)", "ABCDEF"),
          marks("{l}) {o}", "{l}) {o} ✓", "abcdef"),
          marks("{l}) {o}", "**{l}) {o}**", "abcdef"),
          marks("- {l}) {o}", "- {l}) {o} ✅", "абвгде"),
          marks("- [ ] {o}", "- [x] {o}", ""),
          marks("( ) {o}", "(x) {o}", ""),
          marks("- {o}", "- **{o}**", ""),
          line("{l}) {o}", "Answer: {key}", "abcdef", By.LABEL),
          line("{l}. {o}", "Correct answer: {key}", "ABCDEF", By.LABEL),
          line("({l}) {o}", "Ответ: {key}", "абвгде", By.LABEL),
          line("{l}) {o}", "Answer: {key}", "123456", By.LABEL),
          line("{l}) {o}", "**Answer: {key}**", "ABCDEF", By.TEXT),
          line("- {o}", "Answer: {key}", "", By.TEXT),
          line("- {o}", "Correct Answer: {key}", "", By.NUMBER),
          line("* {o}", "Answer: Option {key}", "", By.NUMBER),
          line("{l}) {o}", "Answer: {key}", "abcdef", By.LABEL).joined(" and "),
          line("{l}) {o}", "Respuesta: {key}", "abcdef", By.LABEL).joined(" y "),
          line("{l}) {o}", "Resposta: {key}", "abcdef", By.LABEL).joined(" e "),
          line("{l}) {o}", "Ответ: {key}", "абвгде", By.LABEL).joined(" и "),
          line("{l}) {o}", "Answer: {key}", "αβγδεζ", By.LABEL),
          line("{l}. {o}", "Answer: {key}", "АБВГДЕ", By.LABEL).joined("; "),
          line("{l}、{o}", "答案：{key}", "甲乙丙丁戊己", By.LABEL).joined("、"),
          line("- {o}", "Correct answers: {key}", "", By.NUMBER).joined(" & "),
          sheet("{l}) {o}", "{n}: {key}", "; ", "αβγδεζ"),
          sheet("{l}) {o}", "{n}. {key}", "\n", "abcdef").joined(" and "),
          sheet("{l}) {o}", "{n}. {key}", "\n", "abcdef"),
          sheet("{l}. {o}", "{n}) {key}", "\n", "ABCDEF"),
          sheet("{l}) {o}", "{n}-{key}", ", ", "абвгде"),
          sheet("   {l}) {o}", "{n}. {key}", "  ", "ABCDEF"));

  private ChoiceKeyNotation joined(String words) {
    return new ChoiceKeyNotation(choice, marked, line, sheet, join, words, labels, by);
  }

  private static ChoiceKeyNotation marks(String choice, String marked, String labels) {
    return new ChoiceKeyNotation(choice, marked, "", "", "", ", ", labels, By.MARK);
  }

  private static ChoiceKeyNotation line(String choice, String line, String labels, By by) {
    return new ChoiceKeyNotation(choice, choice + " (correct)", line, "", "", ", ", labels, by);
  }

  private static ChoiceKeyNotation sheet(String choice, String sheet, String join, String labels) {
    return new ChoiceKeyNotation(
        choice, choice + " (correct)", "", sheet, join, ", ", labels, By.LABEL);
  }
}
