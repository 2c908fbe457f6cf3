package trivium.bank.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import trivium.bank.asking.english.GroupNoun;
import trivium.bank.text.AnswerType;
import trivium.bank.text.SeededRandom;
import trivium.bank.text.Words;

/**
 * Asks which of four choices is in a list, and which one is not. A list is asked about only if the
 * note says what its items are: in the question, or with a plural ("the Scrum events"). A heading
 * above a list does not.
 */
final class MembershipMaker implements DraftMaker {
  /** The most questions of this form about one list. */
  private static final int ASKED = 3;

  private static final int FEWEST_ITEMS = 3;

  /** A longer subject reads badly after "one of the use cases of". */
  private static final int LONGEST_SUBJECT = 40;

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    List<Candidate> items = parts.items();
    Optional<String> is = prompt(parts);
    if (items.size() < FEWEST_ITEMS || is.isEmpty()) {
      return drafts;
    }
    List<Candidate> mixed = new SeededRandom(SeededRandom.hash(is.get())).shuffled(items);
    // Single words are less informative, so they come last.
    List<Candidate> telling =
        mixed.stream().sorted(Comparator.comparing(item -> Words.count(item.text()) == 1)).toList();
    for (int i = 0; i < Math.min(ASKED, telling.size()); i++) {
      drafts.add(
          new QuestionDraft(parts.entry(), is.get(), telling.get(i), List.of(), true, 9 - i));
    }
    group(parts)
        .flatMap(group -> parts.frames().around(Frames.Use.NOT_ONE_OF, group))
        .ifPresent(not -> {
          var outside =
              new QuestionDraft(parts.entry(), not, telling.getFirst(), List.of(), true, 7);
          distractors
              .outsiders(outside, 1)
              .forEach(stranger ->
                  drafts.add(new QuestionDraft(parts.entry(), not, stranger, items, false, 7)));
        });
    return drafts;
  }

  /** A draft about a list of which the note does not say what its items are; for want of others. */
  static Optional<QuestionDraft> unnamed(AnswerParts parts) {
    QuestionAnalysis asked = parts.analysis();
    Optional<String> prompt =
        asked.isAsked()
            ? Optional.of(asked.sentence())
            : parts.frames().around(Frames.Use.GOES_WITH, asked.subject());
    return parts.items().stream()
        .max(Comparator.comparingInt(item -> item.text().length()))
        .flatMap(item ->
            prompt.map(text -> new QuestionDraft(parts.entry(), text, item, List.of(), true, 0)));
  }

  /** The question for a member; empty if the note does not say what the items are. */
  private static Optional<String> prompt(AnswerParts parts) {
    QuestionAnalysis asked = parts.analysis();
    Optional<String> group = group(parts);
    if (group.isPresent()) {
      return parts.frames().around(Frames.Use.ONE_OF, group.get());
    }
    return switch (asked.answerType()) {
      case HOW_TO -> parts.frames().around(Frames.Use.WAY_TO, asked.action());
      case TERM, WHAT, STEM, COMPARISON, COUNT -> Optional.empty();
      case HOW, WHY, WHO, WHEN, WHERE, WHICH, OTHER -> Optional.of(asked.sentence());
    };
  }

  /** What the items are called, after "one of"; empty if the note does not say. */
  static Optional<String> group(AnswerParts parts) {
    QuestionAnalysis asked = parts.analysis();
    if (!parts.label().isEmpty() && GroupNoun.isSayable(parts.label())) {
      Optional<String> label = GroupNoun.definite(GroupNoun.plural(parts.label()));
      String subject = asked.answerType().isDefinition() ? asked.subject() : "";
      return subject.isEmpty() || subject.length() > LONGEST_SUBJECT
          ? Optional.empty()
          : label.map(name -> name + " of " + subject);
    }
    Optional<String> requested =
        asked.answerType() == AnswerType.OTHER
            ? GroupNoun.requested(asked.sentence())
            : Optional.empty();
    return requested
        .or(() -> Optional.of(asked.subject()).filter(subject -> !subject.isEmpty()))
        .flatMap(GroupNoun::definite);
  }
}
