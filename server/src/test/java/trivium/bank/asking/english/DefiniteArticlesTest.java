package trivium.bank.asking.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefiniteArticlesTest {
  @Test
  void articlesAreRemovedIfOneNameWouldStandOut() {
    assertThat(DefiniteArticles.balanced(List.of("Rhine", "The Nile", "The Seine", "The Danube")))
        .containsExactly("Rhine", "Nile", "Seine", "Danube");
    assertThat(DefiniteArticles.balanced(List.of("The Nile", "Rhine", "Seine", "Danube")))
        .containsExactly("Nile", "Rhine", "Seine", "Danube");
  }

  @Test
  void articlesStayIfNoNameStandsOut() {
    for (List<String> choices :
        List.of(
            List.of("Rhine", "The Nile", "Seine", "The Danube"),
            List.of("The Nile", "The Rhine", "The Seine", "The Danube"),
            List.of("Nile", "The Nile", "The Seine", "The Danube"),
            List.of("Tides", "The pull of the moon on the sea", "The wind", "The sun"))) {
      assertThat(DefiniteArticles.balanced(choices)).isEqualTo(choices);
    }
  }
}
