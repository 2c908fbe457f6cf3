package trivium.net.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The static files of the web client, read once from the class path and cached, plain and
 * compressed. Modules and style sheets refer to one another by relative paths; absolute paths in
 * pages get the prefix of the public URL. The web client's own scripts are served without their
 * JSDoc comments, a fifth of what a phone would fetch. Any thread.
 */
final class Assets {
  /** Libraries served under {@code /lib}, each from its WebJar. */
  private static final List<String> LIBRARIES = List.of("lit-html", "katex");

  /** Letters, digits, single dots and dashes, which rules out path traversal. */
  private static final Pattern PATH = Pattern.compile("[a-z0-9]+(?:[-./][a-z0-9]+)*");

  private static final Pattern ABSOLUTE_PATH = Pattern.compile("\\b(href|src)=\"/(?!/)");

  /** Begins a line, and is never within a template literal of the web client. */
  private static final Pattern JSDOC = Pattern.compile("(?ms)^ *+/\\*\\*.*?\\*/");

  private static final Pattern NO_LINE_BREAK = Pattern.compile("[^\\n]++");

  private static final int TAG_LENGTH = 16;

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "webmanifest", "application/manifest+json");

  private record Asset(String type, ByteBuf plain, ByteBuf gzip, String tag) {}

  private final String prefix;
  private final Map<String, Asset> assets = new ConcurrentHashMap<>();
  private final Map<String, String> libraries =
      LIBRARIES.stream()
          .collect(Collectors.toMap(name -> "lib/" + name + "/", Assets::libraryFolder));

  /**
   * @param prefix path of the public URL: empty, or with a leading and no trailing slash
   */
  Assets(String prefix) {
    this.prefix = prefix;
  }

  /** The folder of a library on the class path, which includes its version. */
  private static String libraryFolder(String library) {
    String file = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
    Properties pom = new Properties();
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(file)) {
      pom.load(Objects.requireNonNull(in, file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return "META-INF/resources/webjars/" + library + "/" + pom.getProperty("version") + "/";
  }

  /** The file at a path without leading slash; empty if there is none. */
  Optional<FullHttpResponse> get(String path, HttpRequest request) {
    return find(path).map(asset -> response(asset, request));
  }

  /** The file as the body of an error response, which never is 304 Not Modified. */
  Optional<FullHttpResponse> getAs(HttpResponseStatus status, String path, HttpRequest request) {
    return find(path).map(asset -> content(asset, status, request));
  }

  private Optional<Asset> find(String path) {
    Asset cached = assets.get(path);
    if (cached != null) {
      return Optional.of(cached);
    }
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    Optional<Asset> found = read(resource(path)).map(bytes -> asset(type, content(path, bytes)));
    found.ifPresent(asset -> assets.put(path, asset));
    return found;
  }

  private String resource(String path) {
    return libraries.entrySet().stream()
        .filter(library -> path.startsWith(library.getKey()))
        .map(library -> library.getValue() + path.substring(library.getKey().length()))
        .findFirst()
        .orElse("web/" + path);
  }

  private static Optional<byte[]> read(String resource) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private byte[] content(String path, byte[] bytes) {
    if (path.endsWith(".html") && !prefix.isEmpty()) {
      return ABSOLUTE_PATH
          .matcher(new String(bytes, UTF_8))
          .replaceAll("$1=\"" + prefix + "/")
          .getBytes(UTF_8);
    }
    return path.endsWith(".js") && !path.startsWith("lib/")
        ? withoutJsdoc(new String(bytes, UTF_8)).getBytes(UTF_8)
        : bytes;
  }

  /** Line breaks stay, so that an error in a browser names the line of the source. */
  private static String withoutJsdoc(String script) {
    return JSDOC
        .matcher(script)
        .replaceAll(comment -> NO_LINE_BREAK.matcher(comment.group()).replaceAll(""));
  }

  private static Asset asset(String type, byte[] bytes) {
    return new Asset(
        type, HttpResponses.shared(bytes), HttpResponses.shared(gzip(bytes)), tag(bytes));
  }

  private static FullHttpResponse response(Asset asset, HttpRequest request) {
    FullHttpResponse response =
        asset.tag().equals(request.headers().get(HttpHeaderNames.IF_NONE_MATCH))
            ? HttpResponses.of(HttpResponseStatus.NOT_MODIFIED, asset.type(), Unpooled.EMPTY_BUFFER)
            : content(asset, HttpResponseStatus.OK, request);
    response.headers().set(HttpHeaderNames.ETAG, asset.tag());
    response.headers().set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
    return response;
  }

  private static FullHttpResponse content(
      Asset asset, HttpResponseStatus status, HttpRequest request) {
    boolean gzip = request.headers().get(HttpHeaderNames.ACCEPT_ENCODING, "").contains("gzip");
    ByteBuf body = gzip ? asset.gzip() : asset.plain();
    FullHttpResponse response = HttpResponses.of(status, asset.type(), body.duplicate());
    if (gzip) {
      response.headers().set(HttpHeaderNames.CONTENT_ENCODING, "gzip");
    }
    response.headers().set(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
    return response;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  private static String tag(byte[] bytes) {
    return '"' + DigestUtils.sha256Hex(bytes).substring(0, TAG_LENGTH) + '"';
  }
}
