package trivium.net;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import trivium.bank.Bank;
import trivium.bank.format.BankForms;
import trivium.bank.library.BankLibrary;
import trivium.protocol.BankList;
import trivium.protocol.BankPreview;
import trivium.protocol.Why;
import trivium.protocol.Wire;

/** The banks of this server for whoever may host. May block: runs off the loops. */
final class BankPages {
  private final BankLibrary library;
  private final HostDoor door;

  BankPages(BankLibrary library, HostDoor door) {
    this.library = library;
    this.door = door;
  }

  FullHttpResponse list(HttpRequest request) {
    return door.hosts(request, this::list);
  }

  private FullHttpResponse list() {
    BankList list =
        new BankList(
            library.summaries().stream()
                .map(bank ->
                    new BankList.Summary(
                        bank.name(),
                        bank.title(),
                        bank.entries(),
                        bank.questions(),
                        bank.problems()))
                .toList(),
            library.failures().stream()
                .map(failure ->
                    new BankList.Failure(failure.name(), failure.line(), failure.reason()))
                .toList());
    return Reply.json(HttpResponseStatus.OK, Wire.write(list));
  }

  FullHttpResponse preview(HttpRequest request, String name) {
    return door.hosts(
        request,
        () ->
            library
                .find(name)
                .map(bank -> Reply.json(HttpResponseStatus.OK, Wire.write(preview(bank))))
                .orElseGet(() -> HostDoor.refused(HttpResponseStatus.NOT_FOUND, Why.NO_SUCH_BANK)));
  }

  private static BankPreview preview(Bank bank) {
    return new BankPreview(
        bank.name(), "", false, BankForms.form(bank), List.of(), List.of(), List.of());
  }
}
