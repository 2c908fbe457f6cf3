package trivium.rehearsal;

/** The clock and timers of synthetic players; everything runs on one thread. */
interface PlayerClock {
  /** Monotonic, ns. */
  long now();

  void later(long nanos, Runnable then);
}
