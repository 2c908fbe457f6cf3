package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.Body;
import trivium.bank.text.SeededRandom;
import trivium.bank.text.TextCleanup;

/** Makes questions that ask for all choices that belong to a list. */
final class MultipleSelectMaker {
  private static final int MOST_SHOWN = 6;
  private static final int FEWEST_SHOWN = 5;
  private static final int MOST_RIGHT = 4;

  /** A single outsider is too easy to find. */
  private static final int FEWEST_WRONG = 2;

  private static final String ALL = " Pick all that are right.";

  private MultipleSelectMaker() {}

  static Optional<Question> question(AnswerParts parts, DistractorSelector distractors) {
    String prompt = prompt(parts);
    List<Candidate> items = apart(parts.items());
    if (!(parts.note().body() instanceof Body.Items || parts.note().body() instanceof Body.Phrase)
        || items.size() < 2
        || OrderingMaker.isSequence(parts)
        || prompt.length() > TextLimits.MAX_PROMPT) {
      return Optional.empty();
    }
    var mix = new SeededRandom(SeededRandom.hash(prompt));
    List<Candidate> right =
        mix.shuffled(items).subList(0, Math.min(items.size(), 2 + mix.nextInt(MOST_RIGHT - 1)));
    var draft = new QuestionDraft(parts.entry(), prompt, right.getFirst(), List.of(), true, 0);
    List<Candidate> wrong =
        distractors.outsiders(draft, MOST_SHOWN - right.size()).stream()
            .filter(stranger -> items.stream().noneMatch(stranger::overlaps))
            .toList();
    if (wrong.size() < FEWEST_WRONG || right.size() + wrong.size() < FEWEST_SHOWN) {
      return Optional.empty();
    }
    var shown = new ArrayList<String>();
    right.forEach(item -> shown.add(item.text()));
    wrong.forEach(item -> shown.add(item.text()));
    var task = new Task.Choice(shown, IntStream.range(0, right.size()).boxed().toList(), true);
    return shown.size() == shown.stream().distinct().count()
        ? Optional.of(new Question(prompt, task, parts.note().entry().answer(), parts.entry()))
        : Optional.empty();
  }

  /** The items without those that have the meaning of an earlier one. */
  private static List<Candidate> apart(List<Candidate> items) {
    var apart = new ArrayList<Candidate>();
    for (Candidate item : items) {
      if (!item.text().isBlank() && apart.stream().noneMatch(item::overlaps)) {
        apart.add(item);
      }
    }
    return apart;
  }

  private static String prompt(AnswerParts parts) {
    QuestionAnalysis asked = parts.analysis();
    if (MembershipMaker.isSayable(parts.label()) && !asked.context().isEmpty()) {
      String label = parts.label().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
      return asked.context()
          + " – "
          + TextCleanup.capitalize(label)
          + ": which of these belong here?"
          + ALL;
    }
    return switch (asked.answerType()) {
      case TERM -> belong(asked) + ALL;
      case WHAT ->
          (asked.sentence().startsWith("What are ") ? asked.sentence() : belong(asked)) + ALL;
      case HOW_TO, HOW, COUNT, WHY, WHO, WHEN, WHERE, WHICH, OTHER -> asked.sentence() + ALL;
    };
  }

  private static String belong(QuestionAnalysis asked) {
    return "Which of these belong to “" + asked.subject() + "”?";
  }
}
