package trivium.bank.transfer;

import java.util.List;
import java.util.Optional;
import trivium.bank.format.Export;
import trivium.bank.format.anki.AnkiExport;
import trivium.bank.format.gift.GiftExport;
import trivium.bank.format.own.TriviumExport;
import trivium.bank.format.table.CsvExport;
import trivium.bank.format.table.KahootExport;

/** The formats that banks are exported to. */
public final class Exports {
  public static final List<Export> ALL =
      List.of(
          new TriviumExport(),
          new GiftExport(),
          new CsvExport(),
          new AnkiExport(),
          new KahootExport());

  private Exports() {}

  /** The format with this file extension, which is unique. */
  public static Optional<Export> of(String extension) {
    return ALL.stream().filter(export -> export.extension().equals(extension)).findFirst();
  }
}
