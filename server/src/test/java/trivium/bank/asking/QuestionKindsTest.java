package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Bank;
import trivium.bank.Kind;
import trivium.bank.Question;
import trivium.bank.SeedBanks;
import trivium.bank.Task;
import trivium.bank.text.AnswerType;

/** Which kinds are made of what. */
class QuestionKindsTest {
  @Test
  void authorsOwnChoicesAreAskedAndNothingElse() {
    List<Question> made =
        made(
            "Which is a river?\nA. Rhine\nB. Alps\nC. Rome\nAnswer: A\n\nWhich is a city?\nA. Po\nB. Oslo\nC. Etna\nAnswer: B\n");
    assertThat(made).extracting(Question::correctAnswer).containsExactly("Rhine", "Oslo");
    assertThat(made.getFirst().task().shown()).containsExactlyInAnyOrder("Rhine", "Alps", "Rome");
  }

  @Test
  void aTaskToNameThingsAsksWhichIsOneOfThem() {
    String outer = "Q: Name the outer planets.\nA:\n- Jupiter\n- Saturn\n- Uranus\n- Neptune\n";
    String herbs = "Q: Name the kitchen herbs.\nA:\n- Basil\n- Thyme\n- Oregano\n- Parsley\n";
    String notes = String.join("\n", outer, herbs);
    assertThat(made(notes))
        .extracting(Question::prompt)
        .contains(
            "Which of these is one of the outer planets?",
            "Name the outer planets. Pick all that are right.")
        .noneMatch(prompt -> prompt.contains(".?"));
  }

  @Test
  void numbersHaveAUnitAndATolerance() {
    assertThat(numeric("1914")).isEqualTo(new Task.Numeric(1914, 0, ""));
    assertThat(numeric("206 bones")).isEqualTo(new Task.Numeric(206, 0, "bones"));
    assertThat(numeric("9.81 m/s²")).isEqualTo(new Task.Numeric(9.81, 0.1, "m/s²"));
    assertThat(numeric("8,849 metres")).isEqualTo(new Task.Numeric(8849, 100, "metres"));
    assertThat(numeric("About 139 metres")).isEqualTo(new Task.Numeric(139, 10, "metres"));
    assertThat(Quantity.of("4th")).isEmpty();
    assertThat(Quantity.of("1.000 km")).isEmpty();
    assertThat(Quantity.of("60-100 beats")).isEmpty();
  }

  @Test
  void alternativesOfANoteAreAllAccepted() {
    assertThat(TypedAnswerMaker.accepted("Istanbul / Constantinople"))
        .contains(List.of("Istanbul", "Constantinople"));
    assertThat(TypedAnswerMaker.accepted("Holland or Netherlands"))
        .contains(List.of("Holland", "Netherlands"));
    assertThat(TypedAnswerMaker.accepted("Eris (also Xena)")).contains(List.of("Eris", "Xena"));
    assertThat(TypedAnswerMaker.accepted("SQS (Simple Queue Service)"))
        .contains(List.of("SQS", "Simple Queue Service"));
    assertThat(TypedAnswerMaker.accepted("Mercury (planet)")).contains(List.of("Mercury"));
    assertThat(TypedAnswerMaker.accepted("TCP/IP")).contains(List.of("TCP/IP"));
    assertThat(TypedAnswerMaker.accepted("smooth and connected")).isEmpty();
  }

  @Test
  void stepsArePutInOrderAndMerelyNumberedListsAreNot() {
    String lists =
        String.join(
            "\n\n",
            "Q: How do you make tea?\nA:\n1. Boil water\n2. Add the leaves\n3. Wait\n4. Pour",
            "Q: What are the primary colours?\nA:\n1. Red\n2. Yellow\n3. Blue");
    assertThat(made(lists))
        .filteredOn(question -> question.kind() == Kind.ORDER)
        .extracting(Question::correctAnswer)
        .containsExactly("Boil water → Add the leaves → Wait → Pour");
  }

  @Test
  void keysAreMatchedWithDistinctPartners() {
    String table =
        String.join(
            "\n\n",
            "Q: Chemical symbols?\nA:\n| Symbol | Element |\n|---|---|\n| Au | Gold |\n| Fe | Iron |\n| Pb | Lead |\n| Ag | Silver |",
            "Q: What is tin?\nA: A soft metal");
    assertThat(made(table))
        .filteredOn(question -> question.kind() == Kind.MATCH)
        .singleElement()
        .satisfies(question ->
            assertThat(question.correctAnswer())
                .contains("Au = Gold", "Fe = Iron", "Pb = Lead", "Ag = Silver"));
  }

  /** The answer of one entry is the best wrong choice for the other. */
  @Test
  void tablesThatCompareAskWhatIsTrueOfEach() {
    String table =
        """
        Q: TCP vs UDP?
        A:
        | Feature | TCP | UDP |
        |---|---|---|
        | Speed | Slower due to checks | Faster without checks |
        | Order | Keeps the order | Leaves order aside |
        | Use | Web pages, mail | Calls, games |
        | Setup | Shakes hands first | Sends at once |

        Q: What is a port?
        A: A number beside an address
        """;
    assertThat(made(table))
        .filteredOn(question -> question.entry() == 0)
        .hasSizeGreaterThan(3)
        .allSatisfy(question -> {
          assertThat(question.prompt())
              .isIn("Which of these is true of “TCP”?", "Which of these is true of “UDP”?");
          List<String> udp =
              List.of(
                  "Faster without checks", "Leaves order aside", "Calls, games", "Sends at once");
          assertThat(udp.contains(question.correctAnswer()))
              .isEqualTo(question.prompt().contains("UDP"));
          assertThat(question.task().shown().stream().filter(udp::contains).count())
              .isEqualTo(question.prompt().contains("UDP") ? 1 : 3);
        });
  }

  @Test
  void unrelatedEntriesAreNoDistractorsAndTheHostSeesWhy() {
    Bank bank =
        SeedBanks.read(
            "mixed",
            """
            Q: Which river is the longest?
            A: The Nile

            Q: Who wrote Git?
            A: Linus Torvalds

            Q: Which herb is in pesto?
            A: Basil

            Q: Which two countries share Hispaniola?
            A: Haiti and the Dominican Republic

            Q: Which planet is red?
            A: Mars
            """);
    assertThat(bank.questions()).extracting(Question::kind).containsOnly(Kind.TEXT);
    assertThat(bank.unusable())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.entry()).isEqualTo(3);
          assertThat(one.reason()).contains("of the same kind");
        });
  }

  @Test
  void anyNameOfAListMayBeTyped() {
    assertThat(made("Q: What are the states of matter?\nA:\n- Solid\n- Liquid\n- Gas\n"))
        .filteredOn(question -> question.kind() == Kind.TEXT)
        .singleElement()
        .satisfies(question -> {
          assertThat(question.prompt()).isEqualTo("Name one of the states of matter.");
          assertThat(question.task()).isEqualTo(new Task.Text(List.of("Solid", "Liquid", "Gas")));
        });
  }

  @Test
  void questionsInOtherLanguagesAreAnalysed() {
    assertThat(QuestionAnalysis.of("¿Quién pintó el Guernica?", "").answerType())
        .isEqualTo(AnswerType.WHO);
    assertThat(QuestionAnalysis.of("Wie lang ist der Rhein?", "").answerType())
        .isEqualTo(AnswerType.COUNT);
    assertThat(QuestionAnalysis.of("Welche Farbe hat Gold?", "").sentence())
        .isEqualTo("Welche Farbe hat Gold?");
    assertThat(QuestionAnalysis.of("Middleware in Django?", "").answerType())
        .isEqualTo(AnswerType.TERM);
  }

  @Test
  void unusableEntriesHaveAReason() {
    Bank bank = SeedBanks.read("lonely", "Q: What is a lemma?\nA: A small theorem on the way\n");
    assertThat(bank.unusable()).isEmpty();
    assertThat(bank.questions()).extracting(Question::kind).containsOnly(Kind.TEXT);
  }

  @Test
  void aGiveawayScoresLessThanAFairQuestion() {
    int fair = score("What is the capital of Peru?", "Lima", "Oslo", "Rome", "Bern");
    int long1 =
        score("Why?", "Because of all the many reasons that were given before", "No", "So", "Yes");
    int unseen = score("What does the sign above mean?", "Stop", "Go", "Wait", "Turn");
    assertThat(fair).isGreaterThanOrEqualTo(QuestionQuality.LINE);
    assertThat(long1).isLessThan(QuestionQuality.LINE);
    assertThat(unseen).isLessThan(QuestionQuality.LINE);
  }

  private static int score(String prompt, String... choices) {
    return QuestionQuality.score(Question.choice(prompt, List.of(choices), 0, "", 0));
  }

  private static Task numeric(String text) {
    return Quantity.of(text).orElseThrow().task();
  }

  private static List<Question> made(String notes) {
    return SeedBanks.read("some", notes).questions();
  }
}
