package trivium.web;

import java.util.List;

/** Screen sizes of phones, a common laptop, and old and new projectors. */
enum ScreenSize {
  SMALL_PHONE(320, 568),
  PHONE(360, 740),
  PHONE_ON_ITS_SIDE(844, 390),
  LAPTOP(1366, 768),
  OLD_PROJECTOR(1024, 768),
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

  boolean isPhone() {
    return this == SMALL_PHONE || this == PHONE || this == PHONE_ON_ITS_SIDE;
  }

  /**
   * Returns the sizes at which a screen (`player`, `host`, `editor`, `report`, `display`) is used:
   * the most common one, the one with the least space, and all others.
   */
  static List<ScreenSize> of(String screen) {
    return switch (screen) {
      case "player" -> List.of(PHONE, SMALL_PHONE, PHONE_ON_ITS_SIDE, LAPTOP);
      case "host", "editor" -> List.of(LAPTOP, SMALL_PHONE);
      case "report" -> List.of(LAPTOP, SMALL_PHONE, PROJECTOR);
      case "display" -> List.of(PROJECTOR, OLD_PROJECTOR, LAPTOP);
      default -> throw new IllegalArgumentException("no screen " + screen);
    };
  }
}
