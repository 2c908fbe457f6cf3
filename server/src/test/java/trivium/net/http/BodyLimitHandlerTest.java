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
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trivium.net.socket.ClientFault;
import trivium.net.socket.HostingPolicy;
import trivium.net.socket.NetMetrics;
import trivium.room.AddressBlock;

/** Limits of request bodies, and the memory budget behind them. */
class BodyLimitHandlerTest {
  private static final int ROOM = 40 * 1024 * 1024;
  private static final long A_CHUNK = 60_000;
  private static final AddressBlock OTHER = AddressBlock.of(InetAddress.ofLiteral("192.0.2.1"));

  private final HostAuthorization authorization =
      new HostAuthorization(new HostingPolicy.KeyHolders("key"));
  private final ByteBudget budget = new ByteBudget(ROOM, ROOM);
  private final NetMetrics metrics = new NetMetrics();
  private final EmbeddedChannel channel = open();

  private EmbeddedChannel open() {
    EmbeddedChannel opened =
        new EmbeddedChannel(
            new BodyLimitHandler(
                authorization, new ReverseProxy("", "", _ -> false), budget, metrics));
    opened.freezeTime();
    return opened;
  }

  @AfterEach
  void nothingIsHeldInTheEnd() {
    channel.finishAndReleaseAll();
    assertThat(left()).isEqualTo(ROOM);
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
  void theMemoryOfABodyIsReleasedWithItsResponse() {
    write(request(HttpMethod.PUT, "/api/banks/a", "Bearer key", Routes.LONGEST_BANK));
    write(chunk());
    assertThat(left()).isEqualTo(ROOM - A_CHUNK);
    channel.writeOutbound(HttpResponses.text(HttpResponseStatus.OK, "saved"));
    assertThat(left()).isEqualTo(ROOM);
  }

  @Test
  void aBodyThatWasOnlyAnnouncedTakesNothingFromOthers() {
    write(request(HttpMethod.PUT, "/api/banks/a", "Bearer key", -1));
    assertThat(left()).isEqualTo(ROOM);
    EmbeddedChannel other = open();
    other.writeInbound(request(HttpMethod.PUT, "/api/banks/b", "Bearer key", Routes.LONGEST_BANK));
    assertThat(left()).isEqualTo(ROOM);
    assertThat(other.inboundMessages()).hasSize(1);
    other.finishAndReleaseAll();
  }

  @Test
  void aBodyThatExceedsTheMemoryWhileItArrivesIsRefusedForNow() {
    write(request(HttpMethod.PUT, "/api/banks/a", "Bearer key", -1));
    write(chunk());
    budget.reserve(OTHER, ROOM - A_CHUNK - 1);
    write(chunk());
    assertThat(answer()).contains(HttpResponseStatus.SERVICE_UNAVAILABLE);
    budget.release(OTHER, ROOM - A_CHUNK - 1);
  }

  @Test
  void oneAddressMayNotReserveAllMemory() {
    ByteBudget shared = new ByteBudget(100, 60);
    assertThat(shared.reserve(OTHER, 50)).isTrue();
    assertThat(shared.reserve(OTHER, 11)).isFalse();
    assertThat(shared.reserve(AddressBlock.LOCAL, 50)).isTrue();
    shared.release(OTHER, 50);
    assertThat(shared.reserve(OTHER, 51)).isFalse();
    assertThat(shared.reserve(OTHER, 50)).isTrue();
  }

  @Test
  void aBodyWithoutTheKeyIsRefusedBeforeItArrives() {
    write(request(HttpMethod.POST, "/api/pictures", "Bearer guess", A_CHUNK));
    assertThat(answer()).contains(HttpResponseStatus.UNAUTHORIZED);
    write(chunk());
    write(LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(channel.inboundMessages()).isEmpty();
  }

  @Test
  void aBodyThatIsTooLongIsRefusedByItsStatedLength() {
    write(request(HttpMethod.POST, "/api/pictures", "Bearer key", 3_000_000));
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
  }

  @Test
  void aBodyWithoutALengthIsRefusedOnceItIsTooLong() {
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
  void aSmallBodyIsIgnoredWhereAPathTakesNone() {
    write(request(HttpMethod.POST, "/api/banks/a/copy?to=b", "", 100));
    assertThat(channel.inboundMessages()).hasSize(1);
    write(LastHttpContent.EMPTY_LAST_CONTENT);
    write(request(HttpMethod.POST, "/api/banks/a/copy?to=b", "Bearer key", 100_000));
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
  }

  @Test
  void aBodyThatExceedsTheMemoryIsRefusedForNow() {
    budget.reserve(OTHER, ROOM - 10);
    write(request(HttpMethod.POST, "/api/pictures", "Bearer key", 100));
    assertThat(answer()).contains(HttpResponseStatus.SERVICE_UNAVAILABLE);
    budget.release(OTHER, ROOM - 10);
  }

  @Test
  void aBodyThatDripsIsRefusedAfterItsFirstPeriod() {
    write(request(HttpMethod.PUT, "/api/banks/a", "Bearer key", -1));
    write(chunk());
    channel.advanceTimeBy(29, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(answer()).isEmpty();
    channel.advanceTimeBy(1, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_TIMEOUT);
    assertThat(metrics.faults(ClientFault.SLOW_BODY)).isEqualTo(1);
  }

  /**
   * Otherwise one client that has sent most of its body at once could hold the memory for as long
   * as the rest may take.
   */
  @Test
  void aBodyThatBeginsFastMayNotDripLater() {
    write(request(HttpMethod.PUT, "/api/banks/a", "Bearer key", Routes.LONGEST_BANK));
    for (int i = 0; i < 100; i++) {
      write(chunk());
    }
    channel.advanceTimeBy(30, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    write(chunk());
    assertThat(answer()).isEmpty();
    channel.advanceTimeBy(30, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_TIMEOUT);
  }

  @Test
  void aSmallBodyThatDripsIsRefusedLikeALongOne() {
    write(request(HttpMethod.POST, "/api/banks/a/copy?to=b", "", 100));
    channel.advanceTimeBy(31, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
    assertThat(answer()).contains(HttpResponseStatus.REQUEST_TIMEOUT);
  }

  @Test
  void aCompleteBodyHasNoDeadline() {
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
  void theMemoryOfALostConnectionIsReleased() {
    write(request(HttpMethod.PUT, "/api/banks/a", "Bearer key", Routes.LONGEST_BANK));
    write(chunk());
    channel.close();
    assertThat(left()).isEqualTo(ROOM);
  }

  /** The bytes that another address could reserve. */
  private long left() {
    long left = 0;
    for (long step = Long.highestOneBit(ROOM); step > 0; step /= 2) {
      left += budget.has(OTHER, left + step) ? step : 0;
    }
    return left;
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
