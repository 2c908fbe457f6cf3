package trivium.room;

import trivium.cluster.NodeId;

/** A socket, by the node that holds it and the number it has there. */
public record ConnectionId(NodeId node, long number) {}
