package trivium;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import trivium.cli.TriviumCommand;

/** The entry point of the program. */
public final class Trivium {
  private Trivium() {}

  public static void main(String[] args) {
    System.exit(
        TriviumCommand.run(
            args,
            System.getenv(),
            new PrintWriter(System.out, true, UTF_8),
            new PrintWriter(System.err, true, UTF_8)));
  }
}
