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
    permits ServerMessage.Snapshot,
        ServerMessage.Storage,
        ServerMessage.Refused,
        SeatMessage,
        PlayersMessage,
        RoundMessage,
        QuestionMessage,
        BuzzerMessage,
        SheetMessage,
        StakesMessage,
        RevealMessage,
        StandingsMessage {

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
