package trivium.scale;

/** A part of a cluster that can be saturated. */
enum Part {
  EDGE("edge: sockets"),
  FABRIC("fabric thread of the owner"),
  ROOM("room loops of the owner"),
  STORE("store thread of the owner"),
  DATABASE("PostgreSQL"),
  REDIS("Redis");

  private final String label;

  Part(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
