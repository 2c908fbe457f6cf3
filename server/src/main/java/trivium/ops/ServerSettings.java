package trivium.ops;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How this process is run.
 *
 * @param publicUrl where browsers reach the server when a proxy stands before it
 * @param trustedProxies the proxies that are believed when they say whom they speak for
 * @param hostKey the key given by whoever runs it; else one is made and kept under {@code data}
 * @param database a PostgreSQL database for the rooms; else they are kept under {@code data}
 * @param seatsPerAddress how many players may join a room from one address
 * @param keepDays for how many days a room that is over is kept; for ever if empty
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
    OptionalInt keepDays,
    int seatsPerAddress) {}
