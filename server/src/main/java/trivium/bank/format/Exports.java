package trivium.bank.format;

import java.util.List;
import java.util.Optional;

/** The formats in which banks are given away. */
public final class Exports {
  public static final List<Export> ALL =
      List.of(
          new OwnExport(), new GiftExport(), new CsvExport(), new AnkiExport(), new KahootExport());

  private Exports() {}

  /** The one whose files end so; no two do. */
  public static Optional<Export> of(String extension) {
    return ALL.stream().filter(export -> export.extension().equals(extension)).findFirst();
  }
}
