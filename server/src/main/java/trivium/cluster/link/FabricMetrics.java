package trivium.cluster.link;

/**
 * Metrics of a node's fabric. All are counters since the start, except for the last three. Messages
 * of a node to itself are not counted.
 *
 * @param packetsSent packets with messages or without
 * @param gaps how often messages of another node were found missing
 * @param gapsReported how often another node has found messages of this one missing
 * @param dropped messages and packets that were not sent, or received faster than they were handled
 * @param refused packets, messages and parts of messages that could not be decoded
 * @param queuedMessages gauge: messages that wait to be sent
 * @param queuedBytes gauge: their size
 * @param unreachablePeers gauge: members that cannot be reached now
 */
public record FabricMetrics(
    long messagesSent,
    long packetsSent,
    long bytesSent,
    long messagesReceived,
    long packetsReceived,
    long bytesReceived,
    long gaps,
    long gapsReported,
    long dropped,
    long refused,
    long queuedMessages,
    long queuedBytes,
    int unreachablePeers) {}
