package trivium.rehearsal;

import java.util.Locale;
import trivium.protocol.RefusalReason;

/** Labels of refusal reasons in the report. */
final class ReportLabels {
  private ReportLabels() {}

  static String of(RefusalReason why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
