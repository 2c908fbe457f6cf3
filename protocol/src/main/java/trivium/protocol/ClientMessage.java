package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A message from a client. The constructors validate, so every instance is well-formed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientMessage {
  int LONGEST_KEY = 200;
  int LONGEST_DEVICE = 40;

  /** More than the 24 visible characters of a name, for characters of several code points. */
  int LONGEST_NAME = 200;

  /** The most questions of a room, in all its rounds. */
  int MOST_ASKED = 5_000;

  /** A message on a connection without a seat. */
  sealed interface Unseated extends ClientMessage
      permits Open, Find, Join, Spectate, Watch, OfferDisplay, Resume {}

  /** Asks for something that a host may know, and changes nothing. Hosts only. */
  sealed interface Query extends Seated permits ShowAnswer, ShowAttendance, ClaimDisplay {}

  /** A message on a connection with a seat. */
  sealed interface Seated extends ClientMessage
      permits Start,
          Next,
          AddRounds,
          GoOn,
          End,
          ChooseTeam,
          MovePlayer,
          RenameTeam,
          Pause,
          Extend,
          Skip,
          ShowAgain,
          Reopen,
          Adjust,
          RenamePlayer,
          Query,
          Kick,
          Remove,
          RemoveCrowd,
          Lock,
          Correct,
          Verdict,
          Answer,
          Buzz,
          Flag,
          FormatRequest {}

  /**
   * Opens a room, as its host. Most fields are those of the plan of the first round; see {@link
   * RoundPlan}.
   *
   * @param rounds the further rounds
   * @param teams of the room, in all rounds
   * @param lateJoin what happens to people who join late; absent for {@link LateJoin#NOTHING}
   */
  @JsonTypeName("open")
  record Open(
      String bank,
      int questions,
      @JsonInclude(JsonInclude.Include.NON_NULL) Settings settings,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String key,
      @JsonInclude(JsonInclude.Include.NON_NULL) Selection selection,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String title,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int breakTime,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RoundPlan> rounds,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<TeamSettings> teams,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LateJoin> lateJoin)
      implements Unseated {
    /** Opens a room where people who join late begin with nothing. */
    public Open(
        String bank,
        int questions,
        Settings settings,
        String key,
        Selection selection,
        String title,
        int breakTime,
        List<RoundPlan> rounds,
        Optional<TeamSettings> teams) {
      this(
          bank,
          questions,
          settings,
          key,
          selection,
          title,
          breakTime,
          rounds,
          teams,
          Optional.empty());
    }

    /** Opens a room for one round without a title and without teams. */
    public Open(String bank, int questions, Settings settings, String key, Selection selection) {
      this(bank, questions, settings, key, selection, "", 0, List.of(), Optional.empty());
    }

    /** Opens a room for one round with questions drawn from the whole bank. */
    public Open(String bank, int questions, Settings settings, String key) {
      this(bank, questions, settings, key, Selection.ALL);
    }

    public Open {
      key = key == null ? "" : key;
      Checks.range(key.length(), 0, LONGEST_KEY, "the length of key");
      rounds = rounds == null ? List.of() : List.copyOf(rounds);
      teams = teams == null ? Optional.empty() : teams;
      lateJoin = lateJoin == null ? Optional.empty() : lateJoin;
      Checks.range(rounds.size(), 0, AddRounds.MOST_ROUNDS - 1, "the number of rounds");
      RoundPlan first =
          new RoundPlan(title, bank, questions, settings, selection, breakTime, false);
      title = first.title();
      settings = first.settings();
      selection = first.selection();
    }

    /** The plans of all rounds in order. */
    public List<RoundPlan> plans() {
      return Stream.concat(
              Stream.of(
                  new RoundPlan(title, bank, questions, settings, selection, breakTime, false)),
              rounds.stream())
          .toList();
    }
  }

  /**
   * Asks whether there is a room of this code that can be joined.
   *
   * @param device as in {@link Join}
   */
  @JsonTypeName("find")
  record Find(RoomCode room, @JsonInclude(JsonInclude.Include.NON_EMPTY) String device)
      implements Unseated {
    public Find {
      Checks.present(room, "room");
      device = deviceText(device);
    }
  }

  /**
   * Asks for a seat as a player. The room decides whether the name is valid and free.
   *
   * @param claim a random text that the client keeps until it has a seat token: a join repeated
   *     with the same claim, because the first response was lost, gets the same seat
   * @param device a random text that a browser keeps, by which a room recognises a browser whose
   *     player was removed; empty if there is none
   * @param members the names of the people who share this phone; usually empty
   * @param avatar the number of the picture that stands beside the name; empty for none
   */
  @JsonTypeName("join")
  record Join(
      RoomCode room,
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String claim,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String device,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> members,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> avatar)
      implements Unseated {
    /** The number of avatars to choose from. */
    public static final int AVATARS = 12;

    private static final int LONGEST_CLAIM = 40;
    private static final int MOST_MEMBERS = 12;

    /** Joins without an avatar, with a phone that nobody shares. */
    public Join(RoomCode room, String name, String claim, String device) {
      this(room, name, claim, device, List.of(), Optional.empty());
    }

    /** Joins without a claim. */
    public Join(RoomCode room, String name) {
      this(room, name, "");
    }

    /** Joins without a device. */
    public Join(RoomCode room, String name, String claim) {
      this(room, name, claim, "");
    }

    public Join {
      Checks.present(room, "room");
      Checks.present(name, "name");
      Checks.range(name.length(), 0, LONGEST_NAME, "the length of name");
      claim = claim == null ? "" : claim;
      Checks.range(claim.length(), 0, LONGEST_CLAIM, "the length of claim");
      device = deviceText(device);
      members = members == null ? List.of() : List.copyOf(members);
      Checks.range(members.size(), 0, MOST_MEMBERS, "the number of members");
      members.forEach(
          member -> Checks.range(member.length(), 1, LONGEST_NAME, "the length of a member"));
      avatar = avatar == null ? Optional.empty() : avatar;
      avatar.ifPresent(number -> Checks.range(number, 0, AVATARS - 1, "avatar"));
    }
  }

  /**
   * Watches a room on a phone, without answering.
   *
   * @param device as in {@link Join}
   */
  @JsonTypeName("spectate")
  record Spectate(RoomCode room, @JsonInclude(JsonInclude.Include.NON_EMPTY) String device)
      implements Unseated {
    public Spectate {
      Checks.present(room, "room");
      device = deviceText(device);
    }
  }

  private static String deviceText(String device) {
    if (device == null || device.isEmpty()) {
      return "";
    }
    Checks.text(device, LONGEST_DEVICE, "device");
    if (!device.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
      throw new IllegalArgumentException("device must be of visible ASCII characters");
    }
    return device;
  }

  /** Asks for a seat as a display. */
  @JsonTypeName("watch")
  record Watch(RoomCode room, String key) implements Unseated {
    public Watch {
      Checks.present(room, "room");
      Checks.text(key, LONGEST_KEY, "key");
    }
  }

  /** Waits, as a display, until a host connects it to a room. */
  @JsonTypeName("offer-display")
  record OfferDisplay() implements Unseated {}

  /** Asks for the seat that belongs to a token. */
  @JsonTypeName("resume")
  record Resume(String token) implements Unseated {
    public Resume {
      Checks.text(token, LONGEST_KEY, "token");
    }
  }

  /** Starts the game. Hosts only. */
  @JsonTypeName("start")
  record Start() implements Seated {}

  /**
   * Goes on to the next phase. Hosts only.
   *
   * @param at the position that the host saw; refused if the room has moved on since. Empty to go
   *     on from any position.
   * @param skip whether to leave out the leaderboard that would be next
   */
  @JsonTypeName("next")
  record Next(
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<GamePosition> at,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean skip)
      implements Seated {
    /** Goes on from any position. */
    public Next() {
      this(Optional.empty(), false);
    }

    public Next {
      at = at == null ? Optional.empty() : at;
    }
  }

  /**
   * Adds rounds to those that are still to be played. After the podium, the first of them begins.
   * Hosts only.
   */
  @JsonTypeName("add-rounds")
  record AddRounds(List<RoundPlan> rounds) implements Seated {
    /** The most rounds of one message. */
    public static final int MOST_ROUNDS = 20;

    public AddRounds {
      rounds = List.copyOf(Checks.present(rounds, "rounds"));
      Checks.range(rounds.size(), 1, MOST_ROUNDS, "the number of rounds");
    }
  }

  /** Goes on after the podium: players wait for the next round. Hosts only. */
  @JsonTypeName("go-on")
  record GoOn() implements Seated {}

  /**
   * Ends the game, or closes a finished room. Hosts only.
   *
   * @param at the position that the host saw: a request to end the game must not close a room that
   *     shows its podium by now. Empty to end at any position.
   */
  @JsonTypeName("end")
  record End(@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<GamePosition> at)
      implements Seated {
    /** Ends at any position. */
    public End() {
      this(Optional.empty());
    }

    public End {
      at = at == null ? Optional.empty() : at;
    }
  }

  /** Chooses a team, in the lobby or between rounds. Players only. */
  @JsonTypeName("choose-team")
  record ChooseTeam(Integer team) implements Seated {
    public ChooseTeam {
      teamNumber(team);
    }
  }

  /** Moves a player to another team; points stay with the team that won them. Hosts only. */
  @JsonTypeName("move-player")
  record MovePlayer(PlayerId player, Integer team) implements Seated {
    public MovePlayer {
      Checks.present(player, "player");
      teamNumber(team);
    }
  }

  /**
   * Stops the clock of the open question or of the break, and the automatic pace, or lets them go
   * on. Hosts only.
   */
  @JsonTypeName("pause")
  record Pause(Boolean paused) implements Seated {
    public Pause {
      Checks.present(paused, "paused");
    }
  }

  /**
   * Gives more time for the open question. Hosts only.
   *
   * @param by ms
   */
  @JsonTypeName("extend")
  record Extend(Integer question, Integer by) implements Seated {
    private static final int LEAST = 1_000;
    private static final int MOST = 300_000;

    public Extend {
      questionNumber(question);
      Checks.range(Checks.present(by, "by"), LEAST, MOST, "by");
    }
  }

  /** Leaves out the open question: it counts for nobody, and the game goes on. Hosts only. */
  @JsonTypeName("skip")
  record Skip(Integer question) implements Seated {
    public Skip {
      questionNumber(question);
    }
  }

  /** Shows the reveal again, from the leaderboard. Hosts only. */
  @JsonTypeName("show-again")
  record ShowAgain() implements Seated {}

  /** Opens the last question once more, from its reveal or leaderboard. Hosts only. */
  @JsonTypeName("reopen")
  record Reopen(Integer question) implements Seated {
    public Reopen {
      questionNumber(question);
    }
  }

  /**
   * Gives points to a player or a team, or takes them. Hosts only.
   *
   * @param player absent for a team
   * @param team absent for a player
   * @param points negative to take them
   * @param reason shown to everybody
   */
  @JsonTypeName("adjust")
  record Adjust(
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PlayerId> player,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      Integer points,
      String reason)
      implements Seated {
    private static final int MOST_POINTS = 100_000;
    private static final int LONGEST_REASON = 80;

    public Adjust {
      player = player == null ? Optional.empty() : player;
      team = team == null ? Optional.empty() : team;
      if (player.isPresent() == team.isPresent()) {
        throw new IllegalArgumentException("points are given to either a player or a team");
      }
      team.ifPresent(ClientMessage::teamNumber);
      Checks.range(Checks.present(points, "points"), -MOST_POINTS, MOST_POINTS, "points");
      Checks.text(reason, LONGEST_REASON, "reason");
    }
  }

  /** Checks the number of a question. */
  static void questionNumber(Integer question) {
    Checks.range(Checks.present(question, "question"), 0, MOST_ASKED - 1, "question");
  }

  /** Renames a team. Hosts only. */
  @JsonTypeName("rename-team")
  record RenameTeam(Integer team, String name) implements Seated {
    public RenameTeam {
      teamNumber(team);
      TeamSettings.checkName(name);
    }
  }

  private static void teamNumber(Integer team) {
    Checks.range(Checks.present(team, "team"), 0, TeamSettings.MOST - 1, "team");
  }

  /** Asks for the right answer to the current question. */
  @JsonTypeName("show-answer")
  record ShowAnswer(Integer question) implements Query {
    public ShowAnswer {
      questionNumber(question);
    }
  }

  /** Connects a display that shows this code to the room. */
  @JsonTypeName("claim-display")
  record ClaimDisplay(DisplayCode code) implements Query {
    public ClaimDisplay {
      Checks.present(code, "code");
    }
  }

  /**
   * Asks who is connected and who has answered, now and whenever it changes, until told otherwise
   * or disconnected.
   */
  @JsonTypeName("show-attendance")
  record ShowAttendance(Boolean shown) implements Query {
    public ShowAttendance {
      Checks.present(shown, "shown");
    }
  }

  /** Renames a player, by the rules for the name of a new one. Hosts only. */
  @JsonTypeName("rename-player")
  record RenamePlayer(PlayerId player, String name) implements Seated {
    public RenamePlayer {
      Checks.present(player, "player");
      Checks.text(name, LONGEST_NAME, "name");
    }
  }

  /**
   * Removes a player permanently; the browser of the player cannot join again. Hosts only.
   *
   * @param lock whether the room is locked too
   */
  @JsonTypeName("kick")
  record Kick(PlayerId player, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lock)
      implements Seated {
    /** Removes a player without locking the room. */
    public Kick(PlayerId player) {
      this(player, false);
    }

    public Kick {
      Checks.present(player, "player");
    }
  }

  /**
   * Removes a range of players, who may join again. Hosts only.
   *
   * @param from the first player, in the order of joining
   * @param to the last player
   * @param lock whether the room is locked too
   */
  @JsonTypeName("remove")
  record Remove(
      PlayerId from, PlayerId to, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lock)
      implements Seated {
    public Remove {
      Checks.range(Checks.present(from, "from").seat(), 1, Integer.MAX_VALUE, "from");
      Checks.range(Checks.present(to, "to").seat(), from.seat(), Integer.MAX_VALUE, "to");
    }
  }

  /**
   * Removes the players who joined from one address; see {@link ServerMessage.Crowd}. Hosts only.
   *
   * @param lock whether the room is locked too
   */
  @JsonTypeName("remove-crowd")
  record RemoveCrowd(Integer crowd, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lock)
      implements Seated {
    public RemoveCrowd {
      Checks.range(Checks.present(crowd, "crowd"), 1, Integer.MAX_VALUE, "crowd");
    }
  }

  /** Locks the room for new players, or unlocks it. Hosts only. */
  @JsonTypeName("lock")
  record Lock(Boolean locked) implements Seated {
    public Lock {
      Checks.present(locked, "locked");
    }
  }

  /** Corrects a closed question; points, ranks and streaks are recalculated. Hosts only. */
  @JsonTypeName("correct")
  record Correct(Integer question, Correction correction) implements Seated {
    public Correct {
      questionNumber(question);
      Checks.present(correction, "correction");
    }
  }

  /** Judges the answer that a player gave aloud in a buzzer round. Hosts only. */
  @JsonTypeName("verdict")
  record Verdict(Integer question, PlayerId player, Boolean right) implements Seated {
    public Verdict {
      questionNumber(question);
      Checks.present(player, "player");
      Checks.present(right, "right");
    }
  }

  /** Presses the buzzer: the player wants to answer the open question aloud. Players only. */
  @JsonTypeName("buzz")
  record Buzz(Integer question) implements Seated {
    public Buzz {
      questionNumber(question);
    }
  }

  /** Says that the question which was just revealed looks wrong. Players only. */
  @JsonTypeName("flag")
  record Flag(Integer question) implements Seated {
    public Flag {
      questionNumber(question);
    }
  }

  /** The response of a player to the open question. */
  @JsonTypeName("answer")
  record Answer(Integer question, Response response) implements Seated {
    public Answer {
      questionNumber(question);
      Checks.present(response, "response");
    }
  }
}
