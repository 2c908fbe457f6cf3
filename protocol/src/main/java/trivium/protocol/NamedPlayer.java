package trivium.protocol;

/** A player as others see one. */
public record NamedPlayer(PlayerId player, String name) {}
