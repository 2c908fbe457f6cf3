package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** A message from the server. Times are in ms; indexes of questions and choices start at 0. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ServerMessage
    permits ServerMessage.Opened,
        ServerMessage.Joined,
        ServerMessage.DisplayCodeAssigned,
        ServerMessage.DisplayClaimed,
        ServerMessage.DisplayConnected,
        ServerMessage.Found,
        ServerMessage.Spectating,
        ServerMessage.Snapshot,
        ServerMessage.Lobby,
        ServerMessage.Teams,
        ServerMessage.TeamAssigned,
        ServerMessage.Renamed,
        ServerMessage.Crowd,
        ServerMessage.RoundOpened,
        ServerMessage.Programme,
        ServerMessage.BreakStarted,
        ServerMessage.QuestionOpened,
        ServerMessage.Buzzer,
        ServerMessage.Pressed,
        ServerMessage.RightAnswer,
        ServerMessage.Flags,
        ServerMessage.Flagged,
        ServerMessage.Survivors,
        ServerMessage.ClockResumed,
        ServerMessage.Paused,
        ServerMessage.Adjusted,
        ServerMessage.AnswerKey,
        ServerMessage.Attendance,
        ServerMessage.Receipt,
        ServerMessage.Tally,
        ServerMessage.Reveal,
        ServerMessage.Corrected,
        ServerMessage.Result,
        ServerMessage.Leaderboard,
        ServerMessage.Finished,
        ServerMessage.Storage,
        ServerMessage.Refused,
        FormatMessage {

  /** To the host: the room is open. A snapshot follows. */
  @JsonTypeName("opened")
  record Opened(RoomCode room, String token, String displayKey, String joinUrl)
      implements ServerMessage {}

  /** To the player: the seat and the name are assigned. A snapshot follows. */
  @JsonTypeName("joined")
  record Joined(PlayerId player, String name, String token) implements ServerMessage {}

  /** To a display that waits for a host: the code to show from now on. */
  @JsonTypeName("display-code")
  record DisplayCodeAssigned(DisplayCode code) implements ServerMessage {}

  /** To a display that waits: a host has connected it; the key is for {@code watch}. */
  @JsonTypeName("display-claimed")
  record DisplayClaimed(RoomCode room, String key) implements ServerMessage {}

  /** To the host who claimed it: the display knows the room now. */
  @JsonTypeName("display-connected")
  record DisplayConnected(DisplayCode code) implements ServerMessage {}

  /**
   * The response to {@code find}: there is such a room and it can be joined.
   *
   * @param bank the title of the bank
   * @param shared whether each phone stands for a team, so that it may name its members
   * @param watchOnly whether the game has begun and newcomers can only watch
   */
  @JsonTypeName("found")
  record Found(
      RoomCode room,
      String bank,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean shared,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean watchOnly)
      implements ServerMessage {
    /** A room that anybody can join with an own phone. */
    public Found(RoomCode room, String bank) {
      this(room, bank, false, false);
    }
  }

  /** To a spectator: the token is for {@code resume}. A snapshot follows. */
  @JsonTypeName("spectating")
  record Spectating(RoomCode room, String token) implements ServerMessage {}

  /**
   * Everything one role needs to show the room as it is now, and the only way to catch up.
   *
   * @param bank the title of the bank
   * @param questions the number of questions of the round
   * @param scene the messages that lead from an empty screen to the present, in order
   * @param lang the language of the bank (BCP 47); absent if it is not certain
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
    /** A snapshot without a language. */
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

  /**
   * To host and display: the players who came and went since the last of these messages; at most
   * ten a second.
   */
  @JsonTypeName("lobby")
  record Lobby(int players, boolean locked, List<NamedPlayer> newest, List<PlayerId> gone)
      implements ServerMessage {
    public Lobby {
      newest = List.copyOf(newest);
      gone = List.copyOf(gone);
    }
  }

  /**
   * The teams, when they change; at most twice a second. Absent in rooms where players have no
   * teams.
   *
   * @param choosing whether players choose their teams, in the lobby and between rounds
   * @param most the most players of a team that can be chosen; absent for any number
   * @param teams by their numbers, from 0
   */
  @JsonTypeName("teams")
  record Teams(
      boolean choosing,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int most,
      List<TeamSize> teams)
      implements ServerMessage {
    public Teams {
      teams = List.copyOf(teams);
    }
  }

  /** A team and the number of its players. */
  record TeamSize(String name, int players) {}

  /** To the player: the team that the player is in now. */
  @JsonTypeName("team")
  record TeamAssigned(int team) implements ServerMessage {}

  /** To the player: the host has changed the player's name. */
  @JsonTypeName("renamed")
  record Renamed(String name) implements ServerMessage {}

  /**
   * To the host, when it changes: the number of present players who joined from one address within
   * a short time, as school classes do and bots.
   *
   * @param crowd identifies them in {@code remove-crowd}
   * @param players how many are present; 0 when all are gone
   * @param within the time in which they joined, ms
   */
  @JsonTypeName("crowd")
  record Crowd(int crowd, int players, long within) implements ServerMessage {}

  /**
   * The title of a round is shown; its first question follows.
   *
   * @param round the number of the round, from 0
   * @param of the number of rounds that are planned so far
   * @param title may be empty if the host gave none
   * @param bank the title of the bank
   * @param questions the number of its questions
   * @param worth multiplies the points of all questions; absent if 1
   * @param anew whether points start at zero with it
   * @param lang the language of the questions (BCP 47); absent if it is not certain
   * @param format absent for a live round without special rules
   */
  @JsonTypeName("round")
  record RoundOpened(
      int round,
      int of,
      String title,
      String bank,
      int questions,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> worth,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean anew,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> lang,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RoundFormat> format)
      implements ServerMessage {
    /** A live round without special rules. */
    public RoundOpened(
        int round,
        int of,
        String title,
        String bank,
        int questions,
        Optional<Integer> worth,
        boolean anew,
        Optional<String> lang) {
      this(round, of, title, bank, questions, worth, anew, lang, Optional.empty());
    }

    public RoundOpened {
      format = format == null ? Optional.empty() : format;
      worth = worth == null ? Optional.empty() : worth;
      lang = lang == null ? Optional.empty() : lang;
    }
  }

  /**
   * To the host: all rounds of the room, when there are several or the leaderboard is not shown
   * after each question, and when some are added.
   *
   * @param round the number of the current one, from 0
   */
  @JsonTypeName("programme")
  record Programme(int round, List<PlannedRound> rounds) implements ServerMessage {
    public Programme {
      rounds = List.copyOf(rounds);
    }
  }

  /**
   * A round of the programme.
   *
   * @param bank the title of the bank
   * @param questions the number of its questions
   * @param breakTime the length of the break after the round, ms; 0 for none
   * @param leaderboard when the leaderboard is shown; absent for after each question
   * @param pace time after which a reveal or leaderboard is left automatically, ms; absent if only
   *     the host goes on
   * @param format absent for a live round without special rules
   */
  record PlannedRound(
      String title,
      String bank,
      int questions,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int breakTime,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LeaderboardTime> leaderboard,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> pace,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RoundFormat> format) {
    /** A live round without special rules. */
    public PlannedRound(
        String title,
        String bank,
        int questions,
        int breakTime,
        Optional<LeaderboardTime> leaderboard,
        Optional<Integer> pace) {
      this(title, bank, questions, breakTime, leaderboard, pace, Optional.empty());
    }

    /** A live round where only the host goes on. */
    public PlannedRound(
        String title,
        String bank,
        int questions,
        int breakTime,
        Optional<LeaderboardTime> leaderboard) {
      this(title, bank, questions, breakTime, leaderboard, Optional.empty(), Optional.empty());
    }

    public PlannedRound {
      leaderboard = leaderboard == null ? Optional.empty() : leaderboard;
      pace = pace == null ? Optional.empty() : pace;
      format = format == null ? Optional.empty() : format;
    }
  }

  /**
   * The game is interrupted between two rounds.
   *
   * @param remaining until the break is over; 0 if that is not known
   * @param next the title of the next round; absent while the host chooses
   * @param top the leading players; empty before the first question
   * @param teams all teams, best first; absent without teams
   */
  @JsonTypeName("break")
  record BreakStarted(
      int remaining,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> next,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Row> top,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TeamRow> teams)
      implements ServerMessage {
    public BreakStarted {
      teams = teams == null ? List.of() : List.copyOf(teams);
      next = next == null ? Optional.empty() : next;
      top = top == null ? List.of() : List.copyOf(top);
    }
  }

  /**
   * A question is open.
   *
   * @param question its number among all questions of the room
   * @param of the number of questions of the round
   * @param kind the task: "choice" to pick one, "several" to pick all correct ones, "text" and
   *     "number" to type, "order" to put the choices in order, "match" to find a partner for each
   *     of them, "buzzer" to press the buzzer and answer aloud
   * @param limit time allowed
   * @param remaining what is left of it when this is sent
   * @param partners the right side of a match
   * @param unit the unit of the number
   * @param picture the path of a picture
   * @param worth multiplies the points; absent if 1
   * @param first the number of the round's first question; absent if 0
   * @param opensIn when answers open, from now; absent if they are open. The remaining time runs
   *     from then.
   * @param sheet whether the question is on an answer sheet, in which case it has no limit of its
   *     own and {@code limit} and {@code remaining} are 0
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
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> worth,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int first,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int opensIn,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean sheet)
      implements ServerMessage {
    /** A question without optional fields. */
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

    /** A question of the first round. */
    public QuestionOpened(
        int question,
        int of,
        String kind,
        String prompt,
        List<String> choices,
        int limit,
        int remaining,
        List<String> partners,
        String unit,
        String picture,
        Optional<Integer> worth) {
      this(
          question, of, kind, prompt, choices, limit, remaining, partners, unit, picture, worth, 0,
          0, false);
    }

    /** A question that is not on an answer sheet. */
    public QuestionOpened(
        int question,
        int of,
        String kind,
        String prompt,
        List<String> choices,
        int limit,
        int remaining,
        List<String> partners,
        String unit,
        String picture,
        Optional<Integer> worth,
        int first,
        int opensIn) {
      this(
          question, of, kind, prompt, choices, limit, remaining, partners, unit, picture, worth,
          first, opensIn, false);
    }

    public QuestionOpened {
      choices = List.copyOf(choices);
      partners = partners == null ? List.of() : List.copyOf(partners);
      unit = unit == null ? "" : unit;
      picture = picture == null ? "" : picture;
      worth = worth == null ? Optional.empty() : worth;
    }
  }

  /**
   * To host and display, and to everybody when a player gets to answer or is judged: who has
   * pressed the buzzer for the open question.
   *
   * @param presses the first ones: those who answered or are answering, then those who wait
   * @param pressed how many have pressed
   * @param answering who answers aloud now, while the clock stands; absent if nobody does
   * @param remaining what is left of the time of the question
   */
  @JsonTypeName("buzzer")
  record Buzzer(
      int question,
      List<BuzzerPress> presses,
      int pressed,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PlayerId> answering,
      int remaining)
      implements ServerMessage {
    public Buzzer {
      presses = List.copyOf(presses);
      answering = answering == null ? Optional.empty() : answering;
    }
  }

  /**
   * A press of the buzzer.
   *
   * @param team the number of the player's team; absent without teams
   * @param after how much later than the first press, ms
   * @param right what the host judged; absent before
   */
  record BuzzerPress(
      PlayerId player,
      String name,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      long after,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Boolean> right) {
    public BuzzerPress {
      team = team == null ? Optional.empty() : team;
      right = right == null ? Optional.empty() : right;
    }
  }

  /** To the player: the press of the buzzer is durable and counts. */
  @JsonTypeName("pressed")
  record Pressed(int question) implements ServerMessage {}

  /** To the host: the answers to the open question of a buzzer round, to judge by. */
  @JsonTypeName("key")
  record RightAnswer(int question, List<String> answers) implements ServerMessage {
    public RightAnswer {
      answers = List.copyOf(answers);
    }
  }

  /** To the host: how many players say that a closed question looks wrong. */
  @JsonTypeName("flags")
  record Flags(int question, int players) implements ServerMessage {}

  /** To the player: the flag for a question is durable. */
  @JsonTypeName("flagged")
  record Flagged(int question) implements ServerMessage {}

  /**
   * To host and display: who is left in a knock-out round, after each question and when that
   * changes.
   *
   * @param left the number of players or teams that are left
   * @param of the number that began
   * @param names the first of those who are left
   * @param over whether the round ends with this question, because at most one is left
   */
  @JsonTypeName("survivors")
  record Survivors(
      int left,
      int of,
      List<String> names,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean over)
      implements ServerMessage {
    public Survivors {
      names = List.copyOf(names);
    }
  }

  /**
   * The standing of a player in a knock-out round.
   *
   * @param out whether the player, or the player's team, is out for the rest of the round
   * @param left the number of players or teams that are left
   * @param of the number that began
   */
  record Survival(boolean out, int left, int of) {}

  /**
   * The answers that were nearest to the right number, and so are the correct ones.
   *
   * @param off their distance to it
   * @param players how many players gave one of them
   * @param answers those of the first players
   */
  record NearestAnswers(double off, int players, List<NamedNumber> answers) {
    public NearestAnswers {
      answers = List.copyOf(answers);
    }
  }

  /** The number that a player answered. */
  record NamedNumber(String name, double number) {}

  /** The correct number and the accepted deviation. */
  record RightNumber(double value, double tolerance, String unit) {}

  /**
   * The server was unavailable while this question was open, and that time is not counted: the
   * remaining time is paused and resumes a moment later, when clients have had time to reconnect.
   *
   * @param remaining the remaining time when it resumes
   * @param startsIn when it resumes, from now; 0 if it is running
   * @param away how long the server was unavailable
   */
  @JsonTypeName("clock")
  record ClockResumed(int question, int remaining, int startsIn, long away)
      implements ServerMessage {}

  /**
   * The host has paused the game, or lets it go on, or has given more time.
   *
   * @param paused whether the clock stands
   * @param remaining what is left of the time of the open question or of the break; 0 in other
   *     phases
   * @param opensIn when answers open, from now or from when the game goes on; absent if they are
   *     open
   * @param limit time allowed for the open question; absent in other phases
   */
  @JsonTypeName("paused")
  record Paused(
      boolean paused,
      int remaining,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int opensIn,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int limit)
      implements ServerMessage {}

  /**
   * The host has given points to a player or a team, or taken them.
   *
   * @param player absent for a team
   * @param team absent for a player
   * @param name of the player or the team
   * @param points negative if they were taken
   * @param total of the player or the team now
   */
  @JsonTypeName("adjusted")
  record Adjusted(
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PlayerId> player,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> team,
      String name,
      int points,
      String reason,
      int total)
      implements ServerMessage {
    public Adjusted {
      player = player == null ? Optional.empty() : player;
      team = team == null ? Optional.empty() : team;
    }
  }

  /**
   * To the host who asked for it: the right answer to the current question. The fields are those of
   * {@link Reveal}.
   */
  @JsonTypeName("answer-key")
  record AnswerKey(
      int question,
      List<Integer> correct,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> accepted,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RightNumber> number,
      String explanation)
      implements ServerMessage {
    public AnswerKey {
      correct = List.copyOf(correct);
      accepted = accepted == null ? List.of() : List.copyOf(accepted);
      number = number == null ? Optional.empty() : number;
    }
  }

  /**
   * To the host who asked for it, at most twice a second: who is connected, and who has answered
   * the current or last question.
   *
   * @param waiting the connected players without an answer; all connected ones before the first
   *     question
   * @param teams by their numbers; absent without teams
   */
  @JsonTypeName("attendance")
  record Attendance(
      Group answered,
      Group waiting,
      Group disconnected,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TeamAttendance> teams)
      implements ServerMessage {
    public Attendance {
      teams = teams == null ? List.of() : List.copyOf(teams);
    }
  }

  /**
   * Some of the players.
   *
   * @param players how many there are
   * @param first up to a hundred of them, in the order of joining
   */
  record Group(int players, List<PlayerId> first) {
    public Group {
      first = List.copyOf(first);
    }
  }

  /** The attendance of a team. */
  record TeamAttendance(int answered, int waiting, int disconnected) {}

  /**
   * To the player: the answer is durable and counts. With a shared answer sheet, to all players of
   * the team.
   *
   * @param by the name of the player who gave it; absent if nobody shares the sheet
   */
  @JsonTypeName("receipt")
  record Receipt(
      int question, Response response, @JsonInclude(JsonInclude.Include.NON_EMPTY) String by)
      implements ServerMessage {
    /** The receipt of an answer that is not shared. */
    public Receipt(int question, Response response) {
      this(question, response, "");
    }

    public Receipt {
      by = by == null ? "" : by;
    }
  }

  /** To host and display: how many of the present players have answered; at most ten a second. */
  @JsonTypeName("tally")
  record Tally(int question, int answered, int of) implements ServerMessage {}

  /**
   * The question is closed.
   *
   * @param correct the correct choices; the correct order; for each choice its partner; all as
   *     indexes
   * @param counts how many players picked each choice, or had each position or partner correct
   * @param accepted the accepted typed answers; absent for other kinds
   * @param number the correct number; absent for other kinds
   * @param right how many answers are correct; absent for players
   * @param answered how many players have answered; absent for players
   * @param typed what players typed, the most common first; absent for players and other kinds
   * @param nearest the nearest answers; absent where a deviation decides
   */
  @JsonTypeName("reveal")
  record Reveal(
      int question,
      List<Integer> correct,
      List<Integer> counts,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> accepted,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RightNumber> number,
      String explanation,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> right,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> answered,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TypedCount> typed,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NearestAnswers> nearest)
      implements ServerMessage {
    /** For players, and a question that does not ask for a number. */
    public Reveal(
        int question,
        List<Integer> correct,
        List<Integer> counts,
        List<String> accepted,
        String explanation) {
      this(question, correct, counts, accepted, Optional.empty(), explanation);
    }

    /** For players. */
    public Reveal(
        int question,
        List<Integer> correct,
        List<Integer> counts,
        List<String> accepted,
        Optional<RightNumber> number,
        String explanation) {
      this(
          question,
          correct,
          counts,
          accepted,
          number,
          explanation,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());
    }

    /** For players, where the nearest answers are the correct ones. */
    public Reveal(
        int question,
        List<Integer> correct,
        List<Integer> counts,
        List<String> accepted,
        Optional<RightNumber> number,
        String explanation,
        Optional<NearestAnswers> nearest) {
      this(
          question,
          correct,
          counts,
          accepted,
          number,
          explanation,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          nearest);
    }

    public Reveal {
      correct = List.copyOf(correct);
      counts = List.copyOf(counts);
      accepted = accepted == null ? List.of() : List.copyOf(accepted);
      number = number == null ? Optional.empty() : number;
      right = right == null ? Optional.empty() : right;
      answered = answered == null ? Optional.empty() : answered;
      typed = typed == null ? List.of() : List.copyOf(typed);
      nearest = nearest == null ? Optional.empty() : nearest;
    }
  }

  /**
   * An answer that players typed.
   *
   * @param text its most common spelling; a number in decimal notation
   * @param players how many typed it, in any spelling
   */
  record TypedCount(
      String text, int players, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean right) {}

  /**
   * The host corrected a closed question, and all points, ranks and streaks were recalculated.
   * Players get a new {@code result}; a leaderboard or podium that is shown is sent again.
   *
   * @param dropped whether the question counts for nobody
   * @param right as in {@code reveal}
   * @param typed as in {@code reveal}
   * @param nearest the answers that are nearest now; absent where a deviation decides
   */
  @JsonTypeName("corrected")
  record Corrected(
      int question,
      List<Integer> correct,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> accepted,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<RightNumber> number,
      boolean dropped,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> right,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TypedCount> typed,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NearestAnswers> nearest)
      implements ServerMessage {
    /** For players, and a question that does not ask for a number. */
    public Corrected(int question, List<Integer> correct, List<String> accepted, boolean dropped) {
      this(
          question,
          correct,
          accepted,
          Optional.empty(),
          dropped,
          Optional.empty(),
          List.of(),
          Optional.empty());
    }

    /** For players, where the nearest answers are the correct ones. */
    public Corrected(
        int question,
        List<Integer> correct,
        List<String> accepted,
        Optional<RightNumber> number,
        boolean dropped,
        Optional<NearestAnswers> nearest) {
      this(question, correct, accepted, number, dropped, Optional.empty(), List.of(), nearest);
    }

    public Corrected {
      correct = List.copyOf(correct);
      accepted = accepted == null ? List.of() : List.copyOf(accepted);
      number = number == null ? Optional.empty() : number;
      right = right == null ? Optional.empty() : right;
      typed = typed == null ? List.of() : List.copyOf(typed);
      nearest = nearest == null ? Optional.empty() : nearest;
    }
  }

  /**
   * To the player: the result of the closed question.
   *
   * @param streak consecutive correct answers including this one; a question worth nothing does not
   *     affect it
   * @param parts how many parts were correct, if the question has parts; absent without an answer
   * @param shared whether others have the same rank; absent if nobody has
   * @param behind the next player ahead and the difference in points; absent for the leader
   * @param team the result of the player's team; absent without teams
   * @param knockOut the standing in a knock-out round; absent in others
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
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<PlayerAhead> behind,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<TeamResult> team,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Survival> knockOut)
      implements ServerMessage {
    /** For a question without parts, at a rank that is not shared, without teams. */
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
          behind,
          Optional.empty());
    }

    /** In a round without knock-out. */
    public Result(
        int question,
        boolean correct,
        int points,
        int total,
        int rank,
        int of,
        int streak,
        Optional<CorrectParts> parts,
        Optional<Boolean> shared,
        Optional<PlayerAhead> behind,
        Optional<TeamResult> team) {
      this(
          question,
          correct,
          points,
          total,
          rank,
          of,
          streak,
          parts,
          shared,
          behind,
          team,
          Optional.empty());
    }

    public Result {
      knockOut = knockOut == null ? Optional.empty() : knockOut;
      parts = parts == null ? Optional.empty() : parts;
      shared = shared == null ? Optional.empty() : shared;
      behind = behind == null ? Optional.empty() : behind;
      team = team == null ? Optional.empty() : team;
    }
  }

  /**
   * The result of a team.
   *
   * @param team its number
   * @param points of the question
   * @param rank from 1, among {@code of} teams; equal totals share a rank
   * @param best its player with the most points for the question; absent if nobody has any
   */
  record TeamResult(
      int team,
      int points,
      int total,
      int rank,
      int of,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> best) {
    public TeamResult {
      best = best == null ? Optional.empty() : best;
    }
  }

  /**
   * The next player ahead.
   *
   * @param points the difference to that player
   */
  record PlayerAhead(String name, int points) {}

  /**
   * The leading players; after a round more of them than a screen shows.
   *
   * @param last whether the round is over
   * @param teams all teams, best first; absent without teams
   */
  @JsonTypeName("leaderboard")
  record Leaderboard(
      List<Row> top,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean last,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TeamRow> teams)
      implements ServerMessage {
    /** The leading players after a question that is not the last, without teams. */
    public Leaderboard(List<Row> top) {
      this(top, false, List.of());
    }

    public Leaderboard {
      top = List.copyOf(top);
      teams = teams == null ? List.of() : List.copyOf(teams);
    }
  }

  /**
   * A team in a leaderboard.
   *
   * @param team its number
   * @param gained the points of the last question
   */
  record TeamRow(int rank, int team, String name, int total, int gained) {}

  /**
   * A line of a leaderboard.
   *
   * @param gained the points of the last question
   * @param members the people who share the player's phone; absent if it is not shared
   * @param avatar the number of the player's avatar; absent if there is none
   */
  record Row(
      int rank,
      String name,
      int total,
      int gained,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> members,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> avatar) {
    /** A player without an avatar, whose phone is not shared. */
    public Row(int rank, String name, int total, int gained) {
      this(rank, name, total, gained, List.of(), Optional.empty());
    }

    public Row {
      avatar = avatar == null ? Optional.empty() : avatar;
      members = members == null ? List.of() : List.copyOf(members);
    }
  }

  /**
   * The game is over.
   *
   * @param standing of the player; absent for host and display
   * @param teams all teams, best first; absent without teams
   */
  @JsonTypeName("finished")
  record Finished(
      List<Row> podium,
      int players,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Standing> standing,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TeamRow> teams)
      implements ServerMessage {
    /** A podium without teams. */
    public Finished(List<Row> podium, int players, Optional<Standing> standing) {
      this(podium, players, standing, List.of());
    }

    public Finished {
      podium = List.copyOf(podium);
      teams = teams == null ? List.of() : List.copyOf(teams);
    }
  }

  /**
   * To the host: whether events are being stored. Answers wait for that; they are not lost while
   * the server runs.
   *
   * @param detail a sentence for people
   */
  @JsonTypeName("storage")
  record Storage(State state, String detail) implements ServerMessage {
    /** The state of storage. */
    public enum State {
      /** Events are stored at once. */
      @JsonProperty("well")
      WELL,
      /** Storing takes seconds. */
      @JsonProperty("behind")
      BEHIND,
      /** Nothing can be stored at the moment; the server retries. */
      @JsonProperty("failing")
      FAILING
    }
  }

  /** The last request was refused and changed nothing. */
  @JsonTypeName("refused")
  record Refused(RefusalReason why, String detail) implements ServerMessage {}
}
