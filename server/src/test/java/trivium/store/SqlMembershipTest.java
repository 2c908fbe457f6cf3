package trivium.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.cluster.NodeId;

class SqlMembershipTest {
  private static NodeStatus node(String name, NodeStatus.State state, long leaseRemaining) {
    return new NodeStatus(
        new NodeId(name, 1), state, "7", NodeLoad.NONE, false, 1, leaseRemaining, false);
  }

  private static final NodeStatus OWN = node("own", NodeStatus.State.UP, 2_900);

  @Test
  void nodesWithLeasesAreReadOnceASecondWhateverTheyDo() {
    assertThat(
            SqlMembership.untilNextReading(
                List.of(
                    OWN,
                    node("up", NodeStatus.State.UP, 2_600),
                    node("draining", NodeStatus.State.DRAINING, 2_600),
                    node("down", NodeStatus.State.DOWN, -90_000))))
        .isEqualTo(SqlMembership.INTERVAL);
  }

  @Test
  void aLeaseThatIsAboutToBeOverdueIsReadJustThen() {
    assertThat(SqlMembership.untilNextReading(List.of(OWN, node("up", NodeStatus.State.UP, 2_000))))
        .isEqualTo(Duration.ofMillis(501));
    assertThat(
            SqlMembership.untilNextReading(
                List.of(OWN, node("draining", NodeStatus.State.DRAINING, 1_500))))
        .isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void aLeaseThatIsOverdueIsReadUntilItIsTakenAwayOrRenewed() {
    for (long remaining : List.of(1_499L, 0L, -1L)) {
      assertThat(
              SqlMembership.untilNextReading(
                  List.of(OWN, node("up", NodeStatus.State.UP, remaining))))
          .isEqualTo(SqlMembership.UNDECIDED_INTERVAL);
    }
  }
}
