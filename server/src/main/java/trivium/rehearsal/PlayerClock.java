package trivium.rehearsal;

/** Time as synthetic players know it; everything runs on one thread. */
interface PlayerClock {
  /** Monotonic, ns. */
  long now();

  void later(long nanos, Runnable then);
}
