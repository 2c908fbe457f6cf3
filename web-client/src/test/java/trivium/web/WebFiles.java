package trivium.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the screens as the real server does, with its strict policy, and also the gallery, the
 * unit tests and the golden messages.
 */
final class WebFiles implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'; manifest-src 'self'";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript",
          "css", "text/css",
          "svg", "image/svg+xml",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "woff2", "font/woff2");
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "lit-html", System.getProperty("lit-html.version", "3.3.2"),
          "katex", System.getProperty("katex.version", "0.18.11"));
  private static final Path TEST_FILES = Path.of("src/test/web");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  WebFiles() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", WebFiles::serve);
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private static void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Optional<byte[]> content = content(path);
      if (content.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String name = file(path);
      exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
      exchange
          .getResponseHeaders()
          .add("Content-Type", TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(200, head ? -1 : content.get().length);
      if (!head) {
        exchange.getResponseBody().write(content.get());
      }
    }
  }

  private static Optional<byte[]> content(String path) throws IOException {
    if (path.startsWith("/lib/")) {
      String[] parts = path.split("/", 4);
      return resource(
          String.join(
              "/",
              "/META-INF/resources/webjars",
              parts[2],
              LIBRARIES.getOrDefault(parts[2], ""),
              parts[3]));
    }
    if (path.startsWith("/golden/")) {
      return resource(path);
    }
    Optional<byte[]> shipped = resource("/web" + file(path));
    Path test = TEST_FILES.resolve(file(path).substring(1));
    return shipped.isPresent() || !Files.exists(test)
        ? shipped
        : Optional.of(Files.readAllBytes(test));
  }

  private static String file(String path) {
    if (path.equals("/") || path.matches("/\\d{6}")) {
      return "/player.html";
    }
    if (path.startsWith("/qr/")) {
      return "/gallery/qr.svg";
    }
    if (path.startsWith("/pictures/")) {
      return "/gallery" + path;
    }
    if (path.matches("/report/[a-z0-9]+")) {
      return "/report.html";
    }
    return path.matches("/(host|display|rooms|nodes|edit)") ? path + ".html" : path;
  }

  private static Optional<byte[]> resource(String name) throws IOException {
    try (InputStream in = WebFiles.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
