package trivium.protocol;

/**
 * The response of {@code POST /api/pictures}.
 *
 * @param picture its name below {@code /pictures/}, for the {@code picture} of a question
 */
public record SavedPicture(String picture) implements ApiResponse {}
