package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import trivium.cluster.NodeId;
import trivium.protocol.PlayerId;
import trivium.room.Presence.Occupant;

class PresenceTest {
  private static final NodeId NEAR = new NodeId("near", 1);
  private static final NodeId FAR = new NodeId("far", 1);
  private static final PlayerId ADA = PlayerId.of(1);
  private static final PlayerId GRACE = PlayerId.of(2);
  private static final long LATER = 3_000;

  private final Presence presence = new Presence();

  @Test
  void aPlayerWhoIsExpectedIsPresentUntilTheTimeIsOver() {
    ConnectionId connection = new ConnectionId(FAR, 1);
    presence.enter(connection, new Occupant.Seated(ADA));
    presence.enter(new ConnectionId(FAR, 2), new Occupant.Seated(GRACE));
    assertThat(presence.present()).containsExactlyInAnyOrder(ADA, GRACE);
    presence.leave(connection);
    assertThat(presence.present()).containsExactly(GRACE).doesNotContain(ADA);
    presence.expect(ADA, LATER);
    assertThat(presence.present()).containsExactlyInAnyOrder(ADA, GRACE).contains(ADA).hasSize(2);
    presence.expireAbsent(LATER);
    assertThat(presence.present()).containsExactly(GRACE).hasSize(1);
  }

  @Test
  void aPlayerWhoReturnsIsPresentOnce() {
    presence.expect(ADA, LATER);
    presence.enter(new ConnectionId(FAR, 1), new Occupant.Seated(ADA));
    assertThat(presence.present()).containsExactly(ADA).hasSize(1);
  }

  @Test
  void nodesWithScreensAreThoseOfHostAndDisplays() {
    ConnectionId host = new ConnectionId(NEAR, 1);
    ConnectionId display = new ConnectionId(FAR, 2);
    presence.enter(host, new Occupant.Host());
    presence.enter(new ConnectionId(FAR, 1), new Occupant.Seated(ADA));
    presence.enter(new ConnectionId(FAR, 3), new Occupant.Spectator());
    assertThat(presence.nodes()).containsExactlyInAnyOrder(NEAR, FAR);
    assertThat(presence.nodesWithScreens()).containsExactly(NEAR);
    presence.enter(display, new Occupant.Display());
    assertThat(presence.nodesWithScreens()).containsExactlyInAnyOrder(NEAR, FAR);
    presence.leave(display);
    presence.leave(host);
    assertThat(presence.nodesWithScreens()).isEmpty();
    assertThat(presence.nodes()).containsExactly(FAR);
  }
}
