package trivium.net.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trivium.cluster.NodeId;
import trivium.protocol.DisplayCode;
import trivium.room.AddressBlock;
import trivium.room.ConnectionId;

class DisplayCodesTest {
  private final DisplayCodes codes =
      new DisplayCodes(new Random(3), DisplayCodes.Announcements.NONE);

  @Test
  void codesDifferAndHaveUnambiguousLetters() {
    Set<DisplayCode> all = new HashSet<>();
    for (int i = 0; i < DisplayCodes.MOST_WAITING; i++) {
      DisplayCode code = codes.offer(display(i), address(i)).orElseThrow();
      assertThat(all.add(code)).isTrue();
      assertThat(code.letters()).doesNotContainPattern("[AEIOUGQY]");
    }
    assertThat(codes.offer(display(5_000), address(5_000))).isEmpty();
    codes.withdraw(display(7));
    assertThat(codes.offer(display(5_000), address(5_000))).isPresent();
  }

  @Test
  void oneAddressCannotTakeThemAll() {
    for (int i = 0; i < DisplayCodes.MOST_PER_ADDRESS; i++) {
      assertThat(codes.offer(display(i), address(0))).isPresent();
    }
    assertThat(codes.offer(display(99), address(0))).isEmpty();
    assertThat(codes.offer(display(3), address(0))).isPresent();
    assertThat(codes.offer(display(99), address(1))).isPresent();
  }

  @Test
  void aCodeIsUsedOnceAndEndsWithTheOffer() {
    DisplayCode first = codes.offer(display(1), address(1)).orElseThrow();
    DisplayCode second = codes.offer(display(1), address(1)).orElseThrow();
    assertThat(codes.take(first)).isEmpty();
    assertThat(codes.take(second)).contains(display(1));
    assertThat(codes.take(second)).isEmpty();
    DisplayCode third = codes.offer(display(1), address(1)).orElseThrow();
    codes.withdraw(display(1));
    assertThat(codes.take(third)).isEmpty();
  }

  private static ConnectionId display(int number) {
    return new ConnectionId(new NodeId("test", 1), number);
  }

  private static AddressBlock address(int number) {
    return new AddressBlock("203.0.113." + number);
  }
}
