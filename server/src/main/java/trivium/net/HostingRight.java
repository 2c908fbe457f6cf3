package trivium.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** Who may open rooms and see banks: everyone, or whoever has the host key. */
public sealed interface HostingRight {
  boolean isGiven(String key);

  record Everyone() implements HostingRight {
    @Override
    public boolean isGiven(String key) {
      return true;
    }
  }

  record KeyHolders(String hostKey) implements HostingRight {
    public KeyHolders {
      if (hostKey.isBlank()) {
        throw new IllegalArgumentException("a blank host key would make a host of everybody");
      }
    }

    /** Takes the same time wherever a wrong key differs from the right one. */
    @Override
    public boolean isGiven(String key) {
      return MessageDigest.isEqual(key.getBytes(UTF_8), hostKey.getBytes(UTF_8));
    }
  }
}
