package trivium;

import java.net.http.HttpClient;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import trivium.crash.ServerProcess;

/** A server process with its own data folder for each test, and clients of it. */
final class ProcessPerTest implements BeforeEachCallback, AfterEachCallback {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data = DataFolder.create();
  private @Nullable ServerProcess process;

  @Override
  public void beforeEach(ExtensionContext context) {
    process = new ServerProcess(data, TestServer.SEEDS);
    process.awaitReady();
  }

  ServerProcess process() {
    if (process == null) {
      throw new IllegalStateException("no test runs");
    }
    return process;
  }

  TestClient connect() {
    return TestClient.connect(http, process().socket());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    process().close();
    http.shutdownNow();
    DataFolder.delete(data);
  }
}
