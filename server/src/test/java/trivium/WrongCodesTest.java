package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.protocol.ClientMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage.Opened;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.Settings;
import trivium.protocol.Why;

/** On a server of its own, since tries are counted by address. */
class WrongCodesTest {
  @Test
  void tenWrongCodesAMinuteAndNoMore() {
    try (TestServer server = new TestServer()) {
      Opened opened = server.connect().open(1, Settings.DEFAULTS);
      RoomCode wrong = new RoomCode(opened.room().digits().equals("000001") ? "000002" : "000001");
      for (int i = 0; i < 10; i++) {
        assertThat(tryCode(server, wrong)).isEqualTo(Why.NO_SUCH_ROOM);
      }
      assertThat(tryCode(server, wrong)).isEqualTo(Why.TOO_MANY_TRIES);
      assertThat(tryCode(server, opened.room())).isEqualTo(Why.TOO_MANY_TRIES);
    }
  }

  private static Why tryCode(TestServer server, RoomCode code) {
    TestClient client = server.connect();
    client.send(new ClientMessage.Join(code, "Ada"));
    return client.await(Refused.class).why();
  }
}
