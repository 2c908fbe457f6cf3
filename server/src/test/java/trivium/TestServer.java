package trivium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import trivium.net.socket.HostingPolicy;
import trivium.ops.ClusterSettings;
import trivium.ops.NetworkAddresses;
import trivium.ops.PublicUrl;
import trivium.ops.ServerSettings;
import trivium.ops.TrustedProxies;

/** The whole server on a free loopback port, with the banks that it ships. */
public final class TestServer implements AutoCloseable {
  public static final String HOST_KEY = "test-key";

  /** The header with the host key. */
  static final String[] KEY = {"Authorization", "Bearer " + HOST_KEY};

  /** Relative to the module, which need not be the working directory. */
  public static final Path SEEDS =
      Path.of(System.getProperty("basedir", ".")).resolve(Path.of("..", "seeds"));

  private static final String LOOPBACK = "127.0.0.1";

  private static final HostingPolicy KEY_HOLDERS = new HostingPolicy.KeyHolders(HOST_KEY);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final Path data;
  private final Consumer<Path> onClose;
  private final Wiring wiring;

  public TestServer() {
    this(SEEDS);
  }

  public TestServer(Path banks) {
    this(banks, DataFolder.create(), OptionalInt.empty(), KEY_HOLDERS, DataFolder::delete);
  }

  /** A server with this data folder, which it leaves in place. */
  public TestServer(Path banks, Path data) {
    this(banks, data, OptionalInt.empty(), KEY_HOLDERS, _ -> {});
  }

  /** A server that deletes rooms from this folder after so many days. */
  static TestServer withKeepDays(Path data, int days) {
    return new TestServer(SEEDS, data, OptionalInt.of(days), KEY_HOLDERS, _ -> {});
  }

  /** A server without a host key, on which everybody may host. */
  static TestServer withOpenHosting(Path banks) {
    return new TestServer(
        banks,
        DataFolder.create(),
        OptionalInt.empty(),
        new HostingPolicy.Everyone(),
        DataFolder::delete);
  }

  /** A server behind a proxy with this public URL. */
  public static TestServer behind(PublicUrl url) {
    return new TestServer(LOOPBACK, Optional.of(url));
  }

  /** A server that listens on this address. */
  public static TestServer on(String address) {
    return new TestServer(address, Optional.empty());
  }

  /**
   * A node of a cluster.
   *
   * @param database a JDBC URL of PostgreSQL
   */
  static TestServer node(String name, Path banks, String database, String redis) {
    Path data = DataFolder.create();
    return new TestServer(
        new ServerSettings(
            LOOPBACK,
            0,
            data,
            banks,
            Optional.empty(),
            TrustedProxies.LOOPBACK,
            Optional.of(HOST_KEY),
            false,
            Optional.of(database),
            Optional.of(new ClusterSettings(redis, name)),
            OptionalInt.empty(),
            2_000),
        KEY_HOLDERS,
        DataFolder::delete);
  }

  private TestServer(String address, Optional<PublicUrl> url) {
    this(
        SEEDS,
        DataFolder.create(),
        OptionalInt.empty(),
        KEY_HOLDERS,
        DataFolder::delete,
        address,
        url);
  }

  private TestServer(
      Path banks, Path data, OptionalInt keepDays, HostingPolicy hosting, Consumer<Path> onClose) {
    this(banks, data, keepDays, hosting, onClose, LOOPBACK, Optional.empty());
  }

  private TestServer(
      Path banks,
      Path data,
      OptionalInt keepDays,
      HostingPolicy hosting,
      Consumer<Path> onClose,
      String address,
      Optional<PublicUrl> url) {
    this(settings(address, data, banks, keepDays, url), hosting, onClose);
  }

  private TestServer(ServerSettings settings, HostingPolicy hosting, Consumer<Path> onClose) {
    this.address = settings.bind();
    this.data = settings.data();
    this.onClose = onClose;
    Optional<PublicUrl> url = settings.publicUrl();
    try {
      wiring =
          new Wiring(
              settings,
              hosting,
              room -> url.map(PublicUrl::toString).orElse("http://192.0.2.7") + "/" + room);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = wiring.banks().load();
  }

  private static ServerSettings settings(
      String address, Path data, Path banks, OptionalInt keepDays, Optional<PublicUrl> url) {
    return new ServerSettings(
        address,
        0,
        data,
        banks,
        url,
        TrustedProxies.LOOPBACK,
        Optional.of(HOST_KEY),
        false,
        Optional.empty(),
        Optional.empty(),
        keepDays,
        2_000);
  }

  public String url() {
    return "http://" + NetworkAddresses.inUrl(address) + ":" + wiring.port();
  }

  int port() {
    return wiring.port();
  }

  public TestClient connect() {
    return TestClient.connect(http, socket());
  }

  TestClient connectFrom(String origin) {
    return TestClient.connect(http, socket(), "Origin", origin);
  }

  /** Connects from another address, as forwarded by a proxy on this machine. */
  TestClient connectVia(String address) {
    return TestClient.connect(http, socket(), "X-Forwarded-For", address);
  }

  /** Connects with this cookie. */
  TestClient connectWith(String cookie) {
    return TestClient.connect(http, socket(), "Cookie", cookie);
  }

  private URI socket() {
    return URI.create(url().replaceFirst("^http", "ws") + "/ws");
  }

  HttpResponse<String> get(String path, String... headers) {
    return ask("GET", path, headers);
  }

  HttpResponse<String> delete(String path, String... headers) {
    return ask("DELETE", path, headers);
  }

  HttpResponse<String> ask(String method, String path, String... headers) {
    return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    return send(method, path, body, HttpResponse.BodyHandlers.ofString(), headers);
  }

  <T> HttpResponse<T> send(
      String method,
      String path,
      HttpRequest.BodyPublisher body,
      HttpResponse.BodyHandler<T> handler,
      String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    wiring.close();
    http.shutdownNow();
    onClose.accept(data);
  }
}
