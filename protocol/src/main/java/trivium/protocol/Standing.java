package trivium.protocol;

/**
 * The standing of a player among {@code of} players.
 *
 * @param rank from 1; equal totals share a rank
 */
public record Standing(int total, int rank, int of) {}
