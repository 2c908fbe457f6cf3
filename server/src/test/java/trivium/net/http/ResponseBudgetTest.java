package trivium.net.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trivium.room.AddressBlock;

class ResponseBudgetTest {
  private static final int LONG = 100_000;
  private static final AddressBlock ONE = AddressBlock.of(InetAddress.ofLiteral("192.0.2.1"));
  private static final AddressBlock OTHER = AddressBlock.of(InetAddress.ofLiteral("198.51.100.1"));

  private final ByteBudget unsent = new ByteBudget(3 * LONG, 2 * LONG);
  private final ResponseBudget budget = new ResponseBudget(unsent);
  private final UnreadClient client = new UnreadClient();
  private final EmbeddedChannel channel = new EmbeddedChannel(client);

  /** A client that reads only when the test asks it to. */
  private static final class UnreadClient extends ChannelOutboundHandlerAdapter {
    private final List<FullHttpResponse> responses = new ArrayList<>();
    private final Queue<ChannelPromise> unread = new ArrayDeque<>();

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      responses.add((FullHttpResponse) message);
      unread.add(promise);
    }

    List<Integer> statuses() {
      return responses.stream().map(response -> response.status().code()).toList();
    }

    void readNext() {
      unread.remove().setSuccess();
    }

    void breakOff() {
      unread.forEach(promise -> promise.setFailure(new ClosedChannelException()));
    }
  }

  private void send(AddressBlock to, int bytes) {
    budget.send(
        channel, to, HttpResponses.of(HttpResponseStatus.OK, "text/plain", new byte[bytes]));
  }

  @AfterEach
  void releasesAll() {
    client.responses.forEach(ReferenceCountUtil::release);
    channel.finishAndReleaseAll();
  }

  @Test
  void oneAddressGetsItsShareAndOthersTheRest() {
    send(ONE, LONG);
    send(ONE, LONG);
    send(ONE, LONG);
    send(OTHER, LONG);
    send(OTHER, LONG);
    assertThat(client.statuses()).containsExactly(200, 200, 503, 200, 503);
    assertThat(client.responses.get(2).headers().getInt(HttpHeaderNames.RETRY_AFTER)).isPositive();
  }

  @Test
  void aResponseThatWasReadReleasesItsMemory() {
    send(ONE, 2 * LONG);
    send(ONE, LONG);
    client.readNext();
    send(ONE, LONG);
    assertThat(client.statuses()).containsExactly(200, 503, 200);
  }

  @Test
  void aBrokenConnectionReleasesItsMemory() {
    send(ONE, LONG);
    send(ONE, LONG);
    client.breakOff();
    assertThat(unsent.has(ONE, 2 * LONG)).isTrue();
  }

  @Test
  void shortAndSharedResponsesAreNeverRefused() {
    send(ONE, 2 * LONG);
    send(ONE, 8_000);
    budget.send(
        channel,
        ONE,
        HttpResponses.of(HttpResponseStatus.OK, "image/png", HttpResponses.shared(new byte[LONG])));
    assertThat(client.statuses()).containsExactly(200, 200, 200);
  }
}
