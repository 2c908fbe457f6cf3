package trivium.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trivium.protocol.BadMessageException;
import trivium.protocol.BankForm;
import trivium.protocol.BankPreview;
import trivium.protocol.ImportProgress;
import trivium.protocol.RefusalReason;
import trivium.protocol.UncertainTable;
import trivium.protocol.WireCodec;

/**
 * The banks of a server, controlled by a test. Banks that a page saves are parsed by the real
 * records, so a bank that the server would refuse is refused here, too.
 */
final class FakeBanks {
  private static final Pattern PATH =
      Pattern.compile("/api/banks/([^/]+)(?:/(rename|export/\\w+))?");

  /** The number that a page gives an import. */
  private static final Pattern IMPORT = Pattern.compile("(?<=/api/imports/)[0-9a-f]{32}$");

  private static final Pattern COLUMNS = Pattern.compile("(?:^|&)columns=([^&]*)");
  private static final Pattern EXAMPLE = Pattern.compile("example=([^&]*)");

  /** The response to any import, or the reason why a file cannot be read. */
  String reads = "";

  /** A table whose columns the host has to choose before the import; empty if there is none. */
  Optional<UncertainTable.TableForm> table = Optional.empty();

  /** How far every import has come: it does not end. Empty if imports end at once. */
  Optional<ImportProgress> progress = Optional.empty();

  /** The HTTP status that the next request is refused with; 0 for none. */
  int unreadable;

  /** A request that fails, by method and path; empty for none. */
  String broken = "";

  private final Map<String, BankForm> saved = new TreeMap<>();
  private final Map<String, BankForm> folder = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private volatile List<String> examples = List.of();
  private final List<String> columns = new ArrayList<>();

  FakeBanks(Page page) {
    page.route("**/api/banks**", this::answer);
    page.route("**/api/banks/**", this::answer);
    page.route("**/api/imports/*", this::answer);
    page.route(
        "**/api/pictures",
        route -> {
          asked.add("POST /api/pictures");
          json(route, 200, "{\"picture\": \"kept.png\"}");
        });
    page.route("**/pictures/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
  }

  /** Adds a bank, as if somebody else had saved it. */
  void add(String name, String form) {
    saved.put(name, read(form.getBytes(UTF_8)));
  }

  /** Adds a file of the banks folder. */
  void lay(String name, String form) {
    folder.put(name, read(form.getBytes(UTF_8)));
  }

  boolean has(String name) {
    return saved.containsKey(name);
  }

  BankForm saved(String name) {
    return Objects.requireNonNull(saved.get(name), name);
  }

  private @Nullable BankForm held(String name) {
    BankForm bank = saved.get(name);
    return bank == null ? folder.get(name) : bank;
  }

  /**
   * Returns method and path of each request, with {@code fresh} or {@code match} if it had this
   * condition.
   */
  List<String> asked() {
    return asked;
  }

  /** Returns the files that were sent to be imported. */
  List<String> bodies() {
    return bodies;
  }

  /** Returns the examples of entries with which notes were read at last. */
  List<String> examples() {
    return examples;
  }

  /** Returns the column roles that the host chose. */
  List<String> columns() {
    return columns;
  }

  private void answer(Route route) {
    Request request = route.request();
    URI address = URI.create(request.url());
    Map<String, String> headers = request.headers();
    String mark =
        headers.containsKey("if-none-match")
            ? " fresh"
            : headers.containsKey("if-match") ? " match" : "";
    asked.add(request.method() + " " + IMPORT.matcher(address.getPath()).replaceFirst("") + mark);
    Matcher at = PATH.matcher(address.getRawPath());
    if (!"Bearer secret".equals(headers.get("authorization"))) {
      refuse(route, 401, "wrong-key", "The key is wrong.");
    } else if (broken.equals(request.method() + " " + address.getPath())) {
      refuse(route, 507, "shelf-full", "This server keeps as much as it may.");
    } else if (IMPORT.matcher(address.getPath()).find()) {
      watch(route, request);
    } else if (address.getPath().equals("/api/banks/read")) {
      read(route, request);
    } else if (at.matches()) {
      one(route, request, decoded(at.group(1)), at.group(2), address.getRawQuery());
    } else {
      list(route);
    }
  }

  private void list(Route route) {
    var all = new TreeMap<>(folder);
    all.putAll(saved);
    List<String> banks =
        all.entrySet().stream()
            .map(bank ->
                """
                {"name": "%s", "title": "%s", "entries": 0, "questions": %d, "problems": 0,
                 "saved": %s}
                """
                    .formatted(
                        bank.getKey(),
                        bank.getValue().title(),
                        bank.getValue().questions().size(),
                        saved.containsKey(bank.getKey())))
            .toList();
    json(route, 200, "{\"banks\": [" + String.join(",", banks) + "], \"failures\": []}");
  }

  private void read(Route route, Request request) {
    bodies.add(new String(request.postDataBuffer(), UTF_8));
    examples =
        EXAMPLE
            .matcher(String.valueOf(URI.create(request.url()).getRawQuery()))
            .results()
            .map(found -> decoded(found.group(1)))
            .toList();
    Matcher named = COLUMNS.matcher(String.valueOf(URI.create(request.url()).getRawQuery()));
    if (progress.isPresent()) {
      return;
    }
    if (unreadable > 0) {
      refuse(route, unreadable, "no-bank", reads);
    } else if (table.isPresent() && !named.find()) {
      byte[] uncertain =
          WireCodec.write(
              new UncertainTable(RefusalReason.UNCERTAIN_TABLE, "Name the columns.", table.get()));
      route.fulfill(new Route.FulfillOptions().setStatus(422).setBodyBytes(uncertain));
    } else {
      named.reset().results().forEach(found -> columns.add(decoded(found.group(1))));
      json(route, 200, reads);
    }
  }

  private void watch(Route route, Request request) {
    if (request.method().equals("DELETE")) {
      route.fulfill(new Route.FulfillOptions().setStatus(204));
    } else if (progress.isPresent()) {
      route.fulfill(
          new Route.FulfillOptions().setBodyBytes(WireCodec.write(progress.orElseThrow())));
    } else {
      refuse(route, 404, "no-such-page", "There is nothing here.");
    }
  }

  private void one(Route route, Request request, String name, String rest, String query) {
    boolean there = held(name) != null;
    Map<String, String> headers = request.headers();
    boolean elsewhere =
        headers.containsKey("if-match") && !headers.get("if-match").equals(there ? tag(name) : "");
    String operation = request.method() + (rest == null ? "" : " " + rest.replaceAll("/.*", ""));
    if (!there && !operation.equals("PUT")) {
      refuse(route, 404, "no-such-bank", "There is no such bank.");
      return;
    }
    switch (operation) {
      case "GET" -> preview(route, name);
      case "PUT" -> {
        if (there && headers.containsKey("if-none-match")) {
          refuse(route, 409, "name-taken", "There is a bank of this name already.");
        } else if (elsewhere) {
          refuse(route, 412, "changed", "The bank was changed elsewhere.");
        } else {
          saved.put(name, read(request.postDataBuffer()));
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(there ? 200 : 201)
                  .setHeaders(Map.of("ETag", tag(name))));
        }
      }
      case "DELETE" -> {
        if (elsewhere) {
          refuse(route, 412, "changed", "The bank was changed elsewhere.");
          return;
        }
        saved.remove(name);
        route.fulfill(new Route.FulfillOptions().setStatus(204));
      }
      case "POST rename" -> {
        String to = decoded(query.replaceFirst("to=", ""));
        if (held(to) != null) {
          refuse(route, 409, "name-taken", "There is a bank of this name already.");
          return;
        }
        saved.put(to, saved(name));
        saved.remove(name);
        route.fulfill(new Route.FulfillOptions().setStatus(200));
      }
      default ->
          route.fulfill(
              new Route.FulfillOptions()
                  .setHeaders(Map.of("Trivium-Left-Out", rest.endsWith("kahoot") ? "1" : "0"))
                  .setBody(rest + " of " + name));
    }
  }

  private void preview(Route route, String name) {
    BankForm bank = Objects.requireNonNull(held(name), name);
    List<Integer> scores = bank.questions().stream().map(_ -> 70).toList();
    route.fulfill(
        new Route.FulfillOptions()
            .setHeaders(Map.of("ETag", tag(name)))
            .setBodyBytes(WireCodec.write(preview(name, bank, scores))));
  }

  private BankPreview preview(String name, BankForm bank, List<Integer> scores) {
    BankForm.Notes notes = bank.notes().orElse(new BankForm.Notes(List.of(), List.of(), List.of()));
    return new BankPreview(
        name,
        "Trivium",
        saved.containsKey(name),
        bank,
        scores,
        List.of(),
        notes.marks(),
        notes.lines(),
        Optional.empty(),
        notes.examples());
  }

  /** Returns the tag, computed from the content as on the server: the name is no part of it. */
  private String tag(String name) {
    return "\""
        + Integer.toHexString(
            Arrays.hashCode(WireCodec.writeBank(Objects.requireNonNull(held(name), name))))
        + "\"";
  }

  private static BankForm read(byte[] form) {
    try {
      return WireCodec.readBank(form);
    } catch (BadMessageException e) {
      throw new AssertionError("no bank was sent", e);
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, UTF_8);
  }

  private static void refuse(Route route, int status, String why, String detail) {
    json(
        route,
        status,
        """
        {"type": "refused", "why": "%s", "detail": "%s"}
        """
            .formatted(why, detail));
  }

  private static void json(Route route, int status, String body) {
    route.fulfill(new Route.FulfillOptions().setStatus(status).setBody(body));
  }
}
