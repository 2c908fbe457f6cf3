package trivium.web;

import java.util.List;
import java.util.Optional;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.ServerMessage;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage;

/** The messages of the server in a short game of two questions. */
final class ShortGame {
  static final RoomCode ROOM = new RoomCode("482913");
  static final PlayerId ADA = PlayerId.of(1);
  static final Response SECOND = new Response.Choice(List.of(1));
  static final QuestionMessage.QuestionOpened QUESTION =
      new QuestionMessage.QuestionOpened(
          0, 2, "choice", "Which planet?", List.of("Mars", "Jupiter", "Venus"), 20_000, 19_000);
  static final QuestionMessage.Receipt RECEIPT = new QuestionMessage.Receipt(0, SECOND);
  static final RevealMessage.Reveal REVEAL =
      new RevealMessage.Reveal(0, List.of(1), List.of(0, 1, 0), List.of(), "It `turns` fast.");
  static final StandingsMessage.Result RESULT =
      new StandingsMessage.Result(
          0, true, 900, 900, 2, 3, 1, Optional.of(new StandingsMessage.PlayerAhead("Grace", 31)));
  static final QuestionMessage.QuestionOpened TYPED =
      new QuestionMessage.QuestionOpened(0, 2, "text", "Which planet?", List.of(), 20_000, 19_000);
  static final QuestionMessage.ClockResumed CLOCK =
      new QuestionMessage.ClockResumed(0, 12_400, 60_000, 8_150);
  static final RevealMessage.Corrected DROPPED =
      new RevealMessage.Corrected(0, List.of(1), List.of(), true);
  static final StandingsMessage.Leaderboard LEADERBOARD =
      new StandingsMessage.Leaderboard(
          List.of(
              new StandingsMessage.Row(1, "Grace", 931, 0),
              new StandingsMessage.Row(2, "Ada", 900, 900)));
  static final StandingsMessage.Finished FINISHED =
      new StandingsMessage.Finished(LEADERBOARD.top(), 3, Optional.of(new Standing(900, 2, 3)));

  private ShortGame() {}

  /** Ada's result of a question without points. */
  static ServerMessage nothingFor(int question) {
    return new StandingsMessage.Result(question, false, 0, 0, 3, 3, 0, Optional.empty());
  }

  static ServerMessage player(Phase phase, ServerMessage... scene) {
    return snapshot(
        Role.PLAYER, phase, new Seat.PlayerSeat(ADA, "Ada", new Standing(0, 1, 3), 0), scene);
  }

  static ServerMessage host(Phase phase, List<NamedPlayer> roster, ServerMessage... scene) {
    return snapshot(
        Role.HOST,
        phase,
        new Seat.HostSeat("http://192.0.2.7/482913", "key", "3v5kq0c8m1tzp", roster),
        scene);
  }

  static ServerMessage spectator(Phase phase, ServerMessage... scene) {
    return snapshot(Role.SPECTATOR, phase, new Seat.SpectatorSeat(), scene);
  }

  static ServerMessage display(Phase phase, ServerMessage... scene) {
    return snapshot(
        Role.DISPLAY, phase, new Seat.DisplaySeat("http://192.0.2.7/482913", List.of()), scene);
  }

  private static ServerMessage snapshot(Role role, Phase phase, Seat seat, ServerMessage... scene) {
    return new ServerMessage.Snapshot(
        role, ROOM, phase, "Planets", 2, 3, false, seat, List.of(scene));
  }
}
