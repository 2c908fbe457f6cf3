package trivium.ops;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How this process is run.
 *
 * @param publicUrl where browsers reach the server when a proxy stands before it
 * @param hostKey the key given by whoever runs it; else one is made and kept under {@code data}
 */
public record ServerSettings(
    String bind,
    int port,
    Path data,
    Path banks,
    Optional<String> publicUrl,
    Optional<String> hostKey,
    boolean openHosting) {}
