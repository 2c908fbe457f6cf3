package trivium.room;

/**
 * What the edge saw of an answer, and only the edge can see; all ms.
 *
 * @param sent when the question left this player's socket; 0 if it has not
 * @param received when the answer arrived
 * @param roundTrip the player's measured round trip; 0 before the first measure
 */
public record AnswerTiming(long sent, long received, long roundTrip) {}
