package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
   * To whoever asked with {@code find}: there is such a room, and it can be joined now.
   *
   * @param bank the bank's title for people
   */
  @JsonTypeName("found")
  record Found(RoomCode room, String bank) implements ServerMessage {}

  /**
   * The whole truth for one role at one instant, and the only way to catch up.
   *
   * @param bank the bank's title for people
   * @param questions how many the game has
   * @param scene the messages that lead from an empty screen to now, in order
   * @param lang the language of the bank's texts (BCP 47); absent where it is not certain
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
      List<ServerMessage> scene,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> lang)
      implements ServerMessage {
    /** Of a bank in no certain language. */
    public Snapshot(
        Role role,
        RoomCode room,
        Phase phase,
        String bank,
        int questions,
        int players,
        boolean locked,
        Seat seat,
        List<ServerMessage> scene) {
      this(role, room, phase, bank, questions, players, locked, seat, scene, Optional.empty());
    }

    public Snapshot {
      scene = List.copyOf(scene);
      lang = lang == null ? Optional.empty() : lang;
    }
  }

  /** To host and display: who came and went since the last of these; ten a second at most. */
  @JsonTypeName("lobby")
  record Lobby(int players, boolean locked, List<NamedPlayer> newest, List<PlayerId> gone)
      implements ServerMessage {
    public Lobby {
      newest = List.copyOf(newest);
      gone = List.copyOf(gone);
    }
  }

  /**
   * To the host, when it changes: how many of those who are here joined from one address within a
   * short time. A school looks like that, and so does a program.
   *
   * @param crowd a number by which they can be removed
   * @param players how many of them are here; 0 when they are gone
   * @param within in which they joined, ms
   */
  @JsonTypeName("crowd")
  record Crowd(int crowd, int players, long within) implements ServerMessage {}

  /**
   * A question is open.
   *
   * @param of how many questions the game has
   * @param kind what is to be done: "choice" is to pick one, "several" to pick all that are right,
   *     "text" and "number" to type, "order" to put the choices in order, "match" to find a partner
   *     for each of them
   * @param limit time allowed
   * @param remaining what is left of it when this was sent
   * @param partners to match the choices with
   * @param unit what the number is counted in
   * @param picture the path of a picture
   * @param worth how many times the points; absent where it is once
   */
  @JsonTypeName("question")
  record QuestionOpened(
      int question,
      int of,
      String kind,
      String prompt,
      List<String> choices,
      int limit,
      int remaining,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> partners,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String picture,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> worth)
      implements ServerMessage {
    /** A question without anything beside it. */
    public QuestionOpened(
        int question,
        int of,
        String kind,
        String prompt,
        List<String> choices,
        int limit,
        int remaining) {
      this(
          question,
          of,
          kind,
          prompt,
          choices,
          limit,
          remaining,
          List.of(),
          "",
          "",
          Optional.empty());
    }

    public QuestionOpened {
      choices = List.copyOf(choices);
      partners = partners == null ? List.of() : List.copyOf(partners);
      unit = unit == null ? "" : unit;
      picture = picture == null ? "" : picture;
      worth = worth == null ? Optional.empty() : worth;
    }
  }

  /** A number that is right, and how far off is still right. */
  record RightNumber(double value, double tolerance, String unit) {}

  /**
   * The server was away while this question was open, and nobody pays for it: the clock stands
   * still at what was left, and goes on a moment later, when phones have had time to come back.
   *
   * @param remaining what is left of the limit, once the clock goes on
   * @param startsIn how long the clock stands still from now; 0 if it goes already
   * @param away how long the server was gone
   */
  @JsonTypeName("clock")
  record ClockResumed(int question, int remaining, int startsIn, long away)
      implements ServerMessage {}

  /** To the player: the answer is durable and counts. */
  @JsonTypeName("receipt")
  record Receipt(int question, Response response) implements ServerMessage {}

  /** To host and display: how many of those present have answered; ten a second at most. */
  @JsonTypeName("tally")
  record Tally(int question, int answered, int of) implements ServerMessage {}

  /**
   * The question is closed.
   *
   * @param correct the right choices; the right order; for each choice the number of its partner
   * @param counts how many players picked each choice; how many had each place or partner right
   * @param accepted typed answers that are right; absent for other kinds
   * @param number the right one; absent for other kinds
   */
  @JsonTypeName("reveal")
  record Reveal(
      int question,
      List<Integer> correct,
      List<Integer> counts,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> accepted,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RightNumber> number,
      String explanation)
      implements ServerMessage {
    /** Of a question that asks for no number. */
    public Reveal(
        int question,
        List<Integer> correct,
        List<Integer> counts,
        List<String> accepted,
        String explanation) {
      this(question, correct, counts, accepted, Optional.empty(), explanation);
    }

    public Reveal {
      correct = List.copyOf(correct);
      counts = List.copyOf(counts);
      accepted = accepted == null ? List.of() : List.copyOf(accepted);
      number = number == null ? Optional.empty() : number;
    }
  }

  /**
   * The host corrected a closed question, and all points, ranks and streaks have followed. Players
   * get a new {@code result} of it; where a leaderboard or the podium is shown, a new one comes.
   *
   * @param dropped whether the question counts for nobody
   */
  @JsonTypeName("corrected")
  record Corrected(
      int question,
      List<Integer> correct,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> accepted,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RightNumber> number,
      boolean dropped)
      implements ServerMessage {
    /** Of a question that asks for no number. */
    public Corrected(int question, List<Integer> correct, List<String> accepted, boolean dropped) {
      this(question, correct, accepted, Optional.empty(), dropped);
    }

    public Corrected {
      correct = List.copyOf(correct);
      accepted = accepted == null ? List.of() : List.copyOf(accepted);
      number = number == null ? Optional.empty() : number;
    }
  }

  /**
   * To the player: what the closed question brought.
   *
   * @param streak right answers in a row, this one included; a question that is worth nothing
   *     neither lengthens nor breaks it
   * @param parts how near it was, where there are parts to get right; absent without an answer
   * @param shared whether others have the same rank; absent where nobody has
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
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CorrectParts> parts,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Boolean> shared,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PlayerAhead> behind)
      implements ServerMessage {
    /** Of a question without parts, at a rank of one's own. */
    public Result(
        int question,
        boolean correct,
        int points,
        int total,
        int rank,
        int of,
        int streak,
        Optional<PlayerAhead> behind) {
      this(
          question,
          correct,
          points,
          total,
          rank,
          of,
          streak,
          Optional.empty(),
          Optional.empty(),
          behind);
    }

    public Result {
      parts = parts == null ? Optional.empty() : parts;
      shared = shared == null ? Optional.empty() : shared;
      behind = behind == null ? Optional.empty() : behind;
    }
  }

  /** The player just ahead. */
  record PlayerAhead(String name, int points) {}

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

  /**
   * To the host: whether what happens in the room is being kept. Answers wait for it; they are not
   * lost while the server lives.
   *
   * @param detail a sentence for a person
   */
  @JsonTypeName("storage")
  record Storage(State state, String detail) implements ServerMessage {
    /** How the disk does. */
    public enum State {
      /** All is kept, as it should be. */
      @JsonProperty("well")
      WELL,
      /** It takes seconds to keep what happens. */
      @JsonProperty("behind")
      BEHIND,
      /** Nothing can be kept now; it is tried again until it can. */
      @JsonProperty("failing")
      FAILING
    }
  }

  /** The last request was refused and changed nothing. */
  @JsonTypeName("refused")
  record Refused(RefusalReason why, String detail) implements ServerMessage {}
}
