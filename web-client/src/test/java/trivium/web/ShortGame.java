package trivium.web;

import java.util.List;
import java.util.Optional;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.ServerMessage;
import trivium.protocol.Standing;

/** The messages of the server in a short game of two questions. */
final class ShortGame {
  static final RoomCode ROOM = new RoomCode("482913");
  static final PlayerId ADA = PlayerId.of(1);
  static final Response SECOND = new Response.Choice(List.of(1));
  static final ServerMessage.QuestionOpened QUESTION =
      new ServerMessage.QuestionOpened(
          0, 2, "choice", "Which planet?", List.of("Mars", "Jupiter", "Venus"), 20_000, 19_000);
  static final ServerMessage.Receipt RECEIPT = new ServerMessage.Receipt(0, SECOND);
  static final ServerMessage.Reveal REVEAL =
      new ServerMessage.Reveal(0, List.of(1), List.of(0, 1, 0), List.of(), "It `turns` fast.");
  static final ServerMessage.Result RESULT =
      new ServerMessage.Result(
          0, true, 900, 900, 2, 3, 1, Optional.of(new ServerMessage.PlayerAhead("Grace", 31)));
  static final ServerMessage.QuestionOpened TYPED =
      new ServerMessage.QuestionOpened(0, 2, "text", "Which planet?", List.of(), 20_000, 19_000);
  static final ServerMessage.ClockResumed CLOCK =
      new ServerMessage.ClockResumed(0, 12_400, 60_000, 8_150);
  static final ServerMessage.Corrected DROPPED =
      new ServerMessage.Corrected(0, List.of(1), List.of(), true);
  static final ServerMessage.Leaderboard LEADERBOARD =
      new ServerMessage.Leaderboard(
          List.of(
              new ServerMessage.Row(1, "Grace", 931, 0),
              new ServerMessage.Row(2, "Ada", 900, 900)));
  static final ServerMessage.Finished FINISHED =
      new ServerMessage.Finished(LEADERBOARD.top(), 3, Optional.of(new Standing(900, 2, 3)));

  private ShortGame() {}

  /** Ada's result of a question without points. */
  static ServerMessage nothingFor(int question) {
    return new ServerMessage.Result(question, false, 0, 0, 3, 3, 0, Optional.empty());
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
