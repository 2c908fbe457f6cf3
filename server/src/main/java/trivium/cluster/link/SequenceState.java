package trivium.cluster.link;

/**
 * What a node has received of a peer's messages to it.
 *
 * @param stream identifies the sequence; 0 if nothing was received
 * @param received the number of the last message that was received or found missing; 0 before the
 *     first
 * @param gaps how often messages were found missing
 */
record SequenceState(long stream, long received, long gaps) {
  static final SequenceState NONE = new SequenceState(0, 0, 0);
}
