package trivium.net;

import static io.netty.handler.codec.http.HttpResponseStatus.CONFLICT;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.INSUFFICIENT_STORAGE;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.PRECONDITION_FAILED;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.function.ToIntFunction;
import trivium.bank.Question;
import trivium.bank.format.BankForms;
import trivium.bank.format.Understood;
import trivium.bank.library.Change;
import trivium.bank.library.Expected;
import trivium.bank.library.HeldBank;
import trivium.bank.library.Summary;
import trivium.protocol.BankList;
import trivium.protocol.BankPreview;
import trivium.protocol.Why;

/**
 * Banks in the words of the protocol.
 *
 * @param scores how good a question is to play, 0 to 100
 */
record BankPreviews(ToIntFunction<Question> scores) {
  BankPreview of(HeldBank held) {
    return of(held.understood(), held.saved());
  }

  /** Of a file that is not kept. */
  BankPreview of(Understood understood) {
    return of(understood, false);
  }

  private BankPreview of(Understood understood, boolean saved) {
    return new BankPreview(
        understood.bank().name(),
        understood.format(),
        saved,
        BankForms.form(understood.bank()),
        understood.bank().questions().stream().map(scores::applyAsInt).toList(),
        understood.marks().stream()
            .map(mark -> new BankPreview.Mark(mark.first(), mark.last()))
            .toList(),
        understood.source());
  }

  static BankList.Summary summary(Summary bank) {
    return new BankList.Summary(
        bank.name(),
        bank.title(),
        bank.entries(),
        bank.questions(),
        bank.problems(),
        bank.format(),
        bank.saved(),
        bank.file());
  }

  /** What {@code If-Match} and {@code If-None-Match} say, RFC 9110 13.1. */
  static Expected expected(HttpRequest request) {
    String match = request.headers().get(HttpHeaderNames.IF_MATCH, "").strip();
    if (match.length() > 1 && match.startsWith("\"") && match.endsWith("\"")) {
      return new Expected.Version(match.substring(1, match.length() - 1));
    }
    boolean isNew = "*".equals(request.headers().get(HttpHeaderNames.IF_NONE_MATCH, "").strip());
    return isNew ? new Expected.Nothing() : new Expected.Anything();
  }

  static FullHttpResponse refused(Change.Reason reason) {
    return switch (reason) {
      case NO_SUCH_BANK -> HostDoor.refused(NOT_FOUND, Why.NO_SUCH_BANK);
      case IS_FILE -> HostDoor.refused(FORBIDDEN, Why.BANK_IS_FILE);
      case NAME_TAKEN -> HostDoor.refused(CONFLICT, Why.BANK_NAME_TAKEN);
      case CHANGED_MEANWHILE -> HostDoor.refused(PRECONDITION_FAILED, Why.BANK_CHANGED);
      case SHELF_FULL -> HostDoor.refused(INSUFFICIENT_STORAGE, Why.SHELF_FULL);
    };
  }
}
