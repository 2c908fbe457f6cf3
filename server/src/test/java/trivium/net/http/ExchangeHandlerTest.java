package trivium.net.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trivium.net.socket.ClientFault;
import trivium.net.socket.ConnectionKind;
import trivium.net.socket.ConnectionLimit;
import trivium.net.socket.NetMetrics;

/** One request at a time, one response to each, and a timeout for every phase. */
class ExchangeHandlerTest {
  private static final String HOST = "\r\nHost: quiz.example\r\n\r\n";

  private final NetMetrics metrics = new NetMetrics();
  private final Pages pages = new Pages();
  private EmbeddedChannel channel;

  /** Responds when the test says so. */
  private static final class Pages extends ChannelInboundHandlerAdapter {
    private final Deque<String> asked = new ArrayDeque<>();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        asked.add(request.uri());
      }
      ReferenceCountUtil.release(message);
    }
  }

  @BeforeEach
  void connect() {
    channel = new EmbeddedChannel();
    channel.freezeTime();
    ConnectionLimit.Slot slot =
        new ConnectionLimit(10, 10, metrics).admit(channel, Optional.empty()).orElseThrow();
    RequestDecoder decoder = new RequestDecoder();
    channel
        .pipeline()
        .addLast(
            decoder,
            new HttpResponseEncoder(),
            new ExchangeHandler(decoder, slot, new SecurityHeaders(""), metrics),
            pages);
    channel.pipeline().fireChannelActive();
  }

  @AfterEach
  void nothingIsHeld() {
    channel.finishAndReleaseAll();
    assertThat(metrics.connections(ConnectionKind.HTTP)).isZero();
  }

  @Test
  void theSecondRequestIsDecodedWhenTheFirstIsAnswered() {
    send("GET /1 HTTP/1.1" + HOST + "GET /2 HTTP/1.1" + HOST);
    assertThat(pages.asked).containsExactly("/1");
    assertThat(channel.config().isAutoRead()).isFalse();
    answer("one");
    assertThat(pages.asked).containsExactly("/1", "/2");
    answer("two");
    assertThat(written()).containsSubsequence("one", "two");
    assertThat(channel.config().isAutoRead()).isTrue();
  }

  @Test
  void aThousandRequestsInOnePieceAreAnsweredOneByOne() {
    send(("GET /x HTTP/1.1" + HOST).repeat(1_000));
    for (int i = 0; i < 1_000; i++) {
      assertThat(pages.asked).hasSize(i + 1);
      answer("x");
    }
    assertThat(metrics.requests()).isEqualTo(1_000);
  }

  @Test
  void requestsThatAreAnsweredAtOnceDoNotPileUpOnTheStack() {
    channel.pipeline().replace(pages, null, new AnswersAtOnce());
    send(("GET /x HTTP/1.1" + HOST).repeat(5_000));
    assertThat(metrics.requests()).isEqualTo(5_000);
  }

  private static final class AnswersAtOnce extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof LastHttpContent) {
        context.writeAndFlush(HttpResponses.text(HttpResponseStatus.OK, "x"));
      }
      ReferenceCountUtil.release(message);
    }
  }

  @Test
  void aSecondResponseToARequestIsNotSent() {
    send("GET /1 HTTP/1.1" + HOST);
    answer("one");
    answer("again");
    assertThat(written()).contains("one").doesNotContain("again");
  }

  @Test
  void aResponseBeforeTheEndOfTheRequestClosesTheConnection() {
    send("POST /1 HTTP/1.1\r\nContent-Length: 100" + HOST + "begin");
    answer("no");
    assertThat(written()).contains("no").containsIgnoringCase("connection: close");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void silentConnectionsAreClosed() {
    pass(31);
    assertThat(channel.isOpen()).isFalse();
    assertThat(metrics.faults(ClientFault.NO_REQUEST)).isEqualTo(1);
  }

  @Test
  void aHeadThatDripsIsRefused() {
    send("GET / HTTP/1.1\r\n");
    for (int i = 0; i < 3 && channel.isOpen(); i++) {
      pass(7);
      send("X-Drip: " + i + "\r\n");
    }
    assertThat(written()).startsWith("HTTP/1.1 408 ");
    assertThat(channel.isOpen()).isFalse();
    assertThat(metrics.faults(ClientFault.SLOW_HEADERS)).isEqualTo(1);
  }

  @Test
  void blankLinesDoNotKeepAConnectionOpen() {
    send("\r\n");
    for (int i = 0; i < 4 && channel.isOpen(); i++) {
      pass(7);
      send("\r\n\r\n");
    }
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aConnectionThatIsKeptAliveEndsWhenNothingMoreIsAsked() {
    send("GET /1 HTTP/1.1" + HOST);
    answer("one");
    pass(74);
    assertThat(channel.isOpen()).isTrue();
    pass(2);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void aRequestWithoutAResponseTimesOut() {
    send("GET /1 HTTP/1.1" + HOST);
    pass(119);
    assertThat(channel.isOpen()).isTrue();
    pass(2);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void completeRequestsStillGetResponses() {
    send("GET /1 HTTP/1.1" + HOST + "GET /2 HTTP/1.1" + HOST);
    channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    answer("one");
    answer("two");
    assertThat(written()).containsSubsequence("one", "two");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void theServerDoesNotWaitAfterADisconnectionWithinABody() {
    send("POST /1 HTTP/1.1\r\nContent-Length: 100" + HOST + "begin");
    channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    assertThat(channel.isOpen()).isFalse();
    assertThat(metrics.faults(ClientFault.BROKEN_OFF)).isEqualTo(1);
  }

  @Test
  void tooManyPipelinedRequestsEndTheConnection() {
    send("GET /1 HTTP/1.1" + HOST);
    for (int i = 0; i < 20 && channel.isOpen(); i++) {
      send("GET /2 HTTP/1.1" + HOST.repeat(1_000));
    }
    assertThat(channel.isOpen()).isFalse();
    assertThat(metrics.faults(ClientFault.TOO_MANY_AHEAD)).isEqualTo(1);
  }

  @Test
  void anOldClientWithKeepAliveGetsItConfirmed() {
    send("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    answer("one");
    assertThat(written()).containsIgnoringCase("connection: keep-alive");
    assertThat(channel.isOpen()).isTrue();
  }

  private void send(String text) {
    if (!channel.isOpen()) {
      return;
    }
    channel.writeInbound(Unpooled.copiedBuffer(text, UTF_8));
  }

  private void answer(String body) {
    channel
        .pipeline()
        .context(Pages.class)
        .writeAndFlush(HttpResponses.text(HttpResponseStatus.OK, body));
    channel.runPendingTasks();
  }

  private void pass(long seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }

  private String written() {
    StringBuilder all = new StringBuilder();
    for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
      all.append(bytes.toString(UTF_8));
      bytes.release();
    }
    return all.toString();
  }
}
