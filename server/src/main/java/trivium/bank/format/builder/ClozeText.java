package trivium.bank.format.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.budget.ReadingBudget;

/** A text with gaps. Each gap becomes a question in which the other gaps are filled in. */
public final class ClozeText {
  /** A text with more gaps is a worksheet. */
  private static final int MOST_GAPS = 20;

  /** A part of the text; for a gap the text that fills it in, and its task. */
  private record Part(String text, boolean gap, Supplier<Task> task) {}

  /** Of a part with its task and the texts of that. */
  private static final long BYTES_PER_PART = 300;

  private final ReadingBudget budget = ReadingBudget.current();
  private final List<Part> parts = new ArrayList<>();

  /**
   * A gap that is written as {@code [name]} in the text.
   *
   * @param right what fills it in while the other gaps are asked
   */
  public record NamedGap(String name, String right, Supplier<Task> task) {
    private String placeholder() {
      return "[" + name + "]";
    }
  }

  /** The text with its first placeholder of each gap replaced by the gap. */
  public static ClozeText withNamedGaps(String text, List<NamedGap> gaps) {
    var cloze = new ClozeText();
    String rest = text;
    while (!rest.isEmpty()) {
      NamedGap next = null;
      int at = rest.length();
      for (NamedGap gap : gaps) {
        int found = rest.indexOf(gap.placeholder());
        if (found >= 0 && found < at) {
          at = found;
          next = gap;
        }
      }
      cloze.addText(rest.substring(0, at));
      if (next == null) {
        return cloze;
      }
      cloze.addGap(next.right(), next.task());
      rest = rest.substring(at + next.placeholder().length());
    }
    return cloze;
  }

  public void addText(String text) {
    add(new Part(text, false, () -> ImportedTasks.text(List.of(text))));
  }

  /**
   * Adds a gap.
   *
   * @param right what fills it in while the other gaps are asked
   */
  public void addGap(String right, Supplier<Task> task) {
    add(new Part(right, true, task));
  }

  private void add(Part part) {
    budget.check();
    budget.charge(BYTES_PER_PART + 2L * part.text().length());
    parts.add(part);
  }

  public boolean hasNoGaps() {
    return parts.stream().noneMatch(Part::gap);
  }

  /** A question for each of the first gaps. */
  public List<ImportedQuestion> questions(String explanation, QuestionSettings extras) {
    var questions = new ArrayList<ImportedQuestion>();
    long length = parts.stream().mapToLong(part -> part.text().length()).sum();
    for (int gap = 0; gap < parts.size(); gap++) {
      if (parts.get(gap).gap() && questions.size() < MOST_GAPS) {
        budget.check();
        budget.charge(2 * length);
        var prompt = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
          prompt.append(i == gap ? Question.GAP : parts.get(i).text());
        }
        questions.add(
            new ImportedQuestion(
                prompt.toString().strip(), parts.get(gap).task(), explanation, extras));
      }
    }
    return questions;
  }
}
