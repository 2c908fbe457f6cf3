package trivium.scale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Simulates one question in all rooms of a cluster at the same time: every player gets the
 * question, answers at random in the time allowed, and gets a receipt and a result. Each step is a
 * job at a {@link Station}, and takes the time that was measured for it:
 *
 * <pre>
 * answer:  edge loop -> Redis -> fabric thread -> room loop -> store thread -> PostgreSQL
 * receipt: room loop -> Redis -> fabric thread -> edge loop
 * result:  commit -> room loop -> Redis -> fabric thread -> edge loop
 * </pre>
 *
 * <p>Messages between a node and itself do not pass Redis and the fabric.
 */
final class QuestionSimulation {
  private static final double MICROS = 1_000;
  private static final long SEED = 15;

  /** A question of ordinary length, which is sent once to each edge. */
  private static final double QUESTION_BYTES = 300;

  /** Reveal and result; the leaderboard comes later. */
  private static final int RESULT_FRAMES = 2;

  private final Deployment deployment;
  private final ServiceTimes times;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final EventQueue events = new EventQueue();
  private final List<Node> nodes = new ArrayList<>();
  private final Station redis = new Station(events, 1);
  private final Station database;
  private final int[] answered;
  private final double[] lastAnswer;
  private final WeightedDelays question = new WeightedDelays();
  private final WeightedDelays receipt = new WeightedDelays();
  private final WeightedDelays result = new WeightedDelays();
  private final Map<Direction, SimulatedLink> links = new HashMap<>();

  private record Direction(int from, int to) {}

  /** The parts of a node. */
  private final class Node {
    private final Station loops = new Station(events, deployment.cores());
    private final Station fabric = new Station(events, 1);
    private final Station rooms;
    private final GroupCommit commit = new GroupCommit(events, database, times);

    Node(int owned) {
      rooms = new Station(events, Math.max(1, Math.min(owned, deployment.cores())));
    }
  }

  private QuestionSimulation(Deployment deployment, ServiceTimes times) {
    this.deployment = deployment;
    this.times = times;
    this.database = new Station(events, deployment.databaseCores());
    this.answered = new int[deployment.rooms()];
    this.lastAnswer = new double[deployment.rooms()];
    for (int i = 0; i < deployment.nodes(); i++) {
      nodes.add(new Node(Math.ceilDiv(deployment.rooms() - i, deployment.nodes())));
    }
  }

  static SimulatedQuestion run(Deployment deployment, ServiceTimes times) {
    return new QuestionSimulation(deployment, times).run();
  }

  private SimulatedQuestion run() {
    for (int room = 0; room < deployment.rooms(); room++) {
      open(room);
    }
    events.run();
    Map<Part, Double> busy = new EnumMap<>(Part.class);
    busy.put(Part.EDGE, most(node -> node.loops));
    busy.put(Part.FABRIC, most(node -> node.fabric));
    busy.put(Part.ROOM, most(node -> node.rooms));
    busy.put(
        Part.COMMITS, nodes.stream().mapToDouble(node -> node.commit.leastBusy()).max().orElse(0));
    busy.put(Part.DATABASE, share(database));
    busy.put(Part.REDIS, links.values().stream().mapToDouble(SimulatedLink::leastBusy).sum());
    return new SimulatedQuestion(
        deployment,
        question,
        receipt,
        result,
        busy,
        IntStream.range(0, nodes.size()).mapToLong(this::bytesOf).max().orElse(0),
        Math.round(links.values().stream().mapToDouble(SimulatedLink::bytes).sum()),
        links.values().stream().mapToLong(SimulatedLink::packets).sum(),
        nodes.stream()
            .mapToInt(node -> Math.max(node.rooms.longest(), node.commit.longest()))
            .max()
            .orElse(0));
  }

  private long bytesOf(int node) {
    return Math.round(
        links.entrySet().stream()
            .filter(link -> link.getKey().from() == node || link.getKey().to() == node)
            .mapToDouble(link -> link.getValue().bytes())
            .sum());
  }

  private double most(Function<Node, Station> part) {
    return nodes.stream().map(part).mapToDouble(QuestionSimulation::share).max().orElse(0);
  }

  private static double share(Station station) {
    return station.busy() / station.servers();
  }

  /** The question reaches each edge in one message, and its players one after the other. */
  private void open(int room) {
    toEdges(
        room,
        0,
        (edge, players) ->
            frames(
                edge,
                players,
                1,
                count -> {
                  question.add(events.now(), count);
                  for (int i = 0; i < count; i++) {
                    events.after(
                        random.nextDouble(deployment.answerWithin()), () -> answer(room, edge));
                  }
                }));
  }

  private interface EdgeTask {
    void run(int edge, int players);
  }

  private void toEdges(int room, double bytesOfPlayer, EdgeTask task) {
    int owner = deployment.owner(room);
    Map<Integer, Integer> players = new HashMap<>();
    for (int player = 0; player < deployment.players(); player++) {
      players.merge(deployment.edge(room, player), 1, Integer::sum);
    }
    players.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry ->
            pass(
                owner,
                entry.getKey(),
                bytesOfPlayer == 0 ? 1 : entry.getValue(),
                Math.max(QUESTION_BYTES, bytesOfPlayer * entry.getValue()),
                () -> task.run(entry.getKey(), entry.getValue())));
  }

  /** Writes frames to players of an edge, divided among its loops. */
  private void frames(int edge, int players, int frames, IntConsumer done) {
    int loops = Math.min(players, deployment.cores());
    for (int loop = 0; loop < loops; loop++) {
      int count = players * (loop + 1) / loops - players * loop / loops;
      nodes
          .get(edge)
          .loops
          .submit(micros(Cost.EDGE_FRAME) * frames * count, () -> done.accept(count));
    }
  }

  private void answer(int room, int edge) {
    double sent = events.now();
    int owner = deployment.owner(room);
    nodes
        .get(edge)
        .loops
        .submit(
            micros(Cost.EDGE_FRAME),
            () -> pass(edge, owner, 1, times.of(Cost.ANSWER_BYTES), () -> take(room, edge, sent)));
  }

  /** Half of the time is for the answer, and half for the receipt. */
  private void take(int room, int edge, double sent) {
    int owner = deployment.owner(room);
    Node node = nodes.get(owner);
    node.rooms.submit(
        micros(Cost.ROOM_ANSWER) / 2,
        () -> {
          answered[room]++;
          lastAnswer[room] = Math.max(lastAnswer[room], sent);
          node.commit.append(() ->
              node.rooms.submit(micros(Cost.ROOM_ANSWER) / 2, () -> confirm(owner, edge, sent)));
          if (answered[room] == deployment.players()) {
            node.commit.append(() -> close(room));
          }
        });
  }

  private void confirm(int owner, int edge, double sent) {
    pass(
        owner,
        edge,
        1,
        times.of(Cost.RECEIPT_BYTES),
        () ->
            nodes
                .get(edge)
                .loops
                .submit(micros(Cost.EDGE_FRAME), () -> receipt.add(events.now() - sent, 1)));
  }

  private void close(int room) {
    nodes
        .get(deployment.owner(room))
        .rooms
        .submit(
            micros(Cost.ROOM_RESULT) * deployment.players(),
            () ->
                toEdges(
                    room,
                    times.of(Cost.RESULT_BYTES),
                    (edge, players) ->
                        frames(
                            edge,
                            players,
                            RESULT_FRAMES,
                            count -> result.add(events.now() - lastAnswer[room], count))));
  }

  /** Passes a message between two nodes, which may be the same. */
  private void pass(int from, int to, int parts, double bytes, Runnable arrived) {
    if (from == to) {
      arrived.run();
    } else {
      links.computeIfAbsent(new Direction(from, to), this::link).send(parts, bytes, arrived);
    }
  }

  private SimulatedLink link(Direction direction) {
    Node from = nodes.get(direction.from());
    Node to = nodes.get(direction.to());
    return new SimulatedLink(events, times, from.loops, redis, to.loops, to.fabric);
  }

  private double micros(Cost cost) {
    return times.of(cost) / MICROS;
  }
}
