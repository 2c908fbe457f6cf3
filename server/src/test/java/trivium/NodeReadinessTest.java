package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeReadinessTest {
  private static final Optional<String> CUT = Optional.of("Redis is not connected.");
  private static final Optional<String> CONNECTED = Optional.empty();

  @Test
  void aNodeIsReadyWhileTheDatabaseIsAwayForAll() {
    assertThat(new NodeReadiness(false, true, false, CONNECTED, true, false).failure()).isEmpty();
  }

  @Test
  void aNodeThatAloneCannotReachTheDatabaseIsNotReady() {
    assertThat(new NodeReadiness(false, true, true, CONNECTED, true, false).failure())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("cannot renew its lease"));
    assertThat(new NodeReadiness(false, false, true, CONNECTED, true, false).failure()).isEmpty();
  }

  @Test
  void aNodeThatReachesNeitherDatabaseNorRedisIsNotReady() {
    assertThat(new NodeReadiness(false, true, false, CUT, false, false).failure()).isPresent();
  }

  @Test
  void aNodeIsReadyWhileRedisIsAwayForAll() {
    assertThat(new NodeReadiness(false, false, true, CUT, false, false).failure()).isEmpty();
    assertThat(new NodeReadiness(false, false, true, CUT, true, false).failure()).isEqualTo(CUT);
  }

  @Test
  void aNodeWithoutItsRoomsIsNotReady() {
    assertThat(new NodeReadiness(true, false, false, CONNECTED, true, false).failure())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("has lost its rooms"));
    assertThat(new NodeReadiness(false, false, true, CONNECTED, true, true).failure())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("hands its rooms over"));
  }
}
