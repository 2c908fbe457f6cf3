package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A message from a client on a connection without a seat. */
public sealed interface SeatRequest extends ClientMessage {
  int LONGEST_KEY = 200;
  int LONGEST_DEVICE = 40;

  /** More than the 24 visible characters of a name, for characters of several code points. */
  int LONGEST_NAME = 200;

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
      implements SeatRequest {
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
      Checks.range(rounds.size(), 0, GameRequest.AddRounds.MOST_ROUNDS - 1, "the number of rounds");
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
      implements SeatRequest {
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
      implements SeatRequest {
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
      implements SeatRequest {
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
  record Watch(RoomCode room, String key) implements SeatRequest {
    public Watch {
      Checks.present(room, "room");
      Checks.text(key, LONGEST_KEY, "key");
    }
  }

  /** Waits, as a display, until a host connects it to a room. */
  @JsonTypeName("offer-display")
  record OfferDisplay() implements SeatRequest {}

  /** Asks for the seat that belongs to a token. */
  @JsonTypeName("resume")
  record Resume(String token) implements SeatRequest {
    public Resume {
      Checks.text(token, LONGEST_KEY, "token");
    }
  }
}
