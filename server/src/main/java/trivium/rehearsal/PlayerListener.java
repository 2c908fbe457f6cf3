package trivium.rehearsal;

/** Callbacks of a synthetic player to the room it plays in. */
interface PlayerListener {
  void joined(SyntheticPlayer player);

  /** When the host last asked for a question. */
  long questionAskedAt();

  void answered(long at);

  void receipted();

  /** The player has its result, of the question that everybody's last answer was sent at. */
  void resulted(long at);

  /** Whether a close with this code is no surprise: the game is over. */
  boolean expects(int code);

  /** The player will take no further part. */
  void gone(SyntheticPlayer player);
}
