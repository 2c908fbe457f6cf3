package trivium.net.socket;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trivium.cluster.NodeId;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.EncodedMessage;
import trivium.protocol.HostQuery;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.RefusalReason;
import trivium.protocol.Role;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatMessage;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage;
import trivium.room.AddressBlock;
import trivium.room.AnswerTiming;
import trivium.room.ConnectionId;
import trivium.room.RoomRequest;
import trivium.room.SeatToken;
import trivium.room.TokenBucket;

/**
 * The session of one WebSocket: first without a seat, then in the seat of a room. Adds to each
 * request what only the server knows. Confined to the connection's loop.
 */
final class Session implements Reattachment.Waiting {
  private enum Stage {
    UNSEATED,
    /** Has asked for a seat and waits for the room to respond. */
    REQUESTING,
    SEATED,
    /** Has a seat, and waits to be attached to the next owner of the room. */
    DETACHED
  }

  private static final long NO_PING = 0;
  private static final long NO_ANSWER = 0;

  /** People send a few messages a second; a page that reconnects sends several at once. */
  private static final int BURST = 40;

  private static final int MESSAGES_PER_SECOND = 20;

  /** Messages that are kept while the room moves to another node, which takes seconds. */
  private static final int MOST_KEPT = BURST;

  /** Time after which an owner that has not responded is asked again, ms. */
  private static final long NO_RESPONSE = 2_000;

  /**
   * Delay of the refusal of an invalid token or display key, ms: longer than its check takes, so
   * that the response time does not reveal whether the room exists.
   */
  private static final long REFUSAL_DELAY = 500;

  private final ConnectionId id;
  private final EdgeLoop loop;
  private final FrameWriter writer;
  private final OpeningHandshake handshake;
  private final TokenBucket messageRate;
  private final RoundTripTime roundTrip = new RoundTripTime();
  private final GuessHistory guesses = new GuessHistory();
  private final OfferedDisplay display;
  private Stage stage = Stage.UNSEATED;
  private boolean host;
  private @Nullable RoomCode room;
  private @Nullable NodeId owner;
  private @Nullable String token;
  private RoomRequest.@Nullable ToRoom request;
  private final Deque<RoomRequest.Act> kept = new ArrayDeque<>();
  private long responseDue;
  private boolean isInterrupted;
  private long questionSent;
  private final long openedAt;
  private long answerNanos = NO_ANSWER;
  private long lastReceived;
  private long ping = NO_PING;
  private boolean delaysRefusal;
  private @Nullable EncodedMessage delayedRefusal;
  private boolean closed;

  Session(
      ConnectionId id, EdgeLoop loop, FrameWriter writer, OpeningHandshake handshake, long now) {
    this.id = id;
    this.loop = loop;
    this.writer = writer;
    this.handshake = handshake;
    this.display = new OfferedDisplay(id, handshake.address(), loop.edge().displayCodes());
    this.messageRate = new TokenBucket(BURST, MESSAGES_PER_SECOND, Duration.ofSeconds(1), now);
    this.openedAt = now;
    this.lastReceived = now;
  }

  ConnectionId id() {
    return id;
  }

  AddressBlock address() {
    return handshake.address();
  }

  FrameWriter writer() {
    return writer;
  }

  Optional<RoomCode> room() {
    return Optional.ofNullable(room);
  }

  /** Whether the browser has a seat, be its room about to move or not. */
  boolean isSeated() {
    return stage == Stage.SEATED || stage == Stage.DETACHED;
  }

  /** Whether it waits to be attached to the next owner of its room. */
  boolean isDetached() {
    return stage == Stage.DETACHED;
  }

  /** Whether this is a display that waits for a host, for as long as it takes. */
  boolean isWaitingDisplay() {
    return display.isWaiting();
  }

  /** Changes the code of a display that waits from time to time. */
  void renewDisplayCode(long now) {
    display
        .renew(now)
        .ifPresent(message -> {
          send(message);
          writer.flush();
        });
  }

  /** When the connection was opened, ms since the epoch. */
  long openedAt() {
    return openedAt;
  }

  /** When a frame last arrived, ms since the epoch. */
  long lastReceived() {
    return lastReceived;
  }

  void received(long now) {
    lastReceived = now;
  }

  /**
   * @param nanos when the ping was sent, which is also its payload
   */
  void pingSent(long nanos) {
    ping = nanos;
  }

  /** Measures the round trip; ignores a pong that answers none of our pings. */
  void pong(long payload, long nanos) {
    if (payload == ping) {
      roundTrip.measured(nanos - payload);
      ping = NO_PING;
    }
  }

  /** A question was sent to this client. */
  void questionSentAt(long now) {
    questionSent = now;
  }

  /** A room on that node has attached this connection to a seat. */
  void seated(RoomCode code, NodeId node, Role role) {
    stage = Stage.SEATED;
    host = role == Role.HOST;
    room = code;
    owner = node;
    request = null;
    while (!kept.isEmpty()) {
      loop.edge().up(node, kept.remove());
    }
  }

  @Override
  public boolean awaitsOwner() {
    return stage == Stage.DETACHED || (stage == Stage.REQUESTING && request != null);
  }

  boolean isOwnedBy(NodeId node) {
    return node.equals(owner) && room != null && stage != Stage.UNSEATED;
  }

  /** Whether that node is to open a room for this connection. */
  boolean awaitsRoomOn(NodeId node) {
    return stage == Stage.REQUESTING && room == null && node.equals(owner);
  }

  /** The request for a room may be lost, and with it the room. */
  void openingLost() {
    refused(RefusalReason.SERVER_BUSY);
  }

  /** The owner is lost: messages of the browser are kept until another has attached the seat. */
  void detached() {
    if (stage == Stage.SEATED) {
      stage = Stage.DETACHED;
    }
    responseDue = 0;
    isInterrupted = true;
  }

  /**
   * Whether the owner is yet to be asked for the seat after an interruption. What it sent before it
   * knew of the interruption does not count, because it gives up the seat when it learns of it.
   */
  boolean isInterrupted() {
    return isInterrupted;
  }

  @Override
  public void attachTo(NodeId node) {
    long now = loop.edge().clock().now();
    if (closed || (node.equals(owner) && now < responseDue)) {
      return;
    }
    responseDue = now + NO_RESPONSE;
    isInterrupted = false;
    if (stage == Stage.DETACHED && room != null && token != null) {
      owner = node;
      SeatToken.parse(token)
          .ifPresent(seat -> loop.edge().up(node, new RoomRequest.Resume(id, seat.room(), seat)));
    } else if (stage == Stage.REQUESTING && request != null) {
      forward(node, request);
    }
  }

  @Override
  public void giveUp() {
    writer.close(CloseReason.RESTARTING);
  }

  /** The node to which the request was sent no longer owns the room, or not yet. */
  void returned(NodeId sender, RoomRequest.ToRoom unhandled) {
    switch (unhandled) {
      case RoomRequest.Act act -> {
        if (stage == Stage.SEATED && sender.equals(owner)) {
          loop.reattach(this, act.room());
        }
        act(act);
      }
      case RoomRequest.Left _ -> {}
      case RoomRequest.Find _,
          RoomRequest.Join _,
          RoomRequest.Spectate _,
          RoomRequest.Watch _,
          RoomRequest.Resume _ ->
          loop.reattach(this, unhandled.room());
    }
  }

  /** The owner of the room cannot recover it, and no other node can. */
  void unrecoverable(RoomRequest.ToRoom unhandled) {
    switch (stage) {
      case REQUESTING -> unhandled.refusalWithoutRoom().ifPresent(this::refused);
      // The browser asks for its seat on another connection, and is refused.
      case SEATED, DETACHED -> writer.close(CloseReason.RESTARTING);
      case UNSEATED -> {}
    }
  }

  private void act(RoomRequest.Act act) {
    if (stage == Stage.SEATED && owner != null) {
      loop.edge().up(owner, act);
    } else if (kept.size() < MOST_KEPT) {
      kept.add(act);
    } else {
      refuse(RefusalReason.SERVER_BUSY);
    }
  }

  /** Takes a message that arrived at this time, ms since the epoch. */
  void receive(ClientMessage message, long now) {
    if (!messageRate.take(now)) {
      writer.close(CloseReason.TOO_FAST);
      return;
    }
    switch (message) {
      case SeatRequest request -> {
        if (stage == Stage.UNSEATED) {
          if (!(request instanceof SeatRequest.OfferDisplay)) {
            display.withdraw();
          }
          request(request);
        } else {
          refuse(RefusalReason.HAS_SEAT);
        }
      }
      case ClientMessage.Seated act -> {
        if (act instanceof HostQuery.ClaimDisplay
            && host
            && !loop.edge().displayClaims().take(address(), now)) {
          refuse(RefusalReason.TOO_MANY_DISPLAY_CODES);
        } else if (isSeated() && room != null) {
          if (act instanceof QuestionRequest.Answer) {
            answerNanos = System.nanoTime();
          }
          AnswerTiming timing = new AnswerTiming(questionSent, now, roundTrip.millis());
          act(new RoomRequest.Act(id, room, act, timing));
        } else {
          refuse(RefusalReason.NO_SEAT);
        }
      }
    }
  }

  private void request(SeatRequest request) {
    switch (request) {
      case SeatRequest.Open open -> {
        switch (loop.edge().hostKeyLimit().check(address(), open.key(), handshake.isKnownHost())) {
          case RIGHT -> {
            stage = Stage.REQUESTING;
            NodeId node = loop.edge().forNewRooms();
            owner = node;
            loop.edge()
                .up(node, new RoomRequest.Open(id, open, loop.edge().countedAddress(address())));
          }
          case WRONG -> refuse(RefusalReason.WRONG_KEY);
          case TOO_MANY -> refuse(RefusalReason.TOO_MANY_KEYS);
        }
      }
      case SeatRequest.Find find -> requestByCode(new RoomRequest.Find(id, find));
      case SeatRequest.Join join -> requestByCode(new RoomRequest.Join(id, join, address()));
      case SeatRequest.Spectate spectate -> requestByCode(new RoomRequest.Spectate(id, spectate));
      case SeatRequest.Watch watch ->
          SeatToken.parse(watch.key())
              .ifPresentOrElse(
                  token -> requestWithToken(new RoomRequest.Watch(id, watch.room(), token)),
                  () -> refuse(RefusalReason.NO_SUCH_DISPLAY));
      case SeatRequest.OfferDisplay _ -> {
        send(display.offer(loop.edge().clock().now()));
        writer.flush();
      }
      case SeatRequest.Resume resume ->
          SeatToken.parse(resume.token())
              .ifPresentOrElse(
                  token -> requestWithToken(new RoomRequest.Resume(id, token.room(), token)),
                  () -> refuse(RefusalReason.NO_SUCH_SEAT));
    }
  }

  /** Requests a room by its code, which may be guessed, through the limit on guesses. */
  private void requestByCode(RoomRequest.ToRoom request) {
    stage = Stage.REQUESTING;
    GuessPriority priority = guesses.add(request.room(), loop.edge().clock().now());
    loop.edge().guesses().submit(address(), request.room(), new CodeGuess(request, priority));
  }

  /** Hands the outcome of a guess back to this connection's loop. */
  private final class CodeGuess implements Guess {
    private final RoomRequest.ToRoom request;
    private final GuessPriority priority;

    CodeGuess(RoomRequest.ToRoom request, GuessPriority priority) {
      this.request = request;
      this.priority = priority;
    }

    @Override
    public GuessPriority priority() {
      return priority;
    }

    @Override
    public void lookUp() {
      GuessLimit guesses = loop.edge().guesses();
      RoomCode code = request.room();
      loop.edge()
          .ownerOf(code)
          .whenComplete((found, failure) -> {
            if (failure != null) {
              guesses.lookUpFailed(address(), code);
              loop.run(() -> refused(RefusalReason.SERVER_BUSY));
            } else if (found.isEmpty()) {
              guesses.notFound(address(), code, this);
            } else {
              guesses.found(address(), code);
              loop.run(() -> forward(found.get(), request));
            }
          });
    }

    @Override
    public void notFound() {
      loop.run(() -> refused(RefusalReason.NO_SUCH_ROOM));
    }

    @Override
    public void throttled() {
      loop.run(() -> refused(RefusalReason.TOO_MANY_TRIES));
    }
  }

  /**
   * Requests a seat with a token or display key, neither of which can be guessed. The request for a
   * room that does not exist is handled by this node exactly like one with a forged token, and both
   * are refused after the same delay.
   */
  private void requestWithToken(RoomRequest.WithToken request) {
    stage = Stage.REQUESTING;
    token = request.token().text();
    delaysRefusal = true;
    loop.schedule(REFUSAL_DELAY, this::endRefusalDelay);
    loop.edge()
        .ownerOf(request.room())
        .whenComplete((found, failure) ->
            loop.run(() -> {
              if (failure != null) {
                refused(RefusalReason.SERVER_BUSY);
              } else {
                forward(found.orElse(loop.edge().self()), request);
              }
            }));
  }

  private void endRefusalDelay() {
    delaysRefusal = false;
    EncodedMessage refused = delayedRefusal;
    delayedRefusal = null;
    if (refused != null) {
      sendRefusal(refused);
    }
  }

  private void forward(NodeId node, RoomRequest.ToRoom request) {
    if (!closed) {
      owner = node;
      room = request.room();
      this.request = request;
      if (loop.edge().isMember(node)) {
        loop.edge().up(node, request);
      } else {
        loop.reattach(this, request.room());
      }
    }
  }

  private void refuse(RefusalReason reason) {
    send(reason.refused());
    writer.flush();
  }

  /** Queues a message of the room, or of the edge on its behalf, for this client alone. */
  void deliver(EncodedMessage message) {
    if (stage == Stage.DETACHED) {
      // The present owner attaches the seat first; a refusal may come from a node that is none yet.
      responseDue = 0;
      return;
    }
    if (stage == Stage.REQUESTING && message.is(ServerMessage.Refused.class)) {
      if (delaysRefusal) {
        delayedRefusal = message;
      } else {
        sendRefusal(message);
      }
      return;
    }
    rememberToken(message);
    if (message.is(SeatMessage.Found.class)) {
      becomeUnseated();
    }
    if (message.is(QuestionMessage.QuestionOpened.class)) {
      questionSentAt(loop.edge().clock().now());
    }
    send(message);
  }

  /** The token of the seat, with which the edge returns to it. */
  private void rememberToken(EncodedMessage message) {
    // Other messages, which another node has encoded, are not decoded for this.
    if (SeatMessage.WithToken.class.isAssignableFrom(message.type())) {
      token = ((SeatMessage.WithToken) message.message()).token();
    }
  }

  /** The edge refuses the request for a seat in place of the room. */
  private void refused(RefusalReason reason) {
    deliver(EncodedMessage.of(reason.refused()));
  }

  private void sendRefusal(EncodedMessage refused) {
    becomeUnseated();
    send(refused);
    writer.flush();
  }

  private void becomeUnseated() {
    stage = Stage.UNSEATED;
    room = null;
    owner = null;
    token = null;
    request = null;
  }

  private void send(ServerMessage message) {
    send(EncodedMessage.of(message));
  }

  private void send(EncodedMessage message) {
    if (message.is(ServerMessage.Refused.class)) {
      loop.edge().metrics().refused(((ServerMessage.Refused) message.message()).why());
    } else if (message.is(QuestionMessage.Receipt.class) && answerNanos != NO_ANSWER) {
      loop.edge().metrics().receiptTook(System.nanoTime() - answerNanos);
      answerNanos = NO_ANSWER;
    }
    writer.write(writer.frame(message.json()));
  }

  /** Tells the room that the connection is closed. */
  void connectionClosed() {
    closed = true;
    display.withdraw();
    if (room != null && owner != null) {
      loop.edge().up(owner, new RoomRequest.Left(id, room));
    }
  }
}
