package trivium.net;

import static io.netty.handler.codec.http.HttpResponseStatus.CONFLICT;
import static io.netty.handler.codec.http.HttpResponseStatus.INTERNAL_SERVER_ERROR;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;
import static io.netty.handler.codec.http.HttpResponseStatus.SERVICE_UNAVAILABLE;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import trivium.protocol.RefusalReason;
import trivium.protocol.RoomList;
import trivium.protocol.Wire;
import trivium.report.CsvSheetWriter;
import trivium.report.ReportBuilder;
import trivium.report.ReportSheets;
import trivium.report.Sheet;
import trivium.report.StoredRooms;
import trivium.report.XlsxSheetWriter;
import trivium.room.RoomEvent;
import trivium.room.RoomEvent.RoomOpened;
import trivium.room.RoomId;
import trivium.room.RoomResults;

/**
 * The rooms that are kept, for hosts who look back. May block: runs off the loops.
 *
 * <p>A report is for whoever may host and knows what it is asked for by; the list, and deleting,
 * for whoever keeps the server.
 */
final class RoomPages {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv; charset=utf-8";

  /** A disk that is well deletes a room in less. */
  private static final long PATIENCE_SECONDS = 10;

  private final StoredRooms archive;
  private final HostDoor door;

  RoomPages(StoredRooms archive, HostDoor door) {
    this.archive = archive;
    this.door = door;
  }

  FullHttpResponse list(HttpRequest request) {
    return door.keepers(request, () -> Reply.json(OK, Wire.write(new RoomList(archive.rooms()))));
  }

  FullHttpResponse report(HttpRequest request, String room) {
    return page(
        request, room, (_, results) -> Reply.json(OK, Wire.write(ReportBuilder.report(results))));
  }

  FullHttpResponse workbook(HttpRequest request, String room) {
    return page(
        request,
        room,
        (opened, results) ->
            file(
                XLSX,
                XlsxSheetWriter.of(ReportSheets.all(results)),
                fileName(opened, "report.xlsx")));
  }

  /**
   * @param name of the sheet, in small letters
   */
  FullHttpResponse sheet(HttpRequest request, String room, String name) {
    return page(
        request,
        room,
        (opened, results) -> {
          Sheet sheet = ReportSheets.named(name, results).orElseThrow();
          return file(CSV, CsvSheetWriter.of(sheet), fileName(opened, name + ".csv"));
        });
  }

  FullHttpResponse delete(HttpRequest request, String room) {
    return door.keepers(request, () -> RoomId.parse(room).map(this::delete).orElseGet(this::none));
  }

  private FullHttpResponse delete(RoomId room) {
    if (archive.isRunning(room)) {
      return HostDoor.refused(CONFLICT, RefusalReason.ROOM_RUNNING);
    }
    if (archive.rooms().stream().noneMatch(kept -> kept.report().equals(room.toString()))) {
      return none();
    }
    try {
      archive.delete(room).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      return HostDoor.refused(SERVICE_UNAVAILABLE, RefusalReason.SERVER_BUSY);
    }
    return Reply.nothing();
  }

  private FullHttpResponse page(
      HttpRequest request,
      String room,
      BiFunction<RoomOpened, RoomResults, FullHttpResponse> page) {
    return door.hosts(
        request, () -> RoomId.parse(room).map(id -> page(id, page)).orElseGet(this::none));
  }

  /** One at a time: a hall of ten thousand takes a hundred megabytes while it is looked at. */
  private synchronized FullHttpResponse page(
      RoomId room, BiFunction<RoomOpened, RoomResults, FullHttpResponse> page) {
    Optional<List<RoomEvent>> events = archive.events(room);
    if (events.isEmpty()) {
      return HostDoor.refused(INTERNAL_SERVER_ERROR, RefusalReason.DAMAGED_REPORT);
    }
    if (events.get().isEmpty()) {
      return none();
    }
    RoomResults results = RoomResults.of(events.get());
    return page.apply(results.opened(), results);
  }

  private FullHttpResponse none() {
    return HostDoor.refused(NOT_FOUND, RefusalReason.NO_SUCH_REPORT);
  }

  private static FullHttpResponse file(String type, byte[] body, String name) {
    FullHttpResponse response = Reply.of(OK, type, body);
    response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    return response;
  }

  /** What every system takes as a file name, and a person finds again. */
  private static String fileName(RoomOpened opened, String ending) {
    String bank =
        opened
            .bank()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return "%s-%s-%s-%s"
        .formatted(
            bank.isEmpty() ? "trivium" : bank,
            opened.room(),
            Instant.ofEpochMilli(opened.at()).atZone(ZoneOffset.UTC).toLocalDate(),
            ending);
  }
}
