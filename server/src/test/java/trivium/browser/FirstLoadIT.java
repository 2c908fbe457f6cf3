package trivium.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Loaded when the form to join is shown, which works without them. */
  private static final Set<String> AFTER_THE_FORM =
      Set.of(
          "/player/avatar-picker.js",
          "/player/made-up-names.js",
          "/core/avatars.js",
          "/style/avatars.css");

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
      // More arrive in the meantime.
      for (Response response : List.copyOf(responses)) {
        assertThat(response.url()).as("no third party").startsWith(party.url());
        assertThat(response.status()).as(response.url()).isEqualTo(200);
        response.finished();
        String path = response.url().substring(party.url().length());
        if (!AFTER_THE_FORM.contains(path)) {
          sizes.put(path, response.request().sizes().responseBodySize);
        }
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
