package trivium.room;

import trivium.cluster.NodeId;

/** The id of a connection: its node and its number there. */
public record ConnectionId(NodeId node, long number) {}
