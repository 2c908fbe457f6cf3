package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Kind;
import trivium.bank.Question;
import trivium.bank.SeedBanks;
import trivium.bank.Task;
import trivium.bank.notes.Bodies;
import trivium.score.TypedAnswer;

/** What must hold for every question of every bank that comes with the program. */
class SeedQuestionsTest {
  /**
   * Four choices: by chance the right one is the longest (or shortest) in a quarter of the
   * questions.
   */
  private static final double NEAR_CHANCE = 0.30;

  static Stream<Bank> banks() {
    return Stream.of("django.txt", "pub-night.md", "classroom-science.md").map(SeedBanks::bank);
  }

  @ParameterizedTest
  @MethodSource("banks")
  void everyLineIsUnderstood(Bank bank) {
    assertThat(bank.problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("banks")
  void threeOfFourEntriesGiveAQuestionAndTheOthersAReason(Bank bank) {
    long asked = bank.questions().stream().map(Question::entry).distinct().count();
    assertThat(asked).isGreaterThanOrEqualTo(bank.entries().size() * 3L / 4);
    assertThat(asked + bank.unusable().size()).isEqualTo(bank.entries().size());
  }

  @ParameterizedTest
  @MethodSource("banks")
  void rightChoicesAreAtEveryPlaceEquallyOften(Bank bank) {
    Map<Integer, Long> places =
        choices(bank)
            .collect(
                Collectors.groupingBy(
                    question -> question.task().correct().getFirst(), Collectors.counting()));
    // Each place is drawn on its own, so counts scatter as those of a fair die do.
    double questions = choices(bank).count();
    double deviation = Math.sqrt(questions * 0.25 * 0.75);
    assertThat(places.values())
        .hasSize(4)
        .allSatisfy(
            count -> assertThat((double) count).isCloseTo(questions / 4, within(4 * deviation)));
  }

  @ParameterizedTest
  @MethodSource("banks")
  void theLengthOfAChoiceRevealsNothing(Bank bank) {
    assertThat(
            share(
                bank,
                question ->
                    others(question)
                        .allMatch(other -> other.length() < question.correctAnswer().length())))
        .isLessThan(NEAR_CHANCE);
    assertThat(
            share(
                bank,
                question ->
                    others(question)
                        .allMatch(other -> other.length() > question.correctAnswer().length())))
        .isLessThan(NEAR_CHANCE);
  }

  @ParameterizedTest
  @MethodSource("banks")
  void choicesHaveNoOuterSpacesAndNoFinalPunctuation(Bank bank) {
    assertThat(bank.questions())
        .allSatisfy(question ->
            assertThat(question.task().shown())
                .allSatisfy(choice ->
                    assertThat(choice).isEqualTo(choice.strip()).doesNotMatch(".*[.;:,…]$")));
  }

  @ParameterizedTest
  @MethodSource("banks")
  void promptsHaveCleanSpacingAndFinalPunctuation(Bank bank) {
    assertThat(bank.questions())
        .extracting(Question::prompt)
        .allSatisfy(prompt ->
            assertThat(prompt)
                .doesNotContain("  ")
                .doesNotContain(" ?")
                .containsPattern("[?”:.]$"));
  }

  @ParameterizedTest
  @MethodSource("banks")
  void explanationIsTheWholeAnswer(Bank bank) {
    assertThat(bank.questions())
        .allSatisfy(question ->
            assertThat(question.explanation())
                .isEqualTo(bank.entries().get(question.entry()).answer()));
  }

  /**
   * Items of a list and cells of a row are right for that entry; none may be a wrong choice for it
   * unless asked NOT.
   */
  @ParameterizedTest
  @MethodSource("banks")
  void noWrongChoiceOfAMembershipQuestionStandsInTheAnswer(Bank bank) {
    assertThat(bank.questions())
        .filteredOn(question ->
            question.prompt().contains("one of the") || question.prompt().contains("a way to"))
        .filteredOn(question -> !question.prompt().contains("NOT"))
        .allSatisfy(question -> {
          String answer = question.explanation();
          assertThat(others(question).map(SeedQuestionsTest::word))
              .noneMatch(other -> other.matcher(answer).find());
        });
  }

  @ParameterizedTest
  @MethodSource("banks")
  void theCorrectChoiceOfANotQuestionIsNotInTheAnswer(Bank bank) {
    assertThat(bank.questions())
        .filteredOn(question -> question.prompt().contains("is NOT "))
        .allSatisfy(question ->
            assertThat(question.explanation())
                .doesNotContainIgnoringCase(question.correctAnswer()));
  }

  @ParameterizedTest
  @MethodSource("banks")
  void questionsWithNotAreFew(Bank bank) {
    assertThat(share(bank, question -> question.prompt().contains("is NOT "))).isLessThan(0.1);
  }

  @ParameterizedTest
  @MethodSource("banks")
  void noQuestionIsAskedTwice(Bank bank) {
    assertThat(bank.questions())
        .extracting(
            question -> question.kind() + question.prompt() + " " + question.correctAnswer())
        .doesNotHaveDuplicates();
  }

  @Test
  void sameNotesMakeTheSameQuestions() {
    assertThat(banks().toList()).isEqualTo(banks().toList());
  }

  @Test
  void ownBanksAreLargeEnoughForAGame() {
    assertThat(SeedBanks.bank("pub-night.md").entries()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(SeedBanks.bank("classroom-science.md").entries()).hasSizeGreaterThanOrEqualTo(60);
  }

  /** A true statement must match its entry, and a false one must not. */
  @ParameterizedTest
  @MethodSource("banks")
  void trueStatementsMatchTheirEntryAndFalseOnesDoNot(Bank bank) {
    assertThat(kind(bank, Kind.TRUEFALSE))
        .allSatisfy(statement -> {
          Entry entry = bank.entries().get(statement.entry());
          boolean said =
              (" " + TypedAnswer.of(statement.prompt()).normalized() + " ")
                  .contains(" " + TypedAnswer.of(told(entry, statement)).normalized() + " ");
          assertThat(said)
              .as(statement.prompt())
              .isEqualTo(statement.correctAnswer().equals("True"));
        });
  }

  /** The answer in its short form. */
  private static String told(Entry entry, Question statement) {
    String told =
        KeyPhrase.of(Bodies.sentences(entry.answer()), QuestionAnalysis.of(entry.question(), ""))
            .map(KeyPhrase::text)
            .orElse("");
    assertThat(told).as(statement.prompt()).isNotEmpty();
    return told;
  }

  /** Give or take what a fair coin would give, four times in a hundred thousand more. */
  @Test
  void asManyStatementsAreTrueAsFalse() {
    List<Question> statements =
        banks().flatMap(bank -> kind(bank, Kind.TRUEFALSE).stream()).toList();
    long truths =
        statements.stream().filter(statement -> statement.correctAnswer().equals("True")).count();
    assertThat((double) Math.abs(2 * truths - statements.size()))
        .isLessThan(4 * Math.sqrt(statements.size()));
  }

  @ParameterizedTest
  @MethodSource("banks")
  void severalHaveTwoToFourRightOnesAmongFiveOrSix(Bank bank) {
    assertThat(kind(bank, Kind.SEVERAL))
        .allSatisfy(question -> {
          assertThat(question.task().shown()).hasSizeBetween(5, 6);
          assertThat(question.task().correct()).hasSizeBetween(2, 4);
        });
  }

  /** Not only a check but a look: how many entries give which kinds, and how good they are. */
  @Test
  void tableOfHowManyEntriesGiveWhichKinds() {
    var table = new StringBuilder(String.format("%n%-20s %-10s %7s", "bank", "shape", "entries"));
    for (Kind kind : Kind.values()) {
      table.append(String.format("%10s", kind.wireName()));
    }
    table.append(String.format("%10s%8s%n", "unasked", "score"));
    banks()
        .forEach(bank -> {
          var asked = bank.questions().stream().map(Question::entry).collect(Collectors.toSet());
          assertThat(asked.size() + bank.unusable().size()).isEqualTo(bank.entries().size());
          var byShape = new TreeMap<AnswerShape, Set<Integer>>();
          for (int i = 0; i < bank.entries().size(); i++) {
            byShape.computeIfAbsent(bank.entries().get(i).shape(), _ -> new HashSet<>()).add(i);
          }
          byShape.forEach((shape, entries) -> row(bank, shape, entries, table));
        });
    System.out.println(table);
  }

  private static void row(Bank bank, AnswerShape shape, Set<Integer> entries, StringBuilder table) {
    List<Question> made =
        bank.questions().stream().filter(question -> entries.contains(question.entry())).toList();
    table.append(String.format("%-20s %-10s %7d", bank.name(), shape.wireName(), entries.size()));
    for (Kind kind : Kind.values()) {
      table.append(
          String.format(
              "%10d",
              made.stream()
                  .filter(question -> question.kind() == kind)
                  .map(Question::entry)
                  .distinct()
                  .count()));
    }
    long unasked =
        bank.unusable().stream().filter(entry -> entries.contains(entry.entry())).count();
    double score = made.stream().mapToInt(QuestionQuality::score).average().orElse(0);
    table.append(String.format(Locale.ROOT, "%10d%8.1f%n", unasked, score));
  }

  private static List<Question> kind(Bank bank, Kind kind) {
    return bank.questions().stream().filter(question -> question.kind() == kind).toList();
  }

  private static Pattern word(String text) {
    return Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(text) + "(?!\\w)");
  }

  private static Stream<String> others(Question question) {
    return question.task().shown().stream()
        .filter(choice -> !choice.equals(question.correctAnswer()));
  }

  /** One of four, with or without a gap. */
  private static Stream<Question> choices(Bank bank) {
    return bank.questions().stream()
        .filter(question -> question.kind() == Kind.CHOICE || question.kind() == Kind.GAP)
        .filter(question -> question.task() instanceof Task.Choice);
  }

  private static double share(Bank bank, Predicate<Question> which) {
    return (double) choices(bank).filter(which).count() / choices(bank).count();
  }
}
