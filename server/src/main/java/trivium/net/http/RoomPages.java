package trivium.net.http;

import static io.netty.handler.codec.http.HttpResponseStatus.CONFLICT;
import static io.netty.handler.codec.http.HttpResponseStatus.INTERNAL_SERVER_ERROR;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.OK;

import io.netty.handler.codec.http.FullHttpResponse;
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
import trivium.protocol.WireCodec;
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
 * The pages of stored rooms. Reports are for hosts who know the room id; listing and deleting rooms
 * are for operators. May block: runs off the event loops.
 */
final class RoomPages {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv; charset=utf-8";

  private static final long DELETE_SECONDS = 10;

  private final StoredRooms rooms;
  private final HostAuthorization authorization;

  RoomPages(StoredRooms rooms, HostAuthorization authorization) {
    this.rooms = rooms;
    this.authorization = authorization;
  }

  FullHttpResponse list(HttpRequest request) {
    return authorization.forOperators(
        request, () -> HttpResponses.json(OK, WireCodec.write(new RoomList(rooms.rooms()))));
  }

  FullHttpResponse report(HttpRequest request, String room) {
    return page(
        request,
        room,
        (_, results) -> HttpResponses.json(OK, WireCodec.write(ReportBuilder.report(results))));
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
   * @param name of the sheet in lower case
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
    return authorization.forOperators(
        request, () -> RoomId.parse(room).map(this::delete).orElseGet(this::notFound));
  }

  private FullHttpResponse delete(RoomId room) {
    if (rooms.isRunning(room)) {
      return HttpResponses.refused(CONFLICT, RefusalReason.ROOM_RUNNING);
    }
    if (rooms.rooms().stream().noneMatch(stored -> stored.report().equals(room.toString()))) {
      return notFound();
    }
    try {
      rooms.delete(room).orTimeout(DELETE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      return HttpResponses.busy();
    }
    return HttpResponses.noContent();
  }

  private FullHttpResponse page(
      HttpRequest request,
      String room,
      BiFunction<RoomOpened, RoomResults, FullHttpResponse> page) {
    return authorization.forHosts(
        request, () -> RoomId.parse(room).map(id -> page(id, page)).orElseGet(this::notFound));
  }

  /** One at a time: a room of ten thousand players takes about 100 MB while it is read. */
  private synchronized FullHttpResponse page(
      RoomId room, BiFunction<RoomOpened, RoomResults, FullHttpResponse> page) {
    Optional<List<RoomEvent>> events = rooms.events(room);
    if (events.isEmpty()) {
      return HttpResponses.refused(INTERNAL_SERVER_ERROR, RefusalReason.DAMAGED_REPORT);
    }
    if (events.get().isEmpty()) {
      return notFound();
    }
    RoomResults results = RoomResults.of(events.get());
    return page.apply(results.opened(), results);
  }

  private FullHttpResponse notFound() {
    return HttpResponses.refused(NOT_FOUND, RefusalReason.NO_SUCH_REPORT);
  }

  private static FullHttpResponse file(String type, byte[] body, String name) {
    return HttpResponses.download(type, body, "attachment; filename=\"" + name + "\"");
  }

  /** A file name that is valid on every system. */
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
