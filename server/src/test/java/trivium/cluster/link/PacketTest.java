package trivium.cluster.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import trivium.cluster.NodeId;
import trivium.cluster.UnreadableMessageException;

class PacketTest {
  private static final Packet PACKET =
      new Packet(
          new NodeId("node ä", 17),
          Long.MAX_VALUE,
          41,
          new SequenceState(7, 1_000_000, 3),
          true,
          4_000,
          List.of(
              new PacketMessage(true, "an answer".getBytes(UTF_8)),
              new PacketMessage(false, new byte[0])));

  @Test
  void aPacketIsReadAsItWasWritten() {
    Packet read = Packet.read(PACKET.write());
    assertThat(read).usingRecursiveComparison().isEqualTo(PACKET);
  }

  @Test
  void anotherVersionIsRefusedInASentence() {
    byte[] bytes = PACKET.write();
    bytes[0] = 2;
    assertThatThrownBy(() -> Packet.read(bytes))
        .isInstanceOf(UnreadableMessageException.class)
        .hasMessage("the packet has version 2, and this release reads version 1");
  }

  @Test
  void damagedPacketsAreReadOrRefused() {
    byte[] whole = PACKET.write();
    Random random = new Random(23);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 3));
      for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      readOrRefuse(bytes);
    }
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      assertThat(Packet.read(bytes).sender()).isNotNull();
    } catch (UnreadableMessageException e) {
      assertThat(e).hasMessageContaining("packet");
    }
  }
}
