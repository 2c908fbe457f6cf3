package trivium.protocol;

/**
 * The response of {@code GET /api/imports/NUMBER}: how far an import of notes has come.
 *
 * @param line the lines that have been read, of {@code lines}; 0 for files that are no notes
 * @param entry the entries that questions have been made of, of {@code entries}, which is 0 while
 *     lines are read
 * @param questions that have been made so far
 */
public record ImportProgress(int line, int lines, int entry, int entries, int questions)
    implements ApiResponse {}
