package trivium.crash;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketClient;
import trivium.protocol.BuzzerMessage;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundMessage;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.SheetMessage;
import trivium.protocol.StakesMessage;
import trivium.protocol.Standing;
import trivium.protocol.StandingsMessage;
import trivium.protocol.StandingsMessage.Finished;

/**
 * Resends an answer until its receipt, as a phone does, and records every confirmation of the
 * server.
 */
final class LastingPlayer extends LastingClient {
  /** Points for a correct answer where time does not matter. */
  static final int POINTS = 1_000;

  private final String name;
  private final RoomCode room;
  private final AnswerSheet sheet;
  private final Random random;
  private final long answersWithin;
  private final Map<Integer, Response> receipts = new HashMap<>();
  private final Map<Integer, Integer> earned = new HashMap<>();
  private final CompletableFuture<PlayerId> seat = new CompletableFuture<>();
  private final CompletableFuture<Standing> standing = new CompletableFuture<>();
  private @Nullable String token;
  private @Nullable QuestionOpened open;

  LastingPlayer(
      WebSocketClient client,
      ServerProcess server,
      RoomCode room,
      String name,
      AnswerSheet sheet,
      long answersWithin) {
    super(client, server.socket());
    this.name = name;
    this.room = room;
    this.sheet = sheet;
    this.random = new Random(name.hashCode());
    this.answersWithin = answersWithin;
  }

  @Override
  void broken(String promise) {
    standing.completeExceptionally(new AssertionError(promise));
  }

  @Override
  ClientMessage knock() {
    return token == null
        ? new SeatRequest.Join(room, name, "claim of " + name)
        : new SeatRequest.Resume(token);
  }

  @Override
  void heard(ServerMessage message) {
    switch (message) {
      case Joined joined -> {
        token = joined.token();
        seat.complete(joined.player());
      }
      case Snapshot snapshot -> comeBack(snapshot);
      case QuestionOpened question -> ask(question);
      case Receipt receipt -> keep(receipt);
      case RevealMessage.Reveal _ -> open = null;
      case Finished finished -> finish(finished);
      case Refused refused -> refused(refused.why());
      case SeatMessage _,
          PlayersMessage _,
          RoundMessage _,
          QuestionMessage _,
          BuzzerMessage _,
          SheetMessage _,
          StakesMessage _,
          RevealMessage _,
          StandingsMessage _,
          ServerMessage.Storage _ -> {}
    }
  }

  private void comeBack(Snapshot snapshot) {
    open = null;
    snapshot.scene().forEach(this::heard);
    int asked =
        snapshot.scene().stream()
            .filter(QuestionOpened.class::isInstance)
            .map(question -> ((QuestionOpened) question).question())
            .findFirst()
            .orElse(-1);
    boolean receipted =
        snapshot.scene().stream()
            .anyMatch(message -> message instanceof Receipt receipt && receipt.question() == asked);
    if (receipts.containsKey(asked) && !receipted) {
      broken(name + " had a receipt for question " + asked + " that is gone");
    }
    if (snapshot.phase() != Phase.QUESTION) {
      open = null;
    }
  }

  private void ask(QuestionOpened question) {
    open = question;
    later(random.nextLong(answersWithin), () -> answer(question));
  }

  private void answer(QuestionOpened question) {
    if (question.equals(open) && !receipts.containsKey(question.question())) {
      send(new QuestionRequest.Answer(question.question(), sheet.response(name, question)));
    }
  }

  private void keep(Receipt receipt) {
    Response before = receipts.put(receipt.question(), receipt.response());
    if (before != null && !before.equals(receipt.response())) {
      broken(name + " has receipts for two answers to question " + receipt.question());
    }
    if (open != null && open.question() == receipt.question()) {
      earned.put(receipt.question(), sheet.isRight(open, receipt.response()) ? POINTS : 0);
    }
  }

  private void finish(Finished finished) {
    hangUp();
    finished
        .standing()
        .ifPresentOrElse(standing::complete, () -> broken(name + " has no standing"));
  }

  private void refused(RefusalReason why) {
    switch (why) {
      case TOO_LATE -> {}
      case SERVER_BUSY -> later(500, () -> Optional.ofNullable(open).ifPresent(this::answer));
      default -> broken(name + " was refused: " + why);
    }
  }

  /** Any thread. */
  CompletableFuture<PlayerId> seat() {
    return seat;
  }

  /**
   * The standing at the end of the game; fails with the first confirmation that did not hold. Any
   * thread.
   */
  CompletableFuture<Standing> standing() {
    return standing;
  }

  String name() {
    return name;
  }

  Map<Integer, Response> receipts() {
    return receipts;
  }

  /** The points that the answers with receipts should have earned, computed here. */
  int points() {
    return earned.values().stream().mapToInt(Integer::intValue).sum();
  }
}
