package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "203.0.113.7:51234, 203.0.113.7",
    "' 203.0.113.7 ', 203.0.113.7",
    "::ffff:203.0.113.7, 203.0.113.7",
    "2001:db8::1, 2001:0db8:0:0:ffff:ffff:ffff:ffff",
    "[2001:db8::1]:443, 2001:DB8::2",
    "[2001:db8::1], 2001:db8:0:0:1::",
    "fe80::1%eth0, fe80::2",
    "::1, [::1]:8080"
  })
  void twoWritingsOfOneNetworkAreEqual(String one, String other) {
    assertThat(AddressBlock.parse(one)).isPresent().isEqualTo(AddressBlock.parse(other));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.8",
    "2001:db8::1, 2001:db8:0:1::1",
    "2001:db8::1, 203.0.113.7",
    "::1, 127.0.0.1"
  })
  void twoNetworksAreNot(String one, String other) {
    assertThat(AddressBlock.parse(one)).isPresent().isNotEqualTo(AddressBlock.parse(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "unknown", "_hidden", "example.org", "1.2.3.4.5", "[", "]", "[]"})
  void invalidAddressesAreRejected(String written) {
    assertThat(AddressBlock.parse(written)).isEmpty();
  }

  @Test
  void aSocketAddressAndItsTextGiveTheSameBlock() {
    for (String literal : new String[] {"203.0.113.7", "2001:db8::1", "::1"}) {
      assertThat(AddressBlock.of(InetAddress.ofLiteral(literal)))
          .isEqualTo(AddressBlock.parse(literal).orElseThrow());
    }
  }
}
