package trivium.cluster.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import trivium.cluster.MessageFormat;
import trivium.cluster.UnreadableMessageException;
import trivium.protocol.EncodedMessage;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

/** What this release makes of the messages of a later one, which runs beside it. */
class NeighbouringReleasesTest {
  private static final String TAG = "settled-in-a-later-release";

  private final RequestFormat requests = new RequestFormat();
  private final DeliveryFormat deliveries = new DeliveryFormat();
  private final List<String> skipped = new ArrayList<>();

  /** A delivery of one connection's node, with actions of any release. */
  private static byte[] delivery(List<Consumer<CborWriter>> actions) {
    return CborEnvelope.write(out -> {
      out.array(4)
          .number(RequestFormat.number(SampleMessages.ROOM))
          .node(SampleMessages.CONNECTION.node())
          .array(actions.size());
      actions.forEach(action -> action.accept(out));
      out.end().text("appended to deliveries").end();
    });
  }

  private static CborWriter to(CborWriter out, int size, int kind) {
    return out.array(size)
        .number(kind)
        .connection(SampleMessages.CONNECTION, SampleMessages.CONNECTION.node());
  }

  private static CborWriter from(CborWriter out, int size, int kind) {
    return out.array(size)
        .number(kind)
        .connection(SampleMessages.CONNECTION, SampleMessages.ELSEWHERE.node());
  }

  private static void unknownRequest(CborWriter out) {
    out.array(4)
        .number(99)
        .connection(SampleMessages.ELSEWHERE, SampleMessages.CONNECTION.node())
        .array(1)
        .text("new")
        .end()
        .number(1)
        .end();
  }

  @Test
  void onlyTheUnknownActionsOfADeliveryAreSkipped() {
    EncodedMessage message = EncodedMessage.of(SampleMessages.serverMessages().getFirst());
    String tag = tag(message);
    byte[] bytes =
        delivery(
            List.of(
                out -> to(out, 3, 0).number(1).end(),
                out -> out.array(2).number(77).array(1).array(1).text("new").end().end().end(),
                out -> to(out, 4, 2).text(TAG).bytes(new byte[] {'{', '}'}).end(),
                out -> out.array(4).number(1).number(15).text(TAG).bytes(new byte[0]).end(),
                out -> to(out, 3, 0).number(40).end(),
                out -> to(out, 3, 3).number(4_999).end(),
                out -> out.array(2).number(4).number(4_999).end(),
                out -> {
                  unknownRequest(out.array(2).number(6));
                  out.end();
                },
                out -> out.array(3).number(7).number(50).text("203.0.113.7").end(),
                out -> to(out, 5, 2).text(tag).bytes(message.json()).text("appended").end(),
                out ->
                    out.array(4).number(1).number(0b10_0010).text(tag).bytes(message.json()).end(),
                out -> out.array(1).number(5).end()));
    Delivery read = deliveries.read(bytes, skipped::add);
    assertThat(read.room()).isEqualTo(SampleMessages.ROOM);
    assertThat(read.actions())
        .hasSize(4)
        .startsWith(new Delivery.Attach(SampleMessages.CONNECTION, Role.PLAYER))
        .endsWith(new Delivery.Moved());
    assertThat(read.actions().get(1)).isInstanceOf(Delivery.ToOne.class);
    assertThat(((Delivery.ToRoles) read.actions().get(2)).roles()).containsExactly(Role.PLAYER);
    assertThat(skipped)
        .containsExactly(
            "there is no action 77",
            "there is no message " + TAG,
            "there is no message " + TAG,
            "there is no role 40",
            "there is no reason 4999",
            "there is no reason 4999",
            "there is no request 99",
            "there is no attempt 50");
  }

  private static String tag(EncodedMessage message) {
    Class<? extends ServerMessage> type = message.type();
    return type.getAnnotation(JsonTypeName.class).value();
  }

  @Test
  void fieldsThatALaterReleaseAppendsAreIgnored() {
    byte[] longer =
        CborEnvelope.write(
            out -> from(out, 5, 7).number(4_217).array(1).text("new").end().number(1).end());
    assertThat(requests.read(longer, skipped::add))
        .isEqualTo(new RoomRequest.Left(SampleMessages.CONNECTION, new RoomCode("004217")));
    assertThat(skipped).isEmpty();
  }

  @Test
  void propertiesOfClientsThatALaterReleaseKnowsAreIgnored() {
    byte[] join =
        CborEnvelope.write(out ->
            from(out, 4, 2)
                .value(
                    Map.of(
                        "type", "join", "room", "482913", "name", "Ada", "colour", List.of("red")))
                .text("203.0.113.7")
                .end());
    assertThat(requests.read(join, skipped::add))
        .isInstanceOfSatisfying(
            RoomRequest.Join.class, read -> assertThat(read.join().name()).isEqualTo("Ada"));
  }

  @Test
  void whatCannotBeReadWithoutItsUnknownPartIsRefusedInASentence() {
    assertRefused(
        requests,
        CborEnvelope.write(NeighbouringReleasesTest::unknownRequest),
        "there is no request 99");
    for (MessageFormat<?> format : List.of(requests, deliveries)) {
      assertRefused(
          format, new byte[] {2, 1}, "the message has version 2, and this release reads version 1");
      assertRefused(format, new byte[0], "the message is empty");
    }
  }

  private void assertRefused(MessageFormat<?> format, byte[] bytes, String sentence) {
    assertThatThrownBy(() -> format.read(bytes, skipped::add))
        .isInstanceOf(UnreadableMessageException.class)
        .hasMessage(sentence);
    assertThat(skipped).isEmpty();
  }
}
