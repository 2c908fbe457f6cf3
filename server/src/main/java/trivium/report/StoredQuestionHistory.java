package trivium.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trivium.bank.Experience;
import trivium.bank.Experience.Asked;
import trivium.bank.Experience.Played;
import trivium.protocol.RoomList.StoredRoom;
import trivium.room.QuestionHistory;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.RoomResults;
import trivium.room.RoomResults.ClosedQuestion;

/** What the rooms that are kept tell of their questions. May block; any thread may ask. */
public final class StoredQuestionHistory implements QuestionHistory {
  /**
   * The newest rooms until so many answers: more of them change no share, and take time to read.
   */
  private static final long ENOUGH_ANSWERS = 100_000;

  /** What a room has just found out may wait so long to be known. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  private static final int MOST_BANKS = 100;

  private final StoredRooms archive;
  private final Cache<String, Experience> known =
      Caffeine.newBuilder().maximumSize(MOST_BANKS).expireAfterWrite(FRESH).build();

  public StoredQuestionHistory(StoredRooms archive) {
    this.archive = archive;
  }

  @Override
  public Experience of(String bank) {
    return known.get(bank, this::fold);
  }

  private Experience fold(String bank) {
    Map<Asked, Played> played = new HashMap<>();
    long answers = 0;
    for (StoredRoom room : archive.rooms()) {
      if (!room.bank().equals(bank) || answers > ENOUGH_ANSWERS) {
        continue;
      }
      answers += (long) room.players() * room.questions();
      closed(room)
          .forEach(question ->
              played.merge(new Asked(question.question()), played(question), Played::plus));
    }
    return new Experience(played);
  }

  private List<ClosedQuestion> closed(StoredRoom room) {
    return RoomId.parse(room.report()).flatMap(this::results).stream()
        .flatMap(results -> results.questions().stream())
        .filter(question -> !question.dropped())
        .toList();
  }

  private Optional<RoomResults> results(RoomId room) {
    Optional<List<RoomEvent>> events = archive.events(room);
    return events.filter(some -> !some.isEmpty()).map(RoomResults::of);
  }

  private static Played played(ClosedQuestion question) {
    int answered = question.answers().size();
    int right = (int) question.answers().stream().filter(RoomResults.GivenAnswer::right).count();
    return new Played(answered, answered - right);
  }

  @Override
  public Optional<Set<String>> missed(RoomId room) {
    return results(room)
        .map(results -> {
          List<String> prompts =
              results.questions().stream().map(closed -> closed.question().prompt()).toList();
          return ReportBuilder.report(results).again().stream()
              .map(prompts::get)
              .collect(Collectors.toUnmodifiableSet());
        });
  }
}
