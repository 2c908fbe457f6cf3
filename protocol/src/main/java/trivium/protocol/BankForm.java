package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;

/**
 * A whole bank as the editor and files in Trivium's own format have it. All fields but {@code
 * title} and {@code questions} may be omitted.
 *
 * @param format {@link #FORMAT}
 * @param entries the entries of the questions; without entries each question stands for itself
 * @param unasked the entries for which no fair question could be made, with reasons
 * @param problems what was not understood when the bank was first read
 * @param notes the text it was read from
 */
@JsonInclude(Include.NON_EMPTY)
public record BankForm(
    String format,
    String title,
    List<EntryForm> entries,
    List<QuestionForm> questions,
    List<UnusableEntryForm> unasked,
    List<Problem> problems,
    Optional<Notes> notes)
    implements ApiResponse {
  /** Identifies a file in Trivium's own format. */
  public static final String FORMAT = "trivium-bank/1";

  private static final int LONGEST_TITLE = 100;

  /** The most entries or questions; two mebibytes of notes have far fewer. */
  private static final int MOST = 50_000;

  /** More examples of entries than anybody gives by hand. */
  private static final int MOST_EXAMPLES = 50;

  /** In characters; longer files are not read. */
  private static final int LONGEST_NOTES = 2 * 1024 * 1024;

  public BankForm {
    format = format == null ? FORMAT : format;
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException("format must be " + FORMAT);
    }
    Checks.text(title, LONGEST_TITLE, "title");
    entries = entries == null ? List.of() : List.copyOf(entries);
    questions = questions == null ? List.of() : List.copyOf(questions);
    unasked = unasked == null ? List.of() : List.copyOf(unasked);
    problems = problems == null ? List.of() : List.copyOf(problems);
    notes = notes == null ? Optional.empty() : notes;
    Checks.range(entries.size(), 0, MOST, "the number of entries");
    Checks.range(questions.size(), 0, MOST, "the number of questions");
  }

  /**
   * An entry: a question and its answer as the notes have it.
   *
   * @param line the first line in the source, from 1
   * @param lastLine the last line in the source
   * @param shape the shape of the answer: phrase, paragraph, list, steps, pairs, table or choices
   * @param topic the heading or category it stands under
   * @param options the author's own choices
   */
  @JsonInclude(Include.NON_EMPTY)
  public record EntryForm(
      String question,
      String answer,
      int line,
      int lastLine,
      String shape,
      String topic,
      List<OptionForm> options) {
    public EntryForm {
      Checks.present(question, "question of an entry");
      Checks.present(answer, "answer of an entry");
      line = Math.max(1, line);
      lastLine = Math.max(line, lastLine);
      shape = shape == null ? "phrase" : shape;
      topic = topic == null ? "" : topic;
      options = options == null ? List.of() : List.copyOf(options);
    }
  }

  /** A choice that the author wrote. */
  public record OptionForm(String text, boolean right) {
    public OptionForm {
      Checks.present(text, "text of an option");
    }
  }

  /**
   * An entry without a question.
   *
   * @param entry its index, from 0
   * @param why one sentence for the author
   */
  public record UnusableEntryForm(int entry, String why) {
    public UnusableEntryForm {
      Checks.present(why, "why of an entry that is not asked about");
    }
  }

  /** Returns this bank with the text it was read from. */
  public BankForm withNotes(Notes read) {
    return new BankForm(
        format,
        title,
        entries,
        questions,
        unasked,
        problems,
        read.lines().isEmpty() ? Optional.empty() : Optional.of(read));
  }

  /**
   * The lines of a text, to be shown beside the questions made of it.
   *
   * @param marks lines that are neither an entry nor a problem
   * @param examples entries that the host has shown, such as {@code 12-14:question=12,answer=13-14}
   */
  @JsonInclude(Include.NON_EMPTY)
  public record Notes(List<String> lines, List<Mark> marks, List<String> examples) {
    public Notes {
      lines = lines == null ? List.of() : List.copyOf(lines);
      marks = marks == null ? List.of() : List.copyOf(marks);
      examples = examples == null ? List.of() : List.copyOf(examples);
      Checks.range(
          lines.stream().mapToInt(String::length).sum(), 0, LONGEST_NOTES, "the length of notes");
      Checks.range(marks.size(), 0, lines.size(), "the number of marks");
      Checks.range(examples.size(), 0, MOST_EXAMPLES, "the number of examples");
    }
  }

  /** Lines that are headings, rules, comments or syntax, from 1. */
  public record Mark(int first, int last) {}

  /**
   * A line that was not understood.
   *
   * @param line from 1
   */
  public record Problem(int line, String message) {
    public Problem {
      Checks.present(message, "message of a problem");
    }
  }
}
