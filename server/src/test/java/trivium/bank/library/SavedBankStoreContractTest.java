package trivium.bank.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trivium.bank.library.SavedBankStore.Outcome;

/** The contract of all stores of saved banks. Each test starts with an empty store. */
public abstract class SavedBankStoreContractTest {
  private static final BankName NAME = new BankName("pub night");
  private static final BankName OTHER = new BankName("Früchte & Co".replace(" & ", "_"));
  private static final ExpectedVersion ANYTHING = new ExpectedVersion.AnyVersion();
  private static final ExpectedVersion NOTHING = new ExpectedVersion.NoBank();

  /** The store of this test. */
  protected abstract SavedBankStore store();

  @Test
  void anEmptyStoreHasNoBanks() {
    assertThat(store().list()).isEmpty();
    assertThat(store().info(NAME)).isEmpty();
    assertThat(store().form(bank(NAME, "a"))).isEmpty();
    assertThat(store().delete(NAME, ANYTHING)).isEqualTo(Outcome.MISSING);
    assertThat(store().rename(NAME, OTHER)).isEqualTo(Outcome.MISSING);
    assertThat(store().rename(NAME, NAME)).isEqualTo(Outcome.MISSING);
  }

  @Test
  void whatWasSavedComesBackAsItWas() {
    assertThat(save(NAME, "one", ANYTHING)).isEqualTo(Outcome.CREATED);
    assertThat(save(OTHER, "\u0000\n\ud83e\udd81", NOTHING)).isEqualTo(Outcome.CREATED);
    assertThat(store().list())
        .containsExactlyInAnyOrder(bank(NAME, "one"), bank(OTHER, "\u0000\n\ud83e\udd81"));
    assertThat(form(OTHER)).isEqualTo("\u0000\n\ud83e\udd81");
    assertThat(store().form(bank(NAME, "another"))).isEmpty();
  }

  @Test
  void savingAgainReplacesTheBank() {
    save(NAME, "one", ANYTHING);
    assertThat(save(NAME, "two", ANYTHING)).isEqualTo(Outcome.CHANGED);
    assertThat(store().info(NAME)).contains(bank(NAME, "two"));
    assertThat(form(NAME)).isEqualTo("two");
    assertThat(store().list()).hasSize(1);
  }

  @Test
  void aBankThatExistsIsNotCreatedAgain() {
    save(NAME, "one", ANYTHING);
    assertThat(save(NAME, "two", NOTHING)).isEqualTo(Outcome.CONFLICT);
    assertThat(form(NAME)).isEqualTo("one");
  }

  @Test
  void onlyTheVersionThatIsExpectedIsChanged() {
    assertThat(save(NAME, "one", version("none"))).isEqualTo(Outcome.MISSING);
    save(NAME, "one", ANYTHING);
    assertThat(save(NAME, "two", version("one"))).isEqualTo(Outcome.CHANGED);
    assertThat(save(NAME, "three", version("one"))).isEqualTo(Outcome.CONFLICT);
    assertThat(form(NAME)).isEqualTo("two");
    assertThat(store().delete(NAME, version("one"))).isEqualTo(Outcome.CONFLICT);
    assertThat(store().delete(NAME, version("two"))).isEqualTo(Outcome.CHANGED);
    assertThat(store().list()).isEmpty();
  }

  @Test
  void aRepeatedRequestGetsTheSameResponse() {
    assertThat(save(NAME, "one", NOTHING)).isEqualTo(Outcome.CREATED);
    assertThat(save(NAME, "one", NOTHING)).isEqualTo(Outcome.CREATED);
    assertThat(save(NAME, "two", version("one"))).isEqualTo(Outcome.CHANGED);
    assertThat(save(NAME, "two", version("one"))).isEqualTo(Outcome.CHANGED);
  }

  @Test
  void aRenamedBankHasItsOldContentUnderTheNewName() {
    save(NAME, "one", ANYTHING);
    assertThat(store().rename(NAME, NAME)).isEqualTo(Outcome.CHANGED);
    assertThat(store().rename(NAME, OTHER)).isEqualTo(Outcome.CHANGED);
    assertThat(store().info(NAME)).isEmpty();
    assertThat(form(OTHER)).isEqualTo("one");
    save(NAME, "two", ANYTHING);
    assertThat(store().rename(NAME, OTHER)).isEqualTo(Outcome.CONFLICT);
    assertThat(form(NAME)).isEqualTo("two");
    assertThat(form(OTHER)).isEqualTo("one");
  }

  @Test
  void onlyOneOfConcurrentChangesToAVersionSucceeds() {
    save(NAME, "start", ANYTHING);
    Map<Outcome, Integer> outcomes = new ConcurrentHashMap<>();
    IntStream.range(0, 8)
        .parallel()
        .mapToObj(i -> save(NAME, "by " + i, version("start")))
        .forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
    assertThat(outcomes)
        .containsOnly(Map.entry(Outcome.CHANGED, 1), Map.entry(Outcome.CONFLICT, 7));
  }

  @Test
  void hostileTitlesAreStoredUnchanged() {
    for (String title : List.of("'); DROP TABLE bank; --", "a\u0000b", "half \ud83e", "\n", "%_")) {
      SavedBankInfo bank = new SavedBankInfo(NAME, title, 1, 2, 3, "v" + title.hashCode(), 5);
      assertThat(store().save(bank, new byte[] {1}, ANYTHING, SavedBankLimit.DEFAULT))
          .isIn(Outcome.CREATED, Outcome.CHANGED);
      assertThat(store().info(NAME))
          .hasValueSatisfying(kept -> {
            assertThat(kept.version()).isEqualTo(bank.version());
            assertThat(kept.questions()).isEqualTo(2);
          });
    }
    assertThat(store().list()).hasSize(1);
  }

  @Test
  void aLargeBankIsStoredCompletely() {
    String large = "0123456789abcdef".repeat(1 << 18);
    save(NAME, large, ANYTHING);
    assertThat(form(NAME)).isEqualTo(large);
  }

  @Test
  void beyondTheLimitNothingIsAddedAndWhatIsThereStays() {
    SavedBankLimit two = new SavedBankLimit(2, 10);
    assertThat(save(NAME, "1234", ANYTHING, two)).isEqualTo(Outcome.CREATED);
    assertThat(save(OTHER, "1234567", NOTHING, two)).isEqualTo(Outcome.FULL);
    assertThat(store().info(OTHER)).isEmpty();
    assertThat(save(NAME, "12345678901", ANYTHING, two)).isEqualTo(Outcome.FULL);
    assertThat(save(NAME, "12345678901", version("1234"), two)).isEqualTo(Outcome.FULL);
    assertThat(form(NAME)).isEqualTo("1234");
    assertThat(save(OTHER, "123456", NOTHING, two)).isEqualTo(Outcome.CREATED);
    assertThat(save(new BankName("third"), "", NOTHING, two)).isEqualTo(Outcome.FULL);
    assertThat(store().list()).hasSize(2);
  }

  @Test
  void aStoreBeyondItsLimitTakesSmallerBanksInPlaceOfLargerOnes() {
    save(NAME, "1234567890", ANYTHING);
    save(OTHER, "1234567890", ANYTHING);
    SavedBankLimit limit = new SavedBankLimit(1, 5);
    assertThat(save(NAME, "12345678901", ANYTHING, limit)).isEqualTo(Outcome.FULL);
    assertThat(save(NAME, "123456789", ANYTHING, limit)).isEqualTo(Outcome.CHANGED);
    assertThat(form(NAME)).isEqualTo("123456789");
    assertThat(form(OTHER)).isEqualTo("1234567890");
    assertThat(store().rename(NAME, new BankName("third"))).isEqualTo(Outcome.CHANGED);
  }

  @Test
  void concurrentSavesDoNotExceedTheLimit() {
    long created =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(
                i -> save(new BankName("bank " + i), "123", NOTHING, new SavedBankLimit(100, 12)))
            .filter(Outcome.CREATED::equals)
            .count();
    assertThat(created).isEqualTo(4);
    assertThat(store().list()).hasSize(4);
  }

  private Outcome save(BankName name, String form, ExpectedVersion expected) {
    return save(name, form, expected, SavedBankLimit.DEFAULT);
  }

  private Outcome save(BankName name, String form, ExpectedVersion expected, SavedBankLimit limit) {
    return store().save(bank(name, form), form.getBytes(StandardCharsets.UTF_8), expected, limit);
  }

  private static SavedBankInfo bank(BankName name, String form) {
    return new SavedBankInfo(name, "Title", 1, 2, 3, versionOf(form), 4);
  }

  private static String versionOf(String form) {
    return form.length() + "-" + form.hashCode();
  }

  private static ExpectedVersion version(String form) {
    return new ExpectedVersion.ExactVersion(versionOf(form));
  }

  private String form(BankName name) {
    return store()
        .info(name)
        .flatMap(store()::form)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }
}
