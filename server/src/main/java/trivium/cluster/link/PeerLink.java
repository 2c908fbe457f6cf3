package trivium.cluster.link;

/**
 * The link to a member: both sequences, and whether it can be reached. Confined to the fabric's
 * thread.
 */
final class PeerLink {
  /** Between two packets to a peer, ms: one that only shows that this node is there, if need be. */
  static final long BEAT = 250;

  /** After so long without a packet a peer is unreachable, ms. */
  static final int LONGEST_SILENCE = 1_000;

  /** Without a message in either direction for so long, peers send packets less often, ms. */
  static final long IDLE_AFTER = 10_000;

  /** The same as {@link #BEAT} between nodes that have nothing to say to each other, ms. */
  static final long IDLE_BEAT = 1_000;

  /** The same as {@link #LONGEST_SILENCE} between those, ms. */
  static final int LONGEST_IDLE_SILENCE = 4_000;

  private static final long NO_MARK = -1;

  private final OutboundQueue queue;
  private final InboundSequence inbound = new InboundSequence();
  private long gapsReported;
  private long heardAt;
  private long silentAt;
  private boolean isUnreachable;
  private boolean canStore;
  private long mark = NO_MARK;
  private long exchangedAt;
  private long numbered;
  private long beatDue;

  PeerLink(OutboundQueue queue, long now) {
    this.queue = queue;
    this.exchangedAt = now;
    hear(now, LONGEST_SILENCE, false);
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

  /**
   * A packet of the peer has arrived.
   *
   * @param silence what it promises by {@link Packet#silence}
   * @param canStore what it says by {@link Packet#canStore}
   */
  void hear(long now, int silence, boolean canStore) {
    this.canStore = canStore;
    heardAt = now;
    silentAt = now + Math.clamp(silence, 0, LONGEST_IDLE_SILENCE);
  }

  /** Whether the peer is heard, and can store what happens in its rooms. */
  boolean canStore() {
    return canStore && !isUnreachable;
  }

  /** Messages of the peer have arrived. */
  void exchanged(long now) {
    exchangedAt = now;
  }

  /** Sends a packet, unless the last one, with messages or without, was sent a moment ago. */
  void beat(long now) {
    delayBeat(now);
    if (numbered != queue.numbered()) {
      numbered = queue.numbered();
      exchangedAt = now;
    }
    boolean isIdle = !isUnreachable && now - exchangedAt >= IDLE_AFTER;
    queue.silence(isIdle ? LONGEST_IDLE_SILENCE : LONGEST_SILENCE);
    if (now >= beatDue) {
      queue.beat();
      delayBeat(now);
    }
  }

  private void delayBeat(long now) {
    int promised = queue.takePromise();
    if (promised > 0) {
      beatDue = now + (promised > LONGEST_SILENCE ? IDLE_BEAT : BEAT);
    }
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
