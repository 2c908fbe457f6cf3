package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.Body;
import trivium.bank.text.SeededRandom;

/** Makes questions that ask for all choices that belong to a list. */
final class MultipleSelectMaker {
  private static final int MOST_SHOWN = 6;
  private static final int FEWEST_SHOWN = 5;
  private static final int MOST_RIGHT = 4;

  /** A single outsider is too easy to find. */
  private static final int FEWEST_WRONG = 2;

  private MultipleSelectMaker() {}

  static Optional<Question> question(AnswerParts parts, DistractorSelector distractors) {
    List<Candidate> items = apart(parts.items());
    Optional<String> framed = prompt(parts);
    if (framed.isEmpty()
        || !(parts.note().body() instanceof Body.Items
            || parts.note().body() instanceof Body.Phrase)
        || items.size() < 2
        || OrderingMaker.isSequence(parts)
        || framed.get().length() > TextLimits.MAX_PROMPT) {
      return Optional.empty();
    }
    String prompt = framed.get();
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

  /** The question as its author asks it, since only that certainly fits the items. */
  private static Optional<String> prompt(AnswerParts parts) {
    return parts.analysis().isAsked() && parts.label().isEmpty()
        ? parts.frames().around(Frames.Use.PICK_ALL, parts.analysis().sentence())
        : Optional.empty();
  }
}
