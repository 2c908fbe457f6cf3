package trivium.cluster.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import trivium.cluster.MessageFormat;
import trivium.cluster.UnreadableMessageException;
import trivium.protocol.EncodedMessage;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.ServerMessage;
import trivium.protocol.StandingsMessage;
import trivium.room.AnswerTiming;
import trivium.room.Delivery;
import trivium.room.RoomRequest;

class MessageFormatsTest {
  private final RequestFormat requests = new RequestFormat();
  private final DeliveryFormat deliveries = new DeliveryFormat();

  @Test
  void everyRequestIsReadAsItWasWritten() {
    Set<Class<?>> kinds = new HashSet<>();
    for (RoomRequest request : SampleMessages.requests()) {
      assertThat(requests.read(requests.write(request), this::unexpected)).isEqualTo(request);
      kinds.add(request.getClass());
    }
    assertThat(kinds).containsAll(leaves(RoomRequest.class).toList());
  }

  @Test
  void everyDeliveryIsReadAsItWasWritten() {
    Set<Class<?>> kinds = new HashSet<>();
    RecursiveComparisonConfiguration byMessage =
        RecursiveComparisonConfiguration.builder()
            .withEqualsForType(MessageFormatsTest::isSame, EncodedMessage.class)
            .build();
    for (Delivery delivery : SampleMessages.deliveries()) {
      Delivery read = deliveries.read(deliveries.write(delivery), this::unexpected);
      assertThat(read).usingRecursiveComparison(byMessage).isEqualTo(delivery);
      delivery.actions().forEach(action -> kinds.add(action.getClass()));
    }
    assertThat(kinds).containsAll(leaves(Delivery.Action.class).toList());
  }

  private static boolean isSame(EncodedMessage one, EncodedMessage other) {
    return one.is(other.type()) && Arrays.equals(one.json(), other.json());
  }

  @Test
  void theSamplesHoldEveryMessageOfTheServer() {
    assertThat(SampleMessages.serverMessages().stream().<Class<?>>map(Object::getClass))
        .containsAll(leaves(ServerMessage.class).toList());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses())
            .flatMap(MessageFormatsTest::leaves)
            .distinct()
        : Stream.of(type);
  }

  @Test
  void aMessageToClientsIsPassedOnWithoutBeingDecoded() {
    byte[] json = {'n', 'o', ' ', 'J', 'S', 'O', 'N'};
    Class<? extends ServerMessage> type = SampleMessages.serverMessages().getFirst().getClass();
    Delivery delivery =
        SampleMessages.delivery(
            new Delivery.ToOne(SampleMessages.CONNECTION, EncodedMessage.of(type, json)));
    Delivery.ToOne read =
        (Delivery.ToOne)
            deliveries.read(deliveries.write(delivery), this::unexpected).actions().getFirst();
    assertThat(read.message().type()).isEqualTo(type);
    assertThat(read.message().json()).isEqualTo(json);
  }

  @Test
  void everyKindOfResponseIsReadAsItWasWritten() {
    List<Response> responses =
        List.of(
            new Response.Choice(List.of(3, 0)),
            new Response.Text("a Noether ring"),
            new Response.Numeric(-0.5),
            new Response.Numeric(1_815),
            new Response.Order(List.of(2, 0, 1)),
            new Response.Match(List.of(1, 1, 0)));
    for (Response response : responses) {
      RoomRequest answer =
          new RoomRequest.Act(
              SampleMessages.CONNECTION,
              SampleMessages.ROOM,
              new QuestionRequest.Answer(7, response),
              new AnswerTiming(0, 1_764_000_004_321L, 0));
      assertThat(requests.read(requests.write(answer), this::unexpected)).isEqualTo(answer);
    }
    assertThat(responses.stream().<Class<?>>map(Object::getClass))
        .containsAll(leaves(Response.class).toList());
  }

  @Test
  void whatEachPlayerGetsWithEachQuestionIsEncodedByTheEdge() {
    for (ServerMessage message : SampleMessages.serverMessages()) {
      if (message instanceof StandingsMessage.Result
          || message instanceof QuestionMessage.Receipt) {
        EncodedMessage encoded = EncodedMessage.of(message);
        int bytes =
            deliveries.write(
                    SampleMessages.delivery(new Delivery.ToOne(SampleMessages.CONNECTION, encoded)))
                .length;
        int rest = deliveries.write(SampleMessages.delivery()).length;
        assertThat(bytes - rest).isLessThan(encoded.json().length * 3 / 5);
      }
    }
  }

  private void unexpected(String skipped) {
    throw new AssertionError(skipped);
  }

  @Test
  void damagedBytesAreReadOrRefused() {
    List<byte[]> ups = SampleMessages.requests().stream().map(requests::write).toList();
    List<byte[]> downs = SampleMessages.deliveries().stream().map(deliveries::write).toList();
    Random random = new Random(1_764);
    int refused = 0;
    for (int i = 0; i < 30_000; i++) {
      refused += readOrRefuse(requests, damaged(ups, random));
      refused += readOrRefuse(deliveries, damaged(downs, random));
    }
    assertThat(refused).isGreaterThan(10_000);
  }

  private static byte[] damaged(List<byte[]> samples, Random random) {
    byte[] bytes = samples.get(random.nextInt(samples.size())).clone();
    if (random.nextInt(4) == 0) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    for (int flips = random.nextInt(5); flips > 0 && bytes.length > 1; flips--) {
      bytes[1 + random.nextInt(bytes.length - 1)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static int readOrRefuse(MessageFormat<?> format, byte[] bytes) {
    try {
      assertThat(format.read(bytes, _ -> {})).isNotNull();
      return 0;
    } catch (UnreadableMessageException e) {
      assertThat(e.getMessage()).isNotBlank();
      return 1;
    }
  }
}
