package trivium.net.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trivium.net.socket.ClientFault;
import trivium.net.socket.HostingPolicy;
import trivium.net.socket.NetMetrics;

/** Limits of request bodies, and the memory budget behind them. */
class BodyLimitHandlerTest {
  private static final int ROOM = 40 * 1024 * 1024;
  private static final long A_CHUNK = 60_000;

  private final HostAuthorization authorization =
      new HostAuthorization(new HostingPolicy.KeyHolders("key"));
  private final BodyBudget budget = new BodyBudget(ROOM);
  private final NetMetrics metrics = new NetMetrics();
  private final EmbeddedChannel channel = open();

  private EmbeddedChannel open() {
    EmbeddedChannel opened =
        new EmbeddedChannel(new BodyLimitHandler(authorization, "", budget, metrics));
    opened.freezeTime();
    return opened;
  }

  @AfterEach
  void nothingIsHeldInTheEnd() {
    channel.finishAndReleaseAll();
    assertThat(budget.reserve(ROOM)).isTrue();
  }

  @Test
  void aHostMaySendAPicture() {
    write(request(HttpMethod.POST, "/api/pictures", "Bearer key", A_CHUNK));
    write(chunk());
    write(LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(channel.inboundMessages()).hasSize(3);
    assertThat(answer()).isEmpty();
  }

  @Test
  void whatIsHeldOfABodyIsLetGoWithItsAnswer() {
    write(request(HttpMethod.PUT, "/api/banks/a", "Bearer key", Routes.LONGEST_BANK));
    assertThat(budget.reserve(Routes.LONGEST_BANK)).isFalse();
    channel.writeOutbound(HttpResponses.text(HttpResponseStatus.OK, "saved"));
    assertThat(budget.reserve(Routes.LONGEST_BANK)).isTrue();
    budget.release(Routes.LONGEST_BANK);
  }

  @Test
  void aStrangersBodyIsRefusedBeforeItComes() {
    write(request(HttpMethod.POST, "/api/pictures", "Bearer guess", A_CHUNK));
    assertThat(answer()).contains(HttpResponseStatus.UNAUTHORIZED);
    write(chunk());
    write(LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(channel.inboundMessages()).isEmpty();
  }

  @Test
  void whatIsTooLongIsRefusedByItsLength() {
    write(request(HttpMethod.POST, "/api/pictures", "Bearer key", 3_000_000));
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
  }

  @Test
  void whatDoesNotSayItsLengthIsRefusedWhenItHasBecomeTooLong() {
    write(request(HttpMethod.POST, "/api/pictures", "Bearer key", -1));
    for (int i = 0; i < 34; i++) {
      write(chunk());
    }
    assertThat(channel.inboundMessages()).hasSize(35);
    write(chunk());
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
    write(chunk());
    assertThat(channel.inboundMessages()).hasSize(35);
  }

  @Test
  void wherePathsTakeNoBodyASmallOneIsOverlooked() {
    write(request(HttpMethod.POST, "/api/banks/a/copy?to=b", "", 100));
    assertThat(channel.inboundMessages()).hasSize(1);
    write(LastHttpContent.EMPTY_LAST_CONTENT);
    write(request(HttpMethod.POST, "/api/banks/a/copy?to=b", "Bearer key", 100_000));
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
  }

  @Test
  void moreThanTheServerCanHoldIsRefusedForNow() {
    assertThat(budget.reserve(ROOM - 10)).isTrue();
    write(request(HttpMethod.POST, "/api/pictures", "Bearer key", 100));
    assertThat(answer()).contains(HttpResponseStatus.SERVICE_UNAVAILABLE);
    budget.release(ROOM - 10);
  }

  @Test
  void aBodyThatDripsIsRefusedInTheEnd() {
    write(request(HttpMethod.POST, "/api/pictures", "Bearer key", 2_000_000));
    channel.advanceTimeBy(60, TimeUnit.SECONDS);
    write(chunk());
    assertThat(answer()).isEmpty();
    channel.advanceTimeBy(100, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_TIMEOUT);
    assertThat(metrics.faults(ClientFault.SLOW_BODY)).isEqualTo(1);
  }

  @Test
  void aSmallBodyThatDripsIsRefusedLikeALongOne() {
    write(request(HttpMethod.POST, "/api/banks/a/copy?to=b", "", 100));
    channel.advanceTimeBy(31, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_TIMEOUT);
  }

  @Test
  void aBodyThatHasComeHasNoDeadline() {
    write(request(HttpMethod.POST, "/api/pictures", "Bearer key", 100));
    write(new DefaultLastHttpContent(Unpooled.wrappedBuffer(new byte[100])));
    channel.advanceTimeBy(1, TimeUnit.HOURS);
    channel.runScheduledPendingTasks();
    assertThat(answer()).isEmpty();
  }

  @Test
  void aPageOfAnotherSiteIsRefusedEvenWithTheKey() {
    HttpRequest request = request(HttpMethod.POST, "/api/pictures", "Bearer key", 100);
    request.headers().set(HttpHeaderNames.ORIGIN, "https://evil.example");
    write(request);
    assertThat(answer()).contains(HttpResponseStatus.FORBIDDEN);
  }

  @Test
  void whatALostConnectionHeldIsLetGo() {
    write(request(HttpMethod.PUT, "/api/banks/a", "Bearer key", Routes.LONGEST_BANK));
    channel.close();
    assertThat(budget.reserve(ROOM)).isTrue();
    budget.release(ROOM);
  }

  private void write(HttpObject message) {
    channel.writeInbound(message);
  }

  private static HttpContent chunk() {
    return new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[(int) A_CHUNK]));
  }

  private static HttpRequest request(HttpMethod method, String uri, String key, long length) {
    HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, uri);
    request.headers().set(HttpHeaderNames.HOST, "quiz.example");
    request.headers().set(HttpHeaderNames.AUTHORIZATION, key);
    if (length >= 0) {
      request.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
    } else {
      request.headers().set(HttpHeaderNames.TRANSFER_ENCODING, "chunked");
    }
    return request;
  }

  private Optional<HttpResponseStatus> answer() {
    FullHttpResponse response = channel.readOutbound();
    if (response == null) {
      return Optional.empty();
    }
    assertThat(response.content().toString(UTF_8)).contains("\"why\"");
    response.release();
    return Optional.of(response.status());
  }
}
