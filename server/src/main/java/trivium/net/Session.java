package trivium.net;

import io.netty.buffer.Unpooled;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trivium.cluster.NodeId;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;
import trivium.protocol.Why;
import trivium.protocol.Wire;
import trivium.room.ConnectionId;
import trivium.room.RoomRequest;
import trivium.room.SeatToken;
import trivium.room.Timing;

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

  private final ConnectionId id;
  private final EdgeLoop loop;
  private final Outbound outbound;
  private final String address;
  private final Pace pace;
  private final RoundTrip roundTrip = new RoundTrip();
  private Stage stage = Stage.AT_THE_DOOR;
  private @Nullable RoomCode room;
  private @Nullable NodeId owner;
  private long questionSent;
  private long heard;
  private long ping = NO_PING;

  Session(ConnectionId id, EdgeLoop loop, Outbound outbound, String address, long now) {
    this.id = id;
    this.loop = loop;
    this.outbound = outbound;
    this.address = address;
    this.pace = new Pace(now);
    this.heard = now;
  }

  ConnectionId id() {
    return id;
  }

  Outbound outbound() {
    return outbound;
  }

  Optional<RoomCode> room() {
    return Optional.ofNullable(room);
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

  /** The room has turned this connection away, unless it has a place. */
  void refused(Why why) {
    if (stage == Stage.KNOCKING) {
      stage = Stage.AT_THE_DOOR;
      if (why == Why.NO_SUCH_ROOM) {
        loop.edge().tries().wrong(address);
      }
    }
  }

  /** A message came in at this time. */
  void receive(ClientMessage message, long now) {
    if (!pace.admit(now)) {
      outbound.close(CloseReason.TOO_FAST);
      return;
    }
    switch (message) {
      case ClientMessage.Knock knock -> {
        if (stage == Stage.AT_THE_DOOR) {
          knock(knock);
        } else {
          refuse(Why.HAS_SEAT);
        }
      }
      case ClientMessage.Act act -> {
        if (stage == Stage.IN_PLACE && room != null && owner != null) {
          Timing timing = new Timing(questionSent, now, roundTrip.millis());
          loop.edge().up(owner, new RoomRequest.Act(id, room, act, timing));
        } else {
          refuse(Why.NO_SEAT);
        }
      }
    }
  }

  private void knock(ClientMessage.Knock knock) {
    switch (knock) {
      case ClientMessage.Open open -> {
        if (loop.edge().mayHost(open.key())) {
          stage = Stage.KNOCKING;
          loop.edge().open(new RoomRequest.Open(id, open));
        } else {
          refuse(Why.WRONG_KEY);
        }
      }
      case ClientMessage.Join join -> find(join.room(), new RoomRequest.Join(id, join), true);
      case ClientMessage.Watch watch -> find(watch.room(), new RoomRequest.Watch(id, watch), true);
      case ClientMessage.Resume resume ->
          SeatToken.parse(resume.token())
              .ifPresentOrElse(
                  token ->
                      find(token.room(), new RoomRequest.Resume(id, token.room(), token), false),
                  () -> refuse(Why.NO_SUCH_SEAT));
    }
  }

  /** Looks for the owner of a room and knocks there; a guessed code costs a try. */
  private void find(RoomCode code, RoomRequest.ToRoom request, boolean guessed) {
    if (guessed && loop.edge().tries().isExhausted(address)) {
      refuse(Why.TOO_MANY_TRIES);
      return;
    }
    stage = Stage.KNOCKING;
    loop.edge()
        .ownerOf(code)
        .whenComplete((found, failure) ->
            loop.run(() -> {
              if (failure != null) {
                turnAway(Why.SERVER_BUSY);
              } else if (found.isEmpty()) {
                turnAway(guessed ? Why.NO_SUCH_ROOM : Why.NO_SUCH_SEAT);
              } else {
                owner = found.get();
                room = code;
                loop.edge().up(owner, request);
              }
            }));
  }

  private void turnAway(Why why) {
    refused(why);
    refuse(why);
  }

  private void refuse(Why why) {
    send(why.refused());
    outbound.flush();
  }

  /** Encodes and queues a message for this client alone. */
  void send(ServerMessage message) {
    outbound.write(Unpooled.wrappedBuffer(Wire.write(message)));
  }

  /** The connection is gone. */
  void left() {
    if (room != null && owner != null) {
      loop.edge().up(owner, new RoomRequest.Left(id, room));
    }
  }
}
