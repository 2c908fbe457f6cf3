package trivium.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passes TCP connections on to a server on this machine, until it is cut: then nothing arrives on
 * either side, and no connection is closed, as in a network that drops packets.
 */
final class CuttableProxy implements NetworkLink, AutoCloseable {
  private static final int BUFFER = 16 * 1024;

  private final ServerSocket listener;
  private final int server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Object gate = new Object();
  private boolean isCut;

  /**
   * @param server the port of the server
   */
  CuttableProxy(int server) {
    this.server = server;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  @Override
  public String host() {
    return "127.0.0.1";
  }

  @Override
  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void cut() {
    synchronized (gate) {
      isCut = true;
    }
  }

  /** Lets everything through again, what was sent in the meantime first. */
  @Override
  public void mend() {
    synchronized (gate) {
      isCut = false;
      gate.notifyAll();
    }
  }

  private void pass() throws InterruptedException {
    synchronized (gate) {
      while (isCut) {
        gate.wait();
      }
    }
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
    sockets.add(client);
    try (client) {
      pass();
      try (Socket real = new Socket(InetAddress.getLoopbackAddress(), server)) {
        sockets.add(real);
        Thread.ofVirtual().start(() -> copy(real, client));
        copy(client, real);
        sockets.remove(real);
      }
    } catch (IOException | InterruptedException e) {
      // The server is down.
    } finally {
      sockets.remove(client);
    }
  }

  /** Returns when either end is closed, and closes both. */
  private void copy(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        pass();
        out.write(buffer, 0, read);
      }
      pass();
    } catch (IOException | InterruptedException e) {
      // Either end went away.
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mend();
  }
}
