package trivium.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1",
    "quiz.local, quiz.local",
    "::1, [::1]",
    "fe80::1%eth0, [fe80::1%25eth0]"
  })
  void anAddressOfVersion6StandsInBracketsInUrls(String host, String inUrl) {
    assertThat(NetworkAddresses.inUrl(host)).isEqualTo(inUrl);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, true", "::, true", "::0, true", "0:0:0:0:0:0:0:0, true", "0, true",
    "::1, false", "127.0.0.1, false", "10.0.0.0, false", "localhost, false", "1::, false"
  })
  void someAddressesStandForAll(String bind, boolean everywhere) {
    assertThat(NetworkAddresses.isEverywhere(bind)).isEqualTo(everywhere);
  }
}
