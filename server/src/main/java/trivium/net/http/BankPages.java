package trivium.net.http;

import static io.netty.handler.codec.http.HttpResponseStatus.CONFLICT;
import static io.netty.handler.codec.http.HttpResponseStatus.CREATED;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.INSUFFICIENT_STORAGE;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.PRECONDITION_FAILED;
import static io.netty.handler.codec.http.HttpResponseStatus.UNPROCESSABLE_ENTITY;
import static io.netty.handler.codec.http.HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.Bank;
import trivium.bank.Question;
import trivium.bank.budget.ReadingProgress;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.Export;
import trivium.bank.format.ImportOptions;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.library.BankChangeResult;
import trivium.bank.library.BankLibrary;
import trivium.bank.library.BankName;
import trivium.bank.library.ExpectedVersion;
import trivium.bank.library.LoadedBank;
import trivium.bank.transfer.Exports;
import trivium.bank.transfer.Formats;
import trivium.protocol.BadMessageException;
import trivium.protocol.BankList;
import trivium.protocol.ImportProgress;
import trivium.protocol.RefusalReason;
import trivium.protocol.UncertainTable;
import trivium.protocol.WireCodec;
import trivium.room.QuestionHistory;

/** The pages of banks, for hosts. May block: runs off the event loops. */
final class BankPages {
  /** The file name of pasted text. */
  private static final String PASTED = "pasted.txt";

  /** Random numbers, which pages choose. */
  private static final Pattern IMPORT_ID = Pattern.compile("[0-9a-f]{32}");

  private static final Pattern STRONG_TAG = Pattern.compile("\"([^\"]*)\"");

  /** How long an import waits for its turn. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /** Longer than the budget of {@link Formats}. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

  /** File name extensions by the format in the path. */
  private static final Map<String, String> EXPORTS =
      Map.of("trivium", "json", "gift", "gift", "kahoot", "xlsx", "csv", "csv", "anki", "txt");

  private final BankLibrary library;
  private final HostAuthorization authorization;
  private final BankPreviews previews;
  private final Lock writing = new ReentrantLock();
  private final WatchedImports watched = new WatchedImports();
  private final ImportLimit imports = new ImportLimit(LONGEST_WAIT, READ_TIMEOUT);

  /**
   * @param scores quality of a question, 0 to 100
   */
  BankPages(
      BankLibrary library,
      HostAuthorization authorization,
      ToIntFunction<Question> scores,
      QuestionHistory history) {
    this.library = library;
    this.authorization = authorization;
    this.previews = new BankPreviews(scores, history);
  }

  FullHttpResponse list(HttpRequest request) {
    return authorization.forHosts(request, this::list);
  }

  private FullHttpResponse list() {
    BankList list =
        new BankList(
            library.summaries().stream().map(BankPreviews::summary).toList(),
            library.failures().stream()
                .map(failure ->
                    new BankList.Failure(failure.name(), failure.line(), failure.reason()))
                .toList());
    return HttpResponses.json(OK, WireCodec.write(list));
  }

  FullHttpResponse preview(HttpRequest request, String name) {
    return page(
        request,
        name,
        bank -> tagged(HttpResponses.json(OK, WireCodec.write(previews.of(bank))), bank.version()));
  }

  FullHttpResponse export(HttpRequest request, String name, String format) {
    return page(
        request,
        name,
        loaded ->
            Optional.ofNullable(EXPORTS.get(format))
                .flatMap(Exports::of)
                .map(export -> file(export, loaded.bank()))
                .orElseGet(() -> HttpResponses.refused(NOT_FOUND, RefusalReason.NO_SUCH_FORMAT)));
  }

  private static FullHttpResponse file(Export export, Bank bank) {
    FullHttpResponse response =
        HttpResponses.download(
            export.mediaType(),
            export.write(bank),
            HttpResponses.attachment(bank.name() + "." + export.extension()));
    response
        .headers()
        .set(
            "Trivium-Left-Out",
            bank.questions().stream().filter(question -> !export.holds(question)).count());
    return response;
  }

  private FullHttpResponse page(
      HttpRequest request, String name, Function<LoadedBank, FullHttpResponse> page) {
    return authorization.forHosts(
        request,
        () ->
            library
                .findLoaded(name)
                .map(bank -> written(bank, page))
                .orElseGet(() -> HttpResponses.refused(NOT_FOUND, RefusalReason.NO_SUCH_BANK)));
  }

  /** One at a time: it takes several times the memory of the response. */
  private FullHttpResponse written(LoadedBank bank, Function<LoadedBank, FullHttpResponse> page) {
    writing.lock();
    try {
      return page.apply(bank);
    } finally {
      writing.unlock();
    }
  }

  /** Previews an uploaded file; of its content only pictures are stored. */
  FullHttpResponse read(FullHttpRequest request) {
    return authorization.forHosts(
        request,
        () -> {
          try {
            byte[] body = ByteBufUtil.getBytes(request.content());
            ImportOptions options = options(request, body);
            Optional<String> id = query(request, "import").filter(IMPORT_ID.asMatchPredicate());
            return id.map(given ->
                    watched.run(
                        given, progress -> read(fileName(request), body, options, progress)))
                .orElseGet(() -> read(fileName(request), body, options, new ReadingProgress()));
          } catch (IllegalArgumentException unfit) {
            return HttpResponses.refused(
                UNPROCESSABLE_ENTITY, RefusalReason.UNREADABLE_FILE, unfit.getMessage() + ".");
          }
        });
  }

  /** The name of the uploaded file, without the path that some browsers send. */
  private static String fileName(HttpRequest request) {
    String given = query(request, "file").orElse(PASTED);
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    return name.isBlank() ? PASTED : name;
  }

  /** How to read the body, if the request says so. */
  private static ImportOptions options(HttpRequest request, byte[] body) {
    String first = query(request, "first").filter(text -> text.matches("\\d{1,7}")).orElse("0");
    return query(request, "columns")
        .map(columns -> ImportOptions.of(ColumnChoice.parse(columns, Integer.parseInt(first))))
        .orElseGet(() -> ImportOptions.ofExamples(examples(request), body));
  }

  private static List<String> examples(HttpRequest request) {
    return RequestTarget.of(request).map(target -> target.parameters("example")).orElse(List.of());
  }

  /** How far an import has come that was sent with this number. */
  FullHttpResponse progress(HttpRequest request, String id) {
    return authorization.forHosts(
        request,
        () ->
            watched
                .find(id)
                .map(
                    progress -> HttpResponses.json(OK, WireCodec.write(progress(progress.state()))))
                .orElseGet(HttpResponses::notFound));
  }

  private static ImportProgress progress(ReadingProgress.State state) {
    return new ImportProgress(
        state.line(), state.lines(), state.entry(), state.entries(), state.questions());
  }

  /** Cancels an import; its own request is then refused. */
  FullHttpResponse cancel(HttpRequest request, String id) {
    return authorization.forHosts(
        request,
        () -> {
          watched.find(id).ifPresent(ReadingProgress::cancel);
          return HttpResponses.noContent();
        });
  }

  private FullHttpResponse read(
      String file, byte[] bytes, ImportOptions options, ReadingProgress progress) {
    // The response may be larger than the file, so it is written under the limit as well.
    return outcome(
        imports.run(bytes, () -> parsed(file, bytes, options, progress)),
        () ->
            HttpResponses.refused(
                UNPROCESSABLE_ENTITY,
                RefusalReason.UNREADABLE_FILE,
                file + ": takes too long to read; split it into smaller files."));
  }

  private FullHttpResponse parsed(
      String file, byte[] bytes, ImportOptions options, ReadingProgress progress) {
    try {
      return HttpResponses.json(
          OK,
          WireCodec.write(
              previews.of(
                  library.withStoredPictures(Formats.read(file, bytes, options, progress)))));
    } catch (UnreadableFileException unreadable) {
      String line = unreadable.line() > 1 ? ", line " + unreadable.line() : "";
      String detail = file + line + ": " + unreadable.message() + ".";
      return unreadable
          .columns()
          .map(table ->
              HttpResponses.json(
                  UNPROCESSABLE_ENTITY,
                  WireCodec.write(
                      new UncertainTable(
                          RefusalReason.UNCERTAIN_TABLE, detail, BankPreviews.table(table)))))
          .orElseGet(() ->
              HttpResponses.refused(UNPROCESSABLE_ENTITY, RefusalReason.UNREADABLE_FILE, detail));
    } catch (IllegalArgumentException unfit) {
      return unfit(unfit);
    }
  }

  private static FullHttpResponse outcome(
      ImportLimit.Outcome<FullHttpResponse> outcome, Supplier<FullHttpResponse> abandoned) {
    return switch (outcome) {
      case ImportLimit.Outcome.Done<FullHttpResponse>(FullHttpResponse response) -> response;
      case ImportLimit.Outcome.Busy<FullHttpResponse> _ -> HttpResponses.busy();
      case ImportLimit.Outcome.Abandoned<FullHttpResponse> _ -> abandoned.get();
    };
  }

  FullHttpResponse save(FullHttpRequest request, String name) {
    return named(
        request,
        name,
        bank -> {
          if (!"application/json"
              .contentEquals(Optional.ofNullable(HttpUtil.getMimeType(request)).orElse(""))) {
            return HttpResponses.refused(UNSUPPORTED_MEDIA_TYPE, RefusalReason.WRONG_TYPE);
          }
          byte[] body = ByteBufUtil.getBytes(request.content());
          ExpectedVersion expected = expectedVersion(request);
          return outcome(imports.run(body, () -> saved(bank, body, expected)), HttpResponses::busy);
        });
  }

  private FullHttpResponse saved(BankName bank, byte[] body, ExpectedVersion expected) {
    try {
      return response(library.save(bank, WireCodec.readBank(body), expected));
    } catch (BadMessageException | IllegalArgumentException unfit) {
      return unfit(unfit);
    }
  }

  private static FullHttpResponse unfit(RuntimeException unfit) {
    return HttpResponses.refused(
        UNPROCESSABLE_ENTITY,
        RefusalReason.UNFIT_BANK,
        "This can't be saved as a bank: " + unfit.getMessage() + ".");
  }

  FullHttpResponse delete(HttpRequest request, String name) {
    return named(request, name, bank -> response(library.delete(bank, expectedVersion(request))));
  }

  FullHttpResponse rename(HttpRequest request, String name) {
    return twoNamed(request, name, library::rename);
  }

  FullHttpResponse copy(HttpRequest request, String name) {
    return twoNamed(request, name, library::copy);
  }

  private FullHttpResponse twoNamed(
      HttpRequest request, String name, BiFunction<BankName, BankName, BankChangeResult> change) {
    return named(
        request,
        name,
        from ->
            query(request, "to")
                .flatMap(BankName::parse)
                .map(to -> response(change.apply(from, to)))
                .orElseGet(BankPages::unfitName));
  }

  private FullHttpResponse named(
      HttpRequest request, String name, Function<BankName, FullHttpResponse> page) {
    return authorization.forHosts(
        request, () -> BankName.parse(name).map(page).orElseGet(BankPages::unfitName));
  }

  private static FullHttpResponse unfitName() {
    return HttpResponses.refused(UNPROCESSABLE_ENTITY, RefusalReason.BANK_NAME_UNFIT);
  }

  private static FullHttpResponse response(BankChangeResult change) {
    return switch (change) {
      case BankChangeResult.Applied done ->
          tagged(
              HttpResponses.json(
                  done.isNew() ? CREATED : OK,
                  WireCodec.write(BankPreviews.summary(done.summary()))),
              done.version());
      case BankChangeResult.Missing _ -> HttpResponses.noContent();
      case BankChangeResult.Refused(BankChangeResult.Reason reason) -> refused(reason);
    };
  }

  private static FullHttpResponse tagged(FullHttpResponse response, String version) {
    response.headers().set(HttpHeaderNames.ETAG, '"' + version + '"');
    return response;
  }

  private static Optional<String> query(HttpRequest request, String name) {
    return RequestTarget.of(request).flatMap(target -> target.parameter(name));
  }

  /**
   * The condition of {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1). One that is not a
   * single strong tag matches no version, so that nothing is overwritten.
   */
  private static ExpectedVersion expectedVersion(HttpRequest request) {
    if (request.headers().contains(HttpHeaderNames.IF_MATCH)) {
      String match = request.headers().get(HttpHeaderNames.IF_MATCH, "").strip();
      Matcher tag = STRONG_TAG.matcher(match);
      return new ExpectedVersion.ExactVersion(tag.matches() ? String.valueOf(tag.group(1)) : match);
    }
    boolean isNew = "*".equals(request.headers().get(HttpHeaderNames.IF_NONE_MATCH, "").strip());
    return isNew ? new ExpectedVersion.NoBank() : new ExpectedVersion.AnyVersion();
  }

  private static FullHttpResponse refused(BankChangeResult.Reason reason) {
    return switch (reason) {
      case NO_SUCH_BANK -> HttpResponses.refused(NOT_FOUND, RefusalReason.NO_SUCH_BANK);
      case IS_FILE -> HttpResponses.refused(FORBIDDEN, RefusalReason.BANK_IS_FILE);
      case NAME_TAKEN -> HttpResponses.refused(CONFLICT, RefusalReason.BANK_NAME_TAKEN);
      case CHANGED_MEANWHILE ->
          HttpResponses.refused(PRECONDITION_FAILED, RefusalReason.BANK_CHANGED);
      case LIBRARY_FULL -> HttpResponses.refused(INSUFFICIENT_STORAGE, RefusalReason.STORE_FULL);
    };
  }
}
