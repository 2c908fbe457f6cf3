package trivium.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://quiz.example.org, https://quiz.example.org, ''",
    "https://quiz.example.org/, https://quiz.example.org, ''",
    "HTTPS://Quiz.Example.ORG:443, https://quiz.example.org, ''",
    "http://quiz.example.org:80//, http://quiz.example.org, ''",
    "http://quiz.example.org:8080/a/b/, http://quiz.example.org:8080, /a/b",
    "https://example.org/quiz, https://example.org, /quiz",
    "https://[2001:db8::1]:8443/q.1~x-y_z, https://[2001:db8::1]:8443, /q.1~x-y_z"
  })
  void originAndPathAreAsBrowsersWriteThem(String written, String origin, String path) {
    PublicUrl url = PublicUrl.parse(written);
    assertThat(url.origin()).isEqualTo(origin);
    assertThat(url.path()).isEqualTo(path);
    assertThat(url).hasToString(origin + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quiz",
        "quiz.example.org",
        "ftp://example.org",
        "https://",
        "https:///quiz",
        "https://user@example.org",
        "https://example.org/?a",
        "https://example.org/#a",
        "https://example.org/a//b",
        "https://example.org/a/../b",
        "https://example.org/.",
        "https://example.org/a%20b",
        "https://example.org/a\"b",
        "https://example.org/host",
        "https://example.org/api/quiz",
        "https://example.org/123456",
        "https://exa mple.org"
      })
  void whatCannotBeServedIsRefused(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicUrl.parse(written));
  }
}
