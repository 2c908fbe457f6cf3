package trivium.bank.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BodiesTest {
  @Test
  void anItemGoesOnUntilTheNextOne() {
    assertThat(Bodies.read("What floats?", "Such as:\n- cork\n  or wax\n- wood", false))
        .isInstanceOfSatisfying(
            Body.Items.class,
            list -> {
              assertThat(list.items()).containsExactly("cork or wax", "wood");
              assertThat(list.label()).isEqualTo("Such as");
            });
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anItemGoesOnForManyLines() {
    String text = "- cork\n" + "a\n".repeat(900_000) + "- wood\n";
    assertThat(Bodies.read("What floats?", text, false))
        .isInstanceOfSatisfying(
            Body.Items.class,
            list -> {
              assertThat(list.items()).hasSize(2);
              assertThat(list.items().getLast()).isEqualTo("wood");
            });
  }
}
