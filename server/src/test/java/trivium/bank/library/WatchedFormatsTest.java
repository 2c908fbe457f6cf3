package trivium.bank.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.AnswerShape;
import trivium.bank.Bank;
import trivium.bank.Entry;
import trivium.bank.Question;
import trivium.bank.picture.MemoryPictureStore;
import trivium.bank.transfer.Exports;

/** The banks folder takes every format that a page takes. */
class WatchedFormatsTest {
  @TempDir private Path folder = Path.of("");

  /** Whatever can be imported by hand is read from the folder, too, and read again when changed. */
  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "gift", "xml", "json", "csv", "tsv", "xlsx", "zip"})
  void everyFormatIsReadFromTheFolderAndWatched(String ending) throws IOException {
    Path file = folder.resolve("bank." + ending);
    Files.write(file, bank(ending, 1));
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    BankLibrary library =
        new BankLibrary(
            new BankFolder(folder, new MemoryPictureStore()), new MemorySavedBankStore());
    assertThat(library.find("bank"))
        .hasValueSatisfying(bank -> assertThat(bank.questions()).hasSize(1));
    Files.write(file, bank(ending, 2));
    library.refresh();
    library.refresh();
    assertThat(library.find("bank"))
        .hasValueSatisfying(bank -> assertThat(bank.questions()).hasSize(2));
  }

  /** A file of this ending with so many questions. */
  private static byte[] bank(String ending, int size) throws IOException {
    var questions = new ArrayList<Question>();
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < size; i++) {
      questions.add(
          Question.choice(
              "Which river is number " + i + "?", List.of("Rhine", "Po", "Ob"), 1, "", i));
      entries.add(
          Entry.of("Which river is number " + i + "?", "Po", i + 1, i + 1, AnswerShape.PHRASE));
    }
    var bank = new Bank("bank", "Bank", entries, questions, List.of(), List.of());
    return switch (ending) {
      case "txt", "md" ->
          "Q: Which one is it?\nA. Po\nB. Ob\nAnswer: A\n\n".repeat(size).getBytes(UTF_8);
      case "xml" ->
          ("<quiz>"
                  + "<question type='truefalse'><questiontext><text>It flows.</text></questiontext><answer fraction='100'><text>true</text></answer><answer fraction='0'><text>false</text></answer></question>"
                      .repeat(size)
                  + "</quiz>")
              .getBytes(UTF_8);
      case "tsv" ->
          ("question\tcorrect\twrong\twrong\n" + "Which one?\tPo\tOb\tRhine\n".repeat(size))
              .getBytes(UTF_8);
      case "zip" -> {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
          for (int i = 0; i < size; i++) {
            zip.putNextEntry(new ZipEntry(i + ".xml"));
            zip.write(item(i).getBytes(UTF_8));
          }
        }
        yield bytes.toByteArray();
      }
      default -> Exports.of(ending).orElseThrow().write(bank);
    };
  }

  /** A question of QTI 2. */
  private static String item(int number) {
    return """
    <assessmentItem identifier='i' title='i'>
      <responseDeclaration identifier='R' cardinality='single' baseType='identifier'>
        <correctResponse><value>A</value></correctResponse>
      </responseDeclaration>
      <itemBody>
        <choiceInteraction responseIdentifier='R' maxChoices='1'>
          <prompt>Which is it?</prompt>
          <simpleChoice identifier='A'>Po</simpleChoice>
          <simpleChoice identifier='B'>Ob</simpleChoice>
        </choiceInteraction>
      </itemBody>
    </assessmentItem>
    """
        .replace("Which", "Which of " + number);
  }
}
