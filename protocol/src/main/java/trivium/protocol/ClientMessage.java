package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;

/** A message from a client. The constructors validate, so every instance is well-formed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientMessage {
  int LONGEST_KEY = 200;
  int LONGEST_DEVICE = 40;

  /** A message on a connection without a seat. */
  sealed interface Unseated extends ClientMessage permits Open, Find, Join, Watch, Resume {}

  /** A message on a connection with a seat. */
  sealed interface Seated extends ClientMessage
      permits Start, Next, End, Kick, Remove, RemoveCrowd, Lock, Correct, Answer {}

  /** Opens a room, as its host. */
  @JsonTypeName("open")
  record Open(
      String bank,
      int questions,
      @JsonInclude(JsonInclude.Include.NON_NULL) Settings settings,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String key,
      @JsonInclude(JsonInclude.Include.NON_NULL) Selection selection)
      implements Unseated {
    private static final int LONGEST_BANK = 100;

    /** The most questions of a game. */
    public static final int MOST_QUESTIONS = 200;

    /** Opens a room with questions drawn from the whole bank. */
    public Open(String bank, int questions, Settings settings, String key) {
      this(bank, questions, settings, key, Selection.ALL);
    }

    public Open {
      Checks.text(bank, LONGEST_BANK, "bank");
      Checks.range(questions, 1, MOST_QUESTIONS, "questions");
      settings = settings == null ? Settings.DEFAULTS : settings;
      key = key == null ? "" : key;
      selection = selection == null ? Selection.ALL : selection;
      Checks.range(key.length(), 0, LONGEST_KEY, "the length of key");
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
   */
  @JsonTypeName("join")
  record Join(
      RoomCode room,
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String claim,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String device)
      implements Unseated {
    // More than the 24 visible characters of a name, for characters of several code points.
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CLAIM = 40;

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
   */
  @JsonTypeName("next")
  record Next(@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<GamePosition> at)
      implements Seated {
    /** Goes on from any position. */
    public Next() {
      this(Optional.empty());
    }

    public Next {
      at = at == null ? Optional.empty() : at;
    }
  }

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
      Checks.range(Checks.present(question, "question"), 0, Open.MOST_QUESTIONS - 1, "question");
      Checks.present(correction, "correction");
    }
  }

  /** The response of a player to the open question. */
  @JsonTypeName("answer")
  record Answer(Integer question, Response response) implements Seated {
    public Answer {
      Checks.range(Checks.present(question, "question"), 0, Open.MOST_QUESTIONS - 1, "question");
      Checks.present(response, "response");
    }
  }
}
