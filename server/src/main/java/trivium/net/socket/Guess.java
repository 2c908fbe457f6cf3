package trivium.net.socket;

/**
 * A request for the room of a code that may be guessed. Called on the loop of {@link GuessLimit}.
 */
interface Guess {
  /**
   * Looks the code up and reports the outcome to {@link GuessLimit#found}, {@link
   * GuessLimit#notFound} or {@link GuessLimit#lookUpFailed}.
   */
  void lookUp();

  /** There is no such room, and the client may know. */
  void notFound();

  /** The place of this guess among those that wait. */
  GuessPriority priority();

  /** The client may not know now whether there is such a room. */
  void throttled();
}
