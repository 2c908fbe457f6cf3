package trivium.room;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trivium.bank.Question;
import trivium.bank.SeedBanks;
import trivium.bank.Task;
import trivium.cluster.NodeId;
import trivium.cluster.codec.DeliveryFormat;
import trivium.cluster.codec.RequestFormat;
import trivium.protocol.EncodedMessage;
import trivium.protocol.PlayerId;
import trivium.protocol.QuestionMessage;
import trivium.protocol.QuestionRequest;
import trivium.protocol.Response;
import trivium.protocol.RoomCode;
import trivium.protocol.ServerMessage;
import trivium.protocol.Settings;
import trivium.protocol.StandingsMessage.Result;

/**
 * What a question costs the owner of a room for each player, step by step, in rooms of several
 * sizes: how the costs grow with the players. One edge has {@value #ON_EDGE} of them.
 */
@EnabledIfSystemProperty(named = "trivium.bench", matches = "true")
class LargeRoomBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long OPENED = 1_795_420_800_000L;
  private static final int MOST_PLAYERS = Integer.getInteger("trivium.bench.most", 300_000);
  private static final int QUESTIONS = 6;
  private static final int ON_EDGE = 10_000;
  private static final int LIMIT = 20_000;
  private static final int CHOICES = 4;
  private static final RoomCode CODE = new RoomCode("482913");
  private static final RequestFormat REQUESTS = new RequestFormat();
  private static final DeliveryFormat DELIVERIES = new DeliveryFormat();

  private final Random random = new Random(4);

  private enum Step {
    ANSWER_WRITE,
    ANSWER_READ,
    TAKE,
    CLOSE,
    RANK,
    RESULTS,
    RESULTS_WRITE,
    RESULTS_READ,
    RESULTS_JSON,
    RECEIPT_WRITE,
    RECEIPT_READ,
    RECEIPT_JSON
  }

  /** The least CPU time of a step in all questions, as the first are interpreted, ns. */
  private final Map<Step, Long> least = new EnumMap<>(Step.class);

  private final Map<Step, Double> bytes = new EnumMap<>(Step.class);

  private <T> T time(Step step, Supplier<T> work) {
    long began = THREADS.getCurrentThreadCpuTime();
    T done = work.get();
    least.merge(step, THREADS.getCurrentThreadCpuTime() - began, Math::min);
    return done;
  }

  @Test
  void costsOfAQuestionForEachPlayer() {
    for (int players : List.of(1_000, 10_000, 100_000, MOST_PLAYERS)) {
      least.clear();
      play(players);
      System.out.printf(Locale.ROOT, "%,d players, ns for each and question:%n", players);
      least.forEach((step, nanos) ->
          System.out.printf(
              Locale.ROOT,
              "  %-14s %8.0f%s%n",
              step,
              nanos / (double) players,
              bytes.containsKey(step)
                  ? String.format(Locale.ROOT, ", %.0f bytes", bytes.get(step))
                  : ""));
    }
  }

  private void play(int players) {
    RoomState state = RoomState.of(lobby(players));
    List<PlayerId> ids = new ArrayList<>();
    for (int i = 1; i <= players; i++) {
      ids.add(PlayerId.of(i));
    }
    Set<PlayerId> present = new HashSet<>(ids);
    for (int question = 0; question < QUESTIONS; question++) {
      Collections.shuffle(ids, random);
      playQuestion(state, ids, present, question);
    }
  }

  private void playQuestion(
      RoomState state, List<PlayerId> ids, Set<PlayerId> present, int question) {
    long at = OPENED + 60_000L * (question + 1);
    state.apply(new RoomEvent.QuestionOpened(at, question));
    List<RoomRequest> requests = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      requests.add(request(i, question, at + random.nextInt(LIMIT)));
    }
    List<byte[]> packets =
        time(Step.ANSWER_WRITE, () -> requests.stream().map(REQUESTS::write).toList());
    bytes.put(
        Step.ANSWER_WRITE,
        packets.stream().mapToLong(packet -> packet.length).sum() / (double) packets.size());
    List<RoomRequest> read =
        time(
            Step.ANSWER_READ,
            () -> packets.stream().map(packet -> REQUESTS.read(packet, _ -> {})).toList());
    List<RoomEvent.AnswerTaken> events =
        time(Step.TAKE, () -> take(state, ids, read, question, present));
    transfer(
        events.stream()
            .<ServerMessage>map(
                event -> new QuestionMessage.Receipt(event.question(), event.response()))
            .toList(),
        Step.RECEIPT_WRITE,
        Step.RECEIPT_READ,
        Step.RECEIPT_JSON);
    time(
        Step.CLOSE,
        () -> {
          state.apply(new RoomEvent.QuestionClosed(at + LIMIT, question));
          return state;
        });
    time(Step.RANK, state::ranking);
    List<Result> results = time(Step.RESULTS, () -> RoomView.results(state, state.asked()));
    transfer(List.copyOf(results), Step.RESULTS_WRITE, Step.RESULTS_READ, Step.RESULTS_JSON);
    state.apply(new RoomEvent.LeaderboardShown(at + LIMIT + 1));
  }

  /** Decides and applies the answers, and whether all have answered. */
  private static List<RoomEvent.AnswerTaken> take(
      RoomState state,
      List<PlayerId> ids,
      List<RoomRequest> requests,
      int question,
      Set<PlayerId> present) {
    List<RoomEvent.AnswerTaken> events = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      RoomRequest.Act act = (RoomRequest.Act) requests.get(i);
      QuestionRequest.Answer answer = (QuestionRequest.Answer) act.act();
      RoomCommand command =
          new RoomCommand.Answer(ids.get(i), question, answer.response(), act.timing());
      long now = act.timing().received();
      Decision decision = RoomRules.decide(state, command, now);
      RoomEvent.AnswerTaken taken =
          (RoomEvent.AnswerTaken) ((Decision.Accepted) decision).events().getFirst();
      state.apply(taken);
      RoomRules.decide(state, new RoomCommand.CloseIfAnswered(present), now);
      events.add(taken);
    }
    return events;
  }

  private RoomRequest request(int connection, int question, long received) {
    return new RoomRequest.Act(
        new ConnectionId(new NodeId("edge-" + connection / ON_EDGE, 3), connection),
        CODE,
        new QuestionRequest.Answer(question, new Response.Choice(List.of(random.nextInt(CHOICES)))),
        new AnswerTiming(received - 500, received, 30));
  }

  /** Sends a message to each player, through the edges. */
  private void transfer(List<? extends ServerMessage> messages, Step write, Step read, Step json) {
    List<Delivery> deliveries = new ArrayList<>();
    for (int i = 0; i < messages.size(); i += ON_EDGE) {
      List<Delivery.Action> actions = new ArrayList<>();
      for (int j = i; j < Math.min(messages.size(), i + ON_EDGE); j++) {
        actions.add(
            new Delivery.ToOne(
                new ConnectionId(new NodeId("edge", i), j), EncodedMessage.of(messages.get(j))));
      }
      deliveries.add(new Delivery(CODE, actions));
    }
    List<byte[]> packets = time(write, () -> deliveries.stream().map(DELIVERIES::write).toList());
    bytes.put(
        write,
        packets.stream().mapToLong(packet -> packet.length).sum() / (double) messages.size());
    List<Delivery> arrived =
        time(read, () -> packets.stream().map(packet -> DELIVERIES.read(packet, _ -> {})).toList());
    time(
        json,
        () ->
            arrived.stream()
                .flatMap(delivery -> delivery.actions().stream())
                .mapToLong(action -> ((Delivery.ToOne) action).message().json().length)
                .sum());
  }

  private static List<RoomEvent> lobby(int players) {
    List<Question> asked =
        SeedBanks.bank("django.txt").questions().stream()
            .filter(question -> question.task() instanceof Task.Choice)
            .filter(question -> question.task().shown().size() == CHOICES)
            .limit(QUESTIONS)
            .toList();
    List<RoomEvent> events = new ArrayList<>();
    events.add(
        new RoomEvent.RoomOpened(
            OPENED, new RoomId(1), CODE, "c2VjcmV0", "django", Settings.DEFAULTS, asked));
    Stream.iterate(1, i -> i + 1)
        .limit(players)
        .map(i ->
            new RoomEvent.PlayerJoined(
                OPENED + i, PlayerId.of(i), "Player number " + i, "q8ZkW1tYvB0sLr5eXn2JdA"))
        .forEach(events::add);
    return events;
  }
}
