package trivium.store;

import java.util.List;
import java.util.Optional;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.LateJoin;
import trivium.protocol.LeaderboardTime;
import trivium.protocol.Mark;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.room.BuzzerEvent;
import trivium.room.RoomEvent;
import trivium.room.RoomEvent.RoomOpened;
import trivium.room.RoomId;
import trivium.room.Round;
import trivium.room.SheetEvent;
import trivium.room.StakesEvent;

/** Events to write. */
final class SampleEvents {
  static final RoomCode CODE = new RoomCode("482913");
  private static final PlayerId ADA = PlayerId.of(1);

  private SampleEvents() {}

  /** A room with a question of each kind. */
  static RoomOpened opened(RoomId room) {
    Question typed =
        new Question(
            "Which planet is the “Morning Star”?", new Task.Text(List.of("Venus")), "Venus 🌟", 4);
    return new RoomOpened(
        1,
        room,
        CODE,
        "c2VjcmV0",
        "Pub night",
        Settings.DEFAULTS,
        List.of(
            Question.choice(
                "Which planet has the shortest day?",
                List.of("Mars", "Jupiter", "Venus", "Mercury"),
                1,
                "Jupiter turns once in just under ten hours.",
                0),
            typed,
            new Question(
                "Which have rings?",
                new Task.Choice(List.of("Saturn", "Venus", "Uranus"), List.of(2, 0), true),
                "",
                5,
                new QuestionSettings(Optional.of(30_000), 0, Optional.of("rings.jpg"), true)),
            new Question("How long?", new Task.Numeric(-9.9, 1e-9, "hours"), "", 6),
            new Question("How many?", new Task.Numeric(1e300, 0, ""), "", 6),
            new Question(
                "In order?", new Task.Order(List.of("Venus", "Mercury"), List.of(1, 0)), "", 7),
            new Question(
                "Whose moon?",
                new Task.Match(
                    List.of("Mars", "Jupiter"),
                    List.of("Europa", "Titan", "Phobos"),
                    List.of(2, 0)),
                "",
                8)));
  }

  /** One of each kind, and one of each kind of response and correction. */
  static List<RoomEvent> everyKind(RoomId room) {
    return List.of(
        opened(room),
        new RoomEvent.PlayerJoined(2, ADA, "Ada \"ß\" 👩🏽‍🚀", "q8Zk"),
        new RoomEvent.PlayerJoined(
            2,
            PlayerId.of(2),
            "Grace",
            "",
            "nJ4fX0sQ2mVb",
            "Zk3nP0aV7sQe",
            List.of("Lin", "Max"),
            Optional.of(11)),
        new RoomEvent.TeamAssigned(2, ADA, 1),
        new RoomEvent.TeamRenamed(2, 1, "The Quizzards"),
        new RoomEvent.PlayerRenamed(2, ADA, "Ada L."),
        new RoomEvent.LateJoinChosen(2, LateJoin.AVERAGE),
        new RoomEvent.LateJoinCredited(2, ADA, 420),
        new RoomEvent.SeatsGivenUp(2, List.of(ADA, PlayerId.of(2))),
        new RoomEvent.PlayerReturned(2, ADA),
        new RoomEvent.PlayersRemoved(2, List.of(PlayerId.of(2))),
        new RoomEvent.RoomLocked(3, true),
        new RoomEvent.RoundsAdded(
            3,
            List.of(
                new Round(
                    "Music",
                    "Pub night",
                    new Settings(
                        20_000,
                        ScoringName.ACCURACY,
                        false,
                        Optional.of(2),
                        Optional.of(LeaderboardTime.AFTER_ROUND)),
                    opened(room).questions(),
                    600_000,
                    true))),
        new RoomEvent.QuestionOpened(3, 7, 4_200),
        new RoomEvent.GamePaused(3),
        new RoomEvent.GameContinued(3),
        new RoomEvent.TimeAdded(3, 7, 30_000),
        new RoomEvent.QuestionSkipped(3, 7),
        new RoomEvent.RevealShown(3),
        new RoomEvent.QuestionReopened(3, 7, 20_000, 40_000),
        new RoomEvent.PointsAdjusted(3, Optional.of(ADA), Optional.empty(), -500, "Phone"),
        new RoomEvent.PointsAdjusted(3, Optional.empty(), Optional.of(1), 1_000, "Best name"),
        new RoomEvent.BreakStarted(3, 600_003),
        new RoomEvent.RoundOpened(3, 1),
        new RoomEvent.QuestionOpened(4, 0),
        new RoomEvent.AnswerTaken(5, ADA, 0, new Response.Choice(List.of(1)), 1_234),
        new RoomEvent.AnswerTaken(6, PlayerId.of(2), 0, new Response.Text("o\ud800\u0000\n"), 9),
        new RoomEvent.AnswerTaken(7, PlayerId.of(3), 0, new Response.Numeric(-9.25), 9),
        new RoomEvent.AnswerTaken(8, PlayerId.of(4), 0, new Response.Order(List.of(1, 0)), 9),
        new RoomEvent.AnswerTaken(9, PlayerId.of(5), 0, new Response.Match(List.of(1, 0)), 9),
        new RoomEvent.QuestionResumed(10, 0, 4_000, 15_000, 56_000),
        new BuzzerEvent.BuzzerPressed(10, ADA, 0, 2_345, 250),
        new BuzzerEvent.BuzzerPressed(10, PlayerId.of(2), 0, 2_400, 0),
        new BuzzerEvent.BuzzerDecided(10, 0, ADA),
        new BuzzerEvent.BuzzerJudged(10, 0, ADA, true),
        new RoomEvent.QuestionClosed(11, 0),
        new RoomEvent.QuestionFlagged(12, ADA, 0),
        new RoomEvent.QuestionCorrected(12, 0, new Correction.Key(List.of(1, 3))),
        new RoomEvent.QuestionCorrected(13, 0, new Correction.Accept("Jove")),
        new RoomEvent.QuestionCorrected(13, 3, new Correction.Numeric(-9.93, 0)),
        new RoomEvent.QuestionCorrected(14, 0, new Correction.Drop()),
        new RoomEvent.QuestionCorrected(15, 0, new Correction.Restore()),
        new RoomEvent.LeaderboardShown(16),
        new RoomEvent.PlayerKicked(17, ADA),
        new SheetEvent.AnswerCleared(17, ADA, 0),
        new SheetEvent.SheetLocking(17, 60_017),
        new SheetEvent.SheetLocked(17),
        new SheetEvent.AnswersMarked(17, 0, List.of("Jove", "jove!"), Mark.HALF),
        new SheetEvent.SheetRevealed(17),
        new StakesEvent.BetsOpened(17, 9),
        new StakesEvent.BetPlaced(17, ADA, 9, 1_500),
        new StakesEvent.JokerPlayed(17, ADA, 1, true),
        new RoomEvent.RoomFinished(18),
        new RoomEvent.RoomEnded(19));
  }
}
