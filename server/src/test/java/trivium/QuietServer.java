package trivium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One server for all tests of a class, which after each test must respond and must have logged
 * nothing. To be registered in a static field.
 */
final class QuietServer implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final TestServer server = new TestServer();
  private final List<RawSocket> clients = new ArrayList<>();
  private @Nullable LoggedEvents log;

  /** A new connection, closed at the end of the test. */
  RawSocket connect() {
    RawSocket client = new RawSocket(server.port());
    clients.add(client);
    return client;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    log = new LoggedEvents();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    clients.forEach(RawSocket::close);
    clients.clear();
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
    if (log != null) {
      log.close();
      assertThat(log.all()).isEmpty();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
  }
}
