package trivium.net.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.SocketOptions.TcpUserTimeoutOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.BaseRedisAsyncCommands;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trivium.cluster.NodeId;
import trivium.cluster.link.Transport;
import trivium.net.socket.EventLoops;

/**
 * A transport over publish/subscribe of Redis, sharded if the server is a cluster. Each node
 * subscribes to the channel {@code trivium:1:PREFIX:NAME.EPOCH}.
 */
public final class LettuceTransport implements Transport {
  /** Of the channels; all nodes that can exchange packets have the same. */
  private static final int VERSION = 1;

  private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(5);

  /** Short, so that a node reconnects soon after packets were lost without notice. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private static final Duration RECONNECT_DELAY = Duration.ofMillis(200);
  private static final Duration REFRESH = Duration.ofSeconds(10);

  /** A connection whose other side does not confirm what was sent is closed after this. */
  private static final Duration UNCONFIRMED = Duration.ofSeconds(3);

  /** A packet that no server of a cluster has taken after this is lost: it would only be late. */
  private static final Duration UNSENT = Duration.ofSeconds(2);

  private static final Duration IDLE = Duration.ofSeconds(2);
  private static final Duration PROBE = Duration.ofSeconds(1);
  private static final int PROBES = 3;
  private static final int SHUTDOWN_SECONDS = 2;

  private static final Logger LOG = LoggerFactory.getLogger(LettuceTransport.class);

  private final String address;
  private final String prefix;
  private final boolean isCluster;
  private final Executor loop;
  private final ClientResources resources;
  private final AbstractRedisClient client;
  private final StatefulConnection<byte[], byte[]> publishing;
  private final BaseRedisAsyncCommands<byte[], byte[]> publisher;
  private final StatefulRedisPubSubConnection<byte[], byte[]> subscriber;

  private LettuceTransport(
      String address,
      String prefix,
      boolean isCluster,
      Executor loop,
      ClientResources resources,
      AbstractRedisClient client,
      StatefulConnection<byte[], byte[]> publishing,
      BaseRedisAsyncCommands<byte[], byte[]> publisher,
      StatefulRedisPubSubConnection<byte[], byte[]> subscriber) {
    this.address = address;
    this.prefix = prefix;
    this.isCluster = isCluster;
    this.loop = loop;
    this.resources = resources;
    this.client = client;
    this.publishing = publishing;
    this.publisher = publisher;
    this.subscriber = subscriber;
  }

  /**
   * Connects to a server; blocks, so that it must not be called on an event loop.
   *
   * @param url {@code redis://[[user]:password@]host[:port]}, or {@code rediss} for TLS
   * @param prefix distinguishes clusters that share a server
   * @param loops must be closed after the transport
   * @throws RedisUnavailableException if the URL is malformed, or the server does not let us in
   */
  public static LettuceTransport connect(String url, String prefix, EventLoops loops) {
    RedisURI uri = parse(url);
    String address = uri.getHost() + ":" + uri.getPort();
    ClientResources resources =
        ClientResources.builder()
            .eventLoopGroupProvider(new SharedEventLoops(loops))
            .eventExecutorGroup(loops.group())
            .reconnectDelay(Delay.constant(RECONNECT_DELAY))
            .build();
    RedisClient client = RedisClient.create(resources, uri);
    client.setOptions(
        configure(ClientOptions.builder())
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .build());
    try {
      StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE);
      if (isCluster(connection)) {
        close(client);
        return connectCluster(uri, address, prefix, loops, resources);
      }
      return new LettuceTransport(
          address,
          prefix,
          false,
          loops.group().next(),
          resources,
          client,
          connection,
          connection.async(),
          client.connectPubSub(ByteArrayCodec.INSTANCE));
    } catch (RedisException e) {
      close(client);
      close(resources);
      throw new RedisUnavailableException(sentence(address, e), e);
    }
  }

  private static LettuceTransport connectCluster(
      RedisURI uri, String address, String prefix, EventLoops loops, ClientResources resources) {
    RedisClusterClient client = RedisClusterClient.create(resources, uri);
    try {
      ClusterClientOptions.Builder options = ClusterClientOptions.builder();
      // Not rejected while there is no connection, because the first command opens it.
      configure(options).timeoutOptions(TimeoutOptions.enabled(UNSENT));
      client.setOptions(
          options
              .topologyRefreshOptions(
                  ClusterTopologyRefreshOptions.builder().enablePeriodicRefresh(REFRESH).build())
              .build());
      StatefulRedisClusterConnection<byte[], byte[]> connection =
          client.connect(ByteArrayCodec.INSTANCE);
      return new LettuceTransport(
          address,
          prefix,
          true,
          loops.group().next(),
          resources,
          client,
          connection,
          connection.async(),
          client.connectPubSub(ByteArrayCodec.INSTANCE));
    } catch (RedisException e) {
      close(client);
      throw e;
    }
  }

  private static RedisURI parse(String url) {
    try {
      RedisURI uri = RedisURI.create(url);
      if (uri.getHost() != null) {
        uri.setTimeout(COMMAND_TIMEOUT);
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Not passed on as the cause, because it may quote a password.
    }
    throw new RedisUnavailableException(
        "The URL of Redis is not of the form redis://host:6379 or rediss://user:password@host:6379.",
        null);
  }

  private static ClientOptions.Builder configure(ClientOptions.Builder options) {
    return options
        .autoReconnect(true)
        // After a reconnection, older packets would only be late.
        .replayFilter(command ->
            command.getType() == CommandType.PUBLISH || command.getType() == CommandType.SPUBLISH)
        .socketOptions(
            SocketOptions.builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .keepAlive(
                    KeepAliveOptions.builder()
                        .enable()
                        .idle(IDLE)
                        .interval(PROBE)
                        .count(PROBES)
                        .build())
                .tcpUserTimeout(
                    TcpUserTimeoutOptions.builder().enable().tcpUserTimeout(UNCONFIRMED).build())
                .build());
  }

  private static boolean isCluster(StatefulRedisConnection<byte[], byte[]> connection) {
    return connection.sync().info("cluster").contains("cluster_enabled:1");
  }

  private static String sentence(String address, Throwable failure) {
    String messages =
        causes(failure).stream()
            .map(cause -> String.valueOf(cause.getMessage()))
            .reduce("", String::concat);
    if (messages.contains("WRONGPASS") || messages.contains("invalid password")) {
      return "Redis at %s refuses the password.".formatted(address);
    }
    if (messages.contains("NOAUTH")) {
      return "Redis at %s requires a password.".formatted(address);
    }
    return "Redis at %s cannot be reached: %s."
        .formatted(
            address,
            causes(failure).stream()
                .map(LettuceTransport::reason)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("no answer"));
  }

  private static Optional<String> reason(Throwable cause) {
    return switch (cause) {
      case UnknownHostException _ -> Optional.of("there is no such host");
      case ConnectException _ -> Optional.of("connection refused");
      case SSLException _ -> Optional.of("TLS failed (" + cause.getMessage() + ")");
      default -> Optional.empty();
    };
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    Throwable cause = failure;
    while (cause != null) {
      causes.add(cause);
      cause = cause.getCause();
    }
    return causes;
  }

  @Override
  public void listen(NodeId self, Consumer<byte[]> receiver) {
    byte[] channel = channel(self);
    subscriber.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(byte[] from, byte[] packet) {
            receiver.accept(packet);
          }

          @Override
          public void smessage(byte[] from, byte[] packet) {
            receiver.accept(packet);
          }
        });
    var commands = subscriber.async();
    try {
      (isCluster ? commands.ssubscribe(channel) : commands.subscribe(channel))
          .toCompletableFuture()
          .get(COMMAND_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new RedisUnavailableException(sentence(address, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisUnavailableException(sentence(address, e), e);
    }
  }

  private byte[] channel(NodeId node) {
    return "trivium:%d:%s:%s".formatted(VERSION, prefix, node).getBytes(UTF_8);
  }

  @Override
  public CompletionStage<@Nullable Void> send(NodeId to, byte[] packet) {
    byte[] channel = channel(to);
    CompletableFuture<@Nullable Void> sent = new CompletableFuture<>();
    try {
      // On one thread: a packet of the loop of the connection would overtake those of others.
      loop.execute(() -> publish(channel, packet, sent));
    } catch (RejectedExecutionException e) {
      sent.completeExceptionally(e);
    }
    return sent;
  }

  private void publish(byte[] channel, byte[] packet, CompletableFuture<@Nullable Void> sent) {
    try {
      (isCluster ? publisher.spublish(channel, packet) : publisher.publish(channel, packet))
          .whenComplete((_, failure) -> complete(sent, failure));
    } catch (RuntimeException e) {
      // The client is closed.
      sent.completeExceptionally(e);
    }
  }

  private static void complete(
      CompletableFuture<@Nullable Void> sent, @Nullable Throwable failure) {
    if (failure == null) {
      sent.complete(null);
    } else {
      sent.completeExceptionally(failure);
    }
  }

  @Override
  public Optional<String> failure() {
    return publishing.isOpen() && subscriber.isOpen()
        ? Optional.empty()
        : Optional.of("Redis at %s is not connected.".formatted(address));
  }

  @Override
  public void close() {
    close(client);
    close(resources);
  }

  /** Waits for a moment only: while servers of a cluster do not answer, a client may not end. */
  private static void close(AbstractRedisClient client) {
    try {
      client
          .shutdownAsync(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
          .get(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.debug("The client of Redis has not ended in order.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(ClientResources resources) {
    var _ =
        resources
            .shutdown(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
            .awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
  }
}
