package trivium.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Reads defaults of long options from environment variables: {@code --public-url} from
 * TRIVIUM_PUBLIC_URL. An empty variable counts as not set, except for {@link #NEVER_EMPTY}.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {
  /** An empty value is an error: the server must not silently generate another key. */
  private static final Set<String> NEVER_EMPTY = Set.of("--host-key");

  private final Map<String, String> variables;

  EnvironmentDefaults(Map<String, String> variables) {
    this.variables = variables;
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return argument.defaultValue();
    }
    String value = variables.get(variable(option));
    if (value == null || (value.isEmpty() && !NEVER_EMPTY.contains(option.longestName()))) {
      return option.defaultValue();
    }
    return value;
  }

  private static String variable(OptionSpec option) {
    return "TRIVIUM_"
        + option.longestName().substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
