package trivium.bank.asking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.bank.Kind;
import trivium.bank.Question;
import trivium.bank.SeedBanks;
import trivium.bank.Task;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;
import trivium.bank.notes.NotesReader;
import trivium.bank.text.ChoiceShape;
import trivium.bank.text.Words;
import trivium.score.TypedAnswer;

/**
 * What must hold for the questions of any notes at all: of the seeds, of every file of the reader's
 * corpus, and of small banks that mix topics and shapes.
 */
class FairChoicesTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Some notes and the questions made of them. */
  record SampleNotes(String name, List<Note> notes, List<Question> questions) {
    static SampleNotes of(Path file) {
      try {
        List<Note> notes = NotesReader.read(new String(Files.readAllBytes(file), UTF_8)).notes();
        return new SampleNotes(
            file.getFileName().toString(), notes, QuestionMaker.questions(notes).questions());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    /** Made of the notes and not written down by their author. */
    List<Question> made() {
      return questions.stream()
          .filter(question -> notes.get(question.entry()).entry().options().isEmpty())
          .toList();
    }

    Note note(Question question) {
      return notes.get(question.entry());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<SampleNotes> FILES = all();

  static Stream<SampleNotes> files() {
    return FILES.stream();
  }

  private static List<SampleNotes> all() {
    var files = new ArrayList<Path>();
    for (Path folder :
        List.of(SeedBanks.folder(), RESOURCES.resolve("corpus"), RESOURCES.resolve("mixed"))) {
      try (var found = Files.list(folder)) {
        found
            .filter(file -> file.toString().matches(".*\\.(?:txt|md)"))
            .sorted()
            .forEach(files::add);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    assertThat(files).hasSizeGreaterThan(50);
    return files.stream().map(SampleNotes::of).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void noWrongChoiceSaysWhatTheRightOneSays(SampleNotes asked) {
    assertThat(ofChoices(asked))
        .allSatisfy(question -> {
          List<Candidate> right = right(question);
          assertThat(wrong(question))
              .allSatisfy(wrong ->
                  assertThat(right)
                      .as("%s: %s", question.prompt(), wrong.text())
                      .noneMatch(answer -> same(answer, wrong) || isSuperset(answer, wrong)));
        });
  }

  /** Other items of the list, other spellings of the answer. */
  @ParameterizedTest
  @MethodSource("files")
  void noWrongChoiceIsListedInTheAnswer(SampleNotes asked) {
    assertThat(ofChoices(asked))
        .filteredOn(question -> !question.prompt().contains("NOT "))
        .allSatisfy(question -> {
          List<String> listed = listed(asked.note(question), question);
          assertThat(wrong(question))
              .extracting(wrong -> TypedAnswer.of(wrong.text()).normalized())
              .as(question.prompt())
              .noneMatch(listed::contains);
        });
  }

  /** Texts in the row of the correct cell, or behind its key, are correct as well. */
  @ParameterizedTest
  @MethodSource("files")
  void noWrongChoiceStandsInTheRowOfTheRightOne(SampleNotes asked) {
    assertThat(ofChoices(asked))
        .allSatisfy(question -> {
          List<String> right =
              question.task().correct().stream().map(question.task().shown()::get).toList();
          for (List<String> row : rows(asked.note(question).body())) {
            boolean named =
                row.stream().anyMatch(cell -> question.prompt().contains("“" + cell + "”"));
            if (named && row.stream().anyMatch(right::contains)) {
              assertThat(wrong(question))
                  .extracting(Candidate::text)
                  .as(question.prompt())
                  .noneMatch(row::contains);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("files")
  void choicesAreDistinctAndNoneIsYesOrNoAmongOthers(SampleNotes asked) {
    assertThat(ofChoices(asked))
        .allSatisfy(question -> {
          assertThat(
                  question.task().shown().stream()
                      .map(choice -> TypedAnswer.of(choice).normalized()))
              .as(question.prompt())
              .doesNotHaveDuplicates();
          if (question.task().shown().size() > 2) {
            assertThat(question.task().shown())
                .as(question.prompt())
                .noneMatch(choice -> choice.matches("(?i)(?:yes|no|true|false)"));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("files")
  void statementsAreSentences(SampleNotes asked) {
    assertThat(asked.made())
        .filteredOn(question -> question.kind() == Kind.TRUEFALSE)
        .extracting(Question::prompt)
        .allSatisfy(prompt ->
            assertThat(prompt.replaceFirst("^[^?]*\\? ", "").replaceAll("“[^”]*”", ""))
                .doesNotContain("?"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void entriesGiveAtMostOneStatementAndTablesNone(SampleNotes asked) {
    Map<Integer, Integer> statements = new HashMap<>();
    asked.made().stream()
        .filter(question -> question.kind() == Kind.TRUEFALSE)
        .forEach(question -> {
          statements.merge(question.entry(), 1, Integer::sum);
          assertThat(asked.note(question).body())
              .isNotInstanceOfAny(Body.Table.class, Body.Pairs.class);
        });
    assertThat(statements.values()).allMatch(count -> count == 1);
  }

  @ParameterizedTest
  @MethodSource("files")
  void thingsToOrderAreThreeOrMore(SampleNotes asked) {
    assertThat(asked.made())
        .filteredOn(question -> question.task() instanceof Task.Order)
        .allSatisfy(question -> assertThat(question.task().shown()).hasSizeGreaterThan(2));
  }

  /** Over all files the correct choice is at each of the four places equally often. */
  @Test
  void rightChoicesAreAtEveryPlaceEquallyOften() {
    var places = new int[4];
    FILES.stream()
        .flatMap(asked -> asked.made().stream())
        .filter(question -> question.kind() == Kind.CHOICE || question.kind() == Kind.GAP)
        .filter(question -> question.task().shown().size() == 4)
        .forEach(question -> places[question.task().correct().getFirst()]++);
    double expected = IntStream.of(places).sum() / 4.0;
    // Five standard deviations.
    assertThat(IntStream.of(places).boxed().toList())
        .allSatisfy(count ->
            assertThat((double) count).isCloseTo(expected, within(5 * Math.sqrt(expected))));
  }

  /** Yes comes before no, and is correct as often as in the notes. */
  @Test
  void yesAndTrueComeFirst() {
    List<Question> questions =
        QuestionMaker.questions(
                NotesReader.read(
                        """
                        Q: Is ice lighter than water?
                        A: Yes

                        Q: Can hens fly far?
                        A: No, they are too heavy.

                        Q: True or false: the Moon shines by itself.
                        A: False
                        """)
                    .notes())
            .questions();
    assertThat(questions)
        .extracting(question -> question.task().shown())
        .containsExactly(List.of("Yes", "No"), List.of("Yes", "No"), List.of("True", "False"));
    assertThat(questions).extracting(Question::correctAnswer).containsExactly("Yes", "No", "False");
    assertThat(questions.getLast().prompt()).isEqualTo("True or false? The Moon shines by itself.");
  }

  private static List<Question> ofChoices(SampleNotes asked) {
    return asked.made().stream()
        .filter(
            question -> question.task() instanceof Task.Choice && question.kind() != Kind.TRUEFALSE)
        .toList();
  }

  private static List<Candidate> right(Question question) {
    return question.task().correct().stream()
        .map(i -> piece(question.task().shown().get(i)))
        .toList();
  }

  private static List<Candidate> wrong(Question question) {
    return IntStream.range(0, question.task().shown().size())
        .filter(i -> !question.task().correct().contains(i))
        .mapToObj(i -> piece(question.task().shown().get(i)))
        .toList();
  }

  private static Candidate piece(String text) {
    return Candidate.of(text, 0, Candidate.Role.VALUE, "");
  }

  /** A call with its names in another order is another call. */
  private static boolean same(Candidate one, Candidate other) {
    return one.shape() == ChoiceShape.CODE
        ? one.text().equals(other.text())
        : TypedAnswer.of(one.text()).normalized().equals(TypedAnswer.of(other.text()).normalized());
  }

  /**
   * A choice that contains the correct one and more is correct as well. Sibling entries differ by
   * less.
   */
  private static boolean isSuperset(Candidate right, Candidate wrong) {
    return right.shape() != ChoiceShape.CODE
        && right.stems().size() > 2
        && Words.coverage(right.stems(), wrong.stems()) == 1;
  }

  /** The items of the entry's own list, and the spellings of its answer. */
  private static List<String> listed(Note note, Question question) {
    if (note.body() instanceof Body.Items list && !speaksOfOrder(question)) {
      return list.items().stream().map(item -> TypedAnswer.of(item).normalized()).toList();
    }
    return note.body() instanceof Body.Phrase(String text)
        ? TypedAnswerMaker.accepted(text).orElse(List.of(text)).stream()
            .map(spelling -> TypedAnswer.of(spelling).normalized())
            .toList()
        : List.of();
  }

  /** Of steps the others are the wrong ones, and of things with a use those with another use. */
  private static boolean speaksOfOrder(Question question) {
    String prompt = question.prompt().toLowerCase(Locale.ROOT);
    return prompt.contains("comes first")
        || prompt.contains("right after")
        || prompt.contains("for ");
  }

  private static List<List<String>> rows(Body body) {
    return switch (body) {
      case Body.Table table -> table.rows();
      case Body.Pairs pairs ->
          pairs.pairs().stream()
              .map(pair -> Stream.concat(Stream.of(pair.key()), pair.values().stream()).toList())
              .toList();
      case Body.Phrase _, Body.Paragraph _, Body.Items _ -> List.of();
    };
  }
}
