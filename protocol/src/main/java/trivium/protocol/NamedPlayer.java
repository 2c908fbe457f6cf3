package trivium.protocol;

/** A player with a name. */
public record NamedPlayer(PlayerId player, String name) {}
