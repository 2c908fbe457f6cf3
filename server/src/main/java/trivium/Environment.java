package trivium;

import java.util.Locale;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every long option as an environment variable: {@code --public-url} is TRIVIUM_PUBLIC_URL. */
final class Environment implements IDefaultValueProvider {
  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return argument.defaultValue();
    }
    String name =
        "TRIVIUM_" + option.longestName().substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? option.defaultValue() : value;
  }
}
