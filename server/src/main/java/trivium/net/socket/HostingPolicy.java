package trivium.net.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** Decides who may open rooms and see banks: everyone, or holders of the host key. */
public sealed interface HostingPolicy {
  boolean permits(String key);

  record Everyone() implements HostingPolicy {
    @Override
    public boolean permits(String key) {
      return true;
    }
  }

  record KeyHolders(String hostKey) implements HostingPolicy {
    public KeyHolders {
      if (hostKey.isBlank()) {
        throw new IllegalArgumentException("a blank host key would make a host of everybody");
      }
    }

    /** Compares in constant time. */
    @Override
    public boolean permits(String key) {
      return MessageDigest.isEqual(key.getBytes(UTF_8), hostKey.getBytes(UTF_8));
    }
  }
}
