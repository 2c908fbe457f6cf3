package trivium.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/** Who may open rooms and see banks: everyone, or whoever has the host key. */
public sealed interface HostingRight {
  boolean isGiven(String key);

  /** Whether this is the key of whoever keeps the server; where there is no key, it is nobody's. */
  boolean isKeeper(String key);

  record Everyone() implements HostingRight {
    @Override
    public boolean isGiven(String key) {
      return true;
    }

    @Override
    public boolean isKeeper(String key) {
      return false;
    }
  }

  record KeyHolders(String hostKey) implements HostingRight {
    @Override
    public boolean isGiven(String key) {
      return MessageDigest.isEqual(key.getBytes(UTF_8), hostKey.getBytes(UTF_8));
    }

    @Override
    public boolean isKeeper(String key) {
      return isGiven(key);
    }
  }
}
