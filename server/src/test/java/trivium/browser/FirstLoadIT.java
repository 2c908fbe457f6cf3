package trivium.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.web.SharedChromium;

/** What a phone fetches before it can join. */
class FirstLoadIT {
  private static final Logger LOG = LoggerFactory.getLogger(FirstLoadIT.class);

  /** Bytes of all bodies as they are sent; they take a quarter of a second at one megabit. */
  private static final int MOST = 30 * 1024;

  @Test
  void aPlayersFirstLoadIsAtMostThirtyKilobytes() {
    try (Party party = new Party();
        BrowserContext phone = SharedChromium.get().newContext(SharedChromium.phone())) {
      String code = party.host().open("Django", 1);
      Page page = phone.newPage();
      List<Response> responses = new ArrayList<>();
      page.onResponse(responses::add);
      page.navigate(party.url() + "/" + code);
      page.waitForSelector("#name");
      // A phone fetches these two as well; a headless browser does not.
      page.evaluate(
          """
          Promise.all(['/icon.svg', '/player.webmanifest'].map(async (path) => {
            await (await fetch(path)).arrayBuffer();
          }))\
          """);
      Map<String, Integer> sizes = new TreeMap<>();
      for (Response response : responses) {
        assertThat(response.url()).as("no third party").startsWith(party.url());
        assertThat(response.status()).as(response.url()).isEqualTo(200);
        response.finished();
        sizes.put(
            response.url().substring(party.url().length()),
            response.request().sizes().responseBodySize);
      }
      int sum = sizes.values().stream().mapToInt(Integer::intValue).sum();
      LOG.info("A player's first load: {} bytes in {} files.", sum, sizes.size());
      assertThat(sizes)
          .containsKeys(
              "/" + code, "/player/player.js", "/lib/lit-html/lit-html.js", "/player.webmanifest");
      assertThat(sizes.values()).as("sizes of %s", sizes).allMatch(size -> size > 0);
      assertThat(sum).as("sum of %s", sizes).isLessThanOrEqualTo(MOST);
    }
  }
}
