package trivium.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the questions of a bank: every shape of answer has its makers, and the best fair questions
 * of an entry stay.
 */
final class QuestionMaker {
  /** More would let one long table be the whole evening. */
  private static final int MOST_OF_AN_ENTRY = 8;

  /** Of so many drafts the best come first: if they all fail, the rest will. */
  private static final int MOST_TRIED = 50;

  private final Pool pool;
  private final Distractors distractors;

  private QuestionMaker(Pool pool) {
    this.pool = pool;
    this.distractors = new Distractors(pool);
  }

  /** Pure: the same notes, the same questions in the same order. */
  static List<Question> questions(List<Note> notes) {
    var maker = new QuestionMaker(new Pool(notes));
    var questions = new ArrayList<Question>();
    for (Pieces pieces : maker.pool.pieces()) {
      questions.addAll(maker.about(pieces));
    }
    return Draw.dealt(questions, new Mix(notes.size()));
  }

  private List<Question> about(Pieces pieces) {
    var drafts = new ArrayList<Draft>();
    for (Maker maker : makers(pieces.note().body())) {
      drafts.addAll(maker.drafts(pieces, pool));
    }
    drafts.sort(
        Comparator.comparingInt(Draft::merit)
            .reversed()
            .thenComparingLong(draft -> Mix.of(draft.prompt() + draft.right().text())));
    var questions = new ArrayList<Question>();
    var asked = new HashSet<String>();
    for (Draft draft : drafts.subList(0, Math.min(MOST_TRIED, drafts.size()))) {
      if (questions.size() < MOST_OF_AN_ENTRY && fresh(draft, asked)) {
        distractors
            .choose(draft)
            .ifPresent(wrong -> {
              questions.add(question(pieces, draft, wrong));
              asked.add(key(draft));
            });
      }
    }
    return questions;
  }

  private static List<Maker> makers(Body body) {
    return switch (body) {
      case Body.Phrase _ -> List.of(new DefinitionMaker(), new MemberMaker(), new GapMaker());
      case Body.Paragraph _ ->
          List.of(new DefinitionMaker(), new ReasonMaker(), new MemberMaker(), new GapMaker());
      case Body.Items _ ->
          List.of(
              new DefinitionMaker(),
              new MemberMaker(),
              new OrderMaker(),
              new PurposeMaker(),
              new GapMaker());
      case Body.Pairs _, Body.Table _ -> List.of(new MatchMaker());
    };
  }

  private static boolean fresh(Draft draft, Set<String> asked) {
    return !asked.contains(key(draft));
  }

  private static String key(Draft draft) {
    return (draft.prompt() + "\n" + draft.right().text()).toLowerCase(Locale.ROOT);
  }

  private static Question question(Pieces pieces, Draft draft, List<String> wrong) {
    var choices = new ArrayList<String>(wrong);
    choices.addFirst(draft.right().text());
    return new Question(
        Kind.CHOICE,
        draft.prompt(),
        choices,
        List.of(0),
        pieces.note().entry().answer(),
        pieces.entry());
  }
}
