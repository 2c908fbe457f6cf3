package trivium.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A note taken apart into what may stand as a choice. Makers ask about their own note's pieces and
 * borrow wrong choices from the pieces of others.
 *
 * @param term what the note is about, if its answer says what that is
 * @param answer the telling part of the whole answer
 * @param items of a list, written down as one or found inside a sentence
 */
record Pieces(
    int entry,
    Note note,
    Asked asked,
    Optional<Candidate> term,
    Optional<Candidate> answer,
    List<Candidate> items,
    List<MatchedPair> pairs,
    List<List<Candidate>> cells,
    List<Token> tokens) {

  /**
   * Of a longer list or table only the beginning is asked about: an entry gives a handful of
   * questions anyway.
   */
  private static final int MOST_PARTS = 60;

  /** A pair's key with the telling part of each of its values, and its example. */
  record MatchedPair(Candidate key, List<Candidate> values, Optional<Candidate> example) {}

  static Pieces of(int entry, Note note) {
    var asked = Asked.of(note.entry().question());
    var pieces =
        new Pieces(
            entry,
            note,
            asked,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            tokens(note));
    return switch (note.body()) {
      case Body.Phrase(String text) -> pieces.told(List.of(text));
      case Body.Paragraph(List<String> sentences) -> pieces.told(sentences);
      case Body.Items list ->
          (list.lead().isEmpty() ? pieces : pieces.told(Bodies.sentences(list.lead())))
              .listing(list.items(), list.label());
      case Body.Pairs(_, List<Body.Pair> pairs) -> pieces.pairing(pairs);
      case Body.Table table -> pieces.tabled(table);
    };
  }

  /** Everything of this note that others may borrow. */
  List<Candidate> all() {
    var all = new ArrayList<Candidate>();
    term.ifPresent(all::add);
    answer.ifPresent(all::add);
    all.addAll(items);
    for (MatchedPair pair : pairs) {
      all.add(pair.key());
      all.addAll(pair.values());
      pair.example().ifPresent(all::add);
    }
    cells.forEach(all::addAll);
    tokens.stream().limit(MOST_PARTS).forEach(token -> all.add(token.candidate(entry)));
    all.removeIf(piece -> piece.text().isBlank());
    return all;
  }

  private Pieces told(List<String> sentences) {
    Optional<Candidate> told =
        Telling.of(sentences, asked)
            .map(text -> Candidate.of(text, entry, Candidate.Role.ANSWER, asked.sort().name()));
    boolean says =
        asked.defines() && told.filter(answer -> Words.count(answer.text()) >= 3).isPresent();
    List<String> inline =
        sentences.stream()
            .map(Inline::items)
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    return new Pieces(
        entry,
        note,
        asked,
        says
            ? Optional.of(Candidate.of(asked.subject(), entry, Candidate.Role.TERM, ""))
            : Optional.empty(),
        told,
        candidates(inline, asked.sort().name()),
        pairs,
        cells,
        tokens);
  }

  private Pieces listing(List<String> list, String label) {
    String kin =
        label.isEmpty() ? asked.sort().name() : label.toLowerCase(Locale.ROOT).replace(" ", "");
    return new Pieces(
        entry, note, asked, term, answer, candidates(list, kin), pairs, cells, tokens);
  }

  private Pieces pairing(List<Body.Pair> list) {
    var matched = new ArrayList<MatchedPair>();
    for (Body.Pair pair : list.subList(0, Math.min(MOST_PARTS, list.size()))) {
      String name = pair.key().replaceAll("\\s*\\([^)]*\\)$", "");
      List<Candidate> values =
          pair.values().stream()
              .flatMap(value -> Telling.of(value, asked).stream())
              .map(value -> Candidate.of(value, entry, Candidate.Role.VALUE, asked.sort().name()))
              .toList();
      Optional<Candidate> example =
          Telling.of(pair.example(), asked)
              .map(text -> Candidate.of(text, entry, Candidate.Role.VALUE, "example"));
      if (name.length() <= Question.MAX_CHOICE && !values.isEmpty()) {
        matched.add(
            new MatchedPair(Candidate.of(name, entry, Candidate.Role.KEY, ""), values, example));
      }
    }
    return new Pieces(entry, note, asked, term, answer, items, List.copyOf(matched), cells, tokens);
  }

  private Pieces tabled(Body.Table table) {
    var rows = new ArrayList<List<Candidate>>();
    for (List<String> row : table.rows().subList(0, Math.min(MOST_PARTS, table.rows().size()))) {
      var cellsOfRow = new ArrayList<Candidate>();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String text =
            cell.length() <= Question.MAX_CHOICE ? cell : Telling.of(cell, asked).orElse("");
        String kin = table.header().get(column).toLowerCase(Locale.ROOT).replace(" ", "");
        cellsOfRow.add(Candidate.of(text, entry, Candidate.Role.CELL, kin));
      }
      rows.add(List.copyOf(cellsOfRow));
    }
    return new Pieces(entry, note, asked, term, answer, items, pairs, List.copyOf(rows), tokens);
  }

  private List<Candidate> candidates(List<String> list, String kin) {
    return list.stream()
        .limit(MOST_PARTS)
        .flatMap(item -> Telling.of(item, asked).stream())
        .map(item -> Candidate.of(item, entry, Candidate.Role.ITEM, kin))
        .toList();
  }

  private static List<Token> tokens(Note note) {
    return Token.in(note.entry().answer());
  }
}
