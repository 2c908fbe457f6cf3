package trivium.net.http;

import io.netty.channel.ChannelOutboundInvoker;
import io.netty.handler.codec.http.FullHttpResponse;
import trivium.room.AddressBlock;

/**
 * Limits the memory for long responses that clients have not read yet: banks, exports and reports
 * of some megabytes each. Above the limit a request is refused for the moment. Any thread.
 */
final class ResponseBudget {
  /** Bytes of a response that each connection has memory for. */
  private static final int SHORT = 8 * 1024;

  private final ByteBudget unsent;

  /**
   * @param unsent bytes of long responses on all connections
   */
  ResponseBudget(ByteBudget unsent) {
    this.unsent = unsent;
  }

  /** Sends a response to this address, or that the server is busy. */
  void send(ChannelOutboundInvoker channel, AddressBlock to, FullHttpResponse response) {
    int bytes = HttpResponses.ownBytes(response);
    if (bytes <= SHORT) {
      var _ = channel.writeAndFlush(response);
    } else if (unsent.reserve(to, bytes)) {
      var _ = channel.writeAndFlush(response).addListener(_ -> unsent.release(to, bytes));
    } else {
      response.release();
      var _ = channel.writeAndFlush(HttpResponses.busy());
    }
  }
}
