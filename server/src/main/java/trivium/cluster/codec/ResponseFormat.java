package trivium.cluster.codec;

import trivium.cluster.UnreadableMessageException;
import trivium.protocol.Response;

/** The format of responses: {@code [kind, value]}. */
final class ResponseFormat {
  private static final int CHOICE = 0;
  private static final int TEXT = 1;
  private static final int NUMERIC = 2;
  private static final int ORDER = 3;
  private static final int MATCH = 4;

  private ResponseFormat() {}

  static void write(CborWriter out, Response response) {
    out.array(2);
    switch (response) {
      case Response.Choice(var picks) -> out.number(CHOICE).numbers(picks);
      case Response.Text(var text) -> out.number(TEXT).text(text);
      case Response.Numeric(var number) -> out.number(NUMERIC).decimal(number);
      case Response.Order(var order) -> out.number(ORDER).numbers(order);
      case Response.Match(var match) -> out.number(MATCH).numbers(match);
    }
    out.end();
  }

  static Response read(CborReader in) {
    in.enterArray();
    int kind = in.number();
    Response response =
        switch (kind) {
          case CHOICE -> new Response.Choice(in.numbers());
          case TEXT -> new Response.Text(in.text());
          case NUMERIC -> new Response.Numeric(in.decimal());
          case ORDER -> new Response.Order(in.numbers());
          case MATCH -> new Response.Match(in.numbers());
          default -> throw new UnreadableMessageException("there is no response " + kind, null);
        };
    in.leaveArray();
    return response;
  }
}
