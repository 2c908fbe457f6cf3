package trivium.protocol;

/**
 * The number of correct parts of a response: positions, partners, or choices picked or left out.
 *
 * @param of the number of all parts
 */
public record CorrectParts(int right, int of) {}
