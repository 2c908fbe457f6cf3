package trivium.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;
import trivium.bank.Question;
import trivium.bank.format.own.QuestionForms;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionForm;
import trivium.protocol.TeamSettings;
import trivium.room.BuzzerEvent;
import trivium.room.RoomEvent;
import trivium.room.Round;
import trivium.room.SheetEvent;
import trivium.room.StakesEvent;

/**
 * The codec between events and their stored form: a JSON array of objects distinguished by {@code
 * type}. The tags below are in stored data: tags may be added, but never changed.
 */
final class EventCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(RoomEvent.class, EventTags.class)
          .addMixIn(Question.class, QuestionMixin.class)
          .addMixIn(RoomEvent.PlayerJoined.class, PlayerJoinedMixin.class)
          .addMixIn(RoomEvent.QuestionOpened.class, QuestionOpenedMixin.class)
          .addMixIn(BuzzerEvent.BuzzerPressed.class, BuzzerPressedMixin.class)
          .addMixIn(RoomEvent.PointsAdjusted.class, PointsAdjustedMixin.class)
          .addMixIn(RoomEvent.RoomOpened.class, RoomOpenedMixin.class)
          .addMixIn(Round.class, RoundMixin.class)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final TypeReference<List<RoomEvent>> EVENTS = new TypeReference<>() {};
  private static final ObjectWriter WRITER = MAPPER.writerFor(EVENTS);
  private static final ObjectReader READER = MAPPER.readerFor(EVENTS);

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(name = "opened", value = RoomEvent.RoomOpened.class),
    @JsonSubTypes.Type(name = "joined", value = RoomEvent.PlayerJoined.class),
    @JsonSubTypes.Type(name = "kicked", value = RoomEvent.PlayerKicked.class),
    @JsonSubTypes.Type(name = "given-up", value = RoomEvent.SeatsGivenUp.class),
    @JsonSubTypes.Type(name = "returned", value = RoomEvent.PlayerReturned.class),
    @JsonSubTypes.Type(name = "removed", value = RoomEvent.PlayersRemoved.class),
    @JsonSubTypes.Type(name = "locked", value = RoomEvent.RoomLocked.class),
    @JsonSubTypes.Type(name = "question", value = RoomEvent.QuestionOpened.class),
    @JsonSubTypes.Type(name = "resumed", value = RoomEvent.QuestionResumed.class),
    @JsonSubTypes.Type(name = "answer", value = RoomEvent.AnswerTaken.class),
    @JsonSubTypes.Type(name = "buzzer-pressed", value = BuzzerEvent.BuzzerPressed.class),
    @JsonSubTypes.Type(name = "buzzer-decided", value = BuzzerEvent.BuzzerDecided.class),
    @JsonSubTypes.Type(name = "buzzer-judged", value = BuzzerEvent.BuzzerJudged.class),
    @JsonSubTypes.Type(name = "flagged", value = RoomEvent.QuestionFlagged.class),
    @JsonSubTypes.Type(name = "closed", value = RoomEvent.QuestionClosed.class),
    @JsonSubTypes.Type(name = "corrected", value = RoomEvent.QuestionCorrected.class),
    @JsonSubTypes.Type(name = "team", value = RoomEvent.TeamAssigned.class),
    @JsonSubTypes.Type(name = "team-renamed", value = RoomEvent.TeamRenamed.class),
    @JsonSubTypes.Type(name = "player-renamed", value = RoomEvent.PlayerRenamed.class),
    @JsonSubTypes.Type(name = "late-join", value = RoomEvent.LateJoinChosen.class),
    @JsonSubTypes.Type(name = "late-credit", value = RoomEvent.LateJoinCredited.class),
    @JsonSubTypes.Type(name = "paused", value = RoomEvent.GamePaused.class),
    @JsonSubTypes.Type(name = "continued", value = RoomEvent.GameContinued.class),
    @JsonSubTypes.Type(name = "time-added", value = RoomEvent.TimeAdded.class),
    @JsonSubTypes.Type(name = "skipped", value = RoomEvent.QuestionSkipped.class),
    @JsonSubTypes.Type(name = "shown-again", value = RoomEvent.RevealShown.class),
    @JsonSubTypes.Type(name = "reopened", value = RoomEvent.QuestionReopened.class),
    @JsonSubTypes.Type(name = "adjusted", value = RoomEvent.PointsAdjusted.class),
    @JsonSubTypes.Type(name = "rounds-added", value = RoomEvent.RoundsAdded.class),
    @JsonSubTypes.Type(name = "round", value = RoomEvent.RoundOpened.class),
    @JsonSubTypes.Type(name = "break", value = RoomEvent.BreakStarted.class),
    @JsonSubTypes.Type(name = "leaderboard", value = RoomEvent.LeaderboardShown.class),
    @JsonSubTypes.Type(name = "finished", value = RoomEvent.RoomFinished.class),
    @JsonSubTypes.Type(name = "ended", value = RoomEvent.RoomEnded.class),
    @JsonSubTypes.Type(name = "answer-cleared", value = SheetEvent.AnswerCleared.class),
    @JsonSubTypes.Type(name = "locking", value = SheetEvent.SheetLocking.class),
    @JsonSubTypes.Type(name = "sheet-locked", value = SheetEvent.SheetLocked.class),
    @JsonSubTypes.Type(name = "marked", value = SheetEvent.AnswersMarked.class),
    @JsonSubTypes.Type(name = "sheet-revealed", value = SheetEvent.SheetRevealed.class),
    @JsonSubTypes.Type(name = "bets", value = StakesEvent.BetsOpened.class),
    @JsonSubTypes.Type(name = "bet", value = StakesEvent.BetPlaced.class),
    @JsonSubTypes.Type(name = "joker", value = StakesEvent.JokerPlayed.class)
  })
  private interface EventTags {}

  /** Omits empty fields, as version 0.1 did not have them. */
  interface PlayerJoinedMixin {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String origin();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String device();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<String> members();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<Integer> avatar();
  }

  /** Omits the lead of questions whose answers opened at once. */
  interface QuestionOpenedMixin {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    long lead();
  }

  /** Omits the window of presses that began none. */
  interface BuzzerPressedMixin {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    long window();
  }

  /** Omits the player or the team. */
  interface PointsAdjustedMixin {
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<PlayerId> player();

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    Optional<Integer> team();
  }

  /** Omits the settings of rooms without teams. */
  interface RoomOpenedMixin extends RoundMixin {
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = NoTeams.class)
    TeamSettings teams();
  }

  /** Equals the settings of rooms without teams. */
  static final class NoTeams {
    @Override
    public boolean equals(Object settings) {
      return TeamSettings.OFF.equals(settings);
    }

    @Override
    public int hashCode() {
      return TeamSettings.OFF.hashCode();
    }
  }

  /** Omits fields that rooms of a single round do not need. */
  interface RoundMixin {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    String title();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    long breakTime();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean anew();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean tieBreak();
  }

  /** Questions have the form that they have in bank files. */
  @JsonSerialize(converter = QuestionOut.class)
  @JsonDeserialize(converter = QuestionIn.class)
  private interface QuestionMixin {}

  private static final class QuestionOut extends StdConverter<Question, QuestionForm> {
    @Override
    public QuestionForm convert(Question question) {
      return QuestionForms.form(question);
    }
  }

  private static final class QuestionIn extends StdConverter<QuestionForm, Question> {
    @Override
    public Question convert(QuestionForm form) {
      return QuestionForms.question(form, 0);
    }
  }

  private EventCodec() {}

  static byte[] write(List<RoomEvent> events) {
    return WRITER.writeValueAsBytes(events);
  }

  /**
   * Decodes events.
   *
   * @throws JacksonException if the bytes are not events of a known version
   */
  static List<RoomEvent> read(byte[] bytes) {
    return READER.readValue(bytes);
  }

  /** The checksum of a row (CRC-32C, RFC 3720), by which torn and damaged rows are recognised. */
  static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
