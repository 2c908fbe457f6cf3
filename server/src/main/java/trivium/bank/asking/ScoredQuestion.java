package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import trivium.bank.Kind;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.TextCleanup;

/**
 * A question with the texts that several {@link QuestionFeature}s look at, which are computed once.
 *
 * @param right the correct choice or the first accepted text; empty for other tasks
 * @param shape of that text
 * @param wrong the wrong choices
 * @param quoted the text that the prompt quotes; empty if it quotes none
 * @param quotesExplanation whether that text is part of the explanation
 */
record ScoredQuestion(
    Question question,
    Kind kind,
    String right,
    ChoiceShape shape,
    List<String> wrong,
    String quoted,
    boolean quotesExplanation) {
  private static final Pattern QUOTED = Pattern.compile("[“„«]\\s?(.+?)\\s?[”“»]");
  private static final String OPENING_QUOTES = "“„«";
  private static final String EMPHASIS_AND_QUOTES = "*_`\"“”";

  static ScoredQuestion of(Question question) {
    String quoted = quoted(question.prompt());
    String right = right(question.task());
    return new ScoredQuestion(
        question,
        question.kind(),
        right,
        ChoiceShape.of(right),
        wrong(question.task()),
        quoted,
        quoted.isEmpty() || isIn(quoted, question.explanation()));
  }

  String prompt() {
    return question.prompt();
  }

  Task task() {
    return question.task();
  }

  /** Whether there are choices other than true and false. */
  boolean hasChoices() {
    return question.task() instanceof Task.Choice && kind != Kind.TRUEFALSE;
  }

  private static String quoted(String prompt) {
    if (!PlainText.hasAny(prompt, OPENING_QUOTES)) {
      return "";
    }
    var quoted = QUOTED.matcher(prompt);
    return quoted.find() ? quoted.group(1) : "";
  }

  private static String right(Task task) {
    return switch (task) {
      case Task.Choice choice -> choice.choices().get(choice.correct().getFirst());
      case Task.Text text -> text.accepted().getFirst();
      case Task.Numeric _, Task.Order _, Task.Match _ -> "";
    };
  }

  private static List<String> wrong(Task task) {
    List<Integer> correct = task.correct();
    List<String> shown = task.shown();
    var wrong = new ArrayList<String>(shown.size());
    for (int i = 0; i < shown.size(); i++) {
      if (!correct.contains(i)) {
        wrong.add(shown.get(i));
      }
    }
    return wrong;
  }

  private static boolean isIn(String text, String explanation) {
    return plain(explanation).contains(plain(text.replace(Question.GAP, "").strip()));
  }

  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (EMPHASIS_AND_QUOTES.indexOf(text.charAt(i)) < 0) {
        plain.append(text.charAt(i));
      }
    }
    return TextCleanup.normalizeSpaces(plain.toString()).toLowerCase(Locale.ROOT);
  }
}
