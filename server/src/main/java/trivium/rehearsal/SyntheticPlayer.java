package trivium.rehearsal;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketConnection;
import trivium.net.client.WebSocketListener;
import trivium.protocol.ClientMessage;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;
import trivium.protocol.Wire;

/** One player: joins, thinks a while about each question, answers at random, and keeps count. */
final class SyntheticPlayer implements WebSocketListener {
  private final String name;
  private final PlayerListener company;
  private final PlayerClock stage;
  private final Measurements figures;
  private final SplittableRandom random;
  private final long mostThought;
  private final long dialledAt;

  private @Nullable WebSocketConnection connection;
  private boolean joined;
  private boolean over;
  private int question = -1;
  private long answeredAt;
  private boolean receiptDue;
  private boolean resultDue;
  private int lobbyBytes;
  private int gameBytes;

  SyntheticPlayer(
      String name,
      PlayerListener company,
      PlayerClock stage,
      Measurements figures,
      RehearsalPlan plan,
      long seed) {
    this.name = name;
    this.company = company;
    this.stage = stage;
    this.figures = figures;
    random = new SplittableRandom(seed);
    mostThought = TimeUnit.MILLISECONDS.toNanos(plan.answerWithin());
    dialledAt = stage.now();
    figures.dialled(dialledAt);
  }

  void connected(WebSocketConnection connection, RoomCode room) {
    if (over) {
      connection.close();
      return;
    }
    this.connection = connection;
    connection.send(Wire.write(new ClientMessage.Join(room, name)));
  }

  boolean hasJoined() {
    return joined;
  }

  /** Stops taking part; what comes later is no error. */
  void leave() {
    if (over) {
      return;
    }
    over = true;
    if (receiptDue) {
      figures.error("receipt.missing");
    }
    if (resultDue) {
      figures.error("result.missing");
    }
    if (joined) {
      figures.received(lobbyBytes, gameBytes);
    }
    if (connection != null) {
      connection.close();
    }
    company.gone(this);
  }

  /** Stops taking part for a reason that counts as an error. */
  void fail(String kind) {
    if (!over) {
      figures.error(kind);
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
        figures.joined(dialledAt, arrived);
        company.joined(this);
      }
      case QUESTION -> think(text, arrived);
      case RECEIPT -> {
        if (receiptDue) {
          receiptDue = false;
          figures.receipt.add(arrived - answeredAt);
          company.receipted();
        } else {
          figures.error("receipt.unexpected");
        }
      }
      case RESULT -> {
        if (resultDue) {
          resultDue = false;
          company.resulted(arrived);
        } else {
          figures.error("result.unexpected");
        }
      }
      case REFUSED -> refused(text);
      case OPENED, REVEAL, LEADERBOARD, FINISHED, OTHER -> {}
    }
  }

  @Override
  public void closed(int code, String reason) {
    connection = null;
    if (company.expects(code)) {
      leave();
    } else {
      fail("closed." + code);
    }
  }

  private void think(byte[] text, long arrived) {
    if (!(Wire.readServer(text) instanceof ServerMessage.QuestionOpened opened)) {
      return;
    }
    if (receiptDue) {
      receiptDue = false;
      figures.error("receipt.missing");
    }
    if (resultDue) {
      figures.error("result.missing");
    }
    question = opened.question();
    figures.playing(opened.of());
    resultDue = true;
    figures.question.add(arrived - company.questionAskedAt());
    Response guess = RandomResponse.at(opened, random);
    int asked = question;
    stage.later(random.nextLong(mostThought), () -> answer(asked, guess));
  }

  private void answer(int asked, Response guess) {
    if (over || connection == null || asked != question) {
      return;
    }
    byte[] answer = Wire.write(new ClientMessage.Answer(asked, guess));
    receiptDue = true;
    answeredAt = stage.now();
    connection.send(answer);
    figures.answered();
    company.answered(answeredAt);
  }

  private void refused(byte[] text) {
    if (Wire.readServer(text) instanceof ServerMessage.Refused refused) {
      String kind = "refused." + ReportLabels.of(refused.why());
      receiptDue = false;
      if (joined) {
        figures.error(kind);
      } else {
        fail(kind);
      }
    }
  }
}
