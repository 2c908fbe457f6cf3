package trivium.web;

import java.util.List;

/** What people look at: a small phone, a common laptop, a projector. */
enum ScreenSize {
  PHONE(360, 740),
  LAPTOP(1366, 768),
  PROJECTOR(1920, 1080);

  private final int width;
  private final int height;

  ScreenSize(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /**
   * The sizes at which a screen (`player`, `host`, `editor`, `report`, `display`) is used, the most
   * common first.
   */
  static List<ScreenSize> of(String screen) {
    return switch (screen) {
      case "player" -> List.of(PHONE, LAPTOP);
      case "host", "editor" -> List.of(LAPTOP, PHONE);
      case "report" -> List.of(LAPTOP, PHONE, PROJECTOR);
      case "display" -> List.of(PROJECTOR, LAPTOP);
      default -> throw new IllegalArgumentException("no screen " + screen);
    };
  }
}
