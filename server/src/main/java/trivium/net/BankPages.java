package trivium.net;

import static io.netty.handler.codec.http.HttpResponseStatus.CREATED;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;
import static io.netty.handler.codec.http.HttpResponseStatus.UNPROCESSABLE_ENTITY;
import static io.netty.handler.codec.http.HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.Export;
import trivium.bank.format.Exports;
import trivium.bank.format.Formats;
import trivium.bank.format.Unreadable;
import trivium.bank.library.BankChange;
import trivium.bank.library.BankLibrary;
import trivium.bank.library.BankName;
import trivium.bank.library.ExpectedVersion;
import trivium.bank.library.LoadedBank;
import trivium.protocol.BadMessageException;
import trivium.protocol.BankList;
import trivium.protocol.RefusalReason;
import trivium.protocol.UncertainTable;
import trivium.protocol.Wire;
import trivium.room.QuestionHistory;

/** The banks of this server for whoever may host. May block: runs off the loops. */
final class BankPages {
  /** What a file is called that was pasted. */
  private static final String PASTED = "pasted.txt";

  /** A file that has waited so long is told to come again. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Longer than {@link Formats} reads anything. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** The files of a format end so. */
  private static final Map<String, String> EXPORTS =
      Map.of("trivium", "json", "gift", "gift", "kahoot", "xlsx", "csv", "csv", "anki", "txt");

  private final BankLibrary library;
  private final HostDoor door;
  private final BankPreviews previews;
  private final ImportLanes lanes = new ImportLanes(PATIENCE, LIMIT);

  /**
   * @param scores how good a question is to play, 0 to 100
   */
  BankPages(
      BankLibrary library, HostDoor door, ToIntFunction<Question> scores, QuestionHistory past) {
    this.library = library;
    this.door = door;
    this.previews = new BankPreviews(scores, past);
  }

  FullHttpResponse list(HttpRequest request) {
    return door.hosts(request, this::list);
  }

  private FullHttpResponse list() {
    BankList list =
        new BankList(
            library.summaries().stream().map(BankPreviews::summary).toList(),
            library.failures().stream()
                .map(failure ->
                    new BankList.Failure(failure.name(), failure.line(), failure.reason()))
                .toList());
    return Reply.json(OK, Wire.write(list));
  }

  FullHttpResponse preview(HttpRequest request, String name) {
    return held(
        request,
        name,
        held -> tagged(Reply.json(OK, Wire.write(previews.of(held))), held.version()));
  }

  FullHttpResponse export(HttpRequest request, String name, String format) {
    return held(
        request,
        name,
        held ->
            Optional.ofNullable(EXPORTS.get(format))
                .flatMap(Exports::of)
                .map(export -> file(export, held.bank()))
                .orElseGet(() -> HostDoor.refused(NOT_FOUND, RefusalReason.NO_SUCH_FORMAT)));
  }

  private static FullHttpResponse file(Export export, Bank bank) {
    FullHttpResponse response = Reply.of(OK, export.mediaType(), export.write(bank));
    HttpHeaders headers = response.headers();
    headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    headers.set(
        HttpHeaderNames.CONTENT_DISPOSITION,
        Reply.attachment(bank.name() + "." + export.extension()));
    headers.set(
        "Trivium-Left-Out",
        bank.questions().stream().filter(question -> !export.holds(question)).count());
    return response;
  }

  private FullHttpResponse held(
      HttpRequest request, String name, Function<LoadedBank, FullHttpResponse> page) {
    return door.hosts(
        request,
        () ->
            library
                .held(name)
                .map(page)
                .orElseGet(() -> HostDoor.refused(NOT_FOUND, RefusalReason.NO_SUCH_BANK)));
  }

  /** What is understood of a file that is sent; nothing of it is kept but its pictures. */
  FullHttpResponse read(FullHttpRequest request) {
    return door.hosts(
        request,
        () -> {
          try {
            return read(file(request), ByteBufUtil.getBytes(request.content()), columns(request));
          } catch (IllegalArgumentException unfit) {
            return HostDoor.refused(
                UNPROCESSABLE_ENTITY, RefusalReason.UNREADABLE_FILE, unfit.getMessage() + ".");
          }
        });
  }

  /** Only the last part of a path: some browsers give all of it. */
  private static String file(HttpRequest request) {
    String given = query(request, "file").orElse(PASTED);
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    return name.isBlank() ? PASTED : name;
  }

  /** What the columns of a table are, where the request says so. */
  private static Optional<ColumnChoice> columns(HttpRequest request) {
    String first = query(request, "first").filter(text -> text.matches("\\d{1,7}")).orElse("0");
    return query(request, "columns")
        .map(columns -> ColumnChoice.parse(columns, Integer.parseInt(first)));
  }

  private FullHttpResponse read(String file, byte[] bytes, Optional<ColumnChoice> columns) {
    // What is answered may be larger than the file, so it is written in its lane too.
    return answered(
        lanes.read(bytes, () -> understood(file, bytes, columns)),
        () ->
            HostDoor.refused(
                UNPROCESSABLE_ENTITY,
                RefusalReason.UNREADABLE_FILE,
                file + ": takes too long to read; split it into smaller files."));
  }

  private FullHttpResponse understood(String file, byte[] bytes, Optional<ColumnChoice> columns) {
    try {
      return Reply.json(
          OK, Wire.write(previews.of(library.imported(Formats.read(file, bytes, columns)))));
    } catch (Unreadable unreadable) {
      String line = unreadable.line() > 1 ? ", line " + unreadable.line() : "";
      String detail = file + line + ": " + unreadable.message() + ".";
      return unreadable
          .columns()
          .map(table ->
              Reply.json(
                  UNPROCESSABLE_ENTITY,
                  Wire.write(
                      new UncertainTable(
                          RefusalReason.UNCERTAIN_TABLE, detail, BankPreviews.table(table)))))
          .orElseGet(
              () -> HostDoor.refused(UNPROCESSABLE_ENTITY, RefusalReason.UNREADABLE_FILE, detail));
    } catch (IllegalArgumentException unfit) {
      return unfit(unfit);
    }
  }

  private static FullHttpResponse answered(
      ImportLanes.Outcome<FullHttpResponse> outcome, Supplier<FullHttpResponse> abandoned) {
    return switch (outcome) {
      case ImportLanes.Outcome.Done<FullHttpResponse>(FullHttpResponse response) -> response;
      case ImportLanes.Outcome.Busy<FullHttpResponse> _ -> busy();
      case ImportLanes.Outcome.Abandoned<FullHttpResponse> _ -> abandoned.get();
    };
  }

  private static FullHttpResponse busy() {
    return HostDoor.refused(SERVICE_UNAVAILABLE, RefusalReason.SERVER_BUSY);
  }

  FullHttpResponse save(FullHttpRequest request, String name) {
    return named(
        request,
        name,
        bank -> {
          if (!"application/json"
              .contentEquals(Optional.ofNullable(HttpUtil.getMimeType(request)).orElse(""))) {
            return HostDoor.refused(UNSUPPORTED_MEDIA_TYPE, RefusalReason.WRONG_TYPE);
          }
          byte[] written = ByteBufUtil.getBytes(request.content());
          ExpectedVersion expected = BankPreviews.expected(request);
          return answered(
              lanes.read(written, () -> saved(bank, written, expected)), BankPages::busy);
        });
  }

  private FullHttpResponse saved(BankName bank, byte[] written, ExpectedVersion expected) {
    try {
      return answer(library.save(bank, Wire.readBank(written), expected));
    } catch (BadMessageException | IllegalArgumentException unfit) {
      return unfit(unfit);
    }
  }

  private static FullHttpResponse unfit(RuntimeException unfit) {
    return HostDoor.refused(
        UNPROCESSABLE_ENTITY,
        RefusalReason.UNFIT_BANK,
        "This can't be kept as a bank: " + unfit.getMessage() + ".");
  }

  FullHttpResponse delete(HttpRequest request, String name) {
    return named(
        request, name, bank -> answer(library.delete(bank, BankPreviews.expected(request))));
  }

  FullHttpResponse rename(HttpRequest request, String name) {
    return twoNamed(request, name, library::rename);
  }

  FullHttpResponse copy(HttpRequest request, String name) {
    return twoNamed(request, name, library::copy);
  }

  private FullHttpResponse twoNamed(
      HttpRequest request, String name, BiFunction<BankName, BankName, BankChange> change) {
    return named(
        request,
        name,
        from ->
            query(request, "to")
                .flatMap(BankName::parse)
                .map(to -> answer(change.apply(from, to)))
                .orElseGet(BankPages::unfitName));
  }

  private FullHttpResponse named(
      HttpRequest request, String name, Function<BankName, FullHttpResponse> page) {
    return door.hosts(
        request, () -> BankName.parse(name).map(page).orElseGet(BankPages::unfitName));
  }

  private static FullHttpResponse unfitName() {
    return HostDoor.refused(UNPROCESSABLE_ENTITY, RefusalReason.BANK_NAME_UNFIT);
  }

  private static FullHttpResponse answer(BankChange change) {
    return switch (change) {
      case BankChange.Applied done ->
          tagged(
              Reply.json(
                  done.isNew() ? CREATED : OK, Wire.write(BankPreviews.summary(done.summary()))),
              done.version());
      case BankChange.Missing _ -> Reply.nothing();
      case BankChange.Refused(BankChange.Reason reason) -> BankPreviews.refused(reason);
    };
  }

  private static FullHttpResponse tagged(FullHttpResponse response, String version) {
    response.headers().set(HttpHeaderNames.ETAG, '"' + version + '"');
    return response;
  }

  private static Optional<String> query(HttpRequest request, String name) {
    return RequestTarget.of(request).flatMap(target -> target.parameter(name));
  }
}
