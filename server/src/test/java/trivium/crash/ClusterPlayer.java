package trivium.crash;

import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import trivium.net.client.WebSocketClient;
import trivium.protocol.ClientMessage;
import trivium.protocol.Phase;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage.Joined;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.protocol.ServerMessage.Refused;
import trivium.protocol.ServerMessage.Snapshot;
import trivium.protocol.StandingsMessage.Finished;

/** Answers every question once, and resends an answer without receipt as a browser does. */
final class ClusterPlayer extends ClusterClient {
  private final String name;
  private final RoomCode room;
  private final AnswerSheet sheet;
  private final long answersWithin;
  private final Random random;
  private final CompletableFuture<Void> seated = new CompletableFuture<>();
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private final Set<Integer> receipts = new HashSet<>();
  private @Nullable String token;
  private @Nullable QuestionOpened open;
  private int chosen = -1;
  private boolean isAttached;

  ClusterPlayer(
      WebSocketClient client,
      URI server,
      RoomCode room,
      String name,
      AnswerSheet sheet,
      long answersWithin) {
    super(client, server, name);
    this.name = name;
    this.room = room;
    this.sheet = sheet;
    this.answersWithin = answersWithin;
    this.random = new Random(name.hashCode());
  }

  CompletableFuture<Void> seated() {
    return seated;
  }

  /** Completes at the podium; fails if a refusal makes no sense. */
  CompletableFuture<Void> finished() {
    return finished;
  }

  @Override
  void broken(String promise) {
    finished.completeExceptionally(new AssertionError(promise));
  }

  @Override
  ClientMessage knock() {
    isAttached = false;
    return token == null
        ? new SeatRequest.Join(room, name, "claim of " + name)
        : new SeatRequest.Resume(token);
  }

  @Override
  void received(ServerMessage message) {
    switch (message) {
      case Joined joined -> token = joined.token();
      case Snapshot snapshot -> {
        isAttached = true;
        answered();
        seated.complete(null);
        open = null;
        snapshot.scene().forEach(this::show);
        if (snapshot.phase() == Phase.QUESTION && open != null && chosen == open.question()) {
          answer(open);
        }
      }
      case Refused refused -> refused(refused.why());
      default -> show(message);
    }
  }

  private void show(ServerMessage message) {
    switch (message) {
      case QuestionOpened question -> {
        open = question;
        if (chosen < question.question()) {
          later(random.nextLong(answersWithin), () -> answer(question));
        }
      }
      case Receipt receipt -> {
        receipts.add(receipt.question());
        answered();
      }
      case Reveal _ -> {
        open = null;
        answered();
      }
      case Finished _ -> {
        hangUp();
        finished.complete(null);
      }
      default -> {}
    }
  }

  private void answer(QuestionOpened question) {
    if (open != null
        && open.question() == question.question()
        && !receipts.contains(question.question())) {
      chosen = question.question();
      // The next snapshot repeats what cannot be sent now.
      if (!isAttached) {
        return;
      }
      send(new QuestionRequest.Answer(question.question(), sheet.response(name, question)));
    }
  }

  private void refused(RefusalReason why) {
    answered();
    switch (why) {
      case TOO_LATE -> {}
      case SERVER_BUSY -> {
        if (isAttached) {
          whenLessBusy(() -> {
            if (open != null && chosen == open.question()) {
              answer(Objects.requireNonNull(open));
            }
          });
        } else {
          knockAgain();
        }
      }
      default -> broken(name + " was refused: " + why);
    }
  }
}
