import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The format check of the build: {@code check ROOT} names what is not formatted, {@code write ROOT} formats it. */
final class Format {
  private static final List<String> MODULES = List.of("protocol", "server", "web-client");

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    Path root = Path.of(args[1]);
    Formatter formatter =
        new Formatter(JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.GOOGLE).build());
    int wrong = 0;
    for (String module : MODULES) {
      List<Path> sources;
      try (var files = Files.walk(root.resolve(module).resolve("src"))) {
        sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      }
      for (Path source : sources) {
        String text = Files.readString(source);
        String formatted =
            formatter.formatSource(
                ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.GOOGLE));
        if (formatted.equals(text)) {
          continue;
        }
        wrong++;
        System.err.println((write ? "formatted " : "not formatted: ") + root.relativize(source));
        if (write) {
          Files.writeString(source, formatted);
        }
      }
    }
    if (wrong > 0 && !write) {
      System.err.println("Run ./mvnw process-sources -N -Dformat.mode=write");
      System.exit(1);
    }
  }
}
