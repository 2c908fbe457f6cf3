package trivium.cluster.link;

/**
 * The link to a member: both sequences, and whether it can be reached. Confined to the fabric's
 * thread.
 */
final class PeerLink {
  /** After so long without a packet a peer is unreachable, ms. */
  static final long LONGEST_SILENCE = 1_000;

  private static final long NO_MARK = -1;

  private final OutboundQueue queue;
  private final InboundSequence inbound = new InboundSequence();
  private long gapsReported;
  private long heardAt;
  private long silentAt;
  private boolean isUnreachable;
  private long mark = NO_MARK;

  PeerLink(OutboundQueue queue, long now) {
    this.queue = queue;
    hear(now);
  }

  OutboundQueue queue() {
    return queue;
  }

  InboundSequence inbound() {
    return inbound;
  }

  /** When the peer was last heard, or joined. */
  long heardAt() {
    return heardAt;
  }

  boolean isUnreachable() {
    return isUnreachable;
  }

  void hear(long now) {
    heardAt = now;
    silentAt = now + LONGEST_SILENCE;
  }

  /** This node was paused for so long, and could hear nobody. */
  void allowForPause(long pause) {
    silentAt += pause;
  }

  /** Whether the peer has become unreachable now. */
  boolean becomesUnreachable(long now) {
    if (isUnreachable || now < silentAt) {
      return false;
    }
    isUnreachable = true;
    mark = NO_MARK;
    return true;
  }

  /** How many gaps the peer reports that were not known. */
  long newGaps(SequenceState reported) {
    if (reported.stream() != queue.stream() || reported.gaps() <= gapsReported) {
      return 0;
    }
    long more = reported.gaps() - gapsReported;
    gapsReported = reported.gaps();
    return more;
  }

  /**
   * Whether the peer has become reachable now: it has received, or found missing, all that was sent
   * to it before it was heard again.
   */
  boolean becomesReachable(SequenceState reported) {
    if (!isUnreachable) {
      return false;
    }
    if (mark == NO_MARK) {
      mark = queue.numbered();
    }
    isUnreachable = reported.stream() != queue.stream() || reported.received() < mark;
    return !isUnreachable;
  }
}
