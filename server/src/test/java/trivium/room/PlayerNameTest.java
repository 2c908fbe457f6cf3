package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\u200B",
        "Ada\u200BLovelace",
        "\u202Eada",
        "\uFEFFAda",
        "\u3164",
        "\u2800\u2800",
        "Ada\u0007",
        "Ada\nLovelace",
        "A\u0301\u0301\u0301\u0301\u0301",
        "\u00AD",
        "a\u200Db",
        "twenty-five letters long!",
        "\uE000",
        "\uD800"
      })
  void invisibleAndOverlongNamesAreRejected(String typed) {
    assertThat(PlayerName.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "Ada Lovelace",
        "twenty-four letters long",
        "Zoë",
        "名無しさん",
        "Łukasz Żółć",
        "محمد",
        "नमस्ते",
        "👩‍🔬 Ada",
        "❤️",
        "Team 7 (blue)"
      })
  void namesOfManyScriptsAreFine(String typed) {
    assertThat(PlayerName.of(typed)).map(PlayerName::text).contains(typed);
  }

  @Test
  void spacesAreNormalized() {
    assertThat(PlayerName.of("  Ada \u00A0 Lovelace "))
        .map(PlayerName::text)
        .contains("Ada Lovelace");
  }

  @Test
  void lettersMadeOfSeveralCodePointsCountOnce() {
    assertThat(PlayerName.of("e\u0301".repeat(24))).isPresent();
    assertThat(PlayerName.of("e\u0301".repeat(25))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Ada,ada", "Ada,Аda", "paypal,pаypаl", "Ian,lan", "Bob,B0b", "Zoë,ZOË", "Ada,Ａｄａ"})
  void lookAlikesAreTheSame(String one, String other) {
    assertThat(sharesALook(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Ada,Adam", "Player 1,Player 2", "Zoe,Zoë", "Ann,Anna"})
  void differentNamesAreDifferent(String one, String other) {
    assertThat(sharesALook(one, other)).isFalse();
  }

  private static boolean sharesALook(String one, String other) {
    return !Collections.disjoint(
        PlayerName.of(one).orElseThrow().skeletons(),
        PlayerName.of(other).orElseThrow().skeletons());
  }
}
