package trivium.room;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import trivium.protocol.BuzzerMessage.BuzzerPresses;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.PlayersMessage.Crowd;
import trivium.protocol.PlayersMessage.Lobby;
import trivium.protocol.PlayersMessage.Teams;
import trivium.protocol.QuestionMessage.Tally;
import trivium.protocol.RevealMessage.Flags;
import trivium.protocol.ServerMessage;

/**
 * Batches updates about single players to host and displays: arrivals, departures, and how many
 * have answered. Called with durable events only. Confined to the room's loop.
 */
final class PlayerUpdates {
  private static final int CLOSED = -1;

  /** Teams are sent to everybody, so less often, ms. */
  private static final long TEAMS_INTERVAL = 500;

  private final Outbox outbox;
  private final Presence presence;
  private final Coalescer lobby;
  private final Coalescer tally;
  private final Coalescer crowd;
  private final Coalescer team;
  private final Coalescer progress;
  private final Coalescer presses;
  private final Coalescer flag;
  private final Predicate<PlayerId> isOut;
  private final Map<PlayerId, NamedPlayer> newest = new LinkedHashMap<>();
  private final List<PlayerId> departed = new ArrayList<>();
  private int players;
  private boolean locked;
  private List<Crowd> crowds = List.of();
  private List<Integer> sentCrowds = List.of();
  private int question = CLOSED;
  private Set<PlayerId> answered = Set.of();
  private Optional<Teams> teams = Optional.empty();
  private final Map<Class<?>, Supplier<Optional<ServerMessage>>> latest = new LinkedHashMap<>();
  private Optional<BuzzerPresses> buzzer = Optional.empty();
  private Optional<Flags> flags = Optional.empty();

  /**
   * @param isOut whether a player cannot answer for the rest of the round
   */
  PlayerUpdates(RoomLoop loop, Outbox outbox, Presence presence, Predicate<PlayerId> isOut) {
    this.isOut = isOut;
    this.presses = new Coalescer(loop, this::sendPresses);
    this.flag = new Coalescer(loop, this::sendFlags);
    this.outbox = outbox;
    this.presence = presence;
    this.lobby = new Coalescer(loop, this::sendLobby);
    this.tally = new Coalescer(loop, this::sendTally);
    this.crowd = new Coalescer(loop, this::sendCrowds);
    this.team = new Coalescer(loop, TEAMS_INTERVAL, this::sendTeams);
    this.progress = new Coalescer(loop, this::sendProgress);
  }

  /** Restores the state after a restart. */
  void recover(RoomState state) {
    players = state.players().size();
    locked = state.isLocked();
    crowds = state.roster().crowds().notices();
    sentCrowds = crowds.stream().map(Crowd::crowd).toList();
    if (state.phase() == Phase.QUESTION && !state.isSheet()) {
      question = state.question();
      answered = new HashSet<>();
      state.asked().answers().forEach(answer -> answered.add(answer.player()));
    }
  }

  /** A player joined, or has changed. */
  void joined(NamedPlayer player, int players) {
    this.players = players;
    newest.remove(player.player());
    newest.put(player.player(), player);
    lobby.mark();
  }

  /** Updates the teams. */
  void teams(Teams now) {
    teams = Optional.of(now);
    team.mark();
  }

  /**
   * Updates how far the answers, bets or jokers are.
   *
   * @param now gives the message when it is sent
   */
  void progress(Class<? extends ServerMessage> type, Supplier<Optional<ServerMessage>> now) {
    latest.put(type, now);
    progress.mark();
  }

  private void sendProgress() {
    latest.values().forEach(now -> now.get().ifPresent(outbox::toScreens));
    latest.clear();
  }

  private void sendTeams() {
    teams.ifPresent(outbox::toEveryone);
  }

  /** Updates the presses of the buzzer on host and display. */
  void pressed(BuzzerPresses now) {
    buzzer = Optional.of(now);
    presses.mark();
  }

  /** A player got to answer, or was judged: everybody is told, and no older presses are. */
  void buzzerDecided(BuzzerPresses now) {
    buzzer = Optional.empty();
    outbox.toEveryone(now);
  }

  private void sendPresses() {
    buzzer.ifPresent(outbox::toScreens);
  }

  /** Updates the flags of a question on the page of the host. */
  void flags(Flags now) {
    flags = Optional.of(now);
    flag.mark();
  }

  private void sendFlags() {
    flags.ifPresent(outbox::toHosts);
  }

  void left(List<PlayerId> who, int players) {
    this.players = players;
    departed.addAll(who);
    lobby.mark();
  }

  /** Updates the crowds. */
  void crowds(List<Crowd> now) {
    if (!now.equals(crowds)) {
      crowds = now;
      crowd.mark();
    }
  }

  private void sendCrowds() {
    for (ConnectionId host : presence.hosts()) {
      sentCrowds.stream()
          .filter(number -> crowds.stream().noneMatch(crowd -> crowd.crowd() == number))
          .forEach(number -> outbox.toOne(host, new Crowd(number, 0, 0)));
      crowds.forEach(crowd -> outbox.toOne(host, crowd));
    }
    sentCrowds = crowds.stream().map(Crowd::crowd).toList();
  }

  void locked(boolean locked, int players) {
    this.players = players;
    this.locked = locked;
    lobby.mark();
  }

  private void sendLobby() {
    outbox.toScreens(new Lobby(players, locked, List.copyOf(newest.values()), departed));
    newest.clear();
    departed.clear();
  }

  void opened(int question) {
    this.question = question;
    answered = new HashSet<>();
    tally.mark();
  }

  /** The question is open once more, with the answers of these players. */
  void reopened(int question, Set<PlayerId> answered) {
    this.question = question;
    this.answered = new HashSet<>(answered);
    tally.mark();
  }

  void answered(PlayerId player) {
    answered.add(player);
    tally.mark();
  }

  /** A player connected or disconnected while a question is open. */
  void presenceChanged() {
    tally.mark();
  }

  /** The question is closed; the reveal has the final counts. */
  void closed() {
    question = CLOSED;
  }

  /** The tally of the open question; empty if none is open. */
  Optional<Tally> tally() {
    if (question == CLOSED) {
      return Optional.empty();
    }
    long waiting =
        presence.present().stream()
            .filter(player -> !answered.contains(player) && !isOut.test(player))
            .count();
    return Optional.of(new Tally(question, answered.size(), answered.size() + (int) waiting));
  }

  private void sendTally() {
    tally().ifPresent(outbox::toScreens);
  }
}
