package trivium.bank.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.bank.Bank;
import trivium.bank.Problem;
import trivium.bank.format.Formats;

class BankLibraryTest {
  private static final String NOTES = "*One?\n-> uno\n\n*Two?\n-> due\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void everyTextFileOfTheFolderIsABank() throws IOException {
    write("rivers.txt", NOTES);
    write("peaks.md", "# High peaks\n" + NOTES);
    write("picture.png", "no notes");
    assertThat(library().summaries())
        .containsExactly(
            new BankLibrary.Summary("peaks", "High peaks", 2, 0, 0),
            new BankLibrary.Summary("rivers", "Rivers", 2, 0, 0));
  }

  @Test
  void oneBrokenFileIsNamedAndTheOthersLoad() throws IOException {
    write("good.txt", NOTES);
    write("empty.txt", " \n");
    write("prose.txt", "\nonce upon a time\nthere was a text");
    BankLibrary library = library();
    assertThat(library.names()).containsExactly("good");
    assertThat(library.failures())
        .containsExactly(
            new BankLibrary.Failure("empty", 1, "is empty"),
            new BankLibrary.Failure(
                "prose",
                2,
                "holds no question with an answer; belongs to no question: \"once upon a time\""));
  }

  @Test
  void ofTwoFilesWithOneNameTheTextFileIsTheBank() throws IOException {
    write("a.md", "# Other\n" + NOTES);
    write("a.txt", NOTES);
    BankLibrary library = library();
    assertThat(library.summaries()).extracting(BankLibrary.Summary::title).containsExactly("A");
    assertThat(library.failures())
        .containsExactly(
            new BankLibrary.Failure("a.md", 1, "is not read, because a.txt has the same name"));
  }

  @Test
  void changedFileIsReadAgain() throws IOException {
    write("a.txt", NOTES);
    BankLibrary library = library();
    write("a.txt", NOTES + "\n*Three?\n-> 3\n");
    assertThat(library.find("a")).hasValueSatisfying(bank -> assertThat(bank.entries()).hasSize(3));
  }

  @Test
  void unchangedFileIsParsedOnce() throws IOException {
    write("a.txt", NOTES);
    BankLibrary library = library();
    assertThat(library.find("a").orElseThrow()).isSameAs(library.find("a").orElseThrow());
  }

  @Test
  void changeThatBreaksABankLeavesItPlayableAndIsTold() throws IOException {
    write("a.txt", NOTES);
    BankLibrary library = library();
    write("a.txt", "");
    assertThat(library.find("a")).hasValueSatisfying(bank -> assertThat(bank.entries()).hasSize(2));
    assertThat(library.failures()).containsExactly(new BankLibrary.Failure("a", 1, "is empty"));
    write("a.txt", NOTES);
    assertThat(library.find("a")).isPresent();
    assertThat(library.failures()).isEmpty();
  }

  @Test
  void noNameLeadsOutOfTheFolder() throws IOException {
    Files.createDirectory(folder.resolve("banks"));
    write("secret.txt", NOTES);
    var library = new BankLibrary(folder.resolve("banks")).load();
    for (String name :
        new String[] {
          "../secret",
          "..",
          ".",
          "",
          "/etc/passwd",
          "a/../../secret",
          "..\\secret",
          "\0",
          "-x",
          "secret\n"
        }) {
      assertThat(library.find(name)).as(name).isEmpty();
    }
  }

  @Test
  void missingFolderIsAFailureAndNoCrash() {
    var library = new BankLibrary(folder.resolve("nowhere")).load();
    assertThat(library.names()).isEmpty();
    assertThat(library.failures())
        .containsExactly(new BankLibrary.Failure("nowhere", 1, "is no folder that can be listed"));
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstQuestion() throws IOException {
    write("a.txt", "\uFEFF" + NOTES);
    assertThat(library().find("a").orElseThrow().entries().getFirst().question()).isEqualTo("One?");
  }

  @Test
  void oldWindowsLettersAreReadAndReported() throws IOException {
    Files.write(
        folder.resolve("a.txt"),
        "*One?\n-> 1\n\n*Caf\u00e9?\n-> oui\n".getBytes(StandardCharsets.ISO_8859_1));
    Bank bank = library().find("a").orElseThrow();
    assertThat(bank.entries().getLast().question()).isEqualTo("Caf\u00e9?");
    assertThat(bank.problems()).extracting(Problem::line).containsExactly(4);
  }

  @Test
  void fileThatIsTooLargeForNotesIsRefused() throws IOException {
    Files.write(folder.resolve("huge.txt"), new byte[Formats.MAX_BYTES + 1]);
    assertThat(library().failures())
        .containsExactly(
            new BankLibrary.Failure("huge", 1, "is larger than 2 MiB, too large for a bank"));
  }

  private BankLibrary library() {
    return new BankLibrary(folder).load();
  }

  /**
   * Every write is a second later than the one before: file systems that count in seconds must see
   * the change.
   */
  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Instant before =
        Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.EPOCH;
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(before.plusSeconds(1)));
  }
}
