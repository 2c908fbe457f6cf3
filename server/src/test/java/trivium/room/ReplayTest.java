package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trivium.protocol.PlayerId;
import trivium.room.RoomEvent.RoomOpened;

/** For any sequence of commands, the replay of the events comes to the live state. */
class ReplayTest {
  private static final int COMMANDS = 400;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theReplayOfItsEventsIsTheRoom(long seed) {
    Random random = new Random(seed);
    RoomOpened opened = Given.opened(1 + random.nextInt(6));
    RoomState live = new RoomState(opened);
    List<RoomEvent> events = new ArrayList<>();
    long now = 0;
    for (int i = 0; i < COMMANDS; i++) {
      now += random.nextInt(3_000);
      if (RoomRules.decide(live, command(random, now), now) instanceof Decision.Happened happened) {
        happened.events().forEach(live::apply);
        events.addAll(happened.events());
      }
      assertInvariants(live);
    }
    RoomState replayed = new RoomState(opened);
    events.forEach(replayed::apply);
    assertThat(everything(replayed)).isEqualTo(everything(live));
  }

  private static RoomCommand command(Random random, long now) {
    PlayerId player = PlayerId.of(1 + random.nextInt(8));
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> new RoomCommand.Join("Player " + random.nextInt(12));
      case 3 -> random.nextInt(5) == 0 ? new RoomCommand.Kick(player) : new RoomCommand.Start();
      case 4 -> new RoomCommand.Lock(random.nextInt(4) == 0);
      case 5, 6 -> new RoomCommand.Next();
      case 7 -> random.nextInt(40) == 0 ? new RoomCommand.End() : new RoomCommand.Next();
      case 8 -> new RoomCommand.CloseAtLimit(random.nextInt(6));
      case 9 -> new RoomCommand.CloseIfAnswered(Set.of(player));
      default ->
          new RoomCommand.Answer(
              player,
              random.nextInt(6),
              Given.pick(random.nextInt(4)),
              new Timing(now - random.nextInt(5_000), now, random.nextInt(300)));
    };
  }

  private static void assertInvariants(RoomState state) {
    Set<String> names = new HashSet<>();
    for (Player player : state.players()) {
      assertThat(names.add(player.name().text())).isTrue();
      assertThat(player.total().value()).isBetween(0, 1000 * state.questions());
    }
    assertThat(state.question()).isLessThan(state.questions());
  }

  private static String everything(RoomState state) {
    StringBuilder all = new StringBuilder();
    all.append(state.phase()).append(state.question()).append(state.isLocked());
    all.append(state.isEnded()).append(state.seats()).append(state.questionOpened());
    for (Player player : state.players()) {
      all.append('\n').append(player.id()).append(player.name()).append(player.total());
      all.append(player.gained()).append(player.streak()).append(state.answer(player.id()));
      all.append(RoomView.scene(state, Optional.of(player.id()), 0));
    }
    all.append(RoomView.scene(state, Optional.empty(), 0));
    return all.toString();
  }
}
