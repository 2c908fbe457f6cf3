package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.NotesReader;

/** The spellings of a typed answer that are accepted. */
class TypedSpellingsTest {
  @Test
  void theLastNameIsAcceptedWhereTheQuestionAsksWho() {
    String notes =
        """
        Q: Who painted Guernica?
        A: Pablo Picasso

        Q: Who painted the Mona Lisa?
        A: Leonardo da Vinci

        Q: Which actor played the Terminator?
        A: Arnold Schwarzenegger
        """;
    assertThat(accepted(notes, "Who painted Guernica?"))
        .containsExactly("Pablo Picasso", "Picasso");
    assertThat(accepted(notes, "Who painted the Mona Lisa?"))
        .containsExactly("Leonardo da Vinci", "da Vinci", "Vinci");
    assertThat(accepted(notes, "Which actor played the Terminator?"))
        .containsExactly("Arnold Schwarzenegger");
  }

  @Test
  void aLastNameThatTwoPersonsOfTheBankHaveIsNoAnswer() {
    String notes =
        """
        Q: Who wrote "Wuthering Heights"?
        A: Emily Brontë

        Q: Who wrote "Jane Eyre"?
        A: Charlotte Brontë

        Q: Who wrote "Animal Farm"?
        A: George Orwell
        """;
    assertThat(accepted(notes, "Who wrote \"Wuthering Heights\"?")).containsExactly("Emily Brontë");
    assertThat(accepted(notes, "Who wrote \"Animal Farm\"?"))
        .containsExactly("George Orwell", "Orwell");
  }

  @Test
  void anAcronymAndItsLongFormAreEachRight() {
    String notes =
        """
        Q: What does DNS stand for?
        A: Domain Name System

        Q: Which system turns names into addresses?
        A: DNS

        Q: Which queue does AWS offer?
        A: SQS (Simple Queue Service)
        """;
    assertThat(accepted(notes, "Which system turns names into addresses?"))
        .containsExactly("DNS", "Domain Name System");
    assertThat(accepted(notes, "Which queue does AWS offer?"))
        .containsExactly("SQS", "Simple Queue Service");
    assertThat(accepted(notes, "What does DNS stand for?")).containsExactly("Domain Name System");
  }

  @Test
  void aPartOfACompoundOrABoundIsNoAnswer() {
    assertThat(TypedAnswerMaker.accepted("red/green algae")).contains(List.of("red/green algae"));
    assertThat(TypedAnswerMaker.accepted("ipconfig /all")).contains(List.of("ipconfig /all"));
    assertThat(TypedAnswerMaker.accepted("a month or less").orElse(List.of()))
        .doesNotContain("less");
  }

  private static List<String> accepted(String notes, String prompt) {
    return QuestionMaker.questions(NotesReader.read(notes).notes()).questions().stream()
        .filter(question -> question.prompt().equals(prompt))
        .map(Question::task)
        .filter(Task.Text.class::isInstance)
        .map(Task.Text.class::cast)
        .findFirst()
        .orElseThrow()
        .accepted();
  }
}
