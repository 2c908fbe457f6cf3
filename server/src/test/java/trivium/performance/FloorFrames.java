package trivium.performance;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.protocol.CloseReason;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.Seat;
import trivium.protocol.SeatMessage;
import trivium.protocol.ServerMessage;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage;
import trivium.protocol.WireCodec;

/**
 * Everything that players get in a game of so many questions, as WebSocket frames with their
 * headers. Every answer is right, so that one result is true for all players. What the server
 * flushes together is one buffer. The buffers are never released.
 */
final class FloorFrames {
  static final int CHOICES = 4;

  private static final int POINTS = 1_000;
  private static final int LEADERS = 5;
  private static final int ON_PODIUM = 3;
  private static final int LIMIT = 60_000;
  private static final int PLAYERS = 1_000;
  private static final RoomCode CODE = new RoomCode("482913");
  private static final PlayerId PLAYER = PlayerId.of(PLAYERS);
  private static final String NAME = "Barbara 1000";
  private static final String TOKEN = "482913.p1000.xMA4pvxucjPlsy8HcJiAeA";

  /** The first byte of a frame that is not continued (RFC 6455, 5.2). */
  private static final int TEXT = 0x81;

  private static final int CLOSE = 0x88;

  /** In place of the length, which follows in two bytes. */
  private static final int LENGTH_FOLLOWS = 126;

  private final List<ByteBuf> questions = new ArrayList<>();
  private final List<List<ByteBuf>> receipts = new ArrayList<>();
  private final List<ByteBuf> results = new ArrayList<>();

  /** The seat and the lobby. */
  final ByteBuf joined;

  final ByteBuf leaderboard;
  final ByteBuf finished;
  final ByteBuf roomEnded;

  FloorFrames(int questions) {
    joined =
        frames(
            new SeatMessage.Joined(PLAYER, NAME, TOKEN),
            new ServerMessage.Snapshot(
                Role.PLAYER,
                CODE,
                Phase.LOBBY,
                "Django",
                questions,
                PLAYERS,
                false,
                new Seat.PlayerSeat(PLAYER, NAME, new Standing(0, 1, PLAYERS), 0),
                List.of(),
                Optional.of("en")));
    for (int number = 0; number < questions; number++) {
      this.questions.add(frames(question(number, questions)));
      receipts.add(receipts(number));
      results.add(frames(reveal(number), result(number)));
    }
    leaderboard = frames(new StandingsMessage.Leaderboard(rows(LEADERS)));
    finished =
        frames(
            new StandingsMessage.Finished(
                rows(ON_PODIUM),
                PLAYERS,
                Optional.of(new Standing(POINTS * questions, 1, PLAYERS))));
    roomEnded = close(CloseReason.ROOM_ENDED);
  }

  /** How many questions the game has. */
  int size() {
    return questions.size();
  }

  ByteBuf question(int number) {
    return questions.get(number);
  }

  ByteBuf receipt(int number, int choice) {
    return receipts.get(number).get(choice);
  }

  /** The right answer and the result of a player. */
  ByteBuf outcome(int number) {
    return results.get(number);
  }

  /** The confirmation to the host that the room is open; the only buffer that is released. */
  static ByteBuf opened(RoomCode code) {
    return encoded(
        new SeatMessage.Opened(
            code, code + ".h.eJ2FQU3uxYniW2_LQwcjHg", code + ".d.mr0qmpksrezJjR1zjd4kaQ", ""));
  }

  private static QuestionMessage.QuestionOpened question(int number, int of) {
    return new QuestionMessage.QuestionOpened(
        number,
        of,
        "choice",
        "Which term fits: “Connect each address to the view function or class behind it”?",
        List.of("Models", "CSRF", "URLs", "ORM"),
        LIMIT,
        LIMIT);
  }

  private static List<ByteBuf> receipts(int number) {
    return IntStream.range(0, CHOICES)
        .mapToObj(choice ->
            frames(new QuestionMessage.Receipt(number, new Response.Choice(List.of(choice)))))
        .toList();
  }

  private static RevealMessage.Reveal reveal(int number) {
    return new RevealMessage.Reveal(
        number,
        IntStream.range(0, CHOICES).boxed().toList(),
        List.of(250, 250, 250, 250),
        List.of(),
        "connect each address to the view function or class behind it");
  }

  private static StandingsMessage.Result result(int number) {
    return new StandingsMessage.Result(
        number,
        true,
        POINTS,
        POINTS * (number + 1),
        1,
        PLAYERS,
        number + 1,
        Optional.of(new StandingsMessage.PlayerAhead(NAME, 1)));
  }

  private static List<StandingsMessage.Row> rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(rank -> new StandingsMessage.Row(rank, NAME, POINTS, POINTS))
        .toList();
  }

  private static ByteBuf frames(ServerMessage... messages) {
    return Unpooled.unreleasableBuffer(encoded(messages));
  }

  private static ByteBuf encoded(ServerMessage... messages) {
    var bytes = new ByteArrayOutputStream();
    for (ServerMessage message : messages) {
      append(bytes, TEXT, WireCodec.write(message));
    }
    return direct(bytes);
  }

  private static ByteBuf close(CloseReason reason) {
    var payload = new ByteArrayOutputStream();
    payload.write(reason.code() >> Byte.SIZE);
    payload.write(reason.code());
    payload.writeBytes(reason.reason().getBytes(StandardCharsets.UTF_8));
    var bytes = new ByteArrayOutputStream();
    append(bytes, CLOSE, payload.toByteArray());
    return Unpooled.unreleasableBuffer(direct(bytes));
  }

  private static void append(ByteArrayOutputStream bytes, int first, byte[] payload) {
    bytes.write(first);
    if (payload.length < LENGTH_FOLLOWS) {
      bytes.write(payload.length);
    } else {
      bytes.write(LENGTH_FOLLOWS);
      bytes.write(payload.length >> Byte.SIZE);
      bytes.write(payload.length);
    }
    bytes.writeBytes(payload);
  }

  private static ByteBuf direct(ByteArrayOutputStream bytes) {
    return Unpooled.directBuffer(bytes.size()).writeBytes(bytes.toByteArray());
  }
}
