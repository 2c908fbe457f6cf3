package trivium.bank.format;

/** A file format that banks are imported from. Stateless; safe for any thread. */
public interface Format {
  /** The name for people: "GIFT". */
  String name();

  /**
   * The confidence that a file is of this format, from 0 (it is not) to 100. The content decides;
   * the file name is a hint, because people rename files. Notes return 1 for any text.
   */
  int evidence(Source source);

  /**
   * Reads everything that can be read; what cannot becomes a problem with its line, row or item.
   *
   * @throws UnreadableFileException if nothing can be read
   */
  ImportedBank read(Source source) throws UnreadableFileException;
}
