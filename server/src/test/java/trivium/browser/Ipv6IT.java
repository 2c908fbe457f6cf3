package trivium.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.Ipv6;
import trivium.TestServer;

/** A game at an address in brackets, which no source of a content security policy can name. */
class Ipv6IT {
  @Test
  void hostDisplayAndPhoneMeetAtAnIpv6Address() {
    Ipv6.assumePresent();
    try (Party party = new Party(TestServer.on(Ipv6.LOOPBACK))) {
      HostPage host = party.host();
      String code = host.open("Django", 1);
      party.display(host);
      PlayerPage ada = party.phone(code, "Ada");
      host.space("Start with 1 player");
      ada.answersSomething(0);
      ada.isJudged();
      host.space("Show the final result");
      ada.sees("Thanks for playing");
      assertThat(party.complaints()).isEmpty();
    }
  }
}
