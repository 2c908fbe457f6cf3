package trivium.bank.notes.generated;

import java.util.List;

/** A page of notes that was written by a style, and what stands in it. */
record GeneratedPage(String name, String text, List<ExpectedEntry> entries) {
  GeneratedPage {
    entries = List.copyOf(entries);
  }
}
