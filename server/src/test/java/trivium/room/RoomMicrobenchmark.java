package trivium.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import trivium.bank.Question;
import trivium.bank.SeedBanks;
import trivium.bank.Task;
import trivium.protocol.ClientMessage;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.SeatRequest;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Result;
import trivium.protocol.WireCodec;
import trivium.store.SqlRoomStore;

/**
 * What the steps of an answer's way cost on their own, in a room of {@value #PLAYERS} players:
 * parse, decide, apply, commit, encode; and replay. Times are for one message or event.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoomMicrobenchmark {
  static final int PLAYERS = 1_000;

  private static final long OPENED = 1_795_420_800_000L;
  private static final long ASKED = OPENED + 60_000;
  private static final int QUESTIONS = 6;
  private static final int CHOICES = 4;
  private static final RoomId ROOM = new RoomId(1);
  private static final RoomCode CODE = new RoomCode("482913");

  /** Events in a game where all players answer all questions. */
  private static final int EVENTS = 1 + PLAYERS + QUESTIONS * (PLAYERS + 3);

  private static List<RoomEvent> lobby() {
    List<Question> asked =
        SeedBanks.bank("django.txt").questions().stream()
            .filter(question -> question.task() instanceof Task.Choice)
            .filter(question -> question.task().shown().size() == CHOICES)
            .limit(QUESTIONS)
            .toList();
    List<RoomEvent> events = new ArrayList<>();
    events.add(
        new RoomEvent.RoomOpened(
            OPENED, ROOM, CODE, "c2VjcmV0", "django", Settings.DEFAULTS, asked));
    for (int i = 1; i <= PLAYERS; i++) {
      events.add(
          new RoomEvent.PlayerJoined(
              OPENED + i, PlayerId.of(i), "Player number " + i, "q8ZkW1tYvB0sLr5eXn2JdA"));
    }
    return events;
  }

  private static List<RoomEvent> answers(int question) {
    List<RoomEvent> events = new ArrayList<>();
    for (int i = 1; i <= PLAYERS; i++) {
      events.add(
          new RoomEvent.AnswerTaken(
              ASKED + i, PlayerId.of(i), question, new Response.Choice(List.of(i % CHOICES)), i));
    }
    return events;
  }

  /** Messages and their JSON. */
  @State(Scope.Thread)
  public static class Messages {
    private final byte[] join =
        WireCodec.write((ClientMessage) new SeatRequest.Join(CODE, "Barbara 1000"));
    private final byte[] answer =
        WireCodec.write(
            (ClientMessage) new QuestionRequest.Answer(1, new Response.Choice(List.of(2))));
    private final QuestionMessage.Receipt receipt =
        new QuestionMessage.Receipt(1, new Response.Choice(List.of(2)));
    private final QuestionMessage.QuestionOpened question =
        new QuestionMessage.QuestionOpened(
            1,
            QUESTIONS,
            "choice",
            "Which term fits: “Connect each address to the view function or class behind it”?",
            List.of("Models", "CSRF", "URLs", "ORM"),
            20_000,
            20_000);
    private final Result result;

    /** Encodes what is parsed. */
    public Messages() {
      RoomState state = RoomState.of(lobby());
      state.apply(new RoomEvent.QuestionOpened(ASKED, 0));
      answers(0).forEach(state::apply);
      state.apply(new RoomEvent.QuestionClosed(ASKED + PLAYERS, 0));
      result = RoomView.results(state, state.asked()).getLast();
    }
  }

  private static RoomState opened() {
    RoomState state = RoomState.of(lobby());
    state.apply(new RoomEvent.QuestionOpened(ASKED, 0));
    return state;
  }

  /** A room with an open question that nobody has answered. */
  @State(Scope.Thread)
  public static class OpenQuestion {
    private final RoomState state = opened();
    private final RoomCommand.Answer command =
        new RoomCommand.Answer(
            PlayerId.of(PLAYERS / 2),
            0,
            new Response.Choice(List.of(1)),
            new AnswerTiming(ASKED, ASKED + 700, 30));
  }

  /** The same, anew for each call, as an answer is taken once. */
  @State(Scope.Thread)
  public static class FreshQuestion {
    private final List<RoomEvent> answers = answers(0);
    private RoomState state = opened();

    /** Opens the question again. */
    @Setup(Level.Invocation)
    public void open() {
      state = opened();
    }
  }

  /** A store in a folder of its own. */
  @State(Scope.Benchmark)
  public static class Store {
    private final List<RoomEvent> answers = answers(0);
    private final Path folder;
    private final SqlRoomStore store;

    /** Opens the store and the room. */
    public Store() {
      try {
        folder = Files.createTempDirectory(Path.of("target"), "store");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      store = SqlRoomStore.sqlite(folder, () -> OPENED);
      store.append(ROOM, lobby(), () -> {});
    }

    /** Closes the store and deletes its files. */
    @TearDown
    public void close() throws IOException {
      store.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The stored events of a game. */
  @State(Scope.Thread)
  public static class Game {
    private final List<RoomEvent> events = lobby();

    /** All players answer all questions. */
    public Game() {
      for (int question = 0; question < QUESTIONS; question++) {
        events.add(new RoomEvent.QuestionOpened(ASKED, question));
        events.addAll(answers(question));
        events.add(new RoomEvent.QuestionClosed(ASKED + PLAYERS, question));
        events.add(new RoomEvent.LeaderboardShown(ASKED + PLAYERS + 1));
      }
    }
  }

  @Benchmark
  public ClientMessage parseJoin(Messages messages) {
    return WireCodec.readClient(messages.join);
  }

  @Benchmark
  public ClientMessage parseAnswer(Messages messages) {
    return WireCodec.readClient(messages.answer);
  }

  @Benchmark
  public byte[] encodeReceipt(Messages messages) {
    return WireCodec.write(messages.receipt);
  }

  @Benchmark
  public byte[] encodeResult(Messages messages) {
    return WireCodec.write(messages.result);
  }

  @Benchmark
  public byte[] encodeQuestion(Messages messages) {
    return WireCodec.write(messages.question);
  }

  @Benchmark
  public Object decide(OpenQuestion room) {
    return RoomRules.decide(room.state, room.command, ASKED + 700);
  }

  @Benchmark
  @OperationsPerInvocation(PLAYERS)
  public Object apply(FreshQuestion room) {
    room.answers.forEach(room.state::apply);
    return room.state;
  }

  /** The results of all players after their question, with the ranking. */
  @Benchmark
  @OperationsPerInvocation(PLAYERS)
  public Object closeAndResults(FreshQuestion room) {
    room.state.apply(new RoomEvent.QuestionClosed(ASKED + PLAYERS, 0));
    return RoomView.results(room.state, room.state.asked());
  }

  /** One answer, until it is durable. */
  @Benchmark
  public void commitOne(Store store) throws InterruptedException {
    commit(store.store, store.answers.subList(0, 1));
  }

  /** Answers one by one, without waiting for each, until all of them are durable. */
  @Benchmark
  @OperationsPerInvocation(PLAYERS)
  public void commitGroup(Store store) throws InterruptedException {
    commit(store.store, store.answers);
  }

  private static void commit(SqlRoomStore store, List<RoomEvent> answers)
      throws InterruptedException {
    CountDownLatch durable = new CountDownLatch(1);
    for (RoomEvent answer : answers.subList(0, answers.size() - 1)) {
      store.append(ROOM, List.of(answer), () -> {});
    }
    store.append(ROOM, List.of(answers.getLast()), durable::countDown);
    durable.await();
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public Object replay(Game game) {
    return RoomState.of(game.events);
  }
}
