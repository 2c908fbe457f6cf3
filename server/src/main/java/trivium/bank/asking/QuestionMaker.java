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
import java.util.function.Function;
import java.util.stream.Stream;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.QuestionDraw;
import trivium.bank.UnusableEntry;
import trivium.bank.asking.english.DefiniteArticles;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;
import trivium.bank.text.SeededRandom;
import trivium.bank.text.Words;

/**
 * Makes the questions of a bank. Each shape of answer has its makers; the best fair questions of
 * each entry are used.
 */
public final class QuestionMaker {
  /** Keeps one long table from filling a whole game. */
  private static final int MOST_OF_AN_ENTRY = 8;

  /** The limit of the editor. Large files get fewer questions for each entry. */
  private static final int MOST_IN_ALL = 50_000;

  /** A choice may be correct in two questions of an entry, one in each direction. */
  private static final int MOST_OF_A_CHOICE = 2;

  /** Drafts are tried in order of merit; if all of these fail, the others would too. */
  private static final int MOST_TRIED = 50;

  /** From this share of common stems on, two prompts ask the same. */
  private static final double SAME_QUESTION = 0.7;

  private static final long BYTES_PER_ENTRY = 1_000;
  private static final long BYTES_PER_LETTER = 8;

  private final CandidatePool pool;
  private final DistractorSelector distractors;
  private final DefinitionMaker definition;
  private final TypedAnswerMaker typed;
  private final DraftMaker member = new MembershipMaker();

  private QuestionMaker(CandidatePool pool) {
    this.pool = pool;
    this.distractors = new DistractorSelector(pool);
    this.definition = new DefinitionMaker(pool);
    this.typed = new TypedAnswerMaker(pool);
  }

  /**
   * Makes the questions of notes. Pure: the same notes give the same questions in the same order.
   *
   * @throws trivium.bank.budget.BudgetExceededException if the reading budget is exceeded
   */
  public static GeneratedQuestions questions(List<Note> notes) {
    ReadingBudget budget = ReadingBudget.current();
    notes.forEach(note -> budget.charge(bytes(note.entry())));
    var maker = new QuestionMaker(new CandidatePool(notes));
    int most = Math.max(1, MOST_IN_ALL / Math.max(1, notes.size()));
    var questions = new ArrayList<Question>();
    var unusable = new ArrayList<UnusableEntry>();
    for (List<Question> all : maker.questionsByEntry(budget, unusable)) {
      questions.addAll(all.subList(0, Math.min(most, all.size())));
    }
    return new GeneratedQuestions(
        QuestionDraw.shuffled(questions, new SeededRandom(notes.size())), unusable);
  }

  /**
   * What can be made of an entry without distractors of others.
   *
   * @param isComplete whether nothing else is made of the entry, and nothing is scored
   */
  private record WithoutDistractors(boolean isComplete, List<Question> questions) {}

  /**
   * The questions of each entry. Distractors are selected one entry after another, because each
   * selection depends on those before; the rest is independent and runs on all processors.
   *
   * @param unusable gets the entries without questions
   */
  private List<List<Question>> questionsByEntry(
      ReadingBudget budget, List<UnusableEntry> unusable) {
    List<WithoutDistractors> independent =
        forEach(
            pool.parts(),
            parts -> {
              budget.check();
              return withoutDistractors(parts);
            });
    var made = new ArrayList<WithoutDistractors>();
    int questions = 0;
    for (AnswerParts parts : pool.parts()) {
      budget.check();
      WithoutDistractors others = independent.get(parts.entry());
      List<Question> all =
          others.isComplete() ? others.questions() : generated(parts, others.questions());
      if (all.isEmpty()) {
        unusable.add(new UnusableEntry(parts.entry(), failureReason(parts)));
      }
      made.add(new WithoutDistractors(others.isComplete(), all));
      questions += all.size();
      budget.progress().asked(made.size(), pool.parts().size(), questions);
    }
    return forEach(
        made,
        entry -> {
          budget.check();
          return entry.isComplete()
              ? entry.questions()
              : entry.questions().stream().map(QuestionMaker::rated).toList();
        });
  }

  private static <T, R> List<R> forEach(List<T> items, Function<T, R> result) {
    return (items.size() < CandidatePool.MANY ? items.stream() : items.parallelStream())
        .map(result)
        .toList();
  }

  /** A question that scores below the line becomes a spare one. */
  private static Question rated(Question question) {
    return QuestionQuality.score(question) < QuestionQuality.LINE ? question.asSpare() : question;
  }

  /** The estimated memory for the candidates, stems and questions of an entry. */
  private static long bytes(Entry entry) {
    return BYTES_PER_ENTRY
        + BYTES_PER_LETTER * (entry.question().length() + entry.answer().length());
  }

  /** The makers for an answer of this shape. */
  private List<DraftMaker> makers(AnswerParts parts) {
    return switch (parts.note().body()) {
      case Body.Phrase _, Body.Paragraph _ -> List.of(definition, member);
      case Body.Items _ -> List.of(definition, member, new StepChoiceMaker());
      case Body.Pairs _, Body.Table _ ->
          List.of(ComparisonMaker.compares(parts) ? new ComparisonMaker() : new PairChoiceMaker());
    };
  }

  private WithoutDistractors withoutDistractors(AnswerParts parts) {
    Entry entry = parts.note().entry();
    if (!entry.options().isEmpty()) {
      return new WithoutDistractors(
          true, AuthoredChoices.question(parts.entry(), entry).stream().toList());
    }
    Optional<YesNoAnswer> verdict = YesNoAnswer.of(entry);
    return verdict.isPresent()
        ? new WithoutDistractors(true, List.of(verdict.get().question(entry, parts.entry())))
        : new WithoutDistractors(false, otherKinds(parts));
  }

  private List<Question> generated(AnswerParts parts, List<Question> typedAndArranged) {
    distractors.startEntry();
    List<QuestionDraft> drafts = drafts(parts);
    var others = new ArrayList<Question>();
    MultipleSelectMaker.question(parts, distractors).ifPresent(others::add);
    others.addAll(typedAndArranged);
    var questions = new ArrayList<Question>();
    var chosen = new ChosenDrafts();
    Optional<Question> stated = Optional.empty();
    for (QuestionDraft draft : drafts.subList(0, Math.min(MOST_TRIED, drafts.size()))) {
      if (questions.size() + others.size() < MOST_OF_AN_ENTRY && chosen.admits(draft)) {
        Optional<List<String>> wrong = distractors.choose(draft);
        if (wrong.isPresent()) {
          questions.add(question(parts, draft, wrong.get()));
          chosen.add(draft);
          stated = stated.or(() -> TrueFalseMaker.question(parts, draft, wrong.get()));
        }
      }
    }
    if (questions.isEmpty() && others.isEmpty()) {
      drafts.stream()
          .flatMap(draft ->
              distractors.chooseFew(draft).map(wrong -> question(parts, draft, wrong)).stream())
          .findFirst()
          .or(() -> ofAnyKind(parts, drafts))
          .ifPresent(questions::add);
    }
    questions.addAll(others);
    if (stated.isEmpty() && chosen.asked == 0 && !drafts.isEmpty()) {
      stated = stated(parts, drafts.getFirst());
    }
    stated.ifPresent(questions::add);
    return questions;
  }

  /** A spare question for an entry that would otherwise have none. */
  private Optional<Question> ofAnyKind(AnswerParts parts, List<QuestionDraft> drafts) {
    return Stream.concat(drafts.stream(), MembershipMaker.unnamed(parts).stream())
        .flatMap(draft ->
            distractors.chooseOfAnyKind(draft).map(wrong -> question(parts, draft, wrong)).stream())
        .findFirst()
        .map(Question::asSpare);
  }

  private List<QuestionDraft> drafts(AnswerParts parts) {
    var drafts = new ArrayList<QuestionDraft>();
    for (DraftMaker maker : makers(parts)) {
      drafts.addAll(maker.drafts(parts, distractors));
    }
    drafts.removeIf(
        draft -> draft.prompt().length() > TextLimits.MAX_PROMPT || draft.right().text().isBlank());
    drafts.sort(
        Comparator.comparingInt(QuestionDraft::merit)
            .reversed()
            .thenComparingLong(draft -> SeededRandom.hash(draft.prompt() + draft.right().text())));
    return drafts;
  }

  /** One question of each kind without choices. */
  private List<Question> otherKinds(AnswerParts parts) {
    return Stream.of(
            OrderingMaker.question(parts),
            MatchingMaker.question(parts),
            typed.question(parts),
            typed.oneOf(parts),
            definition.typedPrompt(parts).flatMap(prompt -> typed.backwards(parts, prompt)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A true or false question, which needs only one fair distractor. */
  private Optional<Question> stated(AnswerParts parts, QuestionDraft draft) {
    List<String> wrong =
        distractors.outsiders(draft, TextLimits.CHOICES - 1).stream().map(Candidate::text).toList();
    return TrueFalseMaker.question(parts, draft, wrong);
  }

  /** Explains to the author in one sentence why there is no question. */
  private String failureReason(AnswerParts parts) {
    Entry entry = parts.note().entry();
    if (!entry.options().isEmpty()) {
      return AuthoredChoices.failureReason(entry).orElse("its choices cannot be shown");
    }
    List<QuestionDraft> drafts = drafts(parts);
    if (parts.analysis().sentence().length() > TextLimits.MAX_PROMPT) {
      return "its question is longer than " + TextLimits.MAX_PROMPT + " characters";
    }
    if (AnswerPartsExtractor.holdsQuestion(parts.note().body())) {
      return "its answer holds another question; put a blank line before that, or a mark";
    }
    if (parts.answer().isEmpty() && parts.items().isEmpty()) {
      return "its answer has no sentence that fits into a choice of "
          + TextLimits.MAX_CHOICE
          + " characters";
    }
    if (drafts.isEmpty() && !parts.items().isEmpty()) {
      return "there is nothing to ask about so few items";
    }
    return drafts.isEmpty()
        ? "its question names its own choices"
        : distractors.failureReason(drafts.getFirst());
  }

  private static Question question(AnswerParts parts, QuestionDraft draft, List<String> wrong) {
    var choices = new ArrayList<String>(wrong);
    choices.addFirst(draft.right().text());
    return Question.choice(
        draft.prompt(),
        DefiniteArticles.balanced(choices),
        0,
        parts.note().entry().answer(),
        parts.entry());
  }

  /** The drafts of one entry that became questions. */
  private static final class ChosenDrafts {
    private final Map<String, Integer> rights = new HashMap<>();
    private final Map<String, List<Set<String>>> prompts = new HashMap<>();
    private int asked;

    boolean admits(QuestionDraft draft) {
      String right = draft.right().text().toLowerCase(Locale.ROOT);
      Set<String> prompt = Words.stems(draft.prompt());
      return rights.getOrDefault(right, 0) < MOST_OF_A_CHOICE
          && prompts.getOrDefault(right, List.of()).stream()
              .noneMatch(other -> Words.coverage(prompt, other) > SAME_QUESTION);
    }

    void add(QuestionDraft draft) {
      String right = draft.right().text().toLowerCase(Locale.ROOT);
      rights.merge(right, 1, Integer::sum);
      asked++;
      prompts
          .computeIfAbsent(right, _ -> new ArrayList<>())
          .add(new HashSet<>(Words.stems(draft.prompt())));
    }
  }
}
