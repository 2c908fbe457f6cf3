package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Result;
import trivium.protocol.WireCodec;

/** Invalid frames close their own connection and do not affect the room. */
class BadFramesTest {
  private static TestServer server;

  private TestClient host;
  private TestClient ada;
  private RoomCode room;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void aRoomWithOnePlayer() {
    host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    room = opened.room();
    ada = server.connect();
    ada.join(room, "Ada");
  }

  @AfterEach
  void theRoomPlaysOnAsIfNothingHadHappened() {
    host.send(new GameRequest.Start());
    ada.await(QuestionOpened.class);
    ada.answer(0, 0);
    ada.await(Receipt.class);
    host.send(new GameRequest.Next());
    assertThat(ada.await(Result.class).of()).isEqualTo(1 + others);
  }

  private int others;

  /** Connects a player, so that the frame arrives on a connection with a seat. */
  private TestClient mallory() {
    TestClient mallory = server.connect();
    mallory.join(room, "Mallory");
    others = 1;
    return mallory;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "{}",
        "[1,2,3]",
        "{\"type\":\"dance\"}",
        "{\"type\":\"start\",\"extra\":1}",
        "{\"type\":\"answer\",\"question\":0,\"response\":{\"kind\":\"choice\",\"picks\":[-1]}}"
      })
  void anInvalidMessageClosesTheConnection(String frame) {
    TestClient mallory = mallory();
    mallory.sendText(frame);
    assertThat(mallory.awaitCloseCode()).isEqualTo(CloseReason.BAD_MESSAGE.code());
  }

  @Test
  void aBinaryFrameClosesTheConnection() {
    TestClient mallory = mallory();
    mallory.sendBinary(new byte[] {1, 2, 3});
    assertThat(mallory.awaitCloseCode()).isEqualTo(CloseReason.BINARY.code());
  }

  @Test
  void aFrameThatIsTooBigClosesTheConnection() {
    TestClient mallory = mallory();
    mallory.sendText("{\"type\":\"start\"" + " ".repeat(WireCodec.LONGEST_CLIENT_FRAME) + "}");
    assertThat(mallory.awaitCloseCode()).isEqualTo(CloseReason.TOO_BIG.code());
  }

  @Test
  void aPageOfAnotherOriginIsDisconnected() {
    TestClient foreign = server.connectFrom("https://evil.example");
    assertThat(foreign.awaitCloseCode()).isEqualTo(CloseReason.FOREIGN_ORIGIN.code());
  }

  @Test
  void aPageOfTheSameOriginMayConnect() {
    TestClient own = server.connectFrom(server.url());
    own.join(room, "Grace");
    others = 1;
    assertThat(own.isOpen()).isTrue();
  }

  @Test
  void aFloodOfMessagesClosesTheConnection() {
    TestClient mallory = mallory();
    for (int i = 0; i < 100 && mallory.isOpen(); i++) {
      try {
        mallory.answer(0, 0);
      } catch (RuntimeException e) {
        break; // Closed while we were talking.
      }
    }
    assertThat(mallory.awaitCloseCode()).isEqualTo(CloseReason.TOO_FAST.code());
  }

  @Test
  void aVanishingClientDoesNotAffectOthers() {
    TestClient mallory = mallory();
    mallory.vanish();
    assertThat(List.of(host.isOpen(), ada.isOpen())).containsOnly(true);
  }
}
