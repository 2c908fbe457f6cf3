package trivium.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import trivium.bank.Kind;
import trivium.bank.PastResults.AnswerCounts;
import trivium.bank.PastResults.QuestionKey;
import trivium.protocol.Correction;
import trivium.protocol.RoomCode;
import trivium.protocol.RoomList.State;
import trivium.protocol.RoomList.StoredRoom;
import trivium.room.RoomEvent;
import trivium.room.RoomId;

class StoredQuestionHistoryTest {
  private static final RoomId ONE = new RoomId(1);
  private static final RoomId OTHER = new RoomId(2);

  private final MemoryRooms stored = new MemoryRooms();
  private final StoredQuestionHistory past = new StoredQuestionHistory(stored);

  @Test
  void theRoomsOfABankAreAddedUp() {
    stored.put(ONE, "Pub night", game().events());
    stored.put(OTHER, "Pub night", game().events());
    assertThat(past.of("Pub night").counts())
        .containsEntry(choice("=Which planet, 0?"), new AnswerCounts(6, 2, 2))
        .containsEntry(choice("=Which planet, 1?"), new AnswerCounts(6, 6, 2))
        .containsEntry(typed("Morning star?"), new AnswerCounts(6, 0, 2));
  }

  @Test
  void roomsOfOtherBanksAndDroppedQuestionsTellNothing() {
    stored.put(ONE, "Pub night", game().corrects(1, new Correction.Drop()).events());
    stored.put(OTHER, "Chemistry", game().events());
    assertThat(past.of("Pub night").counts())
        .containsOnlyKeys(choice("=Which planet, 0?"), typed("Morning star?"));
  }

  @Test
  void aRoomIsReadOnceForManyThatAreOpened() {
    stored.put(ONE, "Pub night", List.of());
    stored.put(OTHER, "Pub night", List.of());
    for (int i = 0; i < 10; i++) {
      assertThat(past.of("Pub night").counts()).isEmpty();
    }
    assertThat(stored.reads).isEqualTo(2);
  }

  @Test
  void anUnreadableRoomIsIgnored() {
    stored.put(ONE, "Pub night", List.of());
    assertThat(past.of("Pub night").counts()).isEmpty();
    assertThat(past.missed(ONE)).isEmpty();
  }

  @Test
  void whatAGroupDidNotKnowIsWhatItsReportTellsToTeachAgain() {
    stored.put(ONE, "Pub night", game().events());
    assertThat(past.missed(ONE))
        .hasValueSatisfying(prompts -> assertThat(prompts).containsExactly("=Which planet, 1?"));
  }

  private static QuestionKey choice(String prompt) {
    return new QuestionKey(prompt, Kind.CHOICE);
  }

  private static QuestionKey typed(String prompt) {
    return new QuestionKey(prompt, Kind.TEXT);
  }

  /** Two of three are right in the first question, none in the second, all in the third. */
  private static PlayedRoom game() {
    return new PlayedRoom(3, "Ada", "Grace", "Hedy")
        .picks(1, 1, 0)
        .picks(0, 0, 2)
        .texts("Venus", "venus", "VENUS")
        .finishes();
  }

  /** Rooms in memory. */
  private static final class MemoryRooms implements StoredRooms {
    private final Map<RoomId, List<RoomEvent>> events = new LinkedHashMap<>();
    private final Map<RoomId, StoredRoom> rooms = new LinkedHashMap<>();

    private int reads;

    void put(RoomId room, String bank, List<RoomEvent> all) {
      events.put(room, all);
      rooms.put(
          room,
          new StoredRoom(room.toString(), new RoomCode("482913"), bank, 1, 3, 3, State.FINISHED));
    }

    @Override
    public List<StoredRoom> rooms() {
      return List.copyOf(rooms.values());
    }

    @Override
    public Optional<List<RoomEvent>> events(RoomId room) {
      reads++;
      return Optional.ofNullable(events.get(room));
    }

    @Override
    public boolean isRunning(RoomId room) {
      return false;
    }

    @Override
    public CompletableFuture<Void> delete(RoomId room) {
      return CompletableFuture.completedFuture(null);
    }
  }
}
