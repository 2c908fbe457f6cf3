package trivium.bank.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import trivium.bank.Draw;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.Unasked;
import trivium.bank.asking.english.DefiniteArticles;
import trivium.bank.budget.ReadingBudget;
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
   * What the editor takes; of a file with thousands of entries nobody misses the ninth question.
   */
  private static final int MOST_IN_ALL = 50_000;

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

  /** The same question in other words. */
  private static final double SAID_AGAIN = 0.7;

  private static final long BYTES_PER_ENTRY = 1_000;
  private static final long BYTES_PER_LETTER = 8;

  private final CandidatePool pool;
  private final DistractorSelector distractors;
  private final DraftMaker definition;
  private final DraftMaker member = new MembershipMaker();
  private final DraftMaker gap;
  private final TrueFalseMaker statement = new TrueFalseMaker();

  private QuestionMaker(CandidatePool pool) {
    this.pool = pool;
    this.distractors = new DistractorSelector(pool);
    this.definition = new DefinitionMaker(pool);
    this.gap = new GapMaker(pool);
  }

  /** Pure: the same notes, the same questions in the same order. */
  public static GeneratedQuestions questions(List<Note> notes) {
    ReadingBudget budget = ReadingBudget.current();
    notes.forEach(note -> budget.hold(bytes(note.entry())));
    var maker = new QuestionMaker(new CandidatePool(notes));
    int most = Math.max(1, MOST_IN_ALL / Math.max(1, notes.size()));
    var questions = new ArrayList<Question>();
    var unasked = new ArrayList<Unasked>();
    for (AnswerParts pieces : maker.pool.pieces()) {
      budget.check();
      List<Question> all = maker.about(pieces);
      List<Question> about = all.subList(0, Math.min(most, all.size()));
      if (about.isEmpty()) {
        unasked.add(new Unasked(pieces.entry(), maker.whyNot(pieces)));
      }
      questions.addAll(about);
    }
    return new GeneratedQuestions(Draw.dealt(questions, new Mix(notes.size())), unasked);
  }

  /** What an entry takes with its pieces, their words and its questions. */
  private static long bytes(Entry entry) {
    return BYTES_PER_ENTRY
        + BYTES_PER_LETTER * (entry.question().length() + entry.answer().length());
  }

  /** What can be asked about an answer of this shape. */
  private List<DraftMaker> makers(AnswerParts pieces) {
    return switch (pieces.note().body()) {
      case Body.Phrase _ -> List.of(definition, member, gap);
      case Body.Paragraph _ -> List.of(definition, new ReasonMaker(), member, gap);
      case Body.Items _ ->
          List.of(definition, member, new StepChoiceMaker(), new PurposeMaker(), gap);
      case Body.Pairs _, Body.Table _ ->
          List.of(ComparisonMaker.compares(pieces) ? new ComparisonMaker() : new PairChoiceMaker());
    };
  }

  private List<Question> about(AnswerParts pieces) {
    if (!pieces.note().entry().options().isEmpty()) {
      return AuthoredChoices.question(pieces.entry(), pieces.note().entry()).stream().toList();
    }
    Optional<Verdict> verdict = Verdict.of(pieces.note().entry());
    if (verdict.isPresent()) {
      return List.of(verdict.get().question(pieces.note().entry(), pieces.entry()));
    }
    distractors.next();
    List<QuestionDraft> drafts = drafts(pieces);
    List<Question> others = others(pieces, drafts);
    var questions = new ArrayList<Question>();
    var chosen = new Chosen();
    Optional<Question> stated = Optional.empty();
    for (QuestionDraft draft : drafts.subList(0, Math.min(MOST_TRIED, drafts.size()))) {
      if (questions.size() + others.size() < MOST_OF_AN_ENTRY && chosen.misses(draft)) {
        Optional<List<String>> wrong = distractors.choose(draft);
        if (wrong.isPresent()) {
          questions.add(question(pieces, draft, wrong.get()));
          chosen.add(draft);
          stated = stated.or(() -> statement.question(pieces, draft, wrong.get()));
        }
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
    questions.addAll(others);
    if (stated.isEmpty() && chosen.asked == 0) {
      stated = stated(pieces, drafts, questions.isEmpty());
    }
    stated.ifPresent(questions::add);
    return questions;
  }

  private List<QuestionDraft> drafts(AnswerParts pieces) {
    var drafts = new ArrayList<QuestionDraft>();
    for (DraftMaker maker : makers(pieces)) {
      drafts.addAll(maker.drafts(pieces, distractors));
    }
    drafts.removeIf(
        draft -> draft.prompt().length() > TextLimits.MAX_PROMPT || draft.right().text().isBlank());
    drafts.sort(
        Comparator.comparingInt(QuestionDraft::merit)
            .reversed()
            .thenComparingLong(draft -> Mix.of(draft.prompt() + draft.right().text())));
    return drafts;
  }

  /** The kinds that are not one of four, one question of each. */
  private List<Question> others(AnswerParts pieces, List<QuestionDraft> drafts) {
    return Stream.of(
            MultipleSelectMaker.question(pieces, distractors),
            OrderingMaker.question(pieces),
            MatchingMaker.question(pieces),
            TypedAnswerMaker.question(pieces),
            TypedAnswerMaker.oneOf(pieces),
            drafts.stream()
                .flatMap(one -> TypedAnswerMaker.backwards(pieces, one).stream())
                .findFirst())
        .flatMap(Optional::stream)
        .toList();
  }

  /** With one fair wrong choice there is no question of four, but a statement and its twin. */
  private Optional<Question> stated(
      AnswerParts pieces, List<QuestionDraft> drafts, boolean nothingElse) {
    if (drafts.isEmpty()) {
      return Optional.empty();
    }
    QuestionDraft draft = drafts.getFirst();
    List<String> wrong =
        distractors.strangers(draft, TextLimits.CHOICES - 1).stream().map(Candidate::text).toList();
    Optional<Question> said = statement.question(pieces, draft, wrong);
    return said.isPresent() || !nothingElse || wrong.isEmpty()
        ? said
        : statement.lastResort(pieces, draft, wrong.getFirst());
  }

  /** One sentence for the person who wrote the entry. */
  private String whyNot(AnswerParts pieces) {
    Entry entry = pieces.note().entry();
    if (!entry.options().isEmpty()) {
      return AuthoredChoices.whyNot(entry).orElse("its choices cannot be shown");
    }
    List<QuestionDraft> drafts = drafts(pieces);
    if (pieces.asked().sentence().length() > TextLimits.MAX_PROMPT) {
      return "its question is longer than " + TextLimits.MAX_PROMPT + " characters";
    }
    if (AnswerPartsExtractor.holdsQuestion(pieces.note().body())) {
      return "its answer holds another question; put a blank line before that, or a mark";
    }
    boolean gapsOnly = drafts.stream().allMatch(GapMaker::made);
    if (gapsOnly && pieces.answer().isEmpty() && pieces.items().isEmpty()) {
      return "its answer has no sentence that fits into a choice of "
          + TextLimits.MAX_CHOICE
          + " characters";
    }
    if (drafts.isEmpty() && !pieces.items().isEmpty()) {
      return "there is nothing to ask about so few items";
    }
    return drafts.isEmpty()
        ? "its question names its own choices"
        : distractors.whyNot(drafts.getFirst());
  }

  private static Question question(AnswerParts pieces, QuestionDraft draft, List<String> wrong) {
    var choices = new ArrayList<String>(wrong);
    choices.addFirst(draft.right().text());
    return Question.choice(
        draft.prompt(),
        DefiniteArticles.evened(choices),
        0,
        pieces.note().entry().answer(),
        pieces.entry());
  }

  /** What was asked about one entry already. */
  private static final class Chosen {
    private final Map<String, Integer> rights = new HashMap<>();
    private final Map<String, List<Set<String>>> prompts = new HashMap<>();
    private int gaps;
    private int asked;

    boolean misses(QuestionDraft draft) {
      String right = draft.right().text().toLowerCase(Locale.ROOT);
      Set<String> prompt = Words.stems(draft.prompt());
      return rights.getOrDefault(right, 0) < MOST_OF_A_CHOICE
          && (!GapMaker.made(draft) || (gaps < MOST_GAPS && asked < ENOUGH))
          && prompts.getOrDefault(right, List.of()).stream()
              .noneMatch(other -> Words.covered(prompt, other) > SAID_AGAIN);
    }

    void add(QuestionDraft draft) {
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
