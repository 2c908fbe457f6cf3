package trivium.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code trivium}: runs {@code serve} unless another command is named. */
@Command(
    name = "trivium",
    description = "A live quiz server that you host yourself.",
    mixinStandardHelpOptions = true,
    versionProvider = TriviumCommand.Version.class,
    subcommands = {
      ServeCommand.class,
      BankCommand.class,
      RehearseCommand.class,
      WarmUpCommand.class
    })
public final class TriviumCommand implements Callable<Integer> {
  /**
   * The exit code of errors that users can correct: wrong options, a port in use, unreadable files.
   */
  static final int USER_ERROR = 2;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ServeOptions options = new ServeOptions();

  /**
   * Runs a command to its end.
   *
   * @param environment variables that stand for options, see {@link EnvironmentDefaults}
   * @return the exit code of the process
   */
  public static int run(
      String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    return new CommandLine(new TriviumCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setDefaultValueProvider(new EnvironmentDefaults(environment))
        .setParameterExceptionHandler((wrong, _) -> {
          err.println(wrong.getMessage() + " (`trivium --help` lists what there is.)");
          return USER_ERROR;
        })
        .setExecutionExceptionHandler((failure, command, _) -> {
          if (failure instanceof UserError mistake) {
            err.println(mistake.getMessage());
            return USER_ERROR;
          }
          throw failure;
        })
        .execute(args);
  }

  @Override
  public Integer call() throws Exception {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls");
    }
    return ServeCommand.serve(options.settings(), spec.commandLine().getOut());
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = TriviumCommand.class.getPackage().getImplementationVersion();
      return new String[] {"Trivium " + (version == null ? "(not packaged)" : version)};
    }
  }
}
