package trivium.ops;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The settings of this process.
 *
 * @param trustedProxies proxies whose forwarding headers are trusted
 * @param hostKey configured key; if empty, one is generated and stored in {@code data}
 * @param database URL of a PostgreSQL database; if empty, the store is a file in {@code data}
 * @param cluster if empty, this is the only node
 * @param seatsPerAddress seats in a room that one address may have
 * @param keepDays days after which finished rooms are deleted; never if empty
 */
public record ServerSettings(
    String bind,
    int port,
    Path data,
    Path banks,
    Optional<PublicUrl> publicUrl,
    TrustedProxies trustedProxies,
    Optional<String> hostKey,
    boolean openHosting,
    Optional<String> database,
    Optional<ClusterSettings> cluster,
    OptionalInt keepDays,
    int seatsPerAddress) {

  /** The same settings with another port. */
  public ServerSettings withPort(int other) {
    return new ServerSettings(
        bind,
        other,
        data,
        banks,
        publicUrl,
        trustedProxies,
        hostKey,
        openHosting,
        database,
        cluster,
        keepDays,
        seatsPerAddress);
  }
}
