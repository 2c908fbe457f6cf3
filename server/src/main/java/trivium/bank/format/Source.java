package trivium.bank.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trivium.bank.EntryExample;

/** A file to read a bank from: its name, its bytes, and its text where it is one. */
public final class Source {
  private final String fileName;
  private final byte[] bytes;
  private final DecodedText decoded;
  private final ImportOptions options;

  public Source(String fileName, byte[] bytes) {
    this(fileName, bytes, ImportOptions.NONE);
  }

  public Source(String fileName, byte[] bytes, ImportOptions options) {
    this.fileName = fileName;
    this.bytes = bytes;
    this.decoded = DecodedText.of(bytes);
    this.options = options;
  }

  /** The file name without its extension, which is the name of the bank. */
  public String name() {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /** In lower case, without the dot; empty if there is none. */
  public String extension() {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /** The roles of the columns if it is a table and the host has chosen them. */
  public Optional<ColumnChoice> columns() {
    return options.columns();
  }

  /** Entries that the host has shown. */
  public List<EntryExample> examples() {
    return options.examples();
  }

  public byte[] bytes() {
    return bytes;
  }

  public DecodedText decoded() {
    return decoded;
  }

  public String text() {
    return decoded.text();
  }

  /** The beginning of the text, where a format's signature is looked for. */
  public String head(int length) {
    return text().substring(0, Math.min(length, text().length()));
  }

  /** Whether it cannot be text. */
  public boolean isBinary() {
    return text().indexOf('\0') >= 0;
  }
}
