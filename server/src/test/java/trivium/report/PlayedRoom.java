package trivium.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.Correction;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.Settings;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.RoomResults;

/** Builds the events of a played game. */
final class PlayedRoom {
  static final RoomId ROOM = new RoomId(77);
  private static final long OPENED = 1_795_420_800_000L;
  private static final List<String> PLANETS = List.of("Mars", "Jupiter", "Venus", "Mercury");

  private final List<RoomEvent> events = new ArrayList<>();
  private long now = OPENED;
  private int asked;

  /** The last question is typed and accepts Venus; of the others, Jupiter is right. */
  PlayedRoom(int questions, String... players) {
    List<Question> drawn = new ArrayList<>();
    for (int i = 0; i < questions - 1; i++) {
      drawn.add(Question.choice("=Which planet, " + i + "?", PLANETS, 1, "Jupiter.", i));
    }
    drawn.add(new Question("Morning star?", new Task.Text(List.of("Venus")), "Venus.", 9));
    events.add(
        new RoomEvent.RoomOpened(
            OPENED, ROOM, new RoomCode("482913"), "s", "Pub night", Settings.DEFAULTS, drawn));
    for (int i = 0; i < players.length; i++) {
      events.add(new RoomEvent.PlayerJoined(now++, PlayerId.of(i + 1), players[i], ""));
    }
  }

  /** Asks these, in this order. */
  static PlayedRoom asking(List<Question> questions, String... players) {
    PlayedRoom room = new PlayedRoom(1, players);
    room.events.set(
        0,
        new RoomEvent.RoomOpened(
            OPENED, ROOM, new RoomCode("482913"), "s", "Pub night", Settings.DEFAULTS, questions));
    return room;
  }

  /** One question: a response for each player, in the order they came. */
  PlayedRoom answers(Response... responses) {
    return asks(Stream.of(responses).map(Optional::of).toList());
  }

  /** One question: a pick for each player, in the order they came; none below 0. */
  PlayedRoom picks(int... picks) {
    return asks(
        IntStream.of(picks)
            .mapToObj(pick -> Optional.of(pick).filter(picked -> picked >= 0).map(PlayedRoom::pick))
            .toList());
  }

  /** One question: a text for each player, in the order they came. */
  PlayedRoom texts(String... texts) {
    return asks(Stream.of(texts).map(Response.Text::new).map(Optional::<Response>of).toList());
  }

  private static Response pick(int choice) {
    return new Response.Choice(List.of(choice));
  }

  private PlayedRoom asks(List<Optional<Response>> responses) {
    now += 10_000;
    events.add(new RoomEvent.QuestionOpened(now, asked));
    for (int i = 0; i < responses.size(); i++) {
      PlayerId player = PlayerId.of(i + 1);
      long elapsed = 1_000L * (i + 1);
      responses
          .get(i)
          .map(given -> new RoomEvent.AnswerTaken(now + elapsed, player, asked, given, elapsed))
          .ifPresent(events::add);
    }
    now += 10_000;
    events.add(new RoomEvent.QuestionClosed(now, asked++));
    return this;
  }

  PlayedRoom corrects(int question, Correction correction) {
    events.add(new RoomEvent.QuestionCorrected(now, question, correction));
    return this;
  }

  /** Comes to the podium. */
  PlayedRoom finishes() {
    events.add(new RoomEvent.RoomFinished(now));
    return this;
  }

  /** All players leave, and the room ends by itself after the timeout. */
  PlayedRoom isLeft(Duration patience) {
    now += patience.toMillis();
    events.add(new RoomEvent.RoomEnded(now));
    return this;
  }

  PlayedRoom kicks(int player) {
    events.add(new RoomEvent.PlayerKicked(now, PlayerId.of(player)));
    return this;
  }

  PlayedRoom ends() {
    return finishes().isLeft(Duration.ZERO);
  }

  List<RoomEvent> events() {
    return events;
  }

  RoomResults results() {
    return RoomResults.of(events);
  }
}
