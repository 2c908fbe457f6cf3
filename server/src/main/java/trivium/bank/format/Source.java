package trivium.bank.format;

import java.util.Locale;
import java.util.Optional;

/** A file as it came: its name, its bytes, and its text where it is one. */
final class Source {
  private final String fileName;
  private final byte[] bytes;
  private final Decoded decoded;
  private final Optional<ColumnChoice> columns;

  Source(String fileName, byte[] bytes) {
    this(fileName, bytes, Optional.empty());
  }

  /**
   * @param columns what the columns are if it is a table, where somebody has said so
   */
  Source(String fileName, byte[] bytes, Optional<ColumnChoice> columns) {
    this.fileName = fileName;
    this.bytes = bytes;
    this.decoded = Decoded.of(bytes);
    this.columns = columns;
  }

  /** The file's name without its extension: the name of the bank in it. */
  String name() {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /** In small letters, without the dot; empty if there is none. */
  String extension() {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  Optional<ColumnChoice> columns() {
    return columns;
  }

  byte[] bytes() {
    return bytes;
  }

  Decoded decoded() {
    return decoded;
  }

  String text() {
    return decoded.text();
  }

  /** Whether this can't be text. */
  boolean isBinary() {
    return text().indexOf('\0') >= 0;
  }
}
