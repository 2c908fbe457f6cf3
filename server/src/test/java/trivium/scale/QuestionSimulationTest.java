package trivium.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The simulation against what can be calculated by hand. */
class QuestionSimulationTest {
  private static final double ANSWERING = 1_000;

  private static ServiceTimes nothing() {
    Map<Cost, Double> costs = new EnumMap<>(Cost.class);
    for (Cost cost : Cost.values()) {
      costs.put(cost, 0.0);
    }
    return new ServiceTimes(costs);
  }

  private static Deployment deployment(int nodes, int rooms, int players) {
    return new Deployment(nodes, 1, 1, rooms, players, ANSWERING);
  }

  @Test
  void everybodyGetsTheQuestionAReceiptAndAResult() {
    SimulatedQuestion done = QuestionSimulation.run(deployment(3, 20, 30), ServiceTimes.measured());
    assertThat(done.question().count()).isEqualTo(600);
    assertThat(done.receipt().count()).isEqualTo(600);
    assertThat(done.result().count()).isEqualTo(600);
  }

  @Test
  void aCommitAndTheNetworkAreWaitedForWithoutLoad() {
    ServiceTimes times = nothing().with(Cost.COMMIT, 5).with(Cost.NETWORK, 0.5);
    SimulatedQuestion alone = QuestionSimulation.run(deployment(1, 1, 1), times);
    assertThat(alone.receipt().quantile(1)).isEqualTo(5, within(0.01));
    assertThat(alone.redisBytes()).isZero();
    SimulatedQuestion remote = QuestionSimulation.run(deployment(2, 1, 1), times);
    boolean isLocal = deployment(2, 1, 1).edge(0, 0) == 0;
    assertThat(remote.receipt().quantile(1)).isEqualTo(isLocal ? 5 : 7, within(0.01));
  }

  @Test
  void eachPartIsBusyForTheSumOfItsJobs() {
    ServiceTimes times =
        nothing().with(Cost.EDGE_FRAME, 10).with(Cost.ROOM_ANSWER, 20).with(Cost.ROOM_RESULT, 5);
    SimulatedQuestion done = QuestionSimulation.run(deployment(1, 1, 100), times);
    // Question, answer, receipt, reveal and result.
    assertThat(done.busy(Part.EDGE)).isEqualTo(100 * 5 * 0.010, within(1e-6));
    assertThat(done.busy(Part.ROOM)).isEqualTo(100 * 0.025, within(1e-6));
    assertThat(done.bottleneck()).isEqualTo(Part.EDGE);
  }

  @Test
  void receiptsAreLateWhereMoreAnswersArriveThanThePartCanTake() {
    ServiceTimes enough = nothing().with(Cost.ROOM_ANSWER, 500);
    ServiceTimes overloaded = nothing().with(Cost.ROOM_ANSWER, 2_000);
    Deployment thousand = deployment(1, 1, 1_000);
    SimulatedQuestion slow = QuestionSimulation.run(thousand, overloaded);
    assertThat(slow.bottleneck()).isEqualTo(Part.ROOM);
    assertThat(slow.load()).isEqualTo(2, within(1e-6));
    // A thousand answers take two seconds, and arrive in one.
    assertThat(slow.receipt().quantile(1)).isBetween(900.0, 2_000.0);
    assertThat(QuestionSimulation.run(thousand, enough).receipt().quantile(1)).isLessThan(100);
  }

  @Test
  void whatWaitsDuringACommitIsCommittedTogether() {
    ServiceTimes times = nothing().with(Cost.COMMIT, 100);
    SimulatedQuestion done = QuestionSimulation.run(deployment(1, 1, 500), times);
    // One commit after the other would take fifty seconds.
    assertThat(done.receipt().quantile(1)).isLessThanOrEqualTo(200.01);
  }

  @Test
  void messagesThatWaitForAPeerGoInOnePacket() {
    ServiceTimes times = nothing().with(Cost.REDIS_PACKET, 50_000).with(Cost.ANSWER_BYTES, 10);
    SimulatedQuestion done = QuestionSimulation.run(deployment(2, 1, 200), times);
    int remote = 0;
    for (int player = 0; player < 200; player++) {
      remote += deployment(2, 1, 200).edge(0, player);
    }
    assertThat(remote).isBetween(60, 140);
    assertThat(done.packets()).isLessThan(remote);
    assertThat(done.redisBytes()).isGreaterThanOrEqualTo(remote * 10L);
  }

  @Test
  void theSameIsSimulatedTheSameWay() {
    Deployment deployment = deployment(3, 5, 40);
    ServiceTimes times = ServiceTimes.measured();
    SimulatedQuestion one = QuestionSimulation.run(deployment, times);
    SimulatedQuestion other = QuestionSimulation.run(deployment, times);
    assertThat(SizeTable.of(List.of(one))).isEqualTo(SizeTable.of(List.of(other)));
  }

  @Test
  void aCostWithoutASourceIsRefused() {
    assertThatThrownBy(() -> ServiceTimes.read(List.of("name,value,unit,source", "COMMIT,2,ms,")))
        .hasMessageContaining("needs a source");
    assertThatThrownBy(() -> ServiceTimes.read(List.of("name,value,unit,source")))
        .hasMessageContaining("there is no");
  }
}
