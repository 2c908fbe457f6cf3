package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trivium.protocol.ClientMessage;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;

/** A client guesses codes over real sockets while others behind the same address play. */
class WrongCodesTest {
  private static TestServer server;
  private static Opened opened;
  private static Joined joined;

  @BeforeAll
  static void start() {
    server = new TestServer();
    opened = server.connect().open(1, Settings.DEFAULTS);
    joined = server.connect().join(opened.room(), "Ada");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aRightCodeADisplayAndASeatAreNotRefusedForOthersWrongCodes() {
    List<TestClient> prankster = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      TestClient client = server.connectVia("203.0.113.7");
      client.send(new SeatRequest.Join(wrong(i), "Bob"));
      prankster.add(client);
    }
    TestClient display = server.connectVia("203.0.113.7");
    display.send(new SeatRequest.Watch(opened.room(), opened.displayKey()));
    assertThat(display.await(Snapshot.class).room()).isEqualTo(opened.room());
    assertThat(server.connectVia("203.0.113.7").join(opened.room(), "Grace").name())
        .isEqualTo("Grace");
    TestClient again = server.connectVia("203.0.113.7");
    again.send(new SeatRequest.Resume(joined.token()));
    assertThat(again.await(Snapshot.class).room()).isEqualTo(opened.room());
    assertThat(prankster)
        .extracting(client -> client.await(Refused.class).why())
        .contains(RefusalReason.NO_SUCH_ROOM, RefusalReason.TOO_MANY_TRIES)
        .containsOnly(RefusalReason.NO_SUCH_ROOM, RefusalReason.TOO_MANY_TRIES);
  }

  @Test
  void afterAWrongCodeTheSameConnectionMayTryAgain() {
    TestClient client = server.connectVia("2001:db8::1");
    client.send(new SeatRequest.Join(wrong(7), "Edsger"));
    assertThat(client.await(Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_ROOM);
    assertThat(client.join(opened.room(), "Edsger").name()).isEqualTo("Edsger");
  }

  /** Neither reason nor sentence reveals whether there is such a room. */
  @Test
  void aTokenAndADisplayKeyThatAreMadeUpDoNotTellWhetherThereIsARoom() {
    for (ClientMessage[] pair :
        new ClientMessage[][] {
          {resume(opened.room()), resume(wrong(0))}, {watch(opened.room()), watch(wrong(0))}
        }) {
      assertThat(refusal(pair[0])).isEqualTo(refusal(pair[1]));
    }
    assertThat(refusal(resume(wrong(0))).why()).isEqualTo(RefusalReason.NO_SUCH_SEAT);
    assertThat(refusal(watch(wrong(0))).why()).isEqualTo(RefusalReason.NO_SUCH_DISPLAY);
  }

  private static Refused refusal(ClientMessage message) {
    TestClient client = server.connect();
    client.send(message);
    return client.await(Refused.class);
  }

  private static ClientMessage resume(RoomCode room) {
    return new SeatRequest.Resume(room + ".p1.AAAAAAAAAAAAAAAAAAAAAA");
  }

  private static ClientMessage watch(RoomCode room) {
    return new SeatRequest.Watch(room, room + ".d.AAAAAAAAAAAAAAAAAAAAAA");
  }

  /** A code other than that of the room. */
  private static RoomCode wrong(int number) {
    int room = Integer.parseInt(opened.room().digits());
    return new RoomCode("%06d".formatted((room + 1 + number) % 1_000_000));
  }
}
