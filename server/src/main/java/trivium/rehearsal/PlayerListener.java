package trivium.rehearsal;

/** Callbacks of a synthetic player to the room it plays in. */
interface PlayerListener {
  void joined(SyntheticPlayer player);

  /** When the host last requested a question, ns. */
  long questionAskedAt();

  void answered(long at);

  void receiptArrived();

  /** The player's result of the current question has arrived. */
  void resultArrived(long at);

  /** Whether a close with this code is expected because the game is over. */
  boolean expects(int code);

  /** The player takes no further part. */
  void left(SyntheticPlayer player);
}
