package trivium.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import trivium.bank.text.SeededRandom;

class QuestionDrawTest {
  private final Bank bank = SeedBanks.bank("django.txt");

  @Test
  void sameSeedIsTheSameQuiz() {
    assertThat(draw(20, 7))
        .isEqualTo(
            QuestionDraw.draw(
                SeedBanks.bank("django.txt"), DrawCriteria.of(20, 7).withMore(), PastResults.NONE));
  }

  @Test
  void otherSeedIsAnotherQuiz() {
    assertThat(draw(20, 7)).isNotEqualTo(draw(20, 8));
  }

  @Test
  void noEntryIsAskedTwiceWhileAnotherWasNotAsked() {
    long askable = bank.questions().stream().map(Question::entry).distinct().count();
    for (long seed = 0; seed < 50; seed++) {
      List<Question> drawn = draw((int) askable, seed);
      assertThat(drawn).extracting(Question::entry).doesNotHaveDuplicates();
    }
  }

  @Test
  void eachEntryIsDrawnAtMostOnceByDefault() {
    long askable = bank.questions().stream().map(Question::entry).distinct().count();
    assertThat(draw(10_000, 5)).hasSize((int) askable);
  }

  @Test
  void withoutCriteriaMostQuestionsAreChoicesAndAllKindsOccur() {
    List<Kind> kinds = draw(20, 7).stream().map(Question::kind).toList();
    assertThat(kinds).contains(Kind.TRUEFALSE, Kind.SEVERAL, Kind.TEXT, Kind.MATCH);
    assertThat(kinds)
        .filteredOn(Set.of(Kind.CHOICE, Kind.GAP)::contains)
        .hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void aSingleQuestionWithoutCriteriaHasChoices() {
    assertThat(draw(1, 7)).extracting(Question::kind).containsExactly(Kind.CHOICE);
  }

  @Test
  void questionsCanComeInTheOrderOfTheBank() {
    List<Integer> entries =
        QuestionDraw.draw(bank, DrawCriteria.of(12, 7).withMore().inBankOrder(), PastResults.NONE)
            .stream()
            .map(Question::entry)
            .toList();
    assertThat(entries).hasSize(12).isSorted();
    assertThat(draw(12, 7))
        .extracting(Question::entry)
        .containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void pickedQuestionsAreAskedInTheirOrderAndUnknownOnesAreLeftOut() {
    DrawCriteria picked = DrawCriteria.of(1, 7).picking(List.of(5, 2, 2, 99_999));
    assertThat(QuestionDraw.draw(bank, picked, PastResults.NONE))
        .extracting(Question::prompt)
        .containsExactly(bank.questions().get(5).prompt(), bank.questions().get(2).prompt());
  }

  @Test
  void topicsAndKindsNarrowTheDraw() {
    Bank other = small();
    assertThat(drawn(other, wish(Set.of("Rivers"), Set.of(), Optional.empty())))
        .containsExactlyInAnyOrder("Volga?", "Rhine?");
    assertThat(drawn(other, wish(Set.of(""), Set.of(), Optional.empty()))).containsExactly("Bare?");
    assertThat(drawn(other, wish(Set.of(), Set.of(Kind.TEXT), Optional.empty())))
        .containsExactly("Rhine?");
    assertThat(drawn(other, wish(Set.of("Peaks"), Set.of(Kind.TEXT), Optional.empty()))).isEmpty();
  }

  @Test
  void unplayedQuestionsFillUpThoseOfTheLevel() {
    var past =
        new PastResults(
            Map.of(
                asked("Volga?", Kind.CHOICE), new PastResults.AnswerCounts(10, 9, 1),
                asked("Rhine?", Kind.TEXT), new PastResults.AnswerCounts(10, 1, 1),
                asked("Bare?", Kind.CHOICE), new PastResults.AnswerCounts(2, 2, 1)));
    DrawCriteria hard =
        new DrawCriteria(
            1, 7, Set.of(), Set.of(), Optional.of(Level.HARD), Optional.empty(), false);
    assertThat(QuestionDraw.draw(small(), hard, past))
        .extracting(Question::prompt)
        .containsExactly("Volga?");
    DrawCriteria all =
        new DrawCriteria(
            9, 7, Set.of(), Set.of(), Optional.of(Level.HARD), Optional.empty(), false);
    assertThat(QuestionDraw.draw(small(), all, past))
        .extracting(Question::prompt)
        .containsExactlyInAnyOrder("Volga?", "Bare?", "Everest?");
  }

  @Test
  void onlyMissedQuestionsAreDrawnIfRequested() {
    DrawCriteria missed =
        new DrawCriteria(
            9,
            7,
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.of(Set.of("Bare?", "Gone?")),
            false);
    assertThat(drawn(small(), missed)).containsExactly("Bare?");
  }

  @Test
  void excludedQuestionsAreNotDrawn() {
    Bank bank = small();
    List<Question> off =
        bank.questions().stream()
            .map(question ->
                new Question(
                    question.prompt(),
                    question.task(),
                    "",
                    question.entry(),
                    new QuestionSettings(Optional.empty(), 1, Optional.empty(), false)))
            .toList();
    assertThat(
            drawn(
                new Bank("a", "A", bank.entries(), off, List.of(), List.of()),
                DrawCriteria.of(9, 1).repeating()))
        .isEmpty();
  }

  /** Four entries, one of them without a topic, and one whose answer is typed. */
  private static Bank small() {
    var text = new Task.Text(List.of("right"));
    var choice = new Task.Choice(List.of("right", "wrong"), List.of(0), false);
    return new Bank(
        "small",
        "Small",
        List.of(entry(1, "Rivers"), entry(2, "Rivers"), entry(3, "Peaks"), entry(4, "")),
        List.of(
            new Question("Volga?", choice, "", 0),
            new Question("Rhine?", text, "", 1),
            new Question("Everest?", choice, "", 2),
            new Question("Bare?", choice, "", 3)),
        List.of(),
        List.of());
  }

  private static PastResults.QuestionKey asked(String prompt, Kind kind) {
    return new PastResults.QuestionKey(prompt, kind);
  }

  private static Entry entry(int line, String topic) {
    return new Entry(
        "question " + line, "answer " + line, line, line, AnswerShape.PHRASE, topic, List.of());
  }

  private static DrawCriteria wish(Set<String> topics, Set<Kind> kinds, Optional<Level> level) {
    return new DrawCriteria(9, 7, topics, kinds, level, Optional.empty(), true);
  }

  private static List<String> drawn(Bank bank, DrawCriteria wish) {
    return QuestionDraw.draw(bank, wish, PastResults.NONE).stream().map(Question::prompt).toList();
  }

  private List<Question> draw(int count, long seed) {
    return QuestionDraw.draw(bank, DrawCriteria.of(count, seed).withMore(), PastResults.NONE);
  }

  @Test
  void drawGivesEverythingWhenAskedForMore() {
    List<Question> all =
        QuestionDraw.draw(
            bank, DrawCriteria.of(10_000, 3).withMore().repeating(), PastResults.NONE);
    assertThat(all).hasSameSizeAs(bank.questions());
    assertThat(new HashSet<>(all)).hasSameSizeAs(bank.questions());
  }

  @Test
  void drawOfNothingIsEmpty() {
    assertThat(draw(0, 3)).isEmpty();
    assertThat(
            QuestionDraw.draw(
                new Bank("a", "A", List.of(), List.of(), List.of(), List.of()),
                DrawCriteria.of(5, 3),
                PastResults.NONE))
        .isEmpty();
  }

  @Test
  void rightChoicesAreAtEveryPlaceAsOften() {
    var places =
        LongStream.range(0, 200)
            .boxed()
            .flatMap(seed -> draw(20, seed).stream())
            .filter(question -> question.kind() == Kind.CHOICE)
            .filter(question -> question.task().shown().size() == 4)
            .collect(
                Collectors.groupingBy(
                    question -> question.task().correct().getFirst(), Collectors.counting()));
    double expected = places.values().stream().mapToLong(count -> count).sum() / 4.0;
    assertThat(places).hasSize(4);
    assertThat(places.values())
        .allSatisfy(count ->
            assertThat((double) count).isCloseTo(expected, within(5 * Math.sqrt(expected))));
  }

  @Test
  void shufflingKeepsTheRightChoiceRight() {
    for (Question drawn :
        QuestionDraw.draw(bank, DrawCriteria.of(10_000, 11).repeating(), PastResults.NONE)) {
      assertThat(bank.questions())
          .anySatisfy(question -> {
            assertThat(question.prompt()).isEqualTo(drawn.prompt());
            assertThat(question.correctAnswer().split(" / "))
                .containsExactlyInAnyOrder(drawn.correctAnswer().split(" / "));
            assertThat(question.task().shown()).hasSameElementsAs(drawn.task().shown());
          });
    }
  }

  @Test
  void seededNumbersAreTheSameOnEveryMachine() {
    var mix = new SeededRandom(42);
    assertThat(List.of(mix.nextLong(), mix.nextLong()))
        .containsExactly(-4767286540954276203L, 2949826092126892291L);
  }

  @Test
  void spareQuestionsAreDrawnOnlyIfTheHostWantsMore() {
    Bank bank =
        bank(
            List.of(entry("Rhine", "Rivers"), entry("Volga", "Rivers")),
            asked("Rhine?", 0),
            asked("Volga?", 1).asSpare());
    assertThat(drawn(bank, DrawCriteria.of(9, 1))).containsExactly("Rhine?");
    assertThat(drawn(bank, DrawCriteria.of(9, 1).withMore()))
        .containsExactlyInAnyOrder("Rhine?", "Volga?");
  }

  @Test
  void aPictureMakesASpareQuestionAnOrdinaryOne() {
    Question spare = asked("What does this sign mean?", 0).asSpare();
    assertThat(spare.withPicture(Optional.of("sign.png")).settings().spare()).isFalse();
    assertThat(spare.withPicture(Optional.empty()).settings().spare()).isTrue();
  }

  @Test
  void aFactThatTwoEntriesStateIsAskedOnce() {
    Bank bank =
        bank(
            List.of(
                Entry.of("perro", "dog", 1, 1, AnswerShape.PHRASE),
                Entry.of("dog", "perro", 2, 2, AnswerShape.PHRASE),
                Entry.of("gato", "cat", 3, 3, AnswerShape.PHRASE)),
            typed("perro?", "dog", 0),
            typed("dog?", "perro", 1),
            typed("gato?", "cat", 2));
    assertThat(drawn(bank, DrawCriteria.of(9, 1))).hasSize(2).contains("gato?");
    assertThat(drawn(bank, DrawCriteria.of(9, 1).repeating())).hasSize(3);
  }

  @Test
  void gamesInARowAskWhatWasNotAskedBefore() {
    Bank bank = SeedBanks.bank("pub-night.md");
    Map<PastResults.QuestionKey, PastResults.AnswerCounts> past = new HashMap<>();
    var entries = new HashSet<Integer>();
    for (int game = 0; game < 3; game++) {
      List<Question> drawn =
          QuestionDraw.draw(bank, DrawCriteria.of(15, 7 + game), new PastResults(past));
      assertThat(drawn).hasSize(15).allMatch(question -> entries.add(question.entry()));
      drawn.forEach(question ->
          past.merge(
              new PastResults.QuestionKey(question),
              new PastResults.AnswerCounts(3, 1, 1),
              PastResults.AnswerCounts::plus));
    }
  }

  private static Question asked(String prompt, int entry) {
    return typed(prompt, prompt.replace("?", "!"), entry);
  }

  private static Question typed(String prompt, String answer, int entry) {
    return new Question(prompt, new Task.Text(List.of(answer)), "", entry);
  }

  private static Bank bank(List<Entry> entries, Question... questions) {
    return new Bank("bank", "Bank", entries, List.of(questions), List.of(), List.of());
  }

  private static Entry entry(String question, String topic) {
    return new Entry(question, "answer " + question, 1, 1, AnswerShape.PHRASE, topic, List.of());
  }
}
