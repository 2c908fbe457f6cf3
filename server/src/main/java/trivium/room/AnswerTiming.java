package trivium.room;

/**
 * The timing of an answer as measured by the edge, in ms.
 *
 * @param sent when the question left this player's socket; 0 if it has not
 * @param received when the answer arrived
 * @param roundTrip the player's measured round trip; 0 before the first measure
 */
public record AnswerTiming(long sent, long received, long roundTrip) {}
