package trivium.net;

import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trivium.cluster.NodeId;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;
import trivium.protocol.Wire;
import trivium.room.AddressBlock;
import trivium.room.AnswerTiming;
import trivium.room.ConnectionId;
import trivium.room.RoomRequest;
import trivium.room.SeatToken;
import trivium.room.TokenBucket;

/**
 * One connection: at the door of a room, then in a place. Adds to each request what only the server
 * can know. Confined to the connection's loop.
 */
final class Session {
  /** Where a connection is on its way into a room. */
  private enum Stage {
    AT_THE_DOOR,
    KNOCKING,
    IN_PLACE
  }

  private static final long NO_PING = 0;
  private static final long NO_ANSWER = 0;

  /** A person taps a few times a second; a page that comes back sends a handful at once. */
  private static final int BURST = 40;

  private static final int MESSAGES_PER_SECOND = 20;

  /**
   * When a token or key that is good for nothing is refused, ms after it came: later than it takes
   * to find that out, so that the time does not tell whether there is a room.
   */
  private static final long REFUSAL_DELAY = 500;

  private final ConnectionId id;
  private final EdgeLoop loop;
  private final Outbound outbound;
  private final AddressBlock address;
  private final TokenBucket pace;
  private final RoundTrip roundTrip = new RoundTrip();
  private Stage stage = Stage.AT_THE_DOOR;
  private @Nullable RoomCode room;
  private @Nullable NodeId owner;
  private long questionSent;
  private final long since;
  private long answered = NO_ANSWER;
  private long heard;
  private long ping = NO_PING;
  private boolean holdsRefusal;
  private ServerMessage.@Nullable Refused heldRefusal;
  private boolean gone;

  Session(ConnectionId id, EdgeLoop loop, Outbound outbound, AddressBlock address, long now) {
    this.id = id;
    this.loop = loop;
    this.outbound = outbound;
    this.address = address;
    this.pace = new TokenBucket(BURST, MESSAGES_PER_SECOND, Duration.ofSeconds(1), now);
    this.since = now;
    this.heard = now;
  }

  ConnectionId id() {
    return id;
  }

  AddressBlock address() {
    return address;
  }

  Outbound outbound() {
    return outbound;
  }

  Optional<RoomCode> room() {
    return Optional.ofNullable(room);
  }

  boolean isSeated() {
    return stage == Stage.IN_PLACE;
  }

  /** When the connection was opened. */
  long since() {
    return since;
  }

  /** When something last came from the client. */
  long heard() {
    return heard;
  }

  void heardAt(long now) {
    heard = now;
  }

  /** A ping has gone out with this stamp in it. */
  void pinged(long stamp) {
    ping = stamp;
  }

  /** A pong came back; one that answers no ping of ours counts for nothing. */
  void pong(long stamp, long nanos) {
    if (stamp == ping) {
      roundTrip.measured(nanos - stamp);
      ping = NO_PING;
    }
  }

  /** A question is on its way to this client. */
  void questionSentAt(long now) {
    questionSent = now;
  }

  /** A room, owned by that node, has given this connection a place. */
  void seated(RoomCode code, NodeId node) {
    stage = Stage.IN_PLACE;
    room = code;
    owner = node;
  }

  /** A message came in at this time. */
  void receive(ClientMessage message, long now) {
    if (!pace.take(now)) {
      outbound.close(CloseReason.TOO_FAST);
      return;
    }
    switch (message) {
      case ClientMessage.Unseated knock -> {
        if (stage == Stage.AT_THE_DOOR) {
          knock(knock);
        } else {
          refuse(RefusalReason.HAS_SEAT);
        }
      }
      case ClientMessage.Seated act -> {
        if (stage == Stage.IN_PLACE && room != null && owner != null) {
          if (act instanceof ClientMessage.Answer) {
            answered = System.nanoTime();
          }
          AnswerTiming timing = new AnswerTiming(questionSent, now, roundTrip.millis());
          loop.edge().up(owner, new RoomRequest.Act(id, room, act, timing));
        } else {
          refuse(RefusalReason.NO_SEAT);
        }
      }
    }
  }

  private void knock(ClientMessage.Unseated knock) {
    switch (knock) {
      case ClientMessage.Open open -> {
        switch (loop.edge().hostKey(address, open.key(), outbound.channel())) {
          case RIGHT -> {
            stage = Stage.KNOCKING;
            loop.edge().open(new RoomRequest.Open(id, open, loop.edge().counted(address)));
          }
          case WRONG -> refuse(RefusalReason.WRONG_KEY);
          case TOO_MANY -> refuse(RefusalReason.TOO_MANY_KEYS);
        }
      }
      case ClientMessage.Find find -> guess(new RoomRequest.Find(id, find));
      case ClientMessage.Join join -> guess(new RoomRequest.Join(id, join, address));
      case ClientMessage.Watch watch ->
          SeatToken.parse(watch.key())
              .ifPresentOrElse(
                  token -> comeBack(new RoomRequest.Watch(id, watch.room(), token)),
                  () -> refuse(RefusalReason.NO_SUCH_DISPLAY));
      case ClientMessage.Resume resume ->
          SeatToken.parse(resume.token())
              .ifPresentOrElse(
                  token -> comeBack(new RoomRequest.Resume(id, token.room(), token)),
                  () -> refuse(RefusalReason.NO_SUCH_SEAT));
    }
  }

  /** Knocks at a room whose code may be guessed. */
  private void guess(RoomRequest.ToRoom request) {
    stage = Stage.KNOCKING;
    loop.edge().guesses().ask(address, request.room(), new CodeGuess(request));
  }

  /** The request for a room, from the limit on guesses and back to this connection's loop. */
  private final class CodeGuess implements GuessLimit.Guess {
    private final RoomRequest.ToRoom request;

    CodeGuess(RoomRequest.ToRoom request) {
      this.request = request;
    }

    @Override
    public void lookUp() {
      GuessLimit guesses = loop.edge().guesses();
      RoomCode code = request.room();
      loop.edge()
          .ownerOf(code)
          .whenComplete((found, failure) -> {
            if (failure != null) {
              guesses.failed(address, code);
              loop.run(() -> tell(RefusalReason.SERVER_BUSY.refused()));
            } else if (found.isEmpty()) {
              guesses.wrong(address, code, this);
            } else {
              guesses.right(address, code);
              loop.run(() -> goTo(found.get(), request));
            }
          });
    }

    @Override
    public void wrong() {
      loop.run(() -> tell(RefusalReason.NO_SUCH_ROOM.refused()));
    }

    @Override
    public void untold() {
      loop.run(() -> tell(RefusalReason.TOO_MANY_TRIES.refused()));
    }
  }

  /**
   * Knocks with a token or key: there is nothing to guess, and nothing to be learned. Where the
   * directory knows no room, this node refuses as it refuses a token that is not genuine, and a
   * timer that was set before either was looked at tells it.
   */
  private void comeBack(RoomRequest.WithToken request) {
    stage = Stage.KNOCKING;
    holdsRefusal = true;
    loop.later(REFUSAL_DELAY, this::tellRefusal);
    loop.edge()
        .ownerOf(request.room())
        .whenComplete((found, failure) ->
            loop.run(() -> {
              if (failure != null) {
                tell(RefusalReason.SERVER_BUSY.refused());
              } else {
                goTo(found.orElse(loop.edge().self()), request);
              }
            }));
  }

  /** Refusals are told as they come from now on; one that came before, at once. */
  private void tellRefusal() {
    holdsRefusal = false;
    ServerMessage.Refused refused = heldRefusal;
    heldRefusal = null;
    if (refused != null) {
      turnAway(refused);
    }
  }

  private void goTo(NodeId node, RoomRequest.ToRoom request) {
    if (!gone) {
      owner = node;
      room = request.room();
      loop.edge().up(node, request);
    }
  }

  private void refuse(RefusalReason why) {
    send(why.refused());
    outbound.flush();
  }

  /** Says what a room, or the way to it, has to say to this client alone. */
  void tell(ServerMessage message) {
    if (message instanceof ServerMessage.Refused refused && stage == Stage.KNOCKING) {
      if (holdsRefusal) {
        heldRefusal = refused;
      } else {
        turnAway(refused);
      }
      return;
    }
    if (message instanceof ServerMessage.Found) {
      standAtTheDoor();
    }
    if (message instanceof ServerMessage.QuestionOpened) {
      questionSentAt(loop.edge().clock().now());
    }
    send(message);
  }

  private void turnAway(ServerMessage.Refused refused) {
    standAtTheDoor();
    send(refused);
    outbound.flush();
  }

  private void standAtTheDoor() {
    stage = Stage.AT_THE_DOOR;
    room = null;
    owner = null;
  }

  /** Encodes and queues a message for this client alone. */
  private void send(ServerMessage message) {
    if (message instanceof ServerMessage.Refused refused) {
      loop.edge().metrics().refused(refused.why());
    } else if (message instanceof ServerMessage.Receipt && answered != NO_ANSWER) {
      loop.edge().metrics().receiptTook(System.nanoTime() - answered);
      answered = NO_ANSWER;
    }
    outbound.write(Unpooled.wrappedBuffer(Wire.write(message)));
  }

  /** The connection is gone. */
  void left() {
    gone = true;
    if (room != null && owner != null) {
      loop.edge().up(owner, new RoomRequest.Left(id, room));
    }
  }
}
