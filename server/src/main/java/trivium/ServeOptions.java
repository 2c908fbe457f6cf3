package trivium;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trivium.ops.HostKey;
import trivium.ops.ServerSettings;

/** The options of {@code serve}, which are those of the bare program too. */
final class ServeOptions {
  private static final int MOST_PORT = 65_535;

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

  @Option(names = "--data", description = "Folder for what must be kept (default: ./data).")
  private @Nullable Path data;

  @Option(names = "--banks", description = "Folder of banks (default: ./seeds).")
  private @Nullable Path banks;

  @Option(
      names = "--public-url",
      description = "Where browsers reach this server, if a proxy stands before it.")
  private @Nullable String publicUrl;

  @Option(
      names = "--host-key",
      description = "Key that makes a host, 8 characters or more (default: a random one, kept).")
  private @Nullable String hostKey;

  @Option(names = "--open-hosting", description = "Let everyone open rooms, without a key.")
  private boolean openHosting;

  @Option(
      names = "--database",
      description =
          "PostgreSQL database for the rooms, as jdbc:postgresql://HOST/NAME?user=... (default: a file in the data folder).")
  private @Nullable String database;

  @Option(
      names = "--keep-days",
      description = "Delete rooms that are over after so many days (default: keep them).")
  private @Nullable Integer keepDays;

  @Option(
      names = "--seats-per-address",
      defaultValue = "2000",
      description =
          "How many players may join a room from one address (default: ${DEFAULT-VALUE}).")
  private int seatsPerAddress;

  /** The settings that these options come to; a {@link UserError} if they make no sense. */
  ServerSettings settings() {
    if (port < 0 || port > MOST_PORT) {
      throw new UserError("--port must be from 0 to " + MOST_PORT + ", not " + port + ".");
    }
    Path home = Path.of(System.getProperty("trivium.home", "."));
    Path folder = banks == null ? home.resolve("seeds") : banks;
    if (!Files.isDirectory(folder)) {
      throw new UserError("There is no folder " + folder + ". Name one with --banks.");
    }
    return new ServerSettings(
        bind,
        port,
        data == null ? home.resolve("data") : data,
        folder,
        Optional.ofNullable(publicUrl).map(ServeOptions::origin),
        Optional.ofNullable(hostKey).map(ServeOptions::longEnough),
        openHosting,
        Optional.ofNullable(database).map(ServeOptions::postgres),
        keepDays == null ? OptionalInt.empty() : OptionalInt.of(days(keepDays)),
        seats(seatsPerAddress));
  }

  private static int seats(int seats) {
    if (seats < 1) {
      throw new UserError("--seats-per-address must be 1 or more, not " + seats + ".");
    }
    return seats;
  }

  private static String longEnough(String key) {
    if (!HostKey.isLongEnough(key)) {
      // Not said back: whoever looks over a shoulder need not read it.
      throw new UserError(
          "--host-key must have %d characters or more, and this one is %s. Leave it out, and one is made."
              .formatted(HostKey.SHORTEST, key.isBlank() ? "empty" : "shorter"));
    }
    return key.strip();
  }

  private static String postgres(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new UserError(
          // Not said back: there may be a password in it.
          "--database must look like jdbc:postgresql://localhost/trivium?user=trivium.");
    }
    return url;
  }

  private static int days(int days) {
    if (days < 1) {
      throw new UserError("--keep-days must be 1 or more, not " + days + ".");
    }
    return days;
  }

  private static String origin(String url) {
    try {
      URI uri = new URI(url);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri.getScheme() + "://" + uri.getAuthority();
      }
    } catch (URISyntaxException e) {
      // Said below, with what is no URL at all.
    }
    throw new UserError("--public-url must look like https://quiz.example.org, not " + url + ".");
  }
}
