package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import trivium.cluster.NodeId;
import trivium.protocol.RefusalReason;
import trivium.protocol.SeatMessage.DisplayCodeAssigned;
import trivium.room.AddressBlock;
import trivium.room.ConnectionId;

class OfferedDisplayTest {
  private static final long TEN_MINUTES = 600_000;

  private final DisplayCodes codes =
      new DisplayCodes(new Random(5), DisplayCodes.Announcements.NONE);
  private long connections;

  @Test
  void aCodeChangesAfterTenMinutes() {
    OfferedDisplay display = display();
    assertThat(display.renew(TEN_MINUTES)).isEmpty();
    var first = display.offer(0);
    assertThat(display.renew(TEN_MINUTES - 1)).isEmpty();
    var second = display.renew(TEN_MINUTES).orElseThrow();
    assertThat(second).isInstanceOf(DisplayCodeAssigned.class).isNotEqualTo(first);
    assertThat(display.renew(TEN_MINUTES + 1)).isEmpty();
    display.withdraw();
    assertThat(display.renew(3 * TEN_MINUTES)).isEmpty();
  }

  @Test
  void whenTooManyWaitADisplayIsRefused() {
    for (int i = 0; i < 20; i++) {
      display().offer(0);
    }
    OfferedDisplay display = display();
    assertThat(display.offer(0)).isEqualTo(RefusalReason.SERVER_BUSY.refused());
    assertThat(display.isWaiting()).isFalse();
  }

  private OfferedDisplay display() {
    return new OfferedDisplay(
        new ConnectionId(new NodeId("test", 1), connections++),
        new AddressBlock("203.0.113.7"),
        codes);
  }
}
