package trivium.room;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trivium.bank.Question;
import trivium.protocol.Phase;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.Settings;
import trivium.room.RoomEvent.AnswerTaken;
import trivium.room.RoomEvent.QuestionClosed;
import trivium.room.RoomEvent.RoomOpened;
import trivium.score.Ranking;
import trivium.score.Scoring;

/**
 * A room as its events have made it. Confined to the room's loop, changed only by {@link #apply},
 * which reads no clock and draws no random number.
 */
final class RoomState {
  private final RoomOpened opened;
  private final Scoring scoring;
  private final Map<PlayerId, Player> players = new LinkedHashMap<>();
  private final Map<String, PlayerId> looks = new HashMap<>();
  private final Map<PlayerId, AnswerTaken> answers = new HashMap<>();
  private final Set<PlayerId> right = new HashSet<>();
  private Phase phase = Phase.LOBBY;
  private Ranking<Player> ranking = Ranking.of(List.of());
  private boolean locked;
  private boolean ended;
  private int seats;
  private int question = -1;
  private long questionOpened;

  RoomState(RoomOpened opened) {
    this.opened = opened;
    this.scoring =
        switch (opened.settings().scoring()) {
          case SPEED -> Scoring.speed();
          case ACCURACY -> Scoring.accuracy();
        };
  }

  void apply(RoomEvent event) {
    switch (event) {
      case RoomOpened _ -> throw new IllegalArgumentException("a room opens once");
      case RoomEvent.PlayerJoined joined -> seat(joined);
      case RoomEvent.PlayerKicked kicked -> unseat(kicked.player());
      case RoomEvent.RoomLocked lock -> locked = lock.locked();
      case RoomEvent.QuestionOpened open -> {
        phase = Phase.QUESTION;
        question = open.question();
        questionOpened = open.at();
        answers.clear();
        right.clear();
      }
      case AnswerTaken answer -> answers.put(answer.player(), answer);
      case QuestionClosed _ -> close();
      case RoomEvent.LeaderboardShown _ -> phase = Phase.LEADERBOARD;
      case RoomEvent.RoomFinished _ -> {
        phase = Phase.PODIUM;
        rank();
      }
      case RoomEvent.RoomEnded _ -> ended = true;
    }
  }

  private void seat(RoomEvent.PlayerJoined joined) {
    PlayerName name =
        PlayerName.of(joined.name())
            .orElseThrow(() -> new IllegalArgumentException("no name: " + joined.name()));
    players.put(joined.player(), new Player(joined.player(), name));
    name.looks().forEach(look -> looks.put(look, joined.player()));
    seats++;
  }

  private void unseat(PlayerId player) {
    Player gone = players.remove(player);
    if (gone == null) {
      return;
    }
    gone.name().looks().forEach(look -> looks.remove(look, player));
    answers.remove(player);
    right.remove(player);
    rank();
  }

  private void close() {
    phase = Phase.REVEAL;
    for (Player player : players.values()) {
      AnswerTaken answer = answers.get(player.id());
      if (answer != null && isRight(answer.response())) {
        right.add(player.id());
        player.right(scoring.points(answer.elapsed(), limit()));
      } else {
        player.wrong();
      }
    }
    rank();
  }

  private boolean isRight(Response response) {
    return response instanceof Response.Choice choice
        && Set.copyOf(choice.picks()).equals(Set.copyOf(asked().correct()));
  }

  private void rank() {
    ranking =
        Ranking.of(
            players.values().stream()
                .map(player -> new Ranking.Scored<>(player, player.total()))
                .toList());
  }

  RoomCode room() {
    return opened.room();
  }

  String secret() {
    return opened.secret();
  }

  String bank() {
    return opened.bank();
  }

  Settings settings() {
    return opened.settings();
  }

  int limit() {
    return opened.settings().limit();
  }

  /** How many questions the game has. */
  int questions() {
    return opened.questions().size();
  }

  Phase phase() {
    return phase;
  }

  boolean isLocked() {
    return locked;
  }

  boolean isEnded() {
    return ended;
  }

  /** How many seats were ever taken; also the number of the next one. */
  int seats() {
    return seats;
  }

  /** The number of the question that is open or was last; -1 before the first. */
  int question() {
    return question;
  }

  boolean isLastQuestion() {
    return question == questions() - 1;
  }

  /** The question that is open or was last. */
  Question asked() {
    return opened.questions().get(question);
  }

  long questionOpened() {
    return questionOpened;
  }

  /** When the open question closes at the latest. */
  long deadline() {
    return questionOpened + limit();
  }

  Collection<Player> players() {
    return Collections.unmodifiableCollection(players.values());
  }

  Optional<Player> player(PlayerId id) {
    return Optional.ofNullable(players.get(id));
  }

  boolean isTaken(PlayerName name) {
    return name.looks().stream().anyMatch(looks::containsKey);
  }

  /** The answer of a player to the question that is open or was last. */
  Optional<AnswerTaken> answer(PlayerId player) {
    return Optional.ofNullable(answers.get(player));
  }

  Collection<AnswerTaken> answers() {
    return Collections.unmodifiableCollection(answers.values());
  }

  /** Whether the player was right at the last closed question. */
  boolean wasRight(PlayerId player) {
    return right.contains(player);
  }

  /** As of the last closed question; players who joined since are not in it. */
  Ranking<Player> ranking() {
    return ranking;
  }
}
