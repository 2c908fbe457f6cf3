package trivium.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CustomPassExecutionTime;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import com.google.javascript.jscomp.deps.ModuleLoader.ResolutionMode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Closure Compiler checks the scripts and generates nothing: undeclared names, imports that do not
 * exist, numbers of arguments, fields that no type has, and the types that JSDoc states
 * (docs/adr/0019). Every exported function states its types.
 */
class ScriptTypesTest {
  private static final Path WEB = Path.of("src/main/resources/web");
  private static final Path CLOSURE = Path.of("src/test/closure");

  private static final List<String> FOLDERS =
      List.of("core", "player", "display", "host", "editor", "reports");

  /** The compiler does not support private members; they are checked as ordinary ones. */
  private static final Pattern PRIVATE_MEMBER = Pattern.compile("(?<=[. \\t])#(\\w+)");

  private static final Pattern TEMPLATE_JSDOC = Pattern.compile("\\R *+/\\*\\*");

  @Test
  void theScriptsMatchTheirDeclaredTypes() throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    for (String folder : FOLDERS) {
      sources.addAll(scripts(WEB, folder));
    }
    sources.addAll(scripts(CLOSURE, "lib"));
    assertThat(complaints(sources)).isEmpty();
  }

  @Test
  void everyExportedFunctionStatesItsTypes() throws IOException {
    List<String> withoutTypes = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (SourceFile script : scripts(WEB, folder)) {
        for (String function : ExportedFunctions.withoutTypes(script)) {
          withoutTypes.add(script.getName() + " " + function);
        }
      }
    }
    assertThat(withoutTypes).isEmpty();
  }

  @Test
  void anUndeclaredNameIsFound() throws IOException {
    assertThat(complaintsOf("export const two = nowhere + 1;")).contains("nowhere");
  }

  @Test
  void anImportOfAMissingExportIsFound() throws IOException {
    assertThat(complaintsOf("import { none } from './one.js'; none();")).contains("none");
  }

  @Test
  void anArgumentOfAnotherTypeAndTooFewOfThemAreFound() throws IOException {
    assertThat(complaintsOf("import { twice } from './one.js'; twice('two');"))
        .contains("does not match");
    assertThat(complaintsOf("import { twice } from './one.js'; twice();")).contains("argument");
  }

  @Test
  void aFieldThatNoTypeHasIsFound() throws IOException {
    String typed =
        """
        /** @param {{text: string}} title @return {number} */
        export const length = (title) => title.%s.length;
        """;
    assertThat(complaintsOf(typed.formatted("text"))).isEmpty();
    assertThat(complaintsOf(typed.formatted("txet"))).contains("txet never defined");
    assertThat(complaintsOf("export const length = (title) => title.txet.length;"))
        .contains("txet never defined");
  }

  @Test
  void aLiteralThatCopiesAnotherObjectIsAcceptedForAnyType() throws IOException {
    assertThat(
            complaintsOf(
                """
                /** @param {{text: string, at: number}} title @return {{text: string, at: number}} */
                export const renamed = (title) => ({ ...title, text: 'new' });
                """))
        .isEmpty();
  }

  /** The server removes JSDoc by a pattern that does not know template literals. */
  @Test
  void noLineOfATemplateLiteralBeginsLikeJsdoc() throws IOException {
    for (SourceFile script : scripts(WEB, "")) {
      assertThat(hasJsdocInTemplate(script)).as(script.getName()).isFalse();
    }
  }

  @Test
  void jsdocIsFoundWithinATemplateLiteralAndNowhereElse() {
    assertThat(hasJsdocInTemplate("let one = html`<p>${html`\n  /** One. */`}</p>`;")).isTrue();
    assertThat(hasJsdocInTemplate("let one = html`\n /* ${1}/** ${\n/** One. */ 1}\n * /**`;"))
        .isFalse();
  }

  private static boolean hasJsdocInTemplate(String code) {
    return hasJsdocInTemplate(SourceFile.fromCode("script.js", code));
  }

  private static boolean hasJsdocInTemplate(SourceFile script) {
    return NodeUtil.has(
        ExportedFunctions.parsed(script),
        node ->
            node.isTemplateLitString()
                && TEMPLATE_JSDOC.matcher(requireNonNull(node.getRawString())).find(),
        node -> true);
  }

  private static String complaintsOf(String script) throws IOException {
    String one =
        """
        /** @param {number} number @return {number} */
        export function twice(number) {
          return number * 2;
        }
        """;
    return String.join(
        "\n",
        complaints(
            List.of(
                SourceFile.fromCode("core/one.js", one),
                SourceFile.fromCode("core/two.js", script))));
  }

  private static List<String> complaints(List<SourceFile> sources) throws IOException {
    Compiler compiler =
        new Compiler(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    CompilerOptions options = new CompilerOptions();
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    WarningLevel.VERBOSE.setOptionsForWarningLevel(options);
    options.setChecksOnly(true);
    options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
    options.setChunkOutputType(CompilerOptions.ChunkOutputType.ES_MODULES);
    options.setModuleResolutionMode(ResolutionMode.BROWSER);
    options.setAllowDynamicImport(true);
    options.setWarningLevel(DiagnosticGroups.DEPRECATED, CheckLevel.OFF);
    options.addCustomPass(CustomPassExecutionTime.BEFORE_CHECKS, new SpreadLiterals());
    List<SourceFile> externs =
        new ArrayList<>(CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER));
    for (String file : List.of("externs.js", "types.js")) {
      externs.add(SourceFile.fromCode(file, Files.readString(CLOSURE.resolve(file))));
    }
    compiler.compile(externs, sources, options);
    return Stream.concat(compiler.getErrors().stream(), compiler.getWarnings().stream())
        .map(Object::toString)
        .toList();
  }

  private static List<SourceFile> scripts(Path root, String folder) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      List<SourceFile> sources = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".js")).sorted().toList()) {
        // The loader is written for browsers without modules.
        if (!file.endsWith("loading.js")) {
          String name = root.relativize(file).toString();
          String code = PRIVATE_MEMBER.matcher(Files.readString(file)).replaceAll("$1_");
          sources.add(SourceFile.fromCode(name, code));
        }
      }
      return sources;
    }
  }
}
