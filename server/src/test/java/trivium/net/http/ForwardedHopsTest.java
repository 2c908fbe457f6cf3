package trivium.net.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trivium.ops.TrustedProxies;

/** Proxies at 10.0.0.0/8 and 2001:db8:ff::/48 are trusted; the connection comes from 10.0.0.1. */
class ForwardedHopsTest {
  private static final String PEER = "10.0.0.1";
  private static final Predicate<InetAddress> TRUSTED =
      TrustedProxies.parse("10.0.0.0/8, 2001:db8:ff::/48");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          203.0.113.7                               | 203.0.113.7
          1.1.1.1, 203.0.113.7                      | 203.0.113.7
          1.1.1.1, 203.0.113.7, 10.9.9.9            | 203.0.113.7
          203.0.113.7,10.9.9.9,2001:db8:ff::5       | 203.0.113.7
          10.3.3.3, 10.2.2.2                        | 10.3.3.3
          203.0.113.7:51234                         | 203.0.113.7
          [2001:db8::7]:51234, 10.2.2.2             | 2001:db8::7
          2001:db8::7                               | 2001:db8::7
          ::ffff:203.0.113.7                        | 203.0.113.7
          203.0.113.7, unknown                      | 10.0.0.1
          203.0.113.7, unknown, 10.2.2.2            | 10.2.2.2
          203.0.113.7, <script>, 10.2.2.2           | 10.2.2.2
          203.0.113.7, 2130706433                   | 10.0.0.1
          , ,203.0.113.7 ,,                         | 203.0.113.7
          ''                                        | 10.0.0.1
          """)
  void theFirstAddressFromTheRightThatIsNotTrustedIsTheClient(String header, String client) {
    assertThat(client(PEER, headers("X-Forwarded-For", header))).isEqualTo(address(client));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          for=203.0.113.7                                             | 203.0.113.7
          For=203.0.113.7;proto=https;by=10.0.0.1                     | 203.0.113.7
          proto=https ; for="203.0.113.7:4711"                        | 203.0.113.7
          for="[2001:db8:cafe::17]:4711"                              | 2001:db8:cafe::17
          for="[2001:db8:cafe::17]"                                   | 2001:db8:cafe::17
          for=1.1.1.1, for=203.0.113.7, for=10.2.2.2                  | 203.0.113.7
          for=1.1.1.1;by="a,b;c\\",d", for=203.0.113.7                | 203.0.113.7
          for="1.1.1.1, for=9.9.9.9", for=203.0.113.7                 | 203.0.113.7
          for=203.0.113.7, for=_hidden                                | 10.0.0.1
          for=203.0.113.7, for="_SEVKISEK", for=10.2.2.2              | 10.2.2.2
          for=203.0.113.7, for=unknown                                | 10.0.0.1
          for=203.0.113.7, proto=https                                | 10.0.0.1
          for="203.0.113.7                                            | 10.0.0.1
          for=                                                        | 10.0.0.1
          """)
  void theStandardHeaderIsReadAlike(String header, String client) {
    assertThat(client(PEER, headers("Forwarded", header))).isEqualTo(address(client));
  }

  @Test
  void allLinesOfAHeaderAreOneList() {
    HttpHeaders headers = headers("X-Forwarded-For", "1.1.1.1");
    headers.add("x-forwarded-for", "203.0.113.7, 10.2.2.2");
    headers.add("X-FORWARDED-FOR", "10.3.3.3");
    assertThat(client(PEER, headers)).isEqualTo(address("203.0.113.7"));
  }

  @Test
  void headersOfUntrustedClientsAreIgnored() {
    assertThat(client("192.0.2.1", headers("X-Forwarded-For", "203.0.113.7")))
        .isEqualTo(address("192.0.2.1"));
    assertThat(client("192.0.2.1", headers("Forwarded", "for=203.0.113.7")))
        .isEqualTo(address("192.0.2.1"));
  }

  /** A proxy that sets one of the two headers passes the other on unchanged. */
  @Test
  void contradictoryHeadersAreIgnored() {
    HttpHeaders headers = headers("X-Forwarded-For", "203.0.113.7");
    headers.add("Forwarded", "for=203.0.113.7");
    assertThat(client(PEER, headers)).isEqualTo(address("203.0.113.7"));
    headers.set("Forwarded", "for=198.51.100.9");
    assertThat(client(PEER, headers)).isEqualTo(address(PEER));
  }

  /** Entries of the client to the left of the proxy's are ignored. */
  @Test
  void nothingThatAClientWritesChangesWhoItIs() {
    Random random = new Random(5);
    String signs = "0123456789abcdef.:,;=\"\\[]%/ for_unknown";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder written = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        written.append(signs.charAt(random.nextInt(signs.length())));
      }
      HttpHeaders headers = headers("X-Forwarded-For", written.toString());
      headers.add("X-Forwarded-For", "203.0.113.7");
      assertThat(client(PEER, headers)).as(written.toString()).isEqualTo(address("203.0.113.7"));
    }
  }

  private static InetAddress client(String peer, HttpHeaders headers) {
    return ForwardedHops.client(address(peer), headers, TRUSTED);
  }

  private static HttpHeaders headers(String name, String value) {
    return DefaultHttpHeadersFactory.headersFactory()
        .withValidation(false)
        .newHeaders()
        .add(name, value);
  }

  private static InetAddress address(String literal) {
    return InetAddress.ofLiteral(literal);
  }
}
