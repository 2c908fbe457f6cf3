package trivium.protocol;

/**
 * What {@code POST /api/pictures} answers.
 *
 * @param picture its name at {@code /pictures/}, for the {@code picture} of a question
 */
public record SavedPicture(String picture) implements ApiResponse {}
