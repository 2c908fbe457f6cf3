package trivium.room;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.NodeId;
import trivium.protocol.BuzzerRequest;
import trivium.protocol.CloseReason;
import trivium.protocol.GameRequest;
import trivium.protocol.HostQuery;
import trivium.protocol.LateJoin;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomCode;
import trivium.protocol.RoundPlan;
import trivium.protocol.SeatRequest;
import trivium.protocol.ServerMessage.Storage;
import trivium.room.Presence.Occupant;
import trivium.room.RoomEvent.RoomOpened;

/**
 * A room on its event loop. It has the rules decide commands, applies the resulting events, appends
 * them to the journal, and sends messages about them once they are durable. Any thread may call;
 * everything but the getters runs on the loop.
 */
final class Room {
  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  /** Time in which a disconnected player still counts as present, ms. */
  private static final long RECONNECT_GRACE = 3_000;

  /**
   * Time for which the clock of the question stands still after players could not be reached, ms:
   * their connections are still there.
   */
  private static final long REACHED_DELAY = 1_000;

  /**
   * The same after a restart or a pause, ms: longer than the clock of the question stands still.
   */
  private static final long RESTART_GRACE = 2 * RoomRules.RESUME_DELAY;

  private final RoomState state;
  private final RoomDependencies dependencies;
  private final RoundSource rounds;
  private final RoomLoop loop;
  private final IdleTimer idle;
  private final Consumer<Room> onEnd;
  private final DurabilityGate gate = new DurabilityGate();
  private final Presence presence = new Presence();
  private final Outbox outbox;
  private final PlayerUpdates updates;
  private final RoomAnnouncer announcer;
  private final Admission admission;
  private final StorageNotice storage;
  private final HostQueries queries;
  private final GameTimers timers;
  private final RoundTrips roundTrips = new RoundTrips();
  private final DisconnectedSeats disconnectedSeats;
  private final WaitingJoins waitingJoins;
  private final UnreachableNodes unreachable = new UnreachableNodes();
  private long pauses;
  private long graceEnd;
  private volatile Phase phase;
  private boolean drawing;
  private boolean started;
  private boolean ended;
  private boolean handedOver;

  /**
   * @param onEnd called on the loop, once, when the room has ended
   */
  Room(
      RoomState state,
      RoomDependencies dependencies,
      RoundSource rounds,
      RoomLoop loop,
      Consumer<Room> onEnd) {
    this.state = state;
    this.dependencies = dependencies;
    this.rounds = rounds;
    this.onEnd = onEnd;
    this.outbox =
        new Outbox(
            state.room(), dependencies.fabric(), presence.nodes(), presence.nodesWithScreens());
    this.loop = new TurnLoop(loop, outbox);
    this.idle = new IdleTimer(this.loop, dependencies.clock(), this::expire);
    this.storage = new StorageNotice(presence, outbox);
    this.queries =
        new HostQueries(state, presence, gate, outbox, dependencies.displays(), this.loop);
    this.updates = new PlayerUpdates(this.loop, outbox, presence, state.elimination()::isOut);
    this.announcer = new RoomAnnouncer(state, presence, outbox, updates);
    this.timers = new GameTimers(state, dependencies.clock(), this.loop, this::proceed);
    this.disconnectedSeats =
        new DisconnectedSeats(this.loop, dependencies.clock(), this::giveUpSeats);
    this.waitingJoins =
        new WaitingJoins(dependencies.seatsPerAddress(), dependencies.clock(), this.loop);
    this.pauses = dependencies.clock().lastPause().number();
    this.phase = state.phase();
    this.admission = new Admission(state, dependencies, gate, presence, outbox, announcer, storage);
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

  /** The phase as of the last turn. Any thread. */
  Phase phase() {
    return phase;
  }

  /** The number of messages that wait for durability. Any thread. */
  int heldMessages() {
    return gate.length();
  }

  /** The number of players with a connection. Any thread. */
  int connectedPlayers() {
    return presence.connectedPlayers();
  }

  /** Whether a question was asked. On the loop. */
  boolean wasPlayed() {
    return state.question() >= 0;
  }

  /**
   * Stores a new room and admits its host. Any thread.
   *
   * @param more rounds after the first
   */
  void open(ConnectionId host, List<Round> more, LateJoin lateJoin) {
    loop.execute(() -> {
      started = true;
      persist(List.of(state.opened()));
      if (lateJoin != LateJoin.NOTHING) {
        persist(List.of(new RoomEvent.LateJoinChosen(dependencies.clock().now(), lateJoin)));
      }
      if (!more.isEmpty()) {
        carryOut(new RoomCommand.AddRounds(more));
      }
      admission.enter(host, new Occupant.Host());
      stateChanged();
    });
  }

  /**
   * Resumes the room as it was when its owner was last known to run. Any thread.
   *
   * @param delay for which the clock of a question stands still, so that players can reconnect, ms
   */
  void recover(long lastSeen, long delay) {
    loop.execute(() -> {
      started = true;
      updates.recover(state);
      graceEnd = dependencies.clock().now() + RESTART_GRACE;
      state.players().forEach(player -> presence.expect(player.id(), graceEnd));
      loop.schedule(RESTART_GRACE, this::expireAbsentPlayers);
      if (state.phase() == Phase.LOBBY) {
        disconnectedSeats.disconnected(state.players().stream().map(Player::id).toList());
      }
      carryOut(new RoomCommand.Recover(lastSeen, delay));
      armTimers();
      stateChanged();
    });
  }

  /** Resumes the room after a pause of the process, if there was one. Any thread. */
  void resumeAfterPause() {
    loop.execute(this::handlePause);
  }

  /**
   * Discounts a pause of the process. Called before each decision. Players whose connections broke
   * in the pause count as present until they may have reconnected.
   */
  private void handlePause() {
    long now = dependencies.clock().now();
    ProcessPause pause = dependencies.clock().lastPause();
    if (pause.number() == pauses || isOver()) {
      return;
    }
    pauses = pause.number();
    graceEnd = now + RESTART_GRACE;
    presence.extendExpected(graceEnd);
    loop.schedule(RESTART_GRACE, this::expireAbsentPlayers);
    carryOut(new RoomCommand.Recover(pause.from(), RoomRules.RESUME_DELAY));
  }

  /**
   * Requests from a node were lost, or the node is gone: its connections count as broken until they
   * are attached again. Any thread.
   */
  void interrupted(NodeId node) {
    loop.execute(() -> {
      if (!isOver()) {
        presence.connections(node).forEach(this::left);
      }
    });
  }

  /** Waits for a node with players that cannot be reached. Any thread. */
  void unreachable(NodeId node, long since) {
    loop.execute(() -> {
      if (!isOver() && presence.nodes().contains(node)) {
        unreachable.add(node, since);
        armTimers();
      }
    });
  }

  /** A node can be reached again, or need not be waited for. Any thread. */
  void reachable(NodeId node) {
    loop.execute(() -> {
      if (!isOver()) {
        unreachable
            .remove(node)
            .ifPresent(since -> {
              carryOut(new RoomCommand.Recover(since, REACHED_DELAY));
              armTimers();
            });
      }
    });
  }

  /**
   * Stops the room on this node, unless it has ended: it appends no more events, and returns
   * requests. Any thread.
   *
   * @param stopped called on the loop once all events are durable
   * @param over called on the loop in place of {@code stopped} if the room has ended
   */
  void stop(Runnable stopped, Runnable over) {
    loop.execute(() -> {
      if (!started) {
        loop.execute(() -> stop(stopped, over));
        return;
      }
      if (ended) {
        over.run();
        return;
      }
      handedOver = true;
      cancelTimers();
      waitingJoins.cancelAll().forEach(outbox::toReturn);
      gate.hold(stopped);
    });
  }

  /** Runs a task on the loop after a delay in ms. Any thread. */
  void later(long delay, Runnable task) {
    loop.schedule(delay, task);
  }

  /** Has all edges attach their connections to the next owner. Any thread. */
  void moved() {
    loop.execute(outbox::moved);
  }

  private boolean isOver() {
    return ended || handedOver;
  }

  /** Tells the host that the state of the store has changed. Any thread. */
  void storage(Storage storage) {
    loop.execute(() -> this.storage.changed(storage));
  }

  /**
   * Handles a request. Any thread; requests of one caller are handled in order.
   *
   * @param request whose token, if it has one, this room has {@linkplain #issued issued}
   */
  void receive(RoomRequest.ToRoom request) {
    loop.execute(() -> handle(request));
  }

  private void expire() {
    if (isOver()) {
      return;
    }
    LOG.info("Room {} was idle and ends.", code());
    carryOut(new RoomCommand.Expire());
  }

  private void handle(RoomRequest.ToRoom request) {
    if (handedOver) {
      outbox.toReturn(request);
      return;
    }
    handlePause();
    if (ended) {
      request.refusalWithoutRoom().ifPresent(reason -> admission.refuseNow(request.from(), reason));
      return;
    }
    // A closed connection is no activity, because anybody can cause it at will.
    if (!(request instanceof RoomRequest.Left)) {
      idle.active();
    }
    if (request.needsDurability() && dependencies.journal().isFull()) {
      admission.refuseNow(request.from(), RefusalReason.SERVER_BUSY);
      return;
    }
    switch (request) {
      case RoomRequest.Find find -> admission.find(find.from(), find.find().device());
      case RoomRequest.Join join -> join(join);
      case RoomRequest.Spectate spectate ->
          admission.spectate(spectate.from(), spectate.spectate().device());
      case RoomRequest.Watch watch -> admission.watch(watch.from(), watch.token());
      case RoomRequest.Resume resume -> resume(resume.from(), resume.token());
      case RoomRequest.Act act -> act(act);
      case RoomRequest.Left left -> left(left.from());
    }
  }

  private void join(RoomRequest.Join request) {
    SeatRequest.Join join = request.join();
    RoomCommand.Join command =
        new RoomCommand.Join(
            join.name(),
            join.claim(),
            Fingerprint.of(state.secret(), request.address()),
            Fingerprint.ofDevice(state.secret(), join.device()),
            dependencies.seatsPerAddress(),
            join.members(),
            join.avatar());
    switch (decide(command)) {
      case Decision.Refused refused -> admission.refuse(request.from(), refused.reason());
      case Decision.Accepted happened -> {
        if (happened.events().isEmpty()) {
          seat(request.from(), command, happened);
        } else {
          ConnectionId from = request.from();
          Runnable now = () -> seat(from, command, happened);
          Runnable later = () -> joinAfterWait(from, command);
          if (!waitingJoins.limitRate(request, command.origin(), now, later)) {
            admission.refuseNow(from, RefusalReason.SERVER_BUSY);
          }
        }
      }
    }
  }

  private void joinAfterWait(ConnectionId from, RoomCommand.Join command) {
    switch (decide(command)) {
      case Decision.Refused refused -> admission.refuse(from, refused.reason());
      case Decision.Accepted happened -> seat(from, command, happened);
    }
  }

  private void seat(ConnectionId from, RoomCommand.Join command, Decision.Accepted joined) {
    if (!joined.events().isEmpty()) {
      persist(joined.events());
    }
    // Seats are numbered in the order in which they are taken.
    PlayerId player =
        state
            .roster()
            .claimed(command.claim())
            .orElseGet(() -> PlayerId.of(state.roster().seats()));
    admission.enter(from, new Occupant.Seated(player));
    entered(from);
  }

  private void resume(ConnectionId from, SeatToken token) {
    Optional<PlayerId> givenUp = admission.givenUp(token);
    if (givenUp.isPresent() && dependencies.journal().isFull()) {
      admission.refuseNow(from, RefusalReason.SERVER_BUSY);
    } else if (givenUp.isPresent()
        && carryOut(new RoomCommand.Return(givenUp.get(), dependencies.seatsPerAddress()))
            instanceof Decision.Refused refused) {
      admission.refuse(from, refused.reason());
    } else {
      admission.resume(from, token);
      entered(from);
    }
  }

  private void entered(ConnectionId from) {
    presence
        .occupant(from)
        .ifPresent(who -> {
          switch (who) {
            case Occupant.Seated seated -> disconnectedSeats.reconnected(seated.player());
            case Occupant.Host _ -> stateChanged();
            case Occupant.Display _, Occupant.Spectator _ -> {}
          }
        });
    presenceChanged();
  }

  private void act(RoomRequest.Act request) {
    Occupant who = presence.occupant(request.from()).orElse(null);
    if (who == null) {
      admission.refuse(request.from(), RefusalReason.NO_SEAT);
      return;
    }
    if (request.act() instanceof GameRequest.AddRounds add && who instanceof Occupant.Host) {
      drawRounds(request.from(), add.rounds());
      return;
    }
    if (request.act() instanceof HostQuery query && who instanceof Occupant.Host) {
      queries.answer(request.from(), query);
      return;
    }
    if (who instanceof Occupant.Seated seated) {
      roundTrips.measured(seated.player(), request.timing().roundTrip());
    }
    long window =
        request.act() instanceof BuzzerRequest.Buzz ? roundTrips.window(presence.present()) : 0;
    Optional<RoomCommand> command = RoomCommand.of(who, request.act(), request.timing(), window);
    if (command.isEmpty()) {
      admission.refuse(request.from(), RefusalReason.NOT_YOURS);
      return;
    }
    switch (carryOut(command.get())) {
      case Decision.Refused refused -> admission.refuse(request.from(), refused.reason());
      case Decision.Accepted happened -> {
        if (happened.events().isEmpty() && who instanceof Occupant.Seated seated) {
          admission.repeatReply(request.from(), seated.player(), request.act());
        }
      }
    }
  }

  /** Has questions drawn, for one request at a time. */
  private void drawRounds(ConnectionId from, List<RoundPlan> plans) {
    if (drawing) {
      admission.refuseNow(from, RefusalReason.SERVER_BUSY);
      return;
    }
    drawing = true;
    rounds.draw(plans, outcome -> loop.execute(() -> addRounds(from, outcome)));
  }

  private void addRounds(ConnectionId from, RoundDraw.Outcome outcome) {
    drawing = false;
    if (isOver()) {
      return;
    }
    switch (outcome) {
      case RoundDraw.Outcome.Refused(RefusalReason reason) -> admission.refuse(from, reason);
      case RoundDraw.Outcome.Drawn drawn -> {
        if (carryOut(new RoomCommand.AddRounds(drawn.rounds()))
            instanceof Decision.Refused refused) {
          admission.refuse(from, refused.reason());
        }
      }
    }
  }

  private void left(ConnectionId from) {
    waitingJoins.cancel(from);
    queries.left(from);
    switch (presence.leave(from).orElse(null)) {
      case Occupant.Seated seated -> {
        long until = Math.max(dependencies.clock().now() + RECONNECT_GRACE, graceEnd);
        presence.expect(seated.player(), until);
        loop.schedule(RECONNECT_GRACE, this::expireAbsentPlayers);
        if (state.phase() == Phase.LOBBY) {
          disconnectedSeats.disconnected(List.of(seated.player()));
        }
      }
      case Occupant.Host _ -> stateChanged();
      case Occupant.Display _, Occupant.Spectator _ -> {}
      case null -> {}
    }
  }

  private void giveUpSeats(Set<PlayerId> players) {
    if (!isOver()) {
      carryOut(new RoomCommand.GiveUpSeats(players));
    }
  }

  private void expireAbsentPlayers() {
    handlePause();
    if (presence.expireAbsent(dependencies.clock().now())) {
      presenceChanged();
      closeIfAnswered();
    }
  }

  private void presenceChanged() {
    queries.changed();
    if (state.phase() == Phase.QUESTION) {
      updates.presenceChanged();
    }
  }

  private void closeIfAnswered() {
    if (!isOver() && state.phase() == Phase.QUESTION && !state.isSheet()) {
      carryOut(new RoomCommand.CloseIfAnswered(presence.present()));
    }
  }

  private Decision decide(RoomCommand command) {
    return RoomRules.decide(state, command, dependencies.clock().now());
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
      announcer.announcement(event, dependencies.clock().now()).ifPresent(gate::hold);
    }
    dependencies.journal().append(id(), events, () -> durable(upTo));
    events.forEach(this::afterEvent);
    queries.changed();
    if (events.stream().anyMatch(RoomRules::mayCompleteQuestion)) {
      closeIfAnswered();
    }
  }

  private void durable(long upTo) {
    if (loop.inLoop()) {
      gate.durable(upTo);
    } else {
      loop.execute(() -> gate.durable(upTo));
    }
  }

  /** Updates timers and connections after an event. */
  private void afterEvent(RoomEvent event) {
    switch (event) {
      case RoomEvent.AnswerTaken _, RoomEvent.QuestionFlagged _ -> {
        return;
      }
      case BuzzerEvent.BuzzerPressed press -> {
        if (press.window() > 0) {
          armTimers();
        }
        return;
      }
      case RoomEvent.QuestionOpened _,
          RoomEvent.QuestionResumed _,
          RoomEvent.QuestionReopened _,
          RoomEvent.TimeAdded _,
          RoomEvent.GamePaused _,
          RoomEvent.GameContinued _,
          BuzzerEvent.BuzzerDecided _,
          BuzzerEvent.BuzzerJudged _,
          RoomEvent.QuestionClosed _,
          RoomEvent.QuestionSkipped _,
          RoomEvent.RevealShown _,
          RoomEvent.RoundOpened _,
          RoomEvent.BreakStarted _,
          RoomEvent.LeaderboardShown _,
          RoomEvent.RoomFinished _,
          SheetEvent.SheetLocking _,
          SheetEvent.SheetLocked _,
          SheetEvent.SheetRevealed _,
          StakesEvent.BetsOpened _ ->
          armTimers();
      case RoomEvent.PlayerKicked kicked -> removed(List.of(kicked.player()));
      case RoomEvent.PlayersRemoved removed -> removed(removed.players());
      case RoomEvent.SeatsGivenUp seats -> seats.players().forEach(presence::stopExpecting);
      case RoomEvent.RoomEnded _ -> {
        cancelTimers();
        ended = true;
        gate.hold(() -> outbox.disconnectAll(CloseReason.ROOM_ENDED));
      }
      case RoomOpened _,
          RoomEvent.PlayerJoined _,
          RoomEvent.PlayerReturned _,
          RoomEvent.RoomLocked _,
          RoomEvent.QuestionCorrected _,
          RoomEvent.TeamAssigned _,
          RoomEvent.TeamRenamed _,
          RoomEvent.PlayerRenamed _,
          RoomEvent.LateJoinChosen _,
          RoomEvent.LateJoinCredited _,
          RoomEvent.PointsAdjusted _,
          RoomEvent.RoundsAdded _,
          SheetEvent.AnswerCleared _,
          SheetEvent.AnswersMarked _,
          StakesEvent.BetPlaced _,
          StakesEvent.JokerPlayed _ -> {}
    }
    stateChanged();
  }

  private void removed(List<PlayerId> players) {
    disconnect(players);
    if (state.phase() == Phase.QUESTION) {
      // Somebody else may have to answer now.
      armTimers();
    }
  }

  private void disconnect(List<PlayerId> players) {
    for (PlayerId player : players) {
      presence
          .of(player)
          .ifPresent(connection -> {
            presence.leave(connection);
            gate.hold(() -> outbox.disconnect(connection, CloseReason.KICKED));
          });
      presence.stopExpecting(player);
    }
    presenceChanged();
  }

  private void stateChanged() {
    phase = state.phase();
    if (ended) {
      // The code is free once no other node could recover the room.
      gate.hold(() -> onEnd.accept(this));
    } else {
      idle.active(IdleTimeout.of(state, !presence.hosts().isEmpty()));
    }
  }

  private void cancelTimers() {
    timers.cancel();
    idle.cancel();
  }

  private void armTimers() {
    if (unreachable.isEmpty()) {
      timers.arm();
    } else {
      timers.cancel();
    }
  }

  /** Lets the game proceed by itself, unless it waits for players that cannot be reached. */
  private void proceed(RoomCommand command) {
    handlePause();
    if (!isOver() && unreachable.isEmpty()) {
      carryOut(command);
    }
  }
}
