package trivium.cluster;

/** The id of a node. */
public record NodeId(String name) {}
