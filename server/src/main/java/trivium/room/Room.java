package trivium.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.protocol.ClientMessage;
import trivium.protocol.CloseReason;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage.Storage;
import trivium.room.Presence.Occupant;
import trivium.room.RoomEvent.RoomOpened;

/**
 * One room: a mailbox on one loop. It asks the rules, applies what they decide, gives the events to
 * the journal, and says what follows once they are durable. Any thread may call what is not
 * private; all but the getters runs on the loop.
 */
final class Room {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  /** A phone that changes from Wi-Fi to mobile data is back within it and counts as present, ms. */
  private static final long BACK_IN_A_MOMENT = 3_000;

  /** Longer than the clock stands still: the last to dial should find the question open, ms. */
  private static final long EVERYBODY_BACK = 2 * RoomRules.BACK_AFTER_RESTART;

  private final RoomState state;
  private final RoomDependencies ports;
  private final RoomLoop loop;
  private final IdleTimer idle;
  private final Consumer<Room> onEnd;
  private final Gate gate = new Gate();
  private final Presence presence = new Presence();
  private final Outbox outbox;
  private final PlayerUpdates bulletin;
  private final RoomAnnouncer announcer;
  private final Admission door;
  private final StorageNotice storage;
  private final QuestionTimer deadline;
  private final DisconnectedSeats emptySeats;
  private final JoinRateLimit joinRate;
  private final Map<ConnectionId, RoomLoop.Timer> waiting = new HashMap<>();
  private long pauses;
  private long everybodyBackBy;
  private volatile Phase phase;
  private boolean ended;

  /**
   * @param onEnd told, once and on the loop, when the room has ended
   */
  Room(RoomState state, RoomDependencies ports, RoomLoop loop, Consumer<Room> onEnd) {
    this.state = state;
    this.ports = ports;
    this.onEnd = onEnd;
    this.outbox = new Outbox(state.room(), ports.fabric(), presence.nodes());
    this.loop = new TurnLoop(loop, outbox);
    this.idle = new IdleTimer(this.loop, ports.clock(), this::expire);
    this.storage = new StorageNotice(presence, outbox);
    this.bulletin = new PlayerUpdates(this.loop, outbox, presence);
    this.announcer = new RoomAnnouncer(state, presence, outbox, bulletin);
    this.deadline = new QuestionTimer(this.loop);
    this.emptySeats = new DisconnectedSeats(this.loop, ports.clock(), this::giveUpSeats);
    this.joinRate = new JoinRateLimit(ports.seatsPerAddress());
    this.pauses = ports.clock().lastPause().number();
    this.phase = state.phase();
    this.door = new Admission(state, ports, gate, presence, outbox, announcer, storage);
  }

  RoomCode code() {
    return state.room();
  }

  RoomId id() {
    return state.id();
  }

  /** Whether the token was made with this room's secret. Any thread. */
  boolean issued(SeatToken token) {
    return token.isGenuine(state.secret());
  }

  /** As of the last turn of the loop. Any thread. */
  Phase phase() {
    return phase;
  }

  /** How much of what is to be said waits to become durable. Any thread. */
  int held() {
    return gate.length();
  }

  /** Whether there is anything to look back at. On the loop. */
  boolean wasPlayed() {
    return state.question() >= 0;
  }

  /** Makes a new room durable and lets its host in. Any thread. */
  void open(ConnectionId host) {
    loop.execute(() -> {
      persist(List.of(state.opened()));
      door.enter(host, new Occupant.Host());
      settle();
    });
  }

  /** Goes on where the room was when the server was last seen alive. Any thread. */
  void recover(long lastSeen) {
    loop.execute(() -> {
      bulletin.recover(state);
      everybodyBackBy = ports.clock().now() + EVERYBODY_BACK;
      state.players().forEach(player -> presence.expect(player.id(), everybodyBackBy));
      loop.schedule(EVERYBODY_BACK, this::giveUpOnThoseWhoAreLate);
      if (state.phase() == Phase.LOBBY) {
        emptySeats.left(state.players().stream().map(Player::id).toList());
      }
      carryOut(new RoomCommand.Recover(lastSeen));
      settle();
    });
  }

  /** Goes on where it was if the process did not run for a while. Any thread. */
  void goOnAfterPause() {
    loop.execute(this::noticePause);
  }

  /**
   * To be called before anything is decided: time in which the process did not run must not count.
   * Connections may have died in it, and their players are dialling.
   */
  private void noticePause() {
    long now = ports.clock().now();
    ProcessPause pause = ports.clock().lastPause();
    if (pause.number() == pauses || ended) {
      return;
    }
    pauses = pause.number();
    everybodyBackBy = now + EVERYBODY_BACK;
    presence.expectLonger(everybodyBackBy);
    loop.schedule(EVERYBODY_BACK, this::giveUpOnThoseWhoAreLate);
    carryOut(new RoomCommand.Recover(pause.from()));
  }

  /** How keeping what happens goes now; the host is told. Any thread. */
  void storage(Storage storage) {
    loop.execute(() -> this.storage.changed(storage));
  }

  /**
   * Any thread; requests of one caller are taken in order.
   *
   * @param request whose token, if it has one, this room has {@linkplain #issued issued}
   */
  void receive(RoomRequest.ToRoom request) {
    loop.execute(() -> take(request));
  }

  private void expire() {
    LOG.info("Room {} was idle and ends.", code());
    carryOut(new RoomCommand.Expire());
  }

  private void take(RoomRequest.ToRoom request) {
    noticePause();
    if (ended) {
      request.refusalWithoutRoom().ifPresent(why -> door.refuseNow(request.from(), why));
      return;
    }
    // A connection that closes is no use of the room: strangers can cause it as often as they like.
    if (!(request instanceof RoomRequest.Left)) {
      idle.active();
    }
    if (request.asksToKeep() && ports.journal().isFull()) {
      door.refuseNow(request.from(), RefusalReason.SERVER_BUSY);
      return;
    }
    switch (request) {
      case RoomRequest.Find find -> door.find(find.from(), find.find().device());
      case RoomRequest.Join join -> join(join);
      case RoomRequest.Watch watch -> door.watch(watch.from(), watch.token());
      case RoomRequest.Resume resume -> resume(resume.from(), resume.token());
      case RoomRequest.Act act -> act(act);
      case RoomRequest.Left left -> left(left.from());
    }
  }

  private void join(RoomRequest.Join request) {
    ClientMessage.Join join = request.join();
    RoomCommand.Join command =
        new RoomCommand.Join(
            join.name(),
            join.claim(),
            Fingerprint.of(state.secret(), request.address()),
            Fingerprint.ofDevice(state.secret(), join.device()),
            ports.seatsPerAddress());
    switch (decide(command)) {
      case Decision.Refused refused -> door.refuse(request.from(), refused.why());
      case Decision.Accepted happened -> {
        if (happened.events().isEmpty()) {
          seat(request.from(), command, happened);
        } else {
          inTurn(request.from(), command, happened);
        }
      }
    }
  }

  /** Takes a seat at once, or when it is the turn of one more from this address. */
  private void inTurn(ConnectionId from, RoomCommand.Join command, Decision.Accepted joined) {
    OptionalLong wait = joinRate.reserve(command.origin(), ports.clock().now());
    if (wait.isEmpty()) {
      door.refuseNow(from, RefusalReason.SERVER_BUSY);
    } else if (wait.getAsLong() == 0) {
      seat(from, command, joined);
    } else {
      waiting.put(from, loop.schedule(wait.getAsLong(), () -> joinLater(from, command)));
    }
  }

  private void joinLater(ConnectionId from, RoomCommand.Join command) {
    waiting.remove(from);
    switch (decide(command)) {
      case Decision.Refused refused -> door.refuse(from, refused.why());
      case Decision.Accepted happened -> seat(from, command, happened);
    }
  }

  private void seat(ConnectionId from, RoomCommand.Join command, Decision.Accepted joined) {
    if (!joined.events().isEmpty()) {
      persist(joined.events());
    }
    // The rules number seats in the order they are taken.
    PlayerId player = state.claimed(command.claim()).orElseGet(() -> PlayerId.of(state.seats()));
    door.enter(from, new Occupant.Seated(player));
    entered(from);
  }

  private void resume(ConnectionId from, SeatToken token) {
    Optional<PlayerId> givenUp = door.givenUp(token);
    if (givenUp.isPresent() && ports.journal().isFull()) {
      door.refuseNow(from, RefusalReason.SERVER_BUSY);
    } else if (givenUp.isPresent()
        && carryOut(new RoomCommand.Return(givenUp.get(), ports.seatsPerAddress()))
            instanceof Decision.Refused refused) {
      door.refuse(from, refused.why());
    } else {
      door.resume(from, token);
      entered(from);
    }
  }

  private void entered(ConnectionId from) {
    presence
        .who(from)
        .ifPresent(who -> {
          switch (who) {
            case Occupant.Seated seated -> emptySeats.taken(seated.player());
            case Occupant.Host _ -> settle();
            case Occupant.Display _ -> {}
          }
        });
    presenceChanged();
  }

  private void act(RoomRequest.Act request) {
    Occupant who = presence.who(request.from()).orElse(null);
    if (who == null) {
      door.refuse(request.from(), RefusalReason.NO_SEAT);
      return;
    }
    Optional<RoomCommand> command = RoomCommand.of(who, request.act(), request.timing());
    if (command.isEmpty()) {
      door.refuse(request.from(), RefusalReason.NOT_YOURS);
      return;
    }
    switch (carryOut(command.get())) {
      case Decision.Refused refused -> door.refuse(request.from(), refused.why());
      case Decision.Accepted happened -> {
        if (happened.events().isEmpty() && who instanceof Occupant.Seated seated) {
          door.receiptAgain(request.from(), seated.player());
        }
      }
    }
  }

  private void left(ConnectionId from) {
    RoomLoop.Timer turn = waiting.remove(from);
    if (turn != null) {
      turn.cancel();
    }
    switch (presence.leave(from).orElse(null)) {
      case Occupant.Seated seated -> {
        long until = Math.max(ports.clock().now() + BACK_IN_A_MOMENT, everybodyBackBy);
        presence.expect(seated.player(), until);
        loop.schedule(BACK_IN_A_MOMENT, this::giveUpOnThoseWhoAreLate);
        if (state.phase() == Phase.LOBBY) {
          emptySeats.left(List.of(seated.player()));
        }
      }
      case Occupant.Host _ -> settle();
      case Occupant.Display _ -> {}
      case null -> {}
    }
  }

  private void giveUpSeats(Set<PlayerId> players) {
    if (!ended) {
      carryOut(new RoomCommand.GiveUpSeats(players));
    }
  }

  private void giveUpOnThoseWhoAreLate() {
    noticePause();
    if (presence.giveUpOnThoseExpectedBy(ports.clock().now())) {
      presenceChanged();
      closeIfAnswered();
    }
  }

  private void presenceChanged() {
    if (state.phase() == Phase.QUESTION) {
      bulletin.presenceChanged();
    }
  }

  private void closeIfAnswered() {
    if (!ended && state.phase() == Phase.QUESTION) {
      carryOut(new RoomCommand.CloseIfAnswered(presence.present()));
    }
  }

  private Decision decide(RoomCommand command) {
    return RoomRules.decide(state, command, ports.clock().now());
  }

  private Decision carryOut(RoomCommand command) {
    Decision decision = decide(command);
    if (decision instanceof Decision.Accepted happened && !happened.events().isEmpty()) {
      persist(happened.events());
    }
    return decision;
  }

  private void persist(List<RoomEvent> events) {
    long upTo = gate.append(events.size());
    for (RoomEvent event : events) {
      if (!(event instanceof RoomOpened)) {
        state.apply(event);
      }
      announcer.announcement(event, ports.clock().now()).ifPresent(gate::hold);
    }
    ports.journal().append(id(), events, () -> durable(upTo));
    events.forEach(this::follow);
    if (events.stream().anyMatch(RoomRules::mayCompleteQuestion)) {
      closeIfAnswered();
    }
  }

  private void durable(long upTo) {
    if (loop.isHere()) {
      gate.durable(upTo);
    } else {
      loop.execute(() -> gate.durable(upTo));
    }
  }

  /** What the room itself has to do after an event: timers, and how long it may idle. */
  private void follow(RoomEvent event) {
    switch (event) {
      case RoomEvent.AnswerTaken _ -> {
        return;
      }
      case RoomEvent.QuestionOpened open -> armDeadline(open.question());
      case RoomEvent.QuestionResumed again -> armDeadline(again.question());
      case RoomEvent.QuestionClosed _ -> deadline.cancel();
      case RoomEvent.PlayerKicked kicked -> sendAway(List.of(kicked.player()));
      case RoomEvent.PlayersRemoved removed -> sendAway(removed.players());
      case RoomEvent.SeatsGivenUp gone -> gone.players().forEach(presence::away);
      case RoomEvent.RoomEnded _ -> {
        deadline.cancel();
        idle.cancel();
        ended = true;
        gate.hold(() -> outbox.hangUpAll(CloseReason.ROOM_ENDED));
      }
      case RoomOpened _,
          RoomEvent.PlayerJoined _,
          RoomEvent.PlayerReturned _,
          RoomEvent.RoomLocked _,
          RoomEvent.QuestionCorrected _,
          RoomEvent.LeaderboardShown _,
          RoomEvent.RoomFinished _ -> {}
    }
    settle();
  }

  private void sendAway(List<PlayerId> players) {
    for (PlayerId player : players) {
      presence
          .of(player)
          .ifPresent(connection -> {
            presence.leave(connection);
            gate.hold(() -> outbox.hangUp(connection, CloseReason.KICKED));
          });
      presence.away(player);
    }
    presenceChanged();
  }

  private void settle() {
    phase = state.phase();
    if (ended) {
      onEnd.accept(this);
    } else {
      idle.active(IdleTimeout.of(state, presence.host().isPresent()));
    }
  }

  private void armDeadline(int question) {
    deadline.arm(state.deadline() - ports.clock().now(), () -> atLimit(question));
  }

  private void atLimit(int question) {
    noticePause();
    // After a pause it has moved, and comes again.
    if (ports.clock().now() >= state.deadline()) {
      carryOut(new RoomCommand.CloseAtLimit(question));
    }
  }
}
