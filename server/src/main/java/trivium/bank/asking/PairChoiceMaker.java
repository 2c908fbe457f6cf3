package trivium.bank.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.notes.Body;
import trivium.bank.text.TextCleanup;

/**
 * Asks for the value of a key or the cell of a row, and the other way round. The prompt names what
 * the notes call it, "“Macbeth” – author?", and adds no relation that they do not state.
 */
final class PairChoiceMaker implements DraftMaker {
  /** A header that names what is in its column. */
  private static final Pattern NOUN = Pattern.compile("\\p{L}[\\p{L}-]+(?: [\\p{L}-]+){0,2}");

  /** Headers of this many words are names; longer ones are sentences ("What it does"). */
  private static final Pattern WORDING =
      Pattern.compile(
          "\\b(?:what|why|how|when|where|who|which|does|is|are|do|notes?|remarks?|comments?|description|example)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<QuestionDraft> drafts(AnswerParts parts, DistractorSelector distractors) {
    var drafts = new ArrayList<QuestionDraft>();
    if (parts.note().body() instanceof Body.Table table) {
      for (int column = 1; column < table.header().size(); column++) {
        column(parts, table, column, drafts);
      }
    } else {
      parts.pairs().forEach(pair -> pair(parts, pair, drafts));
    }
    return drafts;
  }

  private static void pair(
      AnswerParts parts, AnswerParts.MatchedPair pair, List<QuestionDraft> drafts) {
    String context = parts.analysis().context();
    if (context.isEmpty()) {
      return;
    }
    List<AnswerParts.MatchedPair> others =
        parts.pairs().stream().filter(other -> !other.equals(pair)).toList();
    List<Candidate> keys = others.stream().map(AnswerParts.MatchedPair::key).toList();
    List<Candidate> values = others.stream().flatMap(other -> other.values().stream()).toList();
    for (Candidate value : pair.values()) {
      add(
          drafts,
          parts,
          parts.frames().around(Frames.Use.VALUE_OF, context, pair.key().text()),
          value,
          values,
          9);
      add(
          drafts,
          parts,
          parts.frames().around(Frames.Use.KEY_OF, context, value.text()),
          pair.key(),
          keys,
          8);
    }
  }

  private static void column(
      AnswerParts parts, Body.Table table, int column, List<QuestionDraft> drafts) {
    Optional<String> header = noun(table, column);
    Optional<String> first = noun(table, 0);
    List<Candidate> names = column(parts, 0);
    List<Candidate> cells = column(parts, column);
    for (int row = 0; row < cells.size(); row++) {
      Candidate name = names.get(row);
      Candidate cell = cells.get(row);
      // The second column is asked for by its row and later ones ask for their row, so that one
      // question does not answer the other.
      if (isUnique(name, names)) {
        Optional<String> prompt = header.map(noun -> "“" + name.text() + "” – " + noun + "?");
        add(drafts, parts, prompt, cell, cells, column == 1 ? 9 : 7);
      }
      if (isUnique(cell, cells) && header.isPresent()) {
        Optional<String> prompt =
            first.map(noun ->
                TextCleanup.capitalize(header.get()) + " “" + cell.text() + "” – " + noun + "?");
        add(drafts, parts, prompt, name, names, column == 1 ? 6 : 8);
      }
    }
  }

  /** The header in lower case unless it is an acronym; empty if it is no noun. */
  private static Optional<String> noun(Body.Table table, int column) {
    String header = PlainText.stripMarkup(table.header().get(column));
    boolean acronym = header.matches(".*\\p{Lu}{2}.*");
    return NOUN.matcher(header).matches() && !WORDING.matcher(header).find()
        ? Optional.of(acronym ? header : header.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static boolean isUnique(Candidate cell, List<Candidate> column) {
    return !cell.text().isBlank()
        && column.stream().filter(other -> other.text().equalsIgnoreCase(cell.text())).count() == 1;
  }

  private static List<Candidate> column(AnswerParts parts, int column) {
    return parts.cells().stream().map(row -> row.get(column)).toList();
  }

  private static void add(
      List<QuestionDraft> drafts,
      AnswerParts parts,
      Optional<String> prompt,
      Candidate right,
      List<Candidate> fixed,
      int merit) {
    prompt.ifPresent(text ->
        drafts.add(
            new QuestionDraft(
                parts.entry(), TextCleanup.capitalize(text), right, fixed, false, merit)));
  }
}
