package trivium.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sequences of input in the form that WebDriver and WebDriver BiDi share (W3C, "Actions"). */
final class Actions {
  private Actions() {}

  static List<Object> click(int x, int y) {
    return List.of(
        Map.of(
            "type",
            "pointer",
            "id",
            "pointer",
            "parameters",
            Map.of("pointerType", "mouse"),
            "actions",
            List.of(
                Map.of("type", "pointerMove", "x", x, "y", y, "duration", 0),
                Map.of("type", "pointerDown", "button", 0),
                Map.of("type", "pointerUp", "button", 0))));
  }

  static List<Object> type(String text) {
    List<Object> keys = new ArrayList<>();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(key -> {
          keys.add(Map.of("type", "keyDown", "value", key));
          keys.add(Map.of("type", "keyUp", "value", key));
        });
    return List.of(Map.of("type", "key", "id", "keys", "actions", keys));
  }
}
