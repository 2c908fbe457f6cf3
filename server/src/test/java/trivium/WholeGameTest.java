package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Leaderboard;
import trivium.protocol.StandingsMessage.Result;

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
    display.send(new SeatRequest.Watch(opened.room(), opened.displayKey()));
    assertThat(display.await(Snapshot.class).phase()).isEqualTo(Phase.LOBBY);
    TestClient ada = server.connect();
    TestClient grace = server.connect();
    ada.join(opened.room(), "Ada");
    grace.join(opened.room(), "Grace");

    for (int i = 0; i < 3; i++) {
      host.send(new GameRequest.Next());
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
      host.send(new GameRequest.Next());
      if (i < 2) {
        assertThat(display.await(Leaderboard.class).top()).hasSize(2);
      }
    }
    assertThat(display.await(Finished.class).podium()).isNotEmpty();
    assertThat(ada.await(Finished.class).standing()).isPresent();
    host.send(new GameRequest.End());
    assertThat(ada.awaitCloseCode()).isEqualTo(CloseReason.ROOM_ENDED.code());
    assertThat(display.awaitCloseCode()).isEqualTo(CloseReason.ROOM_ENDED.code());
  }

  @Test
  void aPlayerWhoVanishesComesBackIntoTheMiddleOfTheQuestion() {
    TestClient host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    TestClient ada = server.connect();
    Joined joined = ada.join(opened.room(), "Ada");
    host.send(new GameRequest.Start());
    String prompt = ada.await(QuestionOpened.class).prompt();
    ada.vanish();
    TestClient again = server.connect();
    again.send(new SeatRequest.Resume(joined.token()));
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
    again.send(new SeatRequest.Resume(opened.token()));
    assertThat(again.await(Snapshot.class).room()).isEqualTo(opened.room());
    again.send(new GameRequest.Start());
    assertThat(again.await(Refused.class).why()).isEqualTo(RefusalReason.NO_PLAYERS);
  }

  @Test
  void aStrangerMayNotHost() {
    TestClient stranger = server.connect();
    stranger.send(new SeatRequest.Open("django", 5, Settings.DEFAULTS, "guess"));
    assertThat(stranger.await(Refused.class).why()).isEqualTo(RefusalReason.WRONG_KEY);
  }

  @Test
  void anUnknownBankIsRefusedAndTheHostMayTryAgain() {
    TestClient host = server.connect();
    host.send(new SeatRequest.Open("../django", 5, Settings.DEFAULTS, TestServer.HOST_KEY));
    assertThat(host.await(Refused.class).why()).isEqualTo(RefusalReason.NO_SUCH_BANK);
    assertThat(host.open(1, Settings.DEFAULTS).room()).isNotNull();
  }

  @Test
  void requestsNeedASeatAndASeatedClientGetsNoOther() {
    TestClient stranger = server.connect();
    stranger.send(new GameRequest.Next());
    assertThat(stranger.await(Refused.class).why()).isEqualTo(RefusalReason.NO_SEAT);
    Opened opened = stranger.open(1, Settings.DEFAULTS);
    stranger.send(new SeatRequest.Join(opened.room(), "Ada"));
    assertThat(stranger.await(Refused.class).why()).isEqualTo(RefusalReason.HAS_SEAT);
  }

  @Test
  void aTakenNameIsRefusedAndAnotherIsTried() {
    TestClient host = server.connect();
    Opened opened = host.open(1, Settings.DEFAULTS);
    server.connect().join(opened.room(), "Ada");
    TestClient other = server.connect();
    other.send(new SeatRequest.Join(opened.room(), "ADA"));
    assertThat(other.await(Refused.class).why()).isEqualTo(RefusalReason.NAME_TAKEN);
    assertThat(other.join(opened.room(), "Grace").name()).isEqualTo("Grace");
  }
}
