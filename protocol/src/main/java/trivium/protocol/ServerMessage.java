package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** What the server says. Times are ms; question and choice numbers start at 0. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerMessage {

  /** To the host: the room stands. A snapshot follows. */
  @JsonTypeName("opened")
  record Opened(RoomCode room, String token, String displayKey, String joinUrl)
      implements ServerMessage {}

  /** To the player: the seat is yours under this name. A snapshot follows. */
  @JsonTypeName("joined")
  record Joined(PlayerId player, String name, String token) implements ServerMessage {}

  /**
   * The whole truth for one role at one instant, and the only way to catch up.
   *
   * @param bank the bank's title for people
   * @param questions how many the game has
   * @param scene the messages that lead from an empty screen to now, in order
   */
  @JsonTypeName("snapshot")
  record Snapshot(
      Role role,
      RoomCode room,
      Phase phase,
      String bank,
      int questions,
      int players,
      boolean locked,
      Seat seat,
      List<ServerMessage> scene)
      implements ServerMessage {
    public Snapshot {
      scene = List.copyOf(scene);
    }
  }

  /** To host and display: who came and went since the last of these; ten a second at most. */
  @JsonTypeName("lobby")
  record Lobby(int players, boolean locked, List<Named> newest, List<PlayerId> gone)
      implements ServerMessage {
    public Lobby {
      newest = List.copyOf(newest);
      gone = List.copyOf(gone);
    }
  }

  /**
   * A question is open.
   *
   * @param of how many questions the game has
   * @param limit time allowed
   * @param remaining what is left of it when this was sent
   */
  @JsonTypeName("question")
  record QuestionOpened(
      int question,
      int of,
      String kind,
      String prompt,
      List<String> choices,
      int limit,
      int remaining)
      implements ServerMessage {
    public QuestionOpened {
      choices = List.copyOf(choices);
    }
  }

  /** To the player: the answer is durable and counts. */
  @JsonTypeName("receipt")
  record Receipt(int question, Response response) implements ServerMessage {}

  /** To host and display: how many of those present have answered; ten a second at most. */
  @JsonTypeName("tally")
  record Tally(int question, int answered, int of) implements ServerMessage {}

  /**
   * The question is closed.
   *
   * @param correct the right choices
   * @param counts how many players picked each choice
   */
  @JsonTypeName("reveal")
  record Reveal(int question, List<Integer> correct, List<Integer> counts, String explanation)
      implements ServerMessage {
    public Reveal {
      correct = List.copyOf(correct);
      counts = List.copyOf(counts);
    }
  }

  /**
   * To the player: what the closed question brought.
   *
   * @param streak right answers in a row, this one included
   * @param behind who is just ahead and by how many points; absent for the leader
   */
  @JsonTypeName("result")
  record Result(
      int question,
      boolean correct,
      int points,
      int total,
      int rank,
      int of,
      int streak,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Behind> behind)
      implements ServerMessage {}

  /** The player just ahead. */
  record Behind(String name, int points) {}

  /** The best so far. */
  @JsonTypeName("leaderboard")
  record Leaderboard(List<Row> top) implements ServerMessage {
    public Leaderboard {
      top = List.copyOf(top);
    }
  }

  /**
   * A line of a leaderboard.
   *
   * @param gained points of the last question
   */
  record Row(int rank, String name, int total, int gained) {}

  /**
   * The game is over.
   *
   * @param standing the player's own; absent for host and display
   */
  @JsonTypeName("finished")
  record Finished(
      List<Row> podium,
      int players,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Standing> standing)
      implements ServerMessage {
    public Finished {
      podium = List.copyOf(podium);
    }
  }

  /** The last request was refused and changed nothing. */
  @JsonTypeName("refused")
  record Refused(Why why, String detail) implements ServerMessage {}
}
