package trivium.room;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trivium.protocol.NamedPlayer;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.ServerMessage.Crowd;
import trivium.protocol.ServerMessage.Lobby;
import trivium.protocol.ServerMessage.Tally;

/**
 * Batches updates about single players to host and displays: arrivals, departures, and how many
 * have answered. Called with durable events only. Confined to the room's loop.
 */
final class PlayerUpdates {
  private static final int CLOSED = -1;

  private final Outbox outbox;
  private final Presence presence;
  private final Coalescer lobby;
  private final Coalescer tally;
  private final Coalescer crowd;
  private final List<NamedPlayer> newest = new ArrayList<>();
  private final List<PlayerId> departed = new ArrayList<>();
  private int players;
  private boolean locked;
  private List<Crowd> crowds = List.of();
  private List<Integer> sentCrowds = List.of();
  private int question = CLOSED;
  private Set<PlayerId> answered = Set.of();

  PlayerUpdates(RoomLoop loop, Outbox outbox, Presence presence) {
    this.outbox = outbox;
    this.presence = presence;
    this.lobby = new Coalescer(loop, this::sendLobby);
    this.tally = new Coalescer(loop, this::sendTally);
    this.crowd = new Coalescer(loop, this::sendCrowds);
  }

  /** Restores the state after a restart. */
  void recover(RoomState state) {
    players = state.players().size();
    locked = state.isLocked();
    crowds = state.crowds().notices();
    sentCrowds = crowds.stream().map(Crowd::crowd).toList();
    if (state.phase() == Phase.QUESTION) {
      question = state.question();
      answered = new HashSet<>();
      state.asked().answers().forEach(answer -> answered.add(answer.player()));
    }
  }

  void joined(NamedPlayer player, int players) {
    this.players = players;
    newest.add(player);
    lobby.mark();
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
    presence
        .host()
        .ifPresent(host -> {
          sentCrowds.stream()
              .filter(number -> crowds.stream().noneMatch(crowd -> crowd.crowd() == number))
              .forEach(number -> outbox.toOne(host, new Crowd(number, 0, 0)));
          crowds.forEach(crowd -> outbox.toOne(host, crowd));
        });
    sentCrowds = crowds.stream().map(Crowd::crowd).toList();
  }

  void locked(boolean locked, int players) {
    this.players = players;
    this.locked = locked;
    lobby.mark();
  }

  private void sendLobby() {
    outbox.toScreens(new Lobby(players, locked, newest, departed));
    newest.clear();
    departed.clear();
  }

  void opened(int question) {
    this.question = question;
    answered = new HashSet<>();
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
    long waiting = presence.present().stream().filter(player -> !answered.contains(player)).count();
    return Optional.of(new Tally(question, answered.size(), answered.size() + (int) waiting));
  }

  private void sendTally() {
    tally().ifPresent(outbox::toScreens);
  }
}
