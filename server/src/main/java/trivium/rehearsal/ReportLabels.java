package trivium.rehearsal;

import java.util.Locale;
import trivium.protocol.RefusalReason;

/** The wire's words for people to read in a report. */
final class ReportLabels {
  private ReportLabels() {}

  static String of(RefusalReason why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
