package trivium.bank.format.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownToHtmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the`ls`command | the<code>ls</code>command",
        "` a ` | <code>&nbsp;a&nbsp;</code>",
        "` ` | ` `",
        "**bold**\\(x\\) | <b>bold</b>\\(x\\)",
        "`\\(x\\)`\\(y\\) | <code>&#92;(x\\)</code>\\(y\\)",
        "a`\\(x\\) | a`\\(x\\)"
      })
  void codeTakesPrecedenceOverFormulas(String markdown, String html) {
    assertThat(MarkdownToHtml.convert(markdown)).isEqualTo(html);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longTextIsReadOnce() {
    int many = 300_000;
    String formulas = MarkdownToHtml.convert("$a$,".repeat(many));
    assertThat(formulas.equals("\\(a\\),".repeat(many))).isTrue();
    String open = "`" + "a".repeat(many);
    assertThat(MarkdownToHtml.convert(open).equals(open)).isTrue();
  }
}
