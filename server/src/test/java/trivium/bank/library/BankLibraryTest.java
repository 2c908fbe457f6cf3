package trivium.bank.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.bank.Bank;
import trivium.bank.format.ImportedBank;
import trivium.bank.picture.MemoryPictureStore;
import trivium.protocol.BankForm;
import trivium.protocol.WireCodec;

/** Saved banks beside and before the files of a folder. */
class BankLibraryTest {
  private static final BankName FILE = new BankName("rivers");
  private static final BankName OWN = new BankName("own");
  private static final ExpectedVersion ANYTHING = new ExpectedVersion.AnyVersion();
  private static final ExpectedVersion NOTHING = new ExpectedVersion.NoBank();

  @TempDir private Path folder;
  private final MemorySavedBankStore store = new MemorySavedBankStore();
  private BankLibrary library;

  @BeforeEach
  void writeOneFile() throws IOException {
    Files.writeString(folder.resolve("rivers.txt"), "# Rivers\n\n*One?\n-> uno\n\n*Two?\n-> due\n");
    library = open();
  }

  private BankLibrary open() {
    return new BankLibrary(new BankFolder(folder, new MemoryPictureStore()), store).load();
  }

  @Test
  void aSavedBankIsFoundAndListedBesideTheFiles() {
    BankChangeResult.Applied done = saved(library.save(OWN, form("Mine", "One?"), NOTHING));
    assertThat(done.isNew()).isTrue();
    assertThat(done.summary())
        .isEqualTo(new BankSummary("own", "Mine", 1, 1, 0, "Trivium", true, false));
    assertThat(library.names()).containsExactly("own", "rivers");
    assertThat(library.find("own").orElseThrow().questions().getFirst().prompt()).isEqualTo("One?");
    assertThat(open().find("own")).isPresent();
  }

  @Test
  void aBankThatDoesNotFitIsRefusedAndTheOthersStay() {
    library.save(OWN, form("Mine", "One?"), NOTHING);
    BankLibrary full =
        new BankLibrary(
            new BankFolder(folder, new MemoryPictureStore()), store, new SavedBankLimit(1, 1_000));
    BankName other = new BankName("other");
    assertThat(refusal(full.save(other, form("Mine", "Two?"), NOTHING)))
        .isEqualTo(BankChangeResult.Reason.LIBRARY_FULL);
    assertThat(refusal(full.copy(OWN, other))).isEqualTo(BankChangeResult.Reason.LIBRARY_FULL);
    assertThat(refusal(full.save(OWN, form("Mine", "x".repeat(1_000)), ANYTHING)))
        .isEqualTo(BankChangeResult.Reason.LIBRARY_FULL);
    assertThat(saved(full.save(OWN, form("Mine", "Two?"), ANYTHING)).isNew()).isFalse();
    assertThat(full.find("own")).isPresent();
    assertThat(full.names()).containsExactly("own", "rivers");
  }

  @Test
  void aSavedBankIsCachedUntilItChanges() {
    library.save(OWN, form("Mine", "One?"), NOTHING);
    Bank bank = library.find("own").orElseThrow();
    assertThat(library.find("own").orElseThrow()).isSameAs(bank);
    library.save(OWN, form("Mine", "Two?"), ANYTHING);
    assertThat(library.find("own").orElseThrow().questions().getFirst().prompt()).isEqualTo("Two?");
  }

  @Test
  void anotherNodeSeesTheChange() {
    BankLibrary other = open();
    library.save(OWN, form("Mine", "One?"), NOTHING);
    assertThat(other.find("own")).isPresent();
    library.delete(OWN, ANYTHING);
    assertThat(other.find("own")).isEmpty();
  }

  @Test
  void aSavedBankHidesTheFileOfItsNameUntilItIsDeleted() {
    assertThat(refusal(library.save(FILE, form("Mine", "One?"), NOTHING)))
        .isEqualTo(BankChangeResult.Reason.NAME_TAKEN);
    assertThat(saved(library.save(FILE, form("Mine", "One?"), ANYTHING)).isNew()).isTrue();
    assertThat(library.summaries())
        .containsExactly(new BankSummary("rivers", "Mine", 1, 1, 0, "Trivium", true, true));
    assertThat(library.find("rivers").orElseThrow().title()).isEqualTo("Mine");
    assertThat(library.delete(FILE, ANYTHING)).isEqualTo(new BankChangeResult.Missing());
    assertThat(library.find("rivers").orElseThrow().title()).isEqualTo("Rivers");
  }

  @Test
  void aFileThatWasEditedIsSavedIfItIsStillTheOneThatWasRead() throws IOException {
    LoadedBank file = library.findLoaded("rivers").orElseThrow();
    ExpectedVersion read = new ExpectedVersion.ExactVersion(file.version());
    Files.writeString(folder.resolve("rivers.txt"), "*Other?\n-> altro\n");
    library.refresh();
    library.refresh();
    assertThat(refusal(library.save(FILE, form("Mine", "One?"), read)))
        .isEqualTo(BankChangeResult.Reason.CHANGED_MEANWHILE);
    ExpectedVersion now =
        new ExpectedVersion.ExactVersion(library.findLoaded("rivers").orElseThrow().version());
    assertThat(saved(library.save(FILE, form("Mine", "One?"), now)).isNew()).isTrue();
    assertThat(refusal(library.save(FILE, form("Mine", "Two?"), now)))
        .isEqualTo(BankChangeResult.Reason.CHANGED_MEANWHILE);
  }

  @Test
  void ofTwoEditorsTheSecondGetsAConflict() {
    String version = saved(library.save(OWN, form("Mine", "One?"), NOTHING)).version();
    ExpectedVersion read = new ExpectedVersion.ExactVersion(version);
    assertThat(saved(library.save(OWN, form("Mine", "Two?"), read)).isNew()).isFalse();
    assertThat(refusal(library.save(OWN, form("Mine", "Three?"), read)))
        .isEqualTo(BankChangeResult.Reason.CHANGED_MEANWHILE);
    assertThat(refusal(library.delete(OWN, read)))
        .isEqualTo(BankChangeResult.Reason.CHANGED_MEANWHILE);
  }

  @Test
  void aFileIsNeitherDeletedNorRenamedButCopied() {
    assertThat(refusal(library.delete(FILE, ANYTHING))).isEqualTo(BankChangeResult.Reason.IS_FILE);
    assertThat(refusal(library.rename(FILE, OWN))).isEqualTo(BankChangeResult.Reason.IS_FILE);
    assertThat(saved(library.copy(FILE, OWN)).summary())
        .isEqualTo(new BankSummary("own", "Rivers", 2, 4, 0, "Trivium", true, false));
    library.save(OWN, form("Mine", "One?"), ANYTHING);
    assertThat(refusal(library.copy(FILE, OWN))).isEqualTo(BankChangeResult.Reason.NAME_TAKEN);
    assertThat(refusal(library.rename(OWN, FILE))).isEqualTo(BankChangeResult.Reason.NAME_TAKEN);
    assertThat(saved(library.rename(OWN, new BankName("other"))).summary().name())
        .isEqualTo("other");
    assertThat(refusal(library.copy(OWN, FILE))).isEqualTo(BankChangeResult.Reason.NO_SUCH_BANK);
    assertThat(refusal(library.rename(OWN, OWN))).isEqualTo(BankChangeResult.Reason.NO_SUCH_BANK);
  }

  @Test
  void aBankIsStoredWithItsNotes() {
    ImportedBank file = library.findLoaded("rivers").orElseThrow().imported();
    assertThat(file.source()).contains("*One?", "-> uno");
    library.copy(FILE, OWN);
    ImportedBank copy = open().findLoaded("own").orElseThrow().imported();
    assertThat(copy.source()).isEqualTo(file.source());
    assertThat(copy.marks()).isEqualTo(file.marks());
    assertThat(copy.bank().entries()).isEqualTo(file.bank().entries());
  }

  @Test
  void aFormThatIsNoBankIsRefusedByTheNumberOfItsQuestion() {
    BankForm unfit =
        read(
            "Mine",
            question("One?", "") + "," + question("Two?", ", \"picture\": \"../secret.png\""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> library.save(OWN, unfit, ANYTHING))
        .withMessageContaining("question 2");
    assertThat(library.find("own")).isEmpty();
  }

  @Test
  void whileTheStoreIsUnavailableTheFilesAreStillPlayed() {
    store.goAway();
    assertThat(library.find("rivers")).isPresent();
    assertThat(library.find("own")).isEmpty();
  }

  @Test
  void aDamagedSavedBankDoesNotHideTheFile() {
    SavedBankInfo damaged = new SavedBankInfo(FILE, "Mine", 1, 1, 0, "not its hash", 1);
    store.save(damaged, new byte[] {'{'}, ANYTHING, SavedBankLimit.DEFAULT);
    assertThat(library.find("rivers").orElseThrow().title()).isEqualTo("Rivers");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ".", "..", "../a", "a/b", "a\\b", "-a", "a.", "a ", "a\n", "a\0"})
  void invalidNamesAreNotFound(String typed) {
    assertThat(BankName.parse(typed)).isEmpty();
    assertThat(library.find(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Grün 2", "हिन्दी", "日本の川", "a.b", "C++ (easy)", "_"})
  void lettersOfAnyLanguageAreAName(String typed) {
    assertThat(BankName.parse(typed)).isPresent();
    assertThat(BankName.parse("x".repeat(81))).isEmpty();
  }

  private static BankForm form(String title, String... prompts) {
    String questions =
        Arrays.stream(prompts)
            .map(prompt -> question(prompt, ""))
            .collect(Collectors.joining(", "));
    return read(title, questions);
  }

  private static BankForm read(String title, String questions) {
    return WireCodec.readBank(
        """
        {"title": "%s", "questions": [%s]}
        """
            .formatted(title, questions)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String question(String prompt, String more) {
    return """
    {"kind": "text", "prompt": "%s", "accepted": ["uno"]%s}
    """
        .formatted(prompt, more);
  }

  private static BankChangeResult.Applied saved(BankChangeResult change) {
    assertThat(change).isInstanceOf(BankChangeResult.Applied.class);
    return (BankChangeResult.Applied) change;
  }

  private static BankChangeResult.Reason refusal(BankChangeResult change) {
    assertThat(change).isInstanceOf(BankChangeResult.Refused.class);
    return ((BankChangeResult.Refused) change).reason();
  }
}
