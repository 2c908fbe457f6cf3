package trivium.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trivium.ops.ClusterSettings;
import trivium.ops.HostKey;
import trivium.ops.NetworkAddresses;
import trivium.ops.PublicUrl;
import trivium.ops.ServerSettings;
import trivium.ops.TrustedProxies;

/** The options of {@code serve}, which the program also accepts without a command. */
final class ServeOptions {
  private static final int MOST_PORT = 65_535;

  private static final Pattern NODE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--bind",
      defaultValue = "0.0.0.0",
      description = "Address to listen on (default: ${DEFAULT-VALUE}).")
  private String bind = "";

  @Option(
      names = "--data",
      description = "Folder for the database and the host key (default: ./data).")
  private @Nullable Path data;

  @Option(names = "--banks", description = "Banks folder (default: ./seeds).")
  private @Nullable Path banks;

  @Option(
      names = "--public-url",
      description = "Address of this server as browsers see it, behind a reverse proxy.")
  private @Nullable String publicUrl;

  @Option(
      names = "--trusted-proxies",
      description =
          "Addresses and networks (10.0.0.0/8) of trusted reverse proxies, separated by commas (default: this machine).")
  private @Nullable String trustedProxies;

  @Option(
      names = "--host-key",
      description =
          "Key that hosts need, at least 8 characters (default: a random one, saved in the data folder).")
  private @Nullable String hostKey;

  @Option(names = "--open-hosting", description = "Let everyone open rooms, without a key.")
  private boolean openHosting;

  @Option(
      names = "--database",
      description =
          "PostgreSQL database for the rooms, as jdbc:postgresql://HOST/NAME?user=... (default: a file in the data folder).")
  private @Nullable String database;

  @Option(
      names = "--redis",
      description =
          "Redis server that connects several nodes with the same PostgreSQL database, as redis://HOST:PORT (default: this is the only node).")
  private @Nullable String redis;

  @Option(
      names = "--node",
      description =
          "Name of this node among several, up to 32 letters, digits, - and _ (default: the name of this machine).")
  private @Nullable String node;

  @Option(
      names = "--keep-days",
      description = "Delete finished rooms after this many days (default: never).")
  private @Nullable Integer keepDays;

  @Option(
      names = "--seats-per-address",
      defaultValue = "2000",
      description =
          "How many players may join a room from one address (default: ${DEFAULT-VALUE}).")
  private int seatsPerAddress;

  /** Validates the options; throws {@link UserError}. */
  ServerSettings settings() {
    if (port < 0 || port > MOST_PORT) {
      throw new UserError("--port must be from 0 to " + MOST_PORT + ", not " + port + ".");
    }
    Path home = Path.of(System.getProperty("trivium.home", "."));
    Path folder = banks == null ? home.resolve("seeds") : banks;
    if (!Files.isDirectory(folder)) {
      throw new UserError("There is no folder " + folder + ". Choose one with --banks.");
    }
    return new ServerSettings(
        listening(bind),
        port,
        data == null ? home.resolve("data") : data,
        folder,
        Optional.ofNullable(publicUrl).map(ServeOptions::publicUrl),
        trustedProxies == null ? TrustedProxies.LOOPBACK : proxies(trustedProxies),
        Optional.ofNullable(hostKey).map(ServeOptions::longEnough),
        openHosting,
        Optional.ofNullable(database).map(ServeOptions::postgres),
        cluster(),
        keepDays == null
            ? OptionalInt.empty()
            : OptionalInt.of(atLeastOne("--keep-days", keepDays)),
        atLeastOne("--seats-per-address", seatsPerAddress));
  }

  private Optional<ClusterSettings> cluster() {
    if (redis == null) {
      if (node != null) {
        throw new UserError("--node needs --redis, which connects the nodes.");
      }
      return Optional.empty();
    }
    if (!redis.startsWith("redis://") && !redis.startsWith("rediss://")) {
      throw new UserError(
          // Does not repeat the URL, which may contain a password.
          "--redis must look like redis://localhost:6379, or rediss:// with TLS.");
    }
    if (database == null) {
      throw new UserError(
          "--redis needs --database: several nodes store their rooms in one PostgreSQL database.");
    }
    String name = node == null ? NetworkAddresses.nameOfThisMachine() : node;
    if (!NODE_NAME.matcher(name).matches()) {
      throw new UserError("--node must have 1 to 32 letters, digits, - and _, not `" + name + "`.");
    }
    return Optional.of(new ClusterSettings(redis, name));
  }

  private static int atLeastOne(String option, int value) {
    if (value < 1) {
      throw new UserError(option + " must be 1 or more, not " + value + ".");
    }
    return value;
  }

  private static String longEnough(String key) {
    if (!HostKey.isLongEnough(key)) {
      // Does not repeat the key, which is secret.
      throw new UserError(
          "--host-key must have %d characters or more, and this one is %s. Leave it out, and one is made."
              .formatted(HostKey.SHORTEST, key.isBlank() ? "empty" : "shorter"));
    }
    return key.strip();
  }

  private static String postgres(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new UserError(
          // Does not repeat the URL, which may contain a password.
          "--database must look like jdbc:postgresql://localhost/trivium?user=trivium.");
    }
    return url;
  }

  /** A valid address or host name, without the brackets of a URL. */
  private static String listening(String bind) {
    String host = bind.strip().replaceFirst("^\\[(.*)]$", "$1");
    try {
      if (!host.isEmpty() && InetAddress.getByName(host) != null) {
        return host;
      }
    } catch (UnknownHostException e) {
      // Reported below.
    }
    throw new UserError(
        "--bind must be an address of this machine, such as 127.0.0.1 or ::1, or a name of it, not `"
            + bind
            + "`.");
  }

  private static PublicUrl publicUrl(String url) {
    try {
      return PublicUrl.parse(url);
    } catch (IllegalArgumentException e) {
      throw new UserError(
          "--public-url must look like https://quiz.example.org or https://example.org/quiz, not "
              + url
              + ": "
              + e.getMessage()
              + ".",
          e);
    }
  }

  private static TrustedProxies proxies(String written) {
    try {
      return TrustedProxies.parse(written);
    } catch (IllegalArgumentException e) {
      throw new UserError(
          "--trusted-proxies must look like 10.0.0.0/8, 2001:db8::1: " + e.getMessage() + ".", e);
    }
  }
}
