package trivium.cluster.link;

/**
 * An encoded message.
 *
 * @param isUp whether it is for the owner of a room, and not for an edge
 */
@SuppressWarnings("ArrayRecordComponent")
record PacketMessage(boolean isUp, byte[] bytes) {}
