package trivium.net;

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

class HostDoorTest {
  private final HostDoor locked = new HostDoor(new HostingRight.KeyHolders("key"));
  private final HostDoor open = new HostDoor(new HostingRight.Everyone());

  @Test
  void theKeyOpensAllPages() {
    assertThat(locked.hosts(asking("Bearer key"), HostDoorTest::page).status())
        .isEqualTo(HttpResponseStatus.OK);
    assertThat(locked.hosts(asking("bearer key"), HostDoorTest::page).status())
        .isEqualTo(HttpResponseStatus.OK);
    assertThat(locked.keepers(asking("Bearer key"), HostDoorTest::page).status())
        .isEqualTo(HttpResponseStatus.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key", "Bearer ", "Bearer ke", "Bearer key2", "bearer", "Basic key"})
  void anythingElseOpensNone(String authorization) {
    assertThat(locked.hosts(asking(authorization), HostDoorTest::page).status())
        .isEqualTo(HttpResponseStatus.UNAUTHORIZED);
    assertThat(locked.keepers(asking(authorization), HostDoorTest::page).status())
        .isEqualTo(HttpResponseStatus.UNAUTHORIZED);
  }

  @Test
  void whereEverybodyMayHostNobodyCanShowToBeTheKeeper() {
    assertThat(open.hosts(asking(""), HostDoorTest::page).status())
        .isEqualTo(HttpResponseStatus.OK);
    FullHttpResponse answer = open.keepers(asking("Bearer key"), HostDoorTest::page);
    assertThat(answer.status()).isEqualTo(HttpResponseStatus.FORBIDDEN);
    assertThat(answer.content().toString(UTF_8)).contains("no-keeper");
  }

  private static HttpRequest asking(String authorization) {
    HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
    request.headers().set(HttpHeaderNames.AUTHORIZATION, authorization);
    return request;
  }

  private static FullHttpResponse page() {
    return Reply.text(HttpResponseStatus.OK, "the page");
  }
}
