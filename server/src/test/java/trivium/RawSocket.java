package trivium;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client that sends arbitrary bytes to a server on the loopback interface. */
final class RawSocket implements AutoCloseable {
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int PATIENCE = 30_000;

  private final Socket socket = new Socket();
  private final InputStream in;

  RawSocket(int port) {
    try {
      socket.setReceiveBufferSize(8 * 1024);
      socket.setSoTimeout(PATIENCE);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
      in = socket.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A response whose body has the length of its Content-Length. */
  record Response(int status, String head, String body) {
    Optional<String> header(String name) {
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }
  }

  /** A frame of the server. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Frame(int opcode, byte[] payload) {
    int closeCode() {
      return payload.length < 2 ? -1 : Short.toUnsignedInt(ByteBuffer.wrap(payload).getShort());
    }
  }

  void send(String text) {
    send(text.getBytes(ISO_8859_1));
  }

  void send(byte[] bytes) {
    send(bytes, 0, bytes.length);
  }

  void send(byte[] bytes, int from, int length) {
    try {
      socket.getOutputStream().write(bytes, from, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends this repeatedly without reading until the server has accepted nothing for a second.
   *
   * @return the number of bytes accepted, at most about {@code most}
   */
  long sendUnread(byte[] bytes, long most) {
    try (var channel = SocketChannel.open(socket.getRemoteSocketAddress());
        var selector = Selector.open()) {
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_WRITE);
      ByteBuffer left = ByteBuffer.wrap(bytes);
      long sent = 0;
      while (sent < most && selector.select(1_000) > 0) {
        selector.selectedKeys().clear();
        if (!left.hasRemaining()) {
          left.rewind();
        }
        sent += channel.write(left);
      }
      return sent;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shuts down the output. */
  void endOutput() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Resets the connection. */
  void reset() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads until the server closes the connection. */
  void readToEnd() {
    try {
      var _ = in.readAllBytes();
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server never closed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next response; empty if the server closed instead. */
  Optional<Response> response() {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = read();
      if (next < 0) {
        return Optional.empty();
      }
      head.append((char) next);
    }
    Response bare = new Response(Integer.parseInt(head.substring(9, 12)), head.toString(), "");
    int length = bare.header("Content-Length").map(Integer::parseInt).orElse(0);
    return Optional.of(
        new Response(bare.status(), bare.head(), new String(read(length), ISO_8859_1)));
  }

  /** Opens a WebSocket. */
  RawSocket upgrade() {
    return upgrade("/ws");
  }

  RawSocket upgrade(String target) {
    send(handshake(target));
    if (response().orElseThrow().status() != 101) {
      throw new IllegalStateException("no WebSocket");
    }
    return this;
  }

  /** The request that opens a WebSocket. */
  static String handshake(String target) {
    return """
    GET %s HTTP/1.1\r
    Host: localhost\r
    Connection: Upgrade\r
    Upgrade: websocket\r
    Sec-WebSocket-Version: 13\r
    Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
    Sec-WebSocket-Protocol: trivium.v1\r
    \r
    """
        .formatted(target);
  }

  /** A masked frame with this payload. */
  static byte[] frame(int opcode, byte[] payload) {
    return frame(0x80 | opcode, 0x80, payload);
  }

  /**
   * @param first FIN, the reserved bits and the opcode
   * @param mask 0x80 for a masked frame, 0 for one that is not
   */
  static byte[] frame(int first, int mask, byte[] payload) {
    var out = new ByteArrayOutputStream();
    out.write(first);
    if (payload.length < 126) {
      out.write(mask | payload.length);
    } else {
      out.write(mask | 126);
      out.write(payload.length >> 8);
      out.write(payload.length);
    }
    if (mask != 0) {
      // A mask of zeros leaves the payload unchanged.
      out.writeBytes(new byte[4]);
    }
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /** The next frame; empty if the server closed the socket. */
  Optional<Frame> frame() {
    int first = read();
    if (first < 0) {
      return Optional.empty();
    }
    int length = read();
    if (length == 126) {
      length = read() << 8 | read();
    }
    return Optional.of(new Frame(first & 0x0f, read(length)));
  }

  /** All frames up to the close of the socket; the output ends with the first close frame. */
  List<Frame> frames() {
    List<Frame> all = new ArrayList<>();
    for (Optional<Frame> next = frame(); next.isPresent(); next = frame()) {
      if (next.get().opcode() == CLOSE && all.stream().noneMatch(one -> one.opcode() == CLOSE)) {
        endOutput();
      }
      all.add(next.get());
    }
    return all;
  }

  private int read() {
    try {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] read(int length) {
    try {
      return in.readNBytes(length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
