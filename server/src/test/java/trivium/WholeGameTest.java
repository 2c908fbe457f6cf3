package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.Phase;
import trivium.protocol.RefusalReason;
import trivium.protocol.ServerMessage.Finished;
import trivium.protocol.ServerMessage.Joined;
import trivium.protocol.ServerMessage.Leaderboard;
import trivium.protocol.ServerMessage.Opened;
import trivium.protocol.ServerMessage.QuestionOpened;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Result;
import trivium.protocol.ServerMessage.Reveal;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;

/** Games and refusals over real sockets. */
class WholeGameTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aGameIsPlayedFromCodeToPodium() {
    TestClient host = server.connect();
    Opened opened = host.open(3, Settings.DEFAULTS);
    TestClient display = server.connect();
    display.send(new ClientMessage.Watch(opened.room(), opened.displayKey()));
    assertThat(display.await(Snapshot.class).phase()).isEqualTo(Phase.LOBBY);
    TestClient ada = server.connect();
    TestClient grace = server.connect();
    ada.join(opened.room(), "Ada");
    grace.join(opened.room(), "Grace");

    for (int i = 0; i < 3; i++) {
      host.send(new ClientMessage.Next());
      QuestionOpened question = ada.await(QuestionOpened.class);
      assertThat(question.choices()).hasSize(4).doesNotHaveDuplicates();
      assertThat(question.question()).isEqualTo(i);
      ada.answer(i, 0);
      grace.answer(i, 1);
      Reveal reveal = display.await(Reveal.class);
      assertThat(reveal.counts()).isEqualTo(List.of(1, 1, 0, 0));
      Result result = ada.await(Result.class);
      assertThat(result.correct()).isEqualTo(reveal.correct().contains(0));
      assertThat(result.points() > 0).isEqualTo(result.correct());
      host.send(new ClientMessage.Next());
      if (i < 2) {
        assertThat(display.await(Leaderboard.class).top()).hasSize(2);
      }
    }
    assertThat(display.await(Finished.class).podium()).isNotEmpty();
    assertThat(ada.await(Finished.class).standing()).isPresent();
    host.send(new ClientMessage.End());
    assertThat(ada.awaitCloseCode()).isEqualTo(CloseReason.ROOM_ENDED.code());
    assertThat(display.awaitCloseCode()).isEqualTo(CloseReason.ROOM_ENDED.code());
  }

  @Test
  void aPlayerWhoVanishesComesBackIntoTheMiddleOfTheQuestion() {
    TestClient host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    TestClient ada = server.connect();
    Joined joined = ada.join(opened.room(), "Ada");
    host.send(new ClientMessage.Start());
    String prompt = ada.await(QuestionOpened.class).prompt();
    ada.vanish();
    TestClient again = server.connect();
    again.send(new ClientMessage.Resume(joined.token()));
    Snapshot snapshot = again.await(Snapshot.class);
    assertThat(snapshot.phase()).isEqualTo(Phase.QUESTION);
    assertThat(((QuestionOpened) snapshot.scene().getFirst()).prompt()).isEqualTo(prompt);
    again.answer(0, 0);
    assertThat(again.await(Result.class).of()).isEqualTo(1);
  }

  @Test
  void theHostComesBackToo() {
    TestClient host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    host.vanish();
    TestClient again = server.connect();
    again.send(new ClientMessage.Resume(opened.token()));
    assertThat(again.await(Snapshot.class).room()).isEqualTo(opened.room());
    again.send(new ClientMessage.Start());
    assertThat(again.await(Refused.class).why()).isEqualTo(RefusalReason.NO_PLAYERS);
  }

  @Test
  void aStrangerMayNotHost() {
    TestClient stranger = server.connect();
    stranger.send(new ClientMessage.Open("django", 5, Settings.DEFAULTS, "guess"));
    assertThat(stranger.await(Refused.class).why()).isEqualTo(RefusalReason.WRONG_KEY);
  }

  @Test
  void anUnknownBankIsRefusedAndTheHostMayTryAgain() {
    TestClient host = server.connect();
    host.send(new ClientMessage.Open("../django", 5, Settings.DEFAULTS, TestServer.HOST_KEY));
    assertThat(host.await(Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_BANK);
    assertThat(host.open(1, Settings.DEFAULTS).room()).isNotNull();
  }

  @Test
  void requestsNeedASeatAndASeatedClientGetsNoOther() {
    TestClient stranger = server.connect();
    stranger.send(new ClientMessage.Next());
    assertThat(stranger.await(Refused.class).why()).isEqualTo(RefusalReason.NO_SEAT);
    Opened opened = stranger.open(1, Settings.DEFAULTS);
    stranger.send(new ClientMessage.Join(opened.room(), "Ada"));
    assertThat(stranger.await(Refused.class).why()).isEqualTo(RefusalReason.HAS_SEAT);
  }

  @Test
  void aTakenNameIsRefusedAndAnotherIsTried() {
    TestClient host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    server.connect().join(opened.room(), "Ada");
    TestClient other = server.connect();
    other.send(new ClientMessage.Join(opened.room(), "ADA"));
    assertThat(other.await(Refused.class).why()).isEqualTo(RefusalReason.NAME_TAKEN);
    assertThat(other.join(opened.room(), "Grace").name()).isEqualTo("Grace");
  }
}
