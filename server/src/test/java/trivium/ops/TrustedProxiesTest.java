package trivium.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.0.0.0/8            | 10.255.1.2       | true
          10.0.0.0/8            | 11.0.0.0         | false
          192.0.2.128/25        | 192.0.2.129      | true
          192.0.2.128/25        | 192.0.2.127      | false
          192.0.2.1             | 192.0.2.1        | true
          192.0.2.1             | 192.0.2.2        | false
          0.0.0.0/0             | 203.0.113.9      | true
          0.0.0.0/0             | 2001:db8::1      | false
          2001:db8::/33         | 2001:db8:7fff::1 | true
          2001:db8::/33         | 2001:db8:8000::1 | false
          ::/0                  | 2001:db8::1      | true
          ::ffff:192.0.2.1      | 192.0.2.1        | true
          1.1.1.1, , 2.2.2.2,   | 2.2.2.2          | true
          ''                    | 127.0.0.1        | false
          """)
  void anAddressIsTrustedThatIsListedOrInAListedNetwork(
      String written, String address, boolean trusted) {
    assertThat(TrustedProxies.parse(written).test(InetAddress.ofLiteral(address)))
        .isEqualTo(trusted);
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, true", "127.9.9.9, true", "::1, true", "192.168.0.1, false"})
  void onlyThisMachineIsTrustedByDefault(String address, boolean trusted) {
    assertThat(TrustedProxies.LOOPBACK.test(InetAddress.ofLiteral(address))).isEqualTo(trusted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy",
        "10.0.0",
        "10.1/8",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "::/129",
        "1.2.3.4/8/9",
        "fe80::1%eth0",
        "300.1.1.1",
        "2130706433"
      })
  void anInvalidAddressOrNetworkIsNamed(String written) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedProxies.parse("::1, " + written))
        .withMessageContaining("`" + written + "`");
  }
}
