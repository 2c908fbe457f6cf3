package trivium.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServerAddressesTest {
  private static final ServerAddress A = ServerAddress.of("http://a:8080");
  private static final ServerAddress B = ServerAddress.of("http://b:8080");
  private static final ServerAddress C = ServerAddress.of("http://c:8080");

  @Test
  void roomsAndPlayersTakeTheNodesInTurn() {
    var addresses = new ServerAddresses(List.of(A, B), List.of(B, C, A));
    assertThat(IntStream.range(0, 3).mapToObj(addresses::ofRoom)).containsExactly(A, B, A);
    assertThat(IntStream.range(0, 4).mapToObj(addresses::ofPlayer)).containsExactly(B, C, A, B);
    assertThat(addresses.first()).isEqualTo(A);
  }

  @Test
  void oneServerIsForAll() {
    ServerAddresses addresses = ServerAddresses.of(A);
    assertThat(addresses.ofRoom(7)).isEqualTo(A);
    assertThat(addresses.ofPlayer(8)).isEqualTo(A);
  }
}
