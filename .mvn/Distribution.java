import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Lays out what the launcher starts from: {@code OUTPUT VERSION ROOT CLASSPATH} copies every jar of the class path into
 * {@code OUTPUT/lib}, packs every folder of compiled classes into a jar there, and puts the licence beside them. A module that
 * Maven has not packaged is a folder; one that it has is a jar.
 */
final class Distribution {
  /** The same input makes the same jar. */
  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  /** Made behind this, by builds that make one: one that was left there would be of other jars. */
  private static final String BILL_OF_MATERIALS = "sbom.cdx.json";

  private static final List<String> DOCUMENTS = List.of("LICENSE", "NOTICE", "docs/dependencies.md");

  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[0]);
    String version = args[1];
    Path root = Path.of(args[2]);
    Path lib = Files.createDirectories(output.resolve("lib"));
    Set<Path> laidOut = new HashSet<>();
    for (String entry : args[3].split(java.io.File.pathSeparator)) {
      Path from = Path.of(entry);
      if (Files.isDirectory(from)) {
        Path jar = lib.resolve("trivium-" + module(root, from) + "-" + version + ".jar");
        pack(from, jar, version);
        laidOut.add(jar);
      } else if (Files.exists(from)) {
        Path jar = lib.resolve(from.getFileName());
        Files.copy(from, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        laidOut.add(jar);
      }
    }
    removeOthers(lib, laidOut);
    Files.deleteIfExists(output.resolve(BILL_OF_MATERIALS));
    for (String document : DOCUMENTS) {
      Path from = root.resolve(document);
      Files.copy(from, output.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The folder of the project that the compiled classes belong to. */
  private static String module(Path root, Path classes) throws IOException {
    return root.toRealPath().relativize(classes.toRealPath()).getName(0).toString();
  }

  private static void pack(Path folder, Path jar, String version) throws IOException {
    List<Path> files;
    try (var found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "trivium.Trivium");
    main.put(Attributes.Name.IMPLEMENTATION_TITLE, "Trivium");
    main.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      JarEntry head = new JarEntry("META-INF/MANIFEST.MF");
      head.setLastModifiedTime(TIME);
      out.putNextEntry(head);
      manifest.write(out);
      out.closeEntry();
      for (Path one : files) {
        JarEntry entry = new JarEntry(folder.relativize(one).toString().replace('\\', '/'));
        entry.setLastModifiedTime(TIME);
        out.putNextEntry(entry);
        Files.copy(one, out);
        out.closeEntry();
      }
    }
  }

  /** Jars of an earlier version would stand on the class path too. */
  private static void removeOthers(Path lib, Set<Path> laidOut) throws IOException {
    List<Path> others;
    try (var found = Files.list(lib)) {
      others = found.filter(jar -> !laidOut.contains(jar)).toList();
    }
    for (Path other : others) {
      Files.delete(other);
    }
  }
}
