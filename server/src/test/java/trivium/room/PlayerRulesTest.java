package trivium.room;

import static org.assertj.core.api.Assertions.assertThat;
import static trivium.room.Given.ADA;
import static trivium.room.Given.GRACE;
import static trivium.room.Given.joined;
import static trivium.room.Given.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import trivium.protocol.RefusalReason;

class PlayerRulesTest {
  private static final long NOW = 9_000;

  private final RoomState room = state(Given.opened(1), joined(ADA, "Ada"), joined(GRACE, "Grace"));

  @Test
  void aPlayerIsRenamedByTheRulesForNewNames() {
    assertThat(rename(" Ada   L. "))
        .containsExactly(new RoomEvent.PlayerRenamed(NOW, ADA, "Ada L."));
    assertRefused("Grace", RefusalReason.NAME_TAKEN);
    assertRefused("grаce", RefusalReason.NAME_TAKEN);
    assertRefused("   ", RefusalReason.NAME_UNFIT);
    assertRefused("A name of more than twenty-four letters", RefusalReason.NAME_UNFIT);
    assertThat(decide(new RoomCommand.RenamePlayer(Given.EDSGER, "Edsger")))
        .isEqualTo(Decision.refused(RefusalReason.NO_SUCH_PLAYER));
  }

  @Test
  void theOwnNameMayChangeItsCaseAndTheSameNameChangesNothing() {
    assertThat(rename("ADA")).hasSize(1);
    assertThat(rename("Ada")).isEmpty();
  }

  @Test
  void theFormerNameIsFreeAndTheNewOneIsTaken() {
    room.apply(new RoomEvent.PlayerRenamed(NOW, ADA, "Countess"));
    assertThat(room.player(ADA).orElseThrow().name()).isEqualTo("Countess");
    assertThat(decide(new RoomCommand.Join("Countess", "")))
        .isEqualTo(Decision.refused(RefusalReason.NAME_TAKEN));
    assertThat(decide(new RoomCommand.Join("Ada", ""))).isInstanceOf(Decision.Accepted.class);
  }

  private List<RoomEvent> rename(String name) {
    return ((Decision.Accepted) decide(new RoomCommand.RenamePlayer(ADA, name))).events();
  }

  private void assertRefused(String name, RefusalReason reason) {
    assertThat(decide(new RoomCommand.RenamePlayer(ADA, name))).isEqualTo(Decision.refused(reason));
  }

  private Decision decide(RoomCommand command) {
    return RoomRules.decide(room, command, NOW);
  }
}
