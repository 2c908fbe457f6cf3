package trivium.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import trivium.bank.PastResults;
import trivium.bank.PastResults.AnswerCounts;
import trivium.bank.PastResults.QuestionKey;
import trivium.protocol.RoomList.State;
import trivium.protocol.RoomList.StoredRoom;
import trivium.room.QuestionHistory;
import trivium.room.RoomEvent;
import trivium.room.RoomId;
import trivium.room.RoomResults;
import trivium.room.RoomResults.ClosedQuestion;

/**
 * The question history computed from the events of stored rooms, newest first. May block; any
 * thread.
 */
public final class StoredQuestionHistory implements QuestionHistory {
  /**
   * The number of answers after which older rooms are ignored: they would hardly change the result
   * and take time to read.
   */
  private static final long ENOUGH_ANSWERS = 100_000;

  /** How long a result is cached; newer rooms appear after this time. */
  private static final Duration MAX_AGE = Duration.ofSeconds(30);

  /** The same for a room that is over; corrections of it appear after this time. */
  private static final Duration MAX_AGE_OF_ROOM = Duration.ofMinutes(10);

  private static final int MOST_BANKS = 100;
  private static final int MOST_ROOMS = 2_000;

  private final StoredRooms rooms;

  /** By room, so that each is read once although many rooms are opened one after the other. */
  private final Cache<StoredRoom, List<PlayedQuestion>> byRoom =
      Caffeine.newBuilder()
          .maximumSize(MOST_ROOMS)
          .expireAfter(
              Expiry.<StoredRoom, List<PlayedQuestion>>creating(
                  (room, _) -> room.state() == State.RUNNING ? MAX_AGE : MAX_AGE_OF_ROOM))
          .build();

  private final Cache<String, PastResults> cache =
      Caffeine.newBuilder().maximumSize(MOST_BANKS).expireAfterWrite(MAX_AGE).build();

  private record PlayedQuestion(String bank, QuestionKey key, AnswerCounts counts) {}

  public StoredQuestionHistory(StoredRooms rooms) {
    this.rooms = rooms;
  }

  @Override
  public PastResults of(String bank) {
    PastResults known = cache.getIfPresent(bank);
    if (known != null) {
      return known;
    }
    PastResults folded = fold(bank);
    // The first results of a bank appear at once.
    if (!folded.counts().isEmpty()) {
      cache.put(bank, folded);
    }
    return folded;
  }

  private PastResults fold(String bank) {
    Map<QuestionKey, AnswerCounts> played = new HashMap<>();
    long answers = 0;
    for (StoredRoom room : rooms.rooms()) {
      if (!room.bank().equals(bank) || answers > ENOUGH_ANSWERS) {
        continue;
      }
      answers += (long) room.players() * room.questions();
      byRoom.get(room, this::played).stream()
          .filter(question -> question.bank().equals(bank))
          .forEach(question -> played.merge(question.key(), question.counts(), AnswerCounts::plus));
    }
    return new PastResults(played);
  }

  private List<PlayedQuestion> played(StoredRoom room) {
    return RoomId.parse(room.report()).flatMap(this::results).stream()
        .flatMap(results -> results.questions().stream())
        .filter(question -> !question.dropped())
        .map(question ->
            new PlayedQuestion(
                question.bank(), new QuestionKey(question.question()), counts(question)))
        .toList();
  }

  private Optional<RoomResults> results(RoomId room) {
    Optional<List<RoomEvent>> events = rooms.events(room);
    return events.filter(some -> !some.isEmpty()).map(RoomResults::of);
  }

  private static AnswerCounts counts(ClosedQuestion question) {
    int answered = question.answers().size();
    int right = (int) question.answers().stream().filter(RoomResults.GivenAnswer::right).count();
    return new AnswerCounts(answered, answered - right, 1);
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
