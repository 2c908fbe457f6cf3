package trivium.scale;

/** A part of a cluster that can be saturated. */
enum Part {
  EDGE("edge: sockets"),
  FABRIC("fabric thread of the owner"),
  ROOM("room loops of the owner"),
  COMMITS("commits of the owner"),
  DATABASE("PostgreSQL"),
  REDIS("Redis");

  // The store thread and its connection work one after the other, so that they are one part.
  private final String label;

  Part(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
