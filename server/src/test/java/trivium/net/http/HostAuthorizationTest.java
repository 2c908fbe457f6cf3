package trivium.net.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.net.socket.HostingPolicy;

class HostAuthorizationTest {
  private final HostAuthorization locked =
      new HostAuthorization(new HostingPolicy.KeyHolders("key"));
  private final HostAuthorization open = new HostAuthorization(new HostingPolicy.Everyone());

  @Test
  void theKeyOpensAllPages() {
    assertThat(locked.forHosts(request("Bearer key"), HostAuthorizationTest::page).status())
        .isEqualTo(HttpResponseStatus.OK);
    assertThat(locked.forHosts(request("bearer key"), HostAuthorizationTest::page).status())
        .isEqualTo(HttpResponseStatus.OK);
    assertThat(locked.forOperators(request("Bearer key"), HostAuthorizationTest::page).status())
        .isEqualTo(HttpResponseStatus.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key", "Bearer ", "Bearer ke", "Bearer key2", "bearer", "Basic key"})
  void anyOtherAuthorizationIsRefused(String authorization) {
    assertThat(locked.forHosts(request(authorization), HostAuthorizationTest::page).status())
        .isEqualTo(HttpResponseStatus.UNAUTHORIZED);
    assertThat(locked.forOperators(request(authorization), HostAuthorizationTest::page).status())
        .isEqualTo(HttpResponseStatus.UNAUTHORIZED);
  }

  @Test
  void withoutAHostKeyNobodyIsAuthorizedAsOperator() {
    assertThat(open.forHosts(request(""), HostAuthorizationTest::page).status())
        .isEqualTo(HttpResponseStatus.OK);
    FullHttpResponse answer = open.forOperators(request("Bearer key"), HostAuthorizationTest::page);
    assertThat(answer.status()).isEqualTo(HttpResponseStatus.FORBIDDEN);
    assertThat(answer.content().toString(UTF_8)).contains("no-keeper");
  }

  private static HttpRequest request(String authorization) {
    HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    request.headers().set(HttpHeaderNames.AUTHORIZATION, authorization);
    return request;
  }

  private static FullHttpResponse page() {
    return HttpResponses.text(HttpResponseStatus.OK, "the page");
  }
}
