package trivium.bank.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import trivium.bank.Draw;
import trivium.bank.Question;
import trivium.bank.Unasked;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;
import trivium.bank.text.Mix;
import trivium.bank.text.Words;

/**
 * Makes the questions of a bank: every shape of answer has its makers, and the best fair questions
 * of an entry stay.
 */
public final class QuestionMaker {
  /** More would let one long table be the whole evening. */
  private static final int MOST_OF_AN_ENTRY = 8;

  /**
   * One choice may be right twice in an entry's questions, once each way round; more often it is
   * known by then.
   */
  private static final int MOST_OF_A_CHOICE = 2;

  /** Gaps are the quickest to make and the least fun to answer. */
  private static final int MOST_GAPS = 2;

  /** With so many better ones no gap is needed. */
  private static final int ENOUGH = 4;

  /** Of so many drafts the best come first: if they all fail, the rest will. */
  private static final int MOST_TRIED = 50;

  private static final String NOT_ENOUGH =
      "nothing else in this bank would be a fair wrong choice beside its answer";

  /** The same question in other words. */
  private static final double SAID_AGAIN = 0.7;

  private final Pool pool;
  private final Distractors distractors;
  private final Maker definition;
  private final Maker member = new MemberMaker();
  private final Maker gap;

  private QuestionMaker(Pool pool) {
    this.pool = pool;
    this.distractors = new Distractors(pool);
    this.definition = new DefinitionMaker(pool);
    this.gap = new GapMaker(pool);
  }

  /** Pure: the same notes, the same questions in the same order. */
  public static Made questions(List<Note> notes) {
    var maker = new QuestionMaker(new Pool(notes));
    var questions = new ArrayList<Question>();
    var unasked = new ArrayList<Unasked>();
    for (Pieces pieces : maker.pool.pieces()) {
      List<Question> about = maker.about(pieces);
      if (about.isEmpty()) {
        unasked.add(new Unasked(pieces.entry(), NOT_ENOUGH));
      }
      questions.addAll(about);
    }
    return new Made(Draw.dealt(questions, new Mix(notes.size())), unasked);
  }

  /** What can be asked about an answer of this shape. */
  private List<Maker> makers(Body body) {
    return switch (body) {
      case Body.Phrase _ -> List.of(definition, member, gap);
      case Body.Paragraph _ -> List.of(definition, new ReasonMaker(), member, gap);
      case Body.Items _ -> List.of(definition, member, new OrderMaker(), new PurposeMaker(), gap);
      case Body.Pairs _, Body.Table _ -> List.of(new MatchMaker());
    };
  }

  private List<Question> about(Pieces pieces) {
    var drafts = new ArrayList<Draft>();
    for (Maker maker : makers(pieces.note().body())) {
      drafts.addAll(maker.drafts(pieces, distractors));
    }
    drafts.removeIf(
        draft -> draft.prompt().length() > Limits.MAX_PROMPT || draft.right().text().isBlank());
    drafts.sort(
        Comparator.comparingInt(Draft::merit)
            .reversed()
            .thenComparingLong(draft -> Mix.of(draft.prompt() + draft.right().text())));
    var questions = new ArrayList<Question>();
    var chosen = new Chosen();
    for (Draft draft : drafts.subList(0, Math.min(MOST_TRIED, drafts.size()))) {
      if (questions.size() < MOST_OF_AN_ENTRY && chosen.misses(draft)) {
        distractors
            .choose(draft)
            .ifPresent(wrong -> {
              questions.add(question(pieces, draft, wrong));
              chosen.add(draft);
            });
      }
    }
    if (questions.isEmpty()) {
      drafts.stream()
          .flatMap(draft ->
              distractors
                  .chooseForgiving(draft)
                  .map(wrong -> question(pieces, draft, wrong))
                  .stream())
          .findFirst()
          .ifPresent(questions::add);
    }
    return questions;
  }

  private static Question question(Pieces pieces, Draft draft, List<String> wrong) {
    var choices = new ArrayList<String>(wrong);
    choices.addFirst(draft.right().text());
    return Question.choice(
        draft.prompt(), choices, 0, pieces.note().entry().answer(), pieces.entry());
  }

  /** What was asked about one entry already. */
  private static final class Chosen {
    private final Map<String, Integer> rights = new HashMap<>();
    private final Map<String, List<Set<String>>> prompts = new HashMap<>();
    private int gaps;
    private int asked;

    boolean misses(Draft draft) {
      String right = draft.right().text().toLowerCase(Locale.ROOT);
      Set<String> prompt = Words.stems(draft.prompt());
      return rights.getOrDefault(right, 0) < MOST_OF_A_CHOICE
          && (!GapMaker.made(draft) || (gaps < MOST_GAPS && asked < ENOUGH))
          && prompts.getOrDefault(right, List.of()).stream()
              .noneMatch(other -> Words.covered(prompt, other) > SAID_AGAIN);
    }

    void add(Draft draft) {
      String right = draft.right().text().toLowerCase(Locale.ROOT);
      rights.merge(right, 1, Integer::sum);
      asked++;
      gaps += GapMaker.made(draft) ? 1 : 0;
      prompts
          .computeIfAbsent(right, _ -> new ArrayList<>())
          .add(new HashSet<>(Words.stems(draft.prompt())));
    }
  }
}
