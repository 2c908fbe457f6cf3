package trivium.rehearsal;

import java.util.Locale;
import trivium.protocol.Why;

/** The wire's words for people to read in a report. */
final class ReportLabels {
  private ReportLabels() {}

  static String of(Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
