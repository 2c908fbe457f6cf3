package trivium.room;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import trivium.bank.Question;
import trivium.bank.Task;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundFormat;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;
import trivium.room.RoomEvent.RoomOpened;

/** Rooms and events for tests. The correct choice of question n is n modulo 4. */
final class Given {
  static final RoomId ID = new RoomId(7);
  static final RoomCode ROOM = new RoomCode("482913");
  static final PlayerId ADA = PlayerId.of(1);
  static final PlayerId GRACE = PlayerId.of(2);
  static final PlayerId EDSGER = PlayerId.of(3);
  static final int LIMIT = 10_000;

  private Given() {}

  static RoomOpened opened(int questions) {
    return opened(questions, new Settings(LIMIT, ScoringName.SPEED, false));
  }

  static RoomOpened opened(int questions, Settings settings) {
    List<Question> list = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      list.add(
          Question.choice(
              "Question " + i + "?",
              List.of("one", "two", "three", "four"),
              i % 4,
              "Because " + i + ".",
              i));
    }
    return new RoomOpened(0, ID, ROOM, "secret", "Test bank", settings, list);
  }

  /** A room with these questions in this order. */
  static RoomOpened asking(Task... tasks) {
    return asking(
        IntStream.range(0, tasks.length)
            .mapToObj(i -> new Question("Question " + i + "?", tasks[i], "", i))
            .toList());
  }

  static RoomOpened asking(List<Question> questions) {
    return new RoomOpened(
        0,
        ID,
        ROOM,
        "secret",
        "Test bank",
        new Settings(LIMIT, ScoringName.SPEED, false),
        questions);
  }

  /** A room with these questions in a round of a special format. */
  static RoomOpened asking(List<Question> questions, RoundFormat format) {
    RoomOpened room = asking(questions);
    return opened(room, format, TeamSettings.OFF);
  }

  /** The same room with another format of its round, and with teams. */
  static RoomOpened opened(RoomOpened room, RoundFormat format, TeamSettings teams) {
    return new RoomOpened(
        room.at(),
        room.id(),
        room.room(),
        room.secret(),
        room.bank(),
        room.settings().withFormat(format),
        room.questions(),
        "",
        0,
        teams);
  }

  /** The same room under another id, with a typed last question. */
  static RoomOpened typed(RoomOpened room, long id, String... accepted) {
    List<Question> questions = new ArrayList<>(room.questions());
    Question last = questions.removeLast();
    questions.add(last.withTask(new Task.Text(List.of(accepted))));
    return new RoomOpened(
        room.at(),
        new RoomId(id),
        room.room(),
        room.secret(),
        room.bank(),
        room.settings(),
        questions);
  }

  static RoomState state(RoomOpened opened, RoomEvent... events) {
    RoomState state = new RoomState(opened);
    for (RoomEvent event : events) {
      state.apply(event);
    }
    return state;
  }

  static RoomEvent joined(PlayerId player, String name) {
    return new RoomEvent.PlayerJoined(0, player, name, "");
  }

  static RoomEvent questionOpened(int question, long at) {
    return new RoomEvent.QuestionOpened(at, question);
  }

  static RoomEvent answered(PlayerId player, int question, int pick, long elapsed) {
    return new RoomEvent.AnswerTaken(elapsed, player, question, pick(pick), elapsed);
  }

  static RoomEvent answered(PlayerId player, int question, Response response, long elapsed) {
    return new RoomEvent.AnswerTaken(elapsed, player, question, response, elapsed);
  }

  static RoomEvent closed(int question) {
    return new RoomEvent.QuestionClosed(0, question);
  }

  static Response pick(int choice) {
    return new Response.Choice(List.of(choice));
  }
}
