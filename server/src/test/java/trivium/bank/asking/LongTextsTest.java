package trivium.bank.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trivium.bank.AnswerShape;
import trivium.bank.Entry;
import trivium.bank.notes.Body;
import trivium.bank.notes.Note;

/** Texts of many thousand characters, which are uploaded although nobody can ask them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongTextsTest {
  @Test
  void aLongRunOfCombiningMarksHasNoCategory() {
    var analysis = QuestionAnalysis.of("a" + "\u0301".repeat(500_000), "");
    assertThat(analysis.category()).isEqualTo("other");
    var note =
        new Note(
            Entry.of(analysis.sentence(), "iron", 1, 1, AnswerShape.PHRASE),
            new Body.Phrase("iron"));
    assertThat(QuestionMaker.questions(List.of(note)).questions()).isEmpty();
  }

  @Test
  void manySentencesAreComparedWithManyLinesOfCode() {
    int many = 60_000;
    String code =
        IntStream.range(0, many)
            .mapToObj(i -> "int x" + i + " = 1;\n")
            .collect(Collectors.joining("", "```\n", "```\n"));
    List<String> sentences =
        IntStream.range(0, many).mapToObj(i -> "Sentence " + i + " is no code.").toList();
    assertThat(PlainText.withoutCode(sentences, code)).hasSize(many);
    assertThat(PlainText.withoutCode(List.of("Then int x7 = 1; is run."), code)).isEmpty();
  }
}
