package trivium.rehearsal;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketConnection;
import trivium.net.client.WebSocketListener;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.WireCodec;

/** A synthetic player: joins, answers each question at random after a think time, and measures. */
final class SyntheticPlayer implements WebSocketListener {
  private final String name;
  private final RehearsedRoom room;
  private final PlayerClock clock;
  private final Measurements measurements;
  private final SplittableRandom random;
  private final Runnable settled;
  private final long longestThinkTime;
  private final long dialledAt;

  private @Nullable WebSocketConnection connection;
  private boolean joined;
  private boolean over;
  private int question = -1;
  private long answeredAt;
  private boolean receiptDue;
  private boolean resultDue;
  private boolean sheet;
  private @Nullable Response sent;
  private int lobbyBytes;
  private int gameBytes;

  /**
   * @param settled called once the player has joined or failed
   */
  SyntheticPlayer(
      String name,
      RehearsedRoom room,
      PlayerClock clock,
      Measurements measurements,
      RehearsalPlan plan,
      long seed,
      Runnable settled) {
    this.name = name;
    this.room = room;
    this.clock = clock;
    this.measurements = measurements;
    this.settled = settled;
    random = new SplittableRandom(seed);
    longestThinkTime = TimeUnit.MILLISECONDS.toNanos(plan.answerWithin());
    dialledAt = clock.now();
    measurements.dialled(dialledAt);
  }

  void connected(WebSocketConnection connection, RoomCode code) {
    if (over) {
      connection.close();
      return;
    }
    this.connection = connection;
    connection.send(WireCodec.write(new SeatRequest.Join(code, name)));
  }

  boolean hasJoined() {
    return joined;
  }

  /** Stops playing; later events are ignored. */
  void leave() {
    if (over) {
      return;
    }
    over = true;
    if (receiptDue) {
      measurements.error("receipt.missing");
    }
    if (resultDue) {
      measurements.error("result.missing");
    }
    if (joined) {
      measurements.received(lobbyBytes, gameBytes);
    }
    if (connection != null) {
      connection.close();
    }
    if (joined) {
      room.left();
    } else {
      settled.run();
    }
  }

  /** Stops playing because of an error. */
  void fail(String kind) {
    if (!over) {
      measurements.error(kind);
      leave();
    }
  }

  @Override
  public void message(byte[] text, long arrived, int wireBytes) {
    if (over) {
      return;
    }
    MessageType tag = MessageType.of(text);
    gameBytes += wireBytes;
    if (question < 0 && tag != MessageType.QUESTION) {
      lobbyBytes += wireBytes;
    }
    switch (tag) {
      case JOINED -> {
        joined = true;
        measurements.joined(dialledAt, arrived);
        room.joined(this);
        settled.run();
      }
      case QUESTION -> think(text, arrived);
      case RECEIPT -> {
        if (sheet && !(receiptDue && isOnSheet(text))) {
          break;
        }
        if (receiptDue) {
          receiptDue = false;
          measurements.receipt.add(arrived - answeredAt);
          room.receiptArrived();
        } else {
          measurements.error("receipt.unexpected");
        }
      }
      case RESULT, SHEET_RESULT -> {
        if (resultDue) {
          resultDue = false;
          room.resultArrived(arrived);
        } else {
          measurements.error("result.unexpected");
        }
      }
      case REFUSED -> refused(text);
      case OPENED, REVEAL, LOCKING, MARKING, ANSWERS, LEADERBOARD, FINISHED, OTHER -> {}
    }
  }

  @Override
  public void closed(int code, String reason) {
    connection = null;
    if (room.expects(code)) {
      leave();
    } else {
      fail("closed." + code);
    }
  }

  private void think(byte[] text, long arrived) {
    if (!(WireCodec.readServer(text) instanceof QuestionMessage.QuestionOpened opened)) {
      return;
    }
    if (receiptDue) {
      receiptDue = false;
      measurements.error("receipt.missing");
    }
    if (resultDue && !opened.sheet()) {
      measurements.error("result.missing");
    }
    sheet = opened.sheet();
    question = opened.question();
    measurements.playing(opened.of());
    resultDue = true;
    measurements.question.add(arrived - room.questionAskedAt());
    Response response = RandomResponse.at(opened, random);
    int asked = question;
    clock.later(random.nextLong(longestThinkTime), () -> answer(asked, response));
  }

  /** Whether the answer is on the sheet, to which all players of a team may have brought it. */
  private boolean isOnSheet(byte[] text) {
    return WireCodec.readServer(text) instanceof QuestionMessage.Receipt receipt
        && receipt.question() == question
        && receipt.response().equals(sent);
  }

  private void answer(int asked, Response response) {
    if (over || connection == null || asked != question) {
      return;
    }
    byte[] answer = WireCodec.write(new QuestionRequest.Answer(asked, response));
    receiptDue = true;
    sent = response;
    answeredAt = clock.now();
    connection.send(answer);
    measurements.answered();
    room.answered(answeredAt);
  }

  private void refused(byte[] text) {
    if (WireCodec.readServer(text) instanceof ServerMessage.Refused refused) {
      String kind = "refused." + ReportLabels.of(refused.why());
      receiptDue = false;
      if (joined) {
        measurements.error(kind);
      } else {
        fail(kind);
      }
    }
  }
}
