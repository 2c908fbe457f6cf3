package trivium.cluster.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import trivium.protocol.ClientMessage;
import trivium.protocol.EncodedMessage;
import trivium.protocol.QuestionMessage;
import trivium.protocol.StandingsMessage;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

/**
 * Size and time of an answer going up, and of a message coming down to the players of an edge, in
 * the format of the fabric and in JSON with the same fields.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class MessageFormatsBenchmark {
  private static final int WARM_UP = 200_000;
  private static final int ROUNDS = 5;
  private static final int CALLS = 200_000;

  private static final JsonMapper JSON = new JsonMapper();

  private long consumed;

  @Test
  void cborAgainstJson() {
    RoomRequest answer = SampleMessages.answer();
    RequestFormat requests = new RequestFormat();
    compare(
        "answer",
        answer,
        requests::write,
        bytes -> requests.read(bytes, _ -> {}),
        answerAsJson(answer));
    DeliveryFormat deliveries = new DeliveryFormat();
    for (var type :
        List.of(
            QuestionMessage.QuestionOpened.class,
            StandingsMessage.Result.class,
            StandingsMessage.Leaderboard.class)) {
      EncodedMessage message = EncodedMessage.of(SampleMessages.serverMessage(type));
      Delivery delivery =
          SampleMessages.delivery(new Delivery.ToOne(SampleMessages.CONNECTION, message));
      compare(
          type.getSimpleName(),
          delivery,
          deliveries::write,
          bytes -> deliveries.read(bytes, _ -> {}),
          messageAsJson(message));
    }
    System.out.println(consumed);
  }

  private <T> void compare(
      String name,
      T message,
      Function<T, byte[]> write,
      Function<byte[], T> read,
      JsonAlternative json) {
    byte[] cbor = write.apply(message);
    byte[] text = json.write.get();
    System.out.printf(
        Locale.ROOT,
        "%-12s CBOR %d bytes, write %.0f ns, read %.0f ns; JSON %d bytes, write %.0f ns, read %.0f ns%n",
        name,
        cbor.length,
        nanos(() -> write.apply(message)),
        nanos(() -> read.apply(cbor)),
        text.length,
        nanos(json.write::get),
        nanos(() -> json.read.apply(text)));
  }

  private double nanos(Supplier<Object> call) {
    run(call, WARM_UP);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long began = System.nanoTime();
      run(call, CALLS);
      best = Math.min(best, (System.nanoTime() - began) / (double) CALLS);
    }
    return best;
  }

  private void run(Supplier<Object> call, int times) {
    for (int i = 0; i < times; i++) {
      consumed += System.identityHashCode(call.get()) & 1;
    }
  }

  private record JsonAlternative(Supplier<byte[]> write, Function<byte[], Object> read) {}

  private static JsonAlternative answerAsJson(RoomRequest request) {
    RoomRequest.Act act = (RoomRequest.Act) request;
    return new JsonAlternative(
        () -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
          try (JsonGenerator out = JSON.createGenerator(bytes)) {
            new CborWriter(out)
                .array(7)
                .number(6)
                .connection(act.from(), SampleMessages.ELSEWHERE.node())
                .number(RequestFormat.number(act.room()))
                .value(act.act())
                .number(act.timing().sent())
                .number(act.timing().received())
                .number(act.timing().roundTrip())
                .end();
          }
          return bytes.toByteArray();
        },
        bytes -> {
          try (JsonParser parser = JSON.createParser(bytes)) {
            CborReader in = new CborReader(parser);
            in.enterArray();
            in.number();
            in.connection(SampleMessages.NODE);
            in.number();
            ClientMessage message = in.value(ClientMessage.class);
            in.longNumber();
            in.longNumber();
            in.longNumber();
            in.leaveArray();
            return message;
          }
        });
  }

  /** The message is part of the JSON, and is not decoded but has to be found and copied. */
  private static JsonAlternative messageAsJson(EncodedMessage message) {
    String tag = message.type().getSimpleName();
    return new JsonAlternative(
        () -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
          try (JsonGenerator out = JSON.createGenerator(bytes)) {
            CborWriter writer =
                new CborWriter(out)
                    .array(3)
                    .number(RequestFormat.number(SampleMessages.ROOM))
                    .node(SampleMessages.NODE)
                    .array(1)
                    .array(4)
                    .number(2)
                    .connection(SampleMessages.CONNECTION, SampleMessages.NODE)
                    .text(tag);
            out.writeRawValue(new String(message.json(), UTF_8));
            writer.end().end().end();
          }
          return bytes.toByteArray();
        },
        bytes -> {
          ByteArrayOutputStream copy = new ByteArrayOutputStream(256);
          try (JsonParser parser = JSON.createParser(bytes);
              JsonGenerator out = JSON.createGenerator(copy)) {
            JsonToken token = parser.nextToken();
            while (token != JsonToken.START_OBJECT) {
              token = parser.nextToken();
            }
            out.copyCurrentStructure(parser);
          }
          return copy.toByteArray();
        });
  }
}
