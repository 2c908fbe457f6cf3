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
import trivium.bank.picture.MemoryPictureStore;
import trivium.bank.transfer.Formats;

class BankFolderTest {
  private static final String NOTES = "*One?\n-> uno\n\n*Two?\n-> due\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void everyTextFileOfTheFolderIsABank() throws IOException {
    write("rivers.txt", NOTES);
    write("peaks.md", "# High peaks\n" + NOTES);
    write("picture.png", "no notes");
    assertThat(library().summaries())
        .containsExactly(
            new BankSummary("peaks", "High peaks", 2, 4, 0, "Notes", false, true),
            new BankSummary("rivers", "Rivers", 2, 4, 0, "Notes", false, true));
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
            new UnreadableBank("empty", 1, "is empty"),
            new UnreadableBank(
                "prose",
                2,
                "holds no question with an answer; belongs to no question: \"once upon a time\""));
  }

  @Test
  void ofTwoFilesWithOneNameTheTextFileIsTheBank() throws IOException {
    write("a.md", "# Other\n" + NOTES);
    write("a.txt", NOTES);
    BankLibrary library = library();
    assertThat(library.summaries()).extracting(BankSummary::title).containsExactly("A");
    assertThat(library.failures())
        .containsExactly(
            new UnreadableBank("a.md", 1, "is not read, because a.txt has the same name"));
  }

  @Test
  void aFileWithAnInvalidNameIsReportedAndHiddenFilesAreIgnored() throws IOException {
    write("Q&A, part 1.txt", NOTES);
    write("50% of it.txt", NOTES);
    write(".hidden.txt", NOTES);
    write("~$open.txt", NOTES);
    BankLibrary library = library();
    assertThat(library.names()).containsExactly("Q&A, part 1");
    assertThat(library.failures())
        .containsExactly(
            new UnreadableBank(
                "50% of it.txt",
                1, "is not read, because its name can't be that of a bank; rename it"));
  }

  @Test
  void aChangedFileIsReadWhenItHasSettled() throws IOException {
    write("a.txt", NOTES);
    BankLibrary library = library();
    write("a.txt", NOTES + "\n*Three?\n-> 3\n");
    library.refresh();
    assertThat(library.find("a")).hasValueSatisfying(bank -> assertThat(bank.entries()).hasSize(2));
    library.refresh();
    assertThat(library.find("a")).hasValueSatisfying(bank -> assertThat(bank.entries()).hasSize(3));
    assertThat(library.summaries()).extracting(BankSummary::entries).containsExactly(3);
  }

  @Test
  void aFileThatIsStillBeingWrittenIsNotRead() throws IOException {
    write("a.txt", NOTES);
    BankLibrary library = library();
    for (int i = 0; i < 5; i++) {
      write("a.txt", "*One?\n-> uno\n".repeat(i + 3));
      library.refresh();
      assertThat(library.find("a").orElseThrow().entries()).hasSize(2);
    }
    library.refresh();
    assertThat(library.find("a").orElseThrow().entries().size()).isGreaterThan(2);
  }

  @Test
  void anEditorMayPutANewFileInThePlaceOfTheOld() throws IOException {
    write("a.txt", NOTES);
    BankLibrary library = library();
    Files.move(folder.resolve("a.txt"), folder.resolve("a.txt~"));
    library.refresh();
    assertThat(library.find("a")).isPresent();
    Path next = Files.writeString(folder.resolve("4913"), "*Other?\n-> altro\n");
    Files.setLastModifiedTime(next, Files.getLastModifiedTime(folder.resolve("a.txt~")));
    Files.move(next, folder.resolve("a.txt"));
    settle(library);
    assertThat(library.find("a").orElseThrow().entries().getFirst().question()).isEqualTo("Other?");
  }

  @Test
  void addedAndDeletedFilesAreDetected() throws IOException {
    write("a.txt", NOTES);
    BankLibrary library = library();
    write("b.gift.md", NOTES);
    Files.delete(folder.resolve("a.txt"));
    settle(library);
    assertThat(library.names()).containsExactly("b.gift");
  }

  @Test
  void aHiddenFileReplacesADeletedOneOfTheSameName() throws IOException {
    write("a.md", "# Other\n" + NOTES);
    write("a.txt", NOTES);
    BankLibrary library = library();
    Files.delete(folder.resolve("a.txt"));
    settle(library);
    settle(library);
    assertThat(library.summaries()).extracting(BankSummary::title).containsExactly("Other");
    assertThat(library.failures()).isEmpty();
  }

  @Test
  void namesAreTheSameHoweverTheirLettersAreComposed() throws IOException {
    write("Cafe\u0301.txt", NOTES);
    BankLibrary library = library();
    assertThat(library.names()).containsExactly("Caf\u00e9");
    assertThat(library.find("Caf\u00e9")).isPresent();
    assertThat(library.find("Cafe\u0301")).isPresent();
  }

  @Test
  void ourOwnFormIsReadToo() throws IOException {
    write(
        "own.json",
        """
        {"format": "trivium-bank/1", "title": "Own",
         "questions": [{"kind": "text", "prompt": "One?", "accepted": ["uno"]}]}
        """);
    assertThat(library().summaries())
        .containsExactly(new BankSummary("own", "Own", 1, 1, 0, "Trivium", false, true));
  }

  @Test
  void unchangedFileIsParsedOnce() throws IOException {
    write("a.txt", NOTES);
    BankLibrary library = library();
    assertThat(library.find("a").orElseThrow()).isSameAs(library.find("a").orElseThrow());
  }

  @Test
  void aChangeThatBreaksABankIsReportedAndTheBankRemainsPlayable() throws IOException {
    write("a.txt", NOTES);
    BankLibrary library = library();
    write("a.txt", "\nprose\nand more\n");
    settle(library);
    assertThat(library.find("a")).hasValueSatisfying(bank -> assertThat(bank.entries()).hasSize(2));
    assertThat(library.summaries()).extracting(BankSummary::entries).containsExactly(2);
    assertThat(library.failures()).extracting(UnreadableBank::name).containsExactly("a");
    assertThat(library.failures().getFirst().line()).isGreaterThan(1);
    write("a.txt", "");
    settle(library);
    assertThat(library.find("a")).isPresent();
    assertThat(library.failures()).containsExactly(new UnreadableBank("a", 1, "is empty"));
    write("a.txt", NOTES + "\n*Three?\n-> 3\n");
    settle(library);
    assertThat(library.find("a").orElseThrow().entries()).hasSize(3);
    assertThat(library.failures()).isEmpty();
  }

  /** The cache is smaller than all of these together. Blanks make them large, but quick to read. */
  @Test
  void manyLargeFilesThatBreakTogetherAllKeepTheirLastGoodState() throws IOException {
    String bank =
        """
        {"format": "trivium-bank/1", "title": "Own",
         "questions": [{"kind": "text", "prompt": "One?", "accepted": ["uno"]}]}
        """;
    String large = bank + " ".repeat(Formats.MAX_UPLOAD_BYTES - bank.length());
    int files = 9;
    for (int i = 0; i < files; i++) {
      write(i + ".json", large);
    }
    BankLibrary library = library();
    for (int i = 0; i < files; i++) {
      write(i + ".json", "prose\nand more\n");
    }
    settle(library);
    assertThat(library.failures()).hasSize(files);
    for (int i = 0; i < files; i++) {
      assertThat(library.find(String.valueOf(i)))
          .as("bank " + i)
          .hasValueSatisfying(found -> assertThat(found.entries()).hasSize(1));
    }
  }

  @Test
  void aFolderThatCannotBeListedForAWhileLosesNothing() throws IOException {
    Path banks = Files.createDirectory(folder.resolve("banks"));
    Files.writeString(banks.resolve("a.txt"), NOTES);
    BankLibrary library = library(banks).load();
    Files.move(banks, folder.resolve("away"));
    library.refresh();
    assertThat(library.names()).containsExactly("a");
    assertThat(library.failures()).extracting(UnreadableBank::name).containsExactly("banks");
    Files.move(folder.resolve("away"), banks);
    settle(library);
    assertThat(library.names()).containsExactly("a");
    assertThat(library.failures()).isEmpty();
  }

  @Test
  void noNameReachesOutsideTheFolder() throws IOException {
    Files.createDirectory(folder.resolve("banks"));
    write("secret.txt", NOTES);
    var library = library(folder.resolve("banks")).load();
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
    var library = library(folder.resolve("nowhere")).load();
    assertThat(library.names()).isEmpty();
    assertThat(library.failures())
        .containsExactly(new UnreadableBank("nowhere", 1, "is no folder that can be listed"));
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
  void fileMayBeLargerThanAnUpload() throws IOException {
    String bank =
        """
        {"format": "trivium-bank/1", "title": "Own",
         "questions": [{"kind": "text", "prompt": "One?", "accepted": ["uno"]}]}
        """;
    write("large.json", bank + " ".repeat(Formats.MAX_UPLOAD_BYTES));
    assertThat(library().find("large").orElseThrow().questions()).hasSize(1);
  }

  @Test
  void fileThatIsTooLargeForNotesIsRefused() throws IOException {
    Files.write(folder.resolve("huge.txt"), new byte[Formats.MAX_BYTES + 1]);
    assertThat(library().failures())
        .containsExactly(
            new UnreadableBank("huge", 1, "is larger than 10 MiB, too large for a bank"));
  }

  private BankLibrary library() {
    return library(folder).load();
  }

  private static BankLibrary library(Path folder) {
    return new BankLibrary(
        new BankFolder(folder, new MemoryPictureStore()), new MemorySavedBankStore());
  }

  /** Looks as often as a change needs to be believed. */
  private static void settle(BankLibrary library) {
    for (int i = 0; i < 3; i++) {
      library.refresh();
    }
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
