package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.Kind;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.bank.notes.NotesReader;

/** The sentences around notes are in the language of the notes, or there are none. */
class FramesTest {
  private static final String POLISH =
      """
      Q: Kiedy odbył się chrzest Polski i kto był wtedy księciem?
      A: 966

      Q: Kto był pierwszym królem Polski?
      A: Bolesław Chrobry

      Q: Co to jest konstytucja i do czego się nie odnosi?
      A: Ustawa, która jest najważniejsza w państwie
      """;

  private static final String GERMAN =
      """
      Reparationen: Zahlungen des Verlierers an die Sieger nach dem Krieg
      Inflation: das Geld verliert von Monat zu Monat an Wert
      Putsch: der Umsturz durch eine kleine Gruppe mit Gewalt
      Verfassung: die Grundordnung von einem Staat und seinen Rechten
      Reichstag: das Parlament, das in Berlin war
      """;

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "pt", "nl"})
  void eachLanguageHasTheFramesOfAGlossaryAndItsOwnTrueAndFalse(String language) {
    Frames frames = Frames.of(language);
    for (Frames.Use use :
        List.of(Frames.Use.DESCRIBES, Frames.Use.TERM, Frames.Use.GOES_WITH, Frames.Use.LINE)) {
      assertThat(frames.around(use, "X", "Y"))
          .hasValueSatisfying(text -> assertThat(text).contains("X").doesNotContain("{"));
    }
    var choices =
        List.of(
            frames.around(Frames.Use.TRUE).orElseThrow(),
            frames.around(Frames.Use.FALSE).orElseThrow());
    var question = new Question("X", new Task.Choice(choices, List.of(0), false), "", 0);
    assertThat(question.kind()).isEqualTo(Kind.TRUEFALSE);
  }

  @Test
  void aGlossaryIsAskedInItsLanguage() {
    assertThat(prompts(GERMAN))
        .isNotEmpty()
        .allMatch(prompt -> prompt.matches("(?:Was|Welcher|Richtig oder falsch).*"));
  }

  @Test
  void notesInALanguageWithoutFramesAreAskedOnlyAsTheirAuthorAsks() {
    assertThat(prompts(POLISH)).isNotEmpty().allMatch(POLISH::contains);
  }

  private static List<String> prompts(String notes) {
    return QuestionMaker.questions(NotesReader.read(notes).notes()).questions().stream()
        .map(Question::prompt)
        .toList();
  }
}
