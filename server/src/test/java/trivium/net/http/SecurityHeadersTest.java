package trivium.net.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
  @Test
  void theOwnWebSocketIsNamedAndNoOther() {
    assertThat(sources("", "quiz.example:8080"))
        .isEqualTo("connect-src 'self' ws://quiz.example:8080 wss://quiz.example:8080");
  }

  @Test
  void thePublicUrlCountsEvenIfTheProxyDoesNotPassTheHostOn() {
    assertThat(sources("https://quiz.example", "127.0.0.1:8080"))
        .startsWith("connect-src 'self' wss://quiz.example ws://127.0.0.1:8080 ");
  }

  /** The grammar of sources has no IPv6 addresses. */
  @Test
  void anIpv6AddressIsCoveredBySelf() {
    assertThat(sources("", "[::1]:8080")).isEqualTo("connect-src 'self'");
  }

  @Test
  void aPolicyThatAResponseHasIsPreserved() {
    FullHttpResponse response = HttpResponses.noContent();
    response.headers().set(HttpHeaderNames.CONTENT_SECURITY_POLICY, "sandbox");
    new SecurityHeaders("").addTo(response, null);
    assertThat(response.headers().getAll(HttpHeaderNames.CONTENT_SECURITY_POLICY))
        .containsExactly("sandbox");
  }

  private static String sources(String publicOrigin, String host) {
    HttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    request.headers().set(HttpHeaderNames.HOST, host);
    FullHttpResponse response = HttpResponses.noContent();
    new SecurityHeaders(publicOrigin).addTo(response, request);
    String policy = response.headers().get(HttpHeaderNames.CONTENT_SECURITY_POLICY);
    return Arrays.stream(policy.split("; "))
        .filter(part -> part.startsWith("connect-src"))
        .findFirst()
        .orElseThrow();
  }
}
