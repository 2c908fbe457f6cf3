package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.text.Tidy;

/**
 * Aiken: a question, its choices behind {@code A.} or {@code A)}, and {@code ANSWER: B}. Several
 * right ones and a line of feedback are no part of it, but people write them.
 */
final class AikenFormat implements Format {
  private static final int SURE = 80;
  private static final Pattern CHOICE = Pattern.compile("^\\s*([A-Z])[.)]\\s*(\\S.*)?$");
  private static final Pattern ANSWER =
      Pattern.compile(
          "^\\s*+ANSWERS?\\s*+:\\s*+([A-Z](?:\\s*+(?:[,;&]|\\band\\b)?+\\s*+[A-Z])*+)\\s*+\\.?\\s*+$");
  private static final Pattern ANSWERED_OTHERWISE = Pattern.compile("^\\s*ANSWERS?\\s*:.*");
  private static final Pattern FEEDBACK =
      Pattern.compile("^\\s*(?:FEEDBACK|EXPLANATION|RATIONALE|@FEEDBACK)\\s*:\\s*(.*)$");

  /** So many of the answers must stand below choices, or the file is something else. */
  private static final double MOST = 0.6;

  @Override
  public String name() {
    return "Aiken";
  }

  @Override
  public int evidence(Source source) {
    if (source.isBinary()) {
      return 0;
    }
    List<String> lines = source.text().lines().filter(line -> !line.isBlank()).toList();
    int answers = 0;
    int after = 0;
    int strange = 0;
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean answer = ANSWER.matcher(lines.get(i)).matches();
      answers += answer ? 1 : 0;
      after += answer && i > 1 && CHOICE.matcher(lines.get(i - 1)).matches() ? 1 : 0;
      boolean choice = CHOICE.matcher(lines.get(i)).matches();
      strange += choice && !begun && lines.get(i).strip().charAt(0) != 'A' ? 1 : 0;
      begun = choice;
    }
    return answers > 0 && after >= answers * MOST && strange <= answers / 2 ? SURE : 0;
  }

  @Override
  public Understood read(Source source) {
    var gathered = new Gathered(name(), source);
    List<String> lines = source.text().lines().toList();
    var item = new Item();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher feedback = FEEDBACK.matcher(line);
      if (feedback.matches() && item.answered()) {
        item.explain(String.valueOf(feedback.group(1)), i + 1);
      } else if (!line.isBlank()) {
        if (item.answered()) {
          item.into(gathered);
          item = new Item();
        }
        item.take(line, i + 1);
      }
    }
    item.into(gathered);
    return gathered.understood("");
  }

  /** A question while its lines come in. */
  private static final class Item {
    private final List<String> question = new ArrayList<>();
    private final List<String> choices = new ArrayList<>();
    private final StringBuilder explanation = new StringBuilder();
    private String answer = "";
    private int first;
    private int last;
    private boolean answered;

    boolean answered() {
      return answered;
    }

    void explain(String text, int line) {
      explanation.append(explanation.isEmpty() ? "" : "\n").append(text.strip());
      last = line;
    }

    void take(String line, int number) {
      first = first == 0 ? number : first;
      last = number;
      Matcher right = ANSWER.matcher(line);
      Matcher choice = CHOICE.matcher(line);
      if (right.matches()) {
        answer = String.valueOf(right.group(1)).replaceAll("and|[^A-Z]", "");
        answered = true;
      } else if (ANSWERED_OTHERWISE.matcher(line).matches()) {
        answered = true;
      } else if (!question.isEmpty() && choice.matches() && isNext(choice)) {
        choices.add(choice.group(2) == null ? "" : String.valueOf(choice.group(2)).strip());
      } else if (choices.isEmpty()) {
        question.add(line.strip());
      } else {
        choices.set(choices.size() - 1, choices.getLast() + " " + line.strip());
      }
    }

    private boolean isNext(Matcher choice) {
      return String.valueOf(choice.group(1)).charAt(0) == 'A' + choices.size();
    }

    void into(Gathered gathered) {
      if (first == 0) {
        return;
      }
      Place place = new Place(first, last, "");
      String prompt = String.join("\n", question);
      String said = Tidy.excerpt(prompt.isEmpty() ? String.join(" ", choices) : prompt);
      if (choices.isEmpty()) {
        gathered.problem(place, "has no choices that begin with A. or A): " + said);
      } else if (answer.isEmpty()) {
        gathered.problem(place, "has no line such as ANSWER: B below its choices: " + said);
      } else if (answer.chars().anyMatch(letter -> letter - 'A' >= choices.size())) {
        gathered.problem(place, "names a right choice that is not there: " + said);
      } else {
        var options = new ArrayList<Option>();
        for (int i = 0; i < choices.size(); i++) {
          if (!choices.get(i).isBlank()) {
            options.add(new Option(choices.get(i), answer.indexOf('A' + i) >= 0));
          }
        }
        gathered.choices(
            place,
            prompt,
            options,
            answer.chars().distinct().count() > 1,
            explanation.toString(),
            Extras.NONE);
      }
    }
  }
}
