package trivium;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A certificate of 127.0.0.1 that nobody has signed, in the forms that Redis and Java read. */
public final class RedisCertificate {
  private static final String PASSWORD = "changeit";
  private static final String ALIAS = "redis";
  private static final int LINE = 64;

  private final Path store;
  private final Path certificate;
  private final Path key;

  private RedisCertificate(Path folder) {
    store = folder.resolve("redis.p12");
    certificate = folder.resolve("redis.crt");
    key = folder.resolve("redis.key");
  }

  /** Makes one with the tool of the JDK. */
  public static RedisCertificate create(Path folder) {
    RedisCertificate made = new RedisCertificate(folder);
    try {
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-alias",
                  ALIAS,
                  "-keyalg",
                  "EC",
                  "-dname",
                  "CN=127.0.0.1",
                  "-ext",
                  "SAN=IP:127.0.0.1",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  PASSWORD,
                  "-keystore",
                  made.store.toString())
              .inheritIO()
              .start();
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException("keytool failed");
      }
      made.export();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void export() throws IOException, GeneralSecurityException {
    KeyStore read = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      read.load(in, PASSWORD.toCharArray());
    }
    write(certificate, "CERTIFICATE", read.getCertificate(ALIAS).getEncoded());
    write(key, "PRIVATE KEY", read.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
  }

  private static void write(Path file, String kind, byte[] bytes) throws IOException {
    Files.writeString(
        file,
        "-----BEGIN %s-----\n%s\n-----END %s-----\n"
            .formatted(
                kind,
                Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(bytes),
                kind));
  }

  /** The options of a Redis that accepts TLS only. */
  public List<String> options(int port) {
    return List.of(
        "--port",
        "0",
        "--tls-port",
        String.valueOf(port),
        "--tls-cert-file",
        certificate.toString(),
        "--tls-key-file",
        key.toString(),
        "--tls-auth-clients",
        "no");
  }

  /** Runs something while this process trusts the certificate, and no other. */
  public void trustedWhile(Runnable task) {
    System.setProperty("javax.net.ssl.trustStore", store.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    try {
      task.run();
    } finally {
      System.clearProperty("javax.net.ssl.trustStore");
      System.clearProperty("javax.net.ssl.trustStorePassword");
    }
  }
}
