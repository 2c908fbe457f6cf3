package trivium.protocol;

/** A player as others see one. */
public record Named(PlayerId player, String name) {}
