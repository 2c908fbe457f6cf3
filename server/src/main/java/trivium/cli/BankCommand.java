package trivium.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import trivium.bank.Bank;
import trivium.bank.format.ColumnChoice;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.library.BankFileReader;

/** The command {@code trivium bank}: shows the entries, questions and problems of files. */
@Command(
    name = "bank",
    mixinStandardHelpOptions = true,
    description =
        "Shows how files are read: their entries, the questions made from them, and problems.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every file was understood", "2:a file could not be read or holds no entry"})
public final class BankCommand implements Callable<Integer> {
  private static final int UNREADABLE = 2;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "notes (.txt, .md) or a file of any format that can be imported")
  private List<String> files = List.of();

  @Option(names = "--json", description = "print one JSON object per line instead of a table")
  private boolean json;

  @Option(
      names = "--more",
      description =
          "show spare questions too, which are asked only if the host wants more questions")
  private boolean more;

  @Option(
      names = "--columns",
      paramLabel = "WORDS",
      description =
          "what the columns of a table are: question,answer,wrong,... or key, index, choice, choices, explanation, time, points, topic, kind, picture, -")
  private String columns = "";

  @Option(
      names = "--first",
      paramLabel = "ROW",
      description = "the line or row of the first question in a table")
  private int first;

  @Option(
      names = "--example",
      paramLabel = "LINES",
      description =
          "one entry of notes, by which the others are found: 12-14:question=12,answer=13-14. Parts are question, answer, choice, right (a right choice) and none (no entry); answer=12@9 begins at the 9th character of line 12. May be repeated")
  private List<String> examples = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    int exit = 0;
    Optional<ColumnChoice> choice = columnChoice();
    if (choice.isPresent() && !examples.isEmpty()) {
      throw unfit(new IllegalArgumentException("--columns is for tables, --example for notes"));
    }
    if (files.size() > 1 && !examples.isEmpty()) {
      throw unfit(new IllegalArgumentException("--example names lines of one file; give only one"));
    }
    for (String file : files) {
      try {
        Bank bank = read(Path.of(file), choice).bank();
        if (json) {
          out.println(BankJson.line(bank));
        } else {
          BankTable.forThisTerminal(bank, more).forEach(out::println);
        }
      } catch (UnreadableFileException unreadable) {
        String line = unreadable.line() > 1 ? ":" + unreadable.line() : "";
        String how =
            unreadable
                .columns()
                .map(table -> " with --columns, such as --columns " + table.roles())
                .orElse("");
        err.println(file + line + " " + unreadable.getMessage() + how + ".");
        exit = UNREADABLE;
      } catch (InvalidPathException invalid) {
        err.println(file + " is no name a file can have.");
        exit = UNREADABLE;
      }
    }
    out.flush();
    err.flush();
    return exit;
  }

  private Optional<ColumnChoice> columnChoice() {
    try {
      return columns.isBlank() ? Optional.empty() : Optional.of(ColumnChoice.parse(columns, first));
    } catch (IllegalArgumentException unfit) {
      throw unfit(unfit);
    }
  }

  private ParameterException unfit(IllegalArgumentException unfit) {
    return new ParameterException(spec.commandLine(), unfit.getMessage() + ".", unfit);
  }

  private ImportedBank read(Path file, Optional<ColumnChoice> choice)
      throws UnreadableFileException {
    if (choice.isPresent()) {
      return BankFileReader.read(file, choice.get());
    }
    try {
      return examples.isEmpty() ? BankFileReader.read(file) : BankFileReader.read(file, examples);
    } catch (IllegalArgumentException unfit) {
      throw unfit(unfit);
    }
  }
}
