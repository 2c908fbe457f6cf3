package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;

/** What a client may say. A record that exists is well-formed: constructors refuse nonsense. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientMessage {
  int LONGEST_KEY = 200;
  int LONGEST_DEVICE = 40;

  /** What may be said on a connection that has no seat yet. */
  sealed interface Unseated extends ClientMessage permits Open, Find, Join, Watch, Resume {}

  /** What may be said from a seat. */
  sealed interface Seated extends ClientMessage
      permits Start, Next, End, Kick, Remove, RemoveCrowd, Lock, Correct, Answer {}

  /** A host opens a room. */
  @JsonTypeName("open")
  record Open(
      String bank,
      int questions,
      @JsonInclude(JsonInclude.Include.NON_NULL) Settings settings,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String key,
      @JsonInclude(JsonInclude.Include.NON_NULL) Selection selection)
      implements Unseated {
    private static final int LONGEST_BANK = 100;

    /** More than an evening's worth. */
    public static final int MOST_QUESTIONS = 200;

    /** Of whatever questions there are. */
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
   * A player has a room code and asks whether there is a room of it that can be joined.
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
   * A player asks for a seat. Whether the name is fit and free is the room's to say.
   *
   * @param claim a random text that the player keeps until the seat has a token: the same join sent
   *     again, because nobody knows whether the first one arrived, gets the same seat
   * @param device a random text that a browser keeps, by which a room knows a browser whose player
   *     was removed; empty if there is none
   */
  @JsonTypeName("join")
  record Join(
      RoomCode room,
      String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String claim,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String device)
      implements Unseated {
    // Far above the 24 visible characters of a name, for letters made of several code points.
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CLAIM = 40;

    /** From somebody who will not ask twice. */
    public Join(RoomCode room, String name) {
      this(room, name, "");
    }

    /** From no browser. */
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

  /** A projector asks to watch. */
  @JsonTypeName("watch")
  record Watch(RoomCode room, String key) implements Unseated {
    public Watch {
      Checks.present(room, "room");
      Checks.text(key, LONGEST_KEY, "key");
    }
  }

  /** Anyone who was here before asks for the seat that the token stands for. */
  @JsonTypeName("resume")
  record Resume(String token) implements Unseated {
    public Resume {
      Checks.text(token, LONGEST_KEY, "token");
    }
  }

  /** The host starts the game. */
  @JsonTypeName("start")
  record Start() implements Seated {}

  /**
   * The host goes on to whatever comes next.
   *
   * @param at what the host saw when asking for it; a room that has moved on since refuses. Empty
   *     from a client that takes the next step wherever the room is.
   */
  @JsonTypeName("next")
  record Next(@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<GamePosition> at)
      implements Seated {
    /** From wherever the room is. */
    public Next() {
      this(Optional.empty());
    }

    public Next {
      at = at == null ? Optional.empty() : at;
    }
  }

  /**
   * The host ends the game, or a finished room.
   *
   * @param at what the host saw when asking for it: a request to end the game must not close a room
   *     whose podium is shown by now. Empty from a client that ends whatever there is.
   */
  @JsonTypeName("end")
  record End(@JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<GamePosition> at)
      implements Seated {
    /** Whatever there is to end. */
    public End() {
      this(Optional.empty());
    }

    public End {
      at = at == null ? Optional.empty() : at;
    }
  }

  /**
   * The host removes a player for good; the browser that the player joined with can't join again.
   *
   * @param lock whether the room is locked too
   */
  @JsonTypeName("kick")
  record Kick(PlayerId player, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lock)
      implements Seated {
    /** And leaves the room open. */
    public Kick(PlayerId player) {
      this(player, false);
    }

    public Kick {
      Checks.present(player, "player");
    }
  }

  /**
   * The host removes everybody whose seat is one of these. They may join again.
   *
   * @param from the first of them
   * @param to the last of them
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
   * The host removes those who joined from one address; see {@link ServerMessage.Crowd}.
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

  /** The host closes or opens the door for new players. */
  @JsonTypeName("lock")
  record Lock(Boolean locked) implements Seated {
    public Lock {
      Checks.present(locked, "locked");
    }
  }

  /** The host mends a question that has closed; points, ranks and streaks follow. */
  @JsonTypeName("correct")
  record Correct(Integer question, Correction correction) implements Seated {
    public Correct {
      Checks.range(Checks.present(question, "question"), 0, Open.MOST_QUESTIONS - 1, "question");
      Checks.present(correction, "correction");
    }
  }

  /** A player's response to the question that is open. */
  @JsonTypeName("answer")
  record Answer(Integer question, Response response) implements Seated {
    public Answer {
      Checks.range(Checks.present(question, "question"), 0, Open.MOST_QUESTIONS - 1, "question");
      Checks.present(response, "response");
    }
  }
}
