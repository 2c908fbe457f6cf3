package trivium.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server that tells the first clients that it is starting up (protocol 3.0,
 * ErrorResponse), and forwards all later ones to a real server.
 */
final class StartingServerProxy implements AutoCloseable {
  private static final int REFUSED = 3;

  private final ServerSocket listener;
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile URI real = URI.create("postgresql://127.0.0.1:1/none");

  StartingServerProxy() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** The URL of this server in place of the real one's. */
  String before(String url) {
    real = URI.create(url.substring("jdbc:".length()));
    Thread.ofVirtual().start(this::accept);
    return url.replace(":" + real.getPort() + "/", ":" + listener.getLocalPort() + "/");
  }

  int refusals() {
    return refusals.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (refusals.get() < REFUSED) {
        refusals.incrementAndGet();
        refuse(client);
        return;
      }
      try (Socket server = new Socket(real.getHost(), real.getPort())) {
        Thread.ofVirtual().start(() -> copy(server, client));
        client.getInputStream().transferTo(server.getOutputStream());
      }
    } catch (IOException e) {
      // Either end went away.
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Either end went away.
    }
  }

  private static void refuse(Socket client) throws IOException {
    var in = new DataInputStream(client.getInputStream());
    var out = new DataOutputStream(client.getOutputStream());
    int length = in.readInt();
    int code = in.readInt();
    skip(in, length - 8);
    // Clients that request encryption first are told that it is not supported.
    if (code == 80877103 || code == 80877104) {
      out.writeByte('N');
      out.flush();
      skip(in, in.readInt() - 4);
    }
    byte[] fields =
        "SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0".getBytes(US_ASCII);
    out.writeByte('E');
    out.writeInt(4 + fields.length);
    out.write(fields);
    out.flush();
  }

  private static void skip(InputStream in, int bytes) throws IOException {
    in.skipNBytes(bytes);
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
