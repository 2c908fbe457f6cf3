package trivium.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * A reverse proxy that gives a server a path of its own on another port, and takes that path off or
 * leaves it. One request a connection, or one WebSocket; there is nothing outside of the path.
 */
final class PrefixProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final String prefix;
  private final boolean strips;
  private final URI server;

  /** Serves what comes to the listener until it is closed. */
  PrefixProxy(String prefix, boolean strips, ServerSocket listener, URI server) {
    this.listener = listener;
    this.prefix = prefix;
    this.strips = strips;
    this.server = server;
    Thread.ofVirtual().start(this::accept);
  }

  static ServerSocket socket() {
    try {
      return new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket browser = listener.accept();
        Thread.ofVirtual().start(() -> serve(browser));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket browser) {
    try (browser;
        Socket upstream = new Socket(server.getHost(), server.getPort())) {
      String head = head(browser.getInputStream());
      int space = head.indexOf(' ');
      String path = head.substring(space + 1, head.indexOf(' ', space + 1));
      if (!path.equals(prefix) && !path.startsWith(prefix + "/")) {
        browser
            .getOutputStream()
            .write(
                "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(ISO_8859_1));
        return;
      }
      String local = strips ? "/" + path.substring(prefix.length()).replaceFirst("^/", "") : path;
      String rest = head.substring(space + 1 + path.length());
      if (!rest.toLowerCase(java.util.Locale.ROOT).contains("upgrade: websocket")) {
        rest = rest.replaceFirst("(?i)\r\nConnection:[^\r]*", "\r\nConnection: close");
      }
      upstream
          .getOutputStream()
          .write((head.substring(0, space + 1) + local + rest).getBytes(ISO_8859_1));
      Thread up = Thread.ofVirtual().start(() -> copy(browser, upstream));
      copy(upstream, browser);
      browser.close();
      up.join();
    } catch (IOException | InterruptedException e) {
      // Either side has closed the connection, which other tests cover.
    }
  }

  /** The request line and the headers, byte by byte: what follows belongs to the body. */
  private static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no whole request");
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }

  private static void copy(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
      to.shutdownOutput();
    } catch (IOException e) {
      // Closed by the other direction.
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
