package trivium.cluster.link;

/**
 * The sequence of a peer's messages as received: finds gaps, duplicates and restarts. Confined to
 * the fabric's thread.
 */
final class InboundSequence {
  private SequenceState state = SequenceState.NONE;

  SequenceState state() {
    return state;
  }

  /**
   * Accepts a packet, which may hold no message.
   *
   * @param stream of the sender
   * @param before the number of the message before the first of the packet
   * @return whether messages before the packet are missing, or the sender has begun anew
   */
  boolean findsGap(long stream, long before) {
    boolean first = state.stream() == 0;
    if (stream == state.stream() && before <= state.received()) {
      return false;
    }
    boolean gap = !first || before > 0;
    long gaps = stream == state.stream() ? state.gaps() : 0;
    state = new SequenceState(stream, before, gap ? gaps + 1 : gaps);
    return gap;
  }

  /** Whether a message of the packet is new; false for a duplicate. */
  boolean isNew(long number) {
    if (number <= state.received()) {
      return false;
    }
    state = new SequenceState(state.stream(), number, state.gaps());
    return true;
  }
}
