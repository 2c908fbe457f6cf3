package trivium.bank.asking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Kind;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.Words;

/**
 * Scores a question from 0 to 100 by what can be measured: whether its choices give the answer
 * away, are alike, and can be read in time. Content is not judged. Pure; {@code docs/bank.md}
 * explains the weights.
 */
public final class QuestionQuality {
  private static final int BEST = 100;

  /** Longer prompts take more than two lines on a display. */
  private static final int LONG_PROMPT = 90;

  private static final int FOR_LENGTH = 15;
  private static final int FOR_OUTSIDER = 12;
  private static final int FOR_ECHO = 15;
  private static final int FOR_LONG_PROMPT = 10;
  private static final int FOR_GAP = 8;
  private static final int FOR_TWO_CHOICES = 10;
  private static final int FOR_NOT = 8;
  private static final int FOR_FEW = 10;
  private static final int FOR_GRAMMAR = 10;
  private static final int FOR_SIBLINGS = 12;
  private static final int FOR_VERDICT = 25;
  private static final int FOR_NO_SENTENCE = 25;
  private static final int FOR_MARKUP = 20;
  private static final int FOR_SWAP = 25;

  /** A question followed by its answer: "How many? Two." */
  private static final Pattern NO_SENTENCE =
      Pattern.compile(
          "^(?:True or false\\? )?(?:Which|What|Who|When|Where|Why|How)\\b.*\\? .*\\.$");

  /** Links, headings and emphasis; code in backticks is intended. */
  private static final Pattern MARKUP =
      Pattern.compile("\\]\\(|(?:^|\\s)#{2,}\\s|(?<![\\w`])__\\S.*\\s.*__(?![\\w`])");

  private QuestionQuality() {}

  public static int score(Question question) {
    int lost =
        switch (question.task()) {
          case Task.Choice choice when question.kind() == Kind.TRUEFALSE ->
              (choice.choices().equals(TrueFalseChoices.CHOICES) ? FOR_TWO_CHOICES : 0)
                  + (NO_SENTENCE.matcher(question.prompt()).matches() ? FOR_NO_SENTENCE : 0);
          case Task.Choice choice
              when choice.choices().stream().allMatch(QuestionQuality::isVerdict) ->
              FOR_TWO_CHOICES;
          case Task.Choice choice -> choices(question.prompt(), choice);
          case Task.Text text ->
              (text.accepted().getFirst().length() > 16 ? 10 : 5)
                  + (isVerdict(text.accepted().getFirst()) ? FOR_VERDICT : 0);
          case Task.Numeric number -> number.tolerance() == 0 ? 5 : 0;
          case Task.Order order ->
              order.items().size() < 3 ? FOR_SWAP : order.items().size() > 6 ? 10 : 0;
          case Task.Match match -> match.left().size() > 5 ? 5 : 0;
        };
    lost += question.prompt().length() > LONG_PROMPT ? FOR_LONG_PROMPT : 0;
    lost += question.prompt().contains(Question.GAP) ? FOR_GAP : 0;
    lost += question.prompt().contains(" NOT ") ? FOR_NOT : 0;
    boolean markup =
        MARKUP.matcher(question.prompt()).find()
            || question.task().shown().stream().anyMatch(choice -> MARKUP.matcher(choice).find());
    lost += markup ? FOR_MARKUP : 0;
    return Math.max(0, BEST - lost);
  }

  private static boolean isVerdict(String text) {
    return TrueFalseChoices.pairOf(text.strip()).isPresent();
  }

  private static int choices(String prompt, Task.Choice task) {
    List<String> right = task.correct().stream().map(task.choices()::get).toList();
    List<String> wrong =
        IntStream.range(0, task.choices().size())
            .filter(i -> !task.correct().contains(i))
            .mapToObj(task.choices()::get)
            .toList();
    if (wrong.isEmpty()) {
      return 0;
    }
    return length(right, wrong)
        + outsiders(right, wrong)
        + echo(prompt, right, wrong)
        + grammar(right, wrong)
        + siblings(right, wrong)
        + (Stream.concat(right.stream(), wrong.stream()).anyMatch(QuestionQuality::isVerdict)
            ? FOR_VERDICT
            : 0)
        + (task.choices().size() < TextLimits.CHOICES ? FOR_FEW : 0);
  }

  /** The penalty for a correct choice that is much longer or shorter than all others. */
  private static int length(List<String> right, List<String> wrong) {
    double mine = right.stream().mapToInt(String::length).average().orElse(1);
    int longest = wrong.stream().mapToInt(String::length).max().orElse(1);
    int shortest = wrong.stream().mapToInt(String::length).min().orElse(1);
    boolean shows = mine > TextLimits.SHOWS_LENGTH;
    return (shows && mine > longest * 1.5)
            || (longest > TextLimits.SHOWS_LENGTH && mine * 2 < shortest)
        ? FOR_LENGTH
        : 0;
  }

  /** The penalty for distractors with another shape, which can be excluded without reading. */
  private static int outsiders(List<String> right, List<String> wrong) {
    ChoiceShape shape = ChoiceShape.of(right.getFirst());
    int strange = 0;
    for (String choice : wrong) {
      int likeness = shape.likeness(ChoiceShape.of(choice));
      boolean capitals = startsLarge(choice) == startsLarge(right.getFirst());
      strange += likeness == 0 || !capitals ? 2 : likeness < 2 ? 1 : 0;
    }
    return strange * FOR_OUTSIDER / Math.max(1, wrong.size());
  }

  private static boolean startsLarge(String text) {
    return text.substring(0, 1).equals(text.substring(0, 1).toUpperCase(Locale.ROOT));
  }

  /** The penalty for words of the prompt that only the correct choice repeats. */
  private static int echo(String prompt, List<String> right, List<String> wrong) {
    Set<String> asked = Words.stems(prompt);
    boolean repeated =
        right.stream().anyMatch(choice -> Words.intersect(Words.stems(choice), asked));
    boolean shared = wrong.stream().anyMatch(choice -> Words.intersect(Words.stems(choice), asked));
    return repeated && !shared ? FOR_ECHO : 0;
  }

  /** The penalty if only the correct choice has an article, or lacks one. */
  private static int grammar(List<String> right, List<String> wrong) {
    boolean mine = Candidate.Traits.of(right.getFirst()).article();
    return wrong.size() > 1
            && wrong.stream().noneMatch(choice -> Candidate.Traits.of(choice).article() == mine)
        ? FOR_GRAMMAR
        : 0;
  }

  /**
   * The penalty if all distractors share a word that the correct choice lacks: "Group A", "Group
   * B", "Group O".
   */
  private static int siblings(List<String> right, List<String> wrong) {
    Set<String> shared = Words.stems(wrong.getFirst());
    wrong.forEach(choice -> shared.retainAll(Words.stems(choice)));
    right.forEach(choice -> shared.removeAll(Words.stems(choice)));
    return wrong.size() > 1 && !shared.isEmpty() ? FOR_SIBLINGS : 0;
  }
}
