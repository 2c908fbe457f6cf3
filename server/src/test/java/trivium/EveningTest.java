package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trivium.protocol.ControlRequest;
import trivium.protocol.GameRequest;
import trivium.protocol.GameRequest.AddRounds;
import trivium.protocol.GameRequest.Next;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage.Paused;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundMessage.BreakStarted;
import trivium.protocol.RoundMessage.RoundOpened;
import trivium.protocol.RoundPlan;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatMessage.Opened;
import trivium.protocol.SeatRequest;
import trivium.protocol.SeatRequest.Resume;
import trivium.protocol.Selection;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Adjusted;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Leaderboard;
import trivium.protocol.StandingsMessage.Result;
import trivium.protocol.TeamSettings;

/** An evening of several rounds in teams, with a restart of the server in the middle. */
class EveningTest {
  private static final Settings DOUBLE =
      new Settings(20_000, Settings.DEFAULTS.scoring(), false, Optional.of(2), Optional.empty());

  private static final Selection CHOICES =
      new Selection(
          List.of(),
          List.of("choice"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  @TempDir private Path data;

  private final Map<String, Integer> teams = new HashMap<>();

  @Test
  void teamsPlayTwoRoundsOverARestartAndAnotherQuizInTheSameRoom() {
    Opened opened;
    List<Joined> players = new ArrayList<>();
    try (TestServer server = new TestServer(TestServer.SEEDS, data)) {
      TestClient host = server.connect();
      opened = open(host);
      List<TestClient> phones = join(server, opened.room(), players);

      host.send(new GameRequest.Start());
      assertThat(phones.getFirst().await(RoundOpened.class).title()).isEqualTo("Warm-up");
      host.send(new Next());
      play(host, phones, 0);
      assertThat(phones.getFirst().await(Leaderboard.class).last()).isTrue();
      host.send(new Next());
      assertThat(phones.getFirst().await(BreakStarted.class).next()).contains("Double");
      host.send(new Next());
      host.send(new Next());
      assertThat(phones.getFirst().await(QuestionOpened.class).worth()).contains(2);
      answer(phones, 1);
      host.send(new ControlRequest.Pause(true));
      assertThat(phones.getFirst().await(Paused.class).paused()).isTrue();
    }
    try (TestServer server = new TestServer(TestServer.SEEDS, data)) {
      TestClient host = server.connect();
      host.send(new Resume(opened.token()));
      Snapshot snapshot = host.await(Snapshot.class);
      assertThat(snapshot.phase()).isEqualTo(Phase.QUESTION);
      assertThat(snapshot.scene()).anyMatch(Paused.class::isInstance);
      List<TestClient> phones = new ArrayList<>();
      for (Joined player : players) {
        TestClient phone = server.connect();
        phone.send(new Resume(player.token()));
        assertThat(seat(phone).team()).contains(teams.get(player.name()));
        phones.add(phone);
      }
      host.send(new ControlRequest.Pause(false));
      host.await(Paused.class);
      phones.getLast().answer(1, 0);
      host.await(Reveal.class);
      Result result = phones.getFirst().await(Result.class);
      assertThat(result.team()).isPresent();
      host.send(new ControlRequest.Adjust(Optional.empty(), Optional.of(0), 250, "Best team name"));
      assertThat(phones.getFirst().await(Adjusted.class).name()).isEqualTo("Red");
      host.send(new Next());
      assertThat(phones.getFirst().await(Finished.class).teams()).hasSize(2);

      host.send(new GameRequest.GoOn());
      host.send(new AddRounds(List.of(plan("Encore", Settings.DEFAULTS, true))));
      assertThat(phones.getFirst().await(RoundOpened.class).title()).isEqualTo("Encore");
      host.send(new Next());
      play(host, phones, 2);
      assertThat(phones.getFirst().await(Finished.class).podium().getFirst().total())
          .isLessThanOrEqualTo(1_000);
      String report = server.get("/api/rooms/" + reportOf(snapshot), TestServer.KEY).body();
      assertThat(report).contains("\"Warm-up\"", "\"Double\"", "\"Encore\"", "\"Red\"");
    }
  }

  private static Seat.PlayerSeat seat(TestClient phone) {
    return (Seat.PlayerSeat) phone.await(Snapshot.class).seat();
  }

  private static String reportOf(Snapshot snapshot) {
    return ((Seat.HostSeat) snapshot.seat()).report();
  }

  private static Opened open(TestClient host) {
    host.send(
        new SeatRequest.Open(
            "django",
            1,
            Settings.DEFAULTS,
            TestServer.HOST_KEY,
            CHOICES,
            "Warm-up",
            60_000,
            List.of(plan("Double", DOUBLE, false)),
            Optional.of(
                new TeamSettings(
                    TeamSettings.Mode.OWN_PHONES,
                    List.of("Red", "Blue"),
                    TeamSettings.Assignment.BALANCE,
                    0,
                    TeamSettings.Scoring.MEAN))));
    return host.await(Opened.class);
  }

  private static RoundPlan plan(String title, Settings settings, boolean anew) {
    return new RoundPlan(title, "django", 1, settings, CHOICES, 0, anew);
  }

  private List<TestClient> join(TestServer server, RoomCode room, List<Joined> players) {
    List<TestClient> phones = new ArrayList<>();
    for (String name : List.of("Ada", "Grace", "Edsger", "Barbara")) {
      TestClient phone = server.connect();
      players.add(phone.join(room, name));
      teams.put(name, seat(phone).team().orElseThrow());
      phones.add(phone);
    }
    assertThat(teams.values()).containsOnly(0, 1);
    return phones;
  }

  /** Everybody answers, so that the question closes; the next step is taken from the reveal. */
  private static void play(TestClient host, List<TestClient> phones, int question) {
    phones.forEach(phone -> phone.await(QuestionOpened.class));
    for (TestClient phone : phones) {
      phone.answer(question, 0);
      phone.await(Receipt.class);
    }
    host.await(Reveal.class);
    host.send(new Next());
  }

  /** All but the last player answer, so that the question stays open. */
  private static void answer(List<TestClient> phones, int question) {
    for (TestClient phone : phones.subList(0, phones.size() - 1)) {
      phone.answer(question, 0);
      phone.await(Receipt.class);
    }
  }
}
