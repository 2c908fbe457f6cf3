package trivium.protocol;

/** So many places, partners, or choices picked or left alone were right, of so many. */
public record CorrectParts(int right, int of) {}
