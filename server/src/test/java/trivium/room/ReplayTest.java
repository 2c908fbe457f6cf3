package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.DataFolder;
import trivium.bank.AnyTask;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.protocol.LeaderboardTime;
import trivium.protocol.Mark;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundMode;
import trivium.protocol.ScoringName;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;
import trivium.room.RoomEvent.RoomOpened;
import trivium.score.ScoringScheme;
import trivium.store.RoomStore;
import trivium.store.SqlRoomStore;

/** For any sequence of commands, a replay of the events yields the live state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {
  private static final int COMMANDS = 400;

  private static final int MOST_BET = 1_500;
  private final Path folder = DataFolder.create();
  private RoomStore store;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @BeforeAll
  void open() {
    store = SqlRoomStore.sqlite(folder, () -> 0);
  }

  @AfterAll
  void close() {
    store.close();
    DataFolder.delete(folder);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theReplayOfItsEventsIsTheRoom(long seed) throws InterruptedException {
    Random random = new Random(seed);
    RoomOpened opened = opened(seed, random);
    RoomState live = new RoomState(opened);
    CountDownLatch durable = new CountDownLatch(1);
    store.append(live.id(), List.of(opened), () -> {});
    long now = 0;
    for (int i = 0; i < COMMANDS; i++) {
      now += random.nextInt(3_000);
      if (RoomRules.decide(live, command(live, random, now), now)
              instanceof Decision.Accepted happened
          && !happened.events().isEmpty()) {
        happened.events().forEach(live::apply);
        store.append(live.id(), happened.events(), () -> {});
      }
      assertInvariants(live);
    }
    live.apply(new RoomEvent.RoomLocked(now, true));
    store.append(live.id(), List.of(new RoomEvent.RoomLocked(now, true)), durable::countDown);
    assertThat(durable.await(1, TimeUnit.MINUTES)).isTrue();
    RoomState replayed = RoomState.of(store.events(live.id()));
    assertThat(everything(replayed)).isEqualTo(everything(live));
  }

  /** Questions of every kind, some with their own limit and points. */
  private static RoomOpened opened(long seed, Random random) {
    RoomOpened room =
        Given.asking(
            IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> AnyTask.question(i, random))
                .toList());
    return new RoomOpened(
        room.at(),
        new RoomId(seed),
        room.room(),
        room.secret(),
        room.bank(),
        room.settings().withFormat(format(random)),
        room.questions(),
        random.nextBoolean() ? "First round" : "",
        0,
        random.nextBoolean() ? TeamSettings.OFF : teams(random));
  }

  private static RoomCommand command(RoomState state, Random random, long now) {
    PlayerId player = PlayerId.of(1 + random.nextInt(8));
    return switch (random.nextInt(52)) {
      case 0, 1, 2 ->
          new RoomCommand.Join(
              "Player " + random.nextInt(12),
              "",
              random.nextInt(3) == 0 ? "" : "origin " + random.nextInt(2),
              random.nextInt(3) == 0 ? "" : "device " + random.nextInt(9),
              5,
              List.of(),
              random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(12)));
      case 3 ->
          random.nextInt(5) == 0
              ? new RoomCommand.Kick(player, random.nextBoolean())
              : new RoomCommand.Start();
      case 4 -> new RoomCommand.Lock(random.nextInt(4) == 0);
      case 5, 6 -> new RoomCommand.Next(Optional.empty());
      case 7 ->
          random.nextInt(40) == 0
              ? new RoomCommand.End(Optional.empty())
              : new RoomCommand.Next(Optional.empty());
      case 8 -> new RoomCommand.CloseAtLimit(random.nextInt(6));
      case 9 -> new RoomCommand.CloseIfAnswered(Set.of(player));
      case 10, 11 -> new RoomCommand.Correct(random.nextInt(6), AnyResponse.correction(random));
      case 12 -> new RoomCommand.Recover(now - random.nextInt(9_000), RoomRules.RESUME_DELAY);
      case 13 -> new RoomCommand.GiveUpSeats(Set.of(player));
      case 14 -> new RoomCommand.Return(player, 5);
      case 15 ->
          random.nextInt(8) == 0
              ? new RoomCommand.Remove(player, PlayerId.of(player.seat() + 1), false)
              : new RoomCommand.RemoveCrowd(1 + random.nextInt(2), false);
      case 16 ->
          random.nextInt(6) == 0
              ? new RoomCommand.AddRounds(List.of(round(random)))
              : new RoomCommand.Next(Optional.empty(), true);
      case 17 -> new RoomCommand.GoOn();
      case 18 ->
          random.nextBoolean()
              ? new RoomCommand.ChooseTeam(player, random.nextInt(4))
              : new RoomCommand.MovePlayer(player, random.nextInt(4));
      case 20 -> new RoomCommand.Pause(random.nextBoolean());
      case 21 ->
          random.nextBoolean()
              ? new RoomCommand.Extend(state.question(), 1_000 * (1 + random.nextInt(30)))
              : new RoomCommand.ShowAgain();
      case 22 ->
          random.nextInt(4) == 0
              ? new RoomCommand.Skip(state.question())
              : new RoomCommand.Reopen(state.question());
      case 23 ->
          new RoomCommand.Adjust(
              Optional.of(player), Optional.empty(), random.nextInt(2_000) - 1_000, "A reason");
      case 37 -> new RoomCommand.ClearAnswer(player, Math.max(0, state.question()));
      case 38 ->
          new RoomCommand.MarkAnswer(
              Math.max(0, state.question()), anyText(state, random), any(Mark.values(), random));
      case 39 -> random.nextInt(3) == 0 ? new RoomCommand.RevealAll() : new RoomCommand.LockSheet();
      case 40, 41 -> new RoomCommand.PlayJoker(player, random.nextInt(4) > 0);
      case 42, 43 -> new RoomCommand.Bet(player, state.allAsked().size(), random.nextInt(MOST_BET));
      case 44 -> new RoomCommand.TieBreak("How many " + random.nextInt(9), random.nextInt(100), "");
      case 24 -> new RoomCommand.RenamePlayer(player, "Player " + random.nextInt(12));
      case 46, 47 ->
          new RoomCommand.Buzz(
              player,
              Math.max(0, state.question()),
              new AnswerTiming(now - random.nextInt(5_000), now, random.nextInt(300)),
              random.nextInt(1_000));
      case 48 -> new RoomCommand.DecideBuzzer(Math.max(0, state.question()));
      case 49, 50 ->
          new RoomCommand.Verdict(
              Math.max(0, state.question()),
              state.question() < 0 ? player : state.asked().buzzer().answering().orElse(player),
              random.nextInt(3) == 0);
      case 51 -> new RoomCommand.Flag(player, Math.max(0, state.question()));
      case 19 -> new RoomCommand.RenameTeam(random.nextInt(4), "Team " + random.nextInt(9));
      default -> {
        int question = state.question() + random.nextInt(2);
        Response response =
            random.nextInt(4) == 0
                ? AnyResponse.response(random)
                : AnyResponse.suiting(nextTask(state, question), random);
        yield new RoomCommand.Answer(
            player,
            Math.max(0, question),
            response,
            new AnswerTiming(now - random.nextInt(5_000), now, random.nextInt(300)));
      }
    };
  }

  private static <T> T any(T[] values, Random random) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static TeamSettings teams(Random random) {
    return new TeamSettings(
        TeamSettings.Mode.OWN_PHONES,
        List.of("Red", "Blue", "Green"),
        any(TeamSettings.Assignment.values(), random),
        random.nextInt(4),
        any(TeamSettings.Scoring.values(), random));
  }

  private static RoundFormat format(Random random) {
    RoundMode mode = any(RoundMode.values(), random);
    return new RoundFormat(
        Optional.of(mode),
        random.nextInt(3) == 0,
        mode != RoundMode.BUZZER && random.nextInt(3) == 0,
        mode != RoundMode.BUZZER && random.nextBoolean(),
        mode != RoundMode.SHEET && random.nextBoolean());
  }

  /** A typed answer to the current question, or another text. */
  private static String anyText(RoomState state, Random random) {
    return state.question() < 0
        ? "Jupiter"
        : state.asked().answers().stream()
            .map(answer -> TypedResponses.text(answer.response()))
            .filter(text -> !text.isEmpty())
            .skip(random.nextInt(2))
            .findFirst()
            .orElse("Jupiter");
  }

  private static Round round(Random random) {
    return new Round(
        random.nextBoolean() ? "A round" : "",
        "Another bank",
        new Settings(
            Given.LIMIT,
            ScoringName.ACCURACY,
            false,
            Optional.of(1 + random.nextInt(Settings.MOST_WORTH)),
            Optional.of(any(LeaderboardTime.values(), random)),
            Optional.of(random.nextInt(5_000)),
            random.nextBoolean(),
            Optional.empty(),
            Optional.of(format(random)),
            random.nextBoolean()),
        Given.opened(1 + random.nextInt(3)).questions(),
        random.nextBoolean() ? 60_000 : 0,
        random.nextInt(3) == 0);
  }

  /** The task of the open question, or of the first one of the room. */
  private static Task nextTask(RoomState state, int question) {
    return question >= 0 && question < state.allAsked().size()
        ? state.allAsked().get(question).question().task()
        : state.opened().questions().getFirst().task();
  }

  private static void assertInvariants(RoomState state) {
    Set<String> names = new HashSet<>();
    int most = state.allAsked().size();
    for (Player player : state.players()) {
      assertThat(names.add(player.name())).isTrue();
      assertThat(player.total().value())
          .isBetween(
              -1_000 * state.adjustments().size() - most * MOST_BET,
              1_000 * state.adjustments().size()
                  + most
                      * Math.max(
                          MOST_BET,
                          2
                              * ScoringScheme.FULL
                              * QuestionSettings.MOST_WORTH
                              * Settings.MOST_WORTH));
    }
    assertThat(state.question() - state.programme().firstQuestion()).isLessThan(state.questions());
  }

  private static String everything(RoomState state) {
    StringBuilder all = new StringBuilder();
    all.append(state.opened()).append(state.lastEvent()).append(state.clock().resumed());
    all.append(state.phase()).append(state.question()).append(state.isLocked());
    all.append(state.isEnded()).append(state.roster().seats()).append(state.clock().zero());
    all.append(state.roster().crowds().notices()).append(state.programme().rounds());
    all.append(state.programme().number())
        .append(state.phaseEnd())
        .append(state.isPaused())
        .append(state.isAfterPodium());
    for (int i = 0; i < 9; i++) {
      all.append(state.roster().isRemoved("device " + i))
          .append(state.roster().crowds().seatsOf("origin " + i));
      all.append(state.roster().givenUp(PlayerId.of(i)).map(Player::name));
    }
    all.append(state.teams().membership().size()).append(LiveRoundView.survivors(state));
    for (Teams.Team team : state.teams().all()) {
      all.append(team.name()).append(team.players()).append(team.total()).append(team.gained());
    }
    for (PlayedQuestion asked : state.allAsked()) {
      all.append('\n').append(asked.task());
      all.append(asked.isDropped()).append(asked.isCorrected()).append(asked.isClosed());
      all.append(asked.stakes());
      state.players().forEach(player -> all.append(asked.answer(player.id())));
      all.append(asked.buzzer().presses()).append(asked.buzzer().answering());
      all.append(asked.buzzer().decisionAt()).append(asked.flags().size());
    }
    for (Player player : state.players()) {
      all.append('\n').append(player.id()).append(player.name()).append(player.total());
      all.append(player.gained()).append(player.streak()).append(state.answer(player.id()));
      all.append(SnapshotView.of(state, Optional.of(player.id()), 0));
    }
    all.append(SnapshotView.of(state, Optional.empty(), 0));
    all.append(SheetView.forHost(state)).append(RoomView.ties(state));
    return all.toString();
  }
}
