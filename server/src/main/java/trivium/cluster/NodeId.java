package trivium.cluster;

/** A running process of this program among its peers. */
public record NodeId(String name) {}
