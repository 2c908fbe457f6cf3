package trivium.bank.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import trivium.bank.EntryExample;
import trivium.bank.EntryExample.Part;
import trivium.bank.EntryExample.Role;
import trivium.bank.Option;
import trivium.bank.notes.induction.ExampleGrammar;
import trivium.bank.notes.induction.ExampleLines;
import trivium.bank.notes.induction.Grammar;
import trivium.bank.notes.induction.LineFeatures;
import trivium.bank.notes.induction.ParsedEntry;
import trivium.bank.notes.induction.ShownChoice;
import trivium.bank.notes.induction.TaughtChoices;
import trivium.bank.notes.induction.TaughtGrammar;

/** The entries of a page that are read as examples of it teach. */
final class TaughtEntries {
  static final TaughtEntries NONE = new TaughtEntries(List.of());

  private final List<TaughtGrammar> grammars;

  /** The grammars whose marks are others than the usual ones, as their examples show. */
  private final Set<TaughtGrammar> unusual = new HashSet<>();

  private TaughtEntries(List<TaughtGrammar> grammars) {
    this.grammars = grammars;
  }

  /**
   * The entries like those of examples.
   *
   * @param isKeyed whether the page has a key at an end
   * @param origin of the entries
   */
  static TaughtEntries of(
      Page page,
      LineFeatures features,
      List<EntryExample> examples,
      boolean isKeyed,
      OpenEntry.Origin origin) {
    var entries =
        new TaughtEntries(ExampleGrammar.of(features, lines(page, features, examples), isKeyed));
    // Where usual marks contradict the example itself, they are no marks here.
    for (TaughtGrammar grammar : entries.grammars) {
      grammar.grammar().entries(features).stream()
          .filter(entry -> entry.first() == grammar.exampleLine())
          .map(entry -> entries.entry(page, features, entry, origin))
          .flatMap(Optional::stream)
          .forEach(entry -> {
            entry.note("", SheetKey.NONE);
            if (entry.isContradicted()) {
              entries.unusual.add(grammar);
            }
          });
    }
    return entries;
  }

  List<Grammar> grammars() {
    return grammars.stream().map(TaughtGrammar::grammar).toList();
  }

  /** The lines of the examples that are entries. */
  private static List<ExampleLines> lines(
      Page page, LineFeatures features, List<EntryExample> examples) {
    return examples.stream()
        .filter(example -> !example.isNone())
        .map(example -> lines(page, features, example))
        .toList();
  }

  private static ExampleLines lines(Page page, LineFeatures features, EntryExample example) {
    int first = example.first() - 1;
    int last = first + example.lines().size() - 1;
    int questionFirst = first;
    int question = -1;
    int answer = -1;
    int column = -1;
    var choices = new ArrayList<ShownChoice>();
    boolean named = false;
    for (Part part : example.parts()) {
      int line = part.first() - 1;
      switch (part.role()) {
        case QUESTION -> {
          questionFirst = line;
          question = part.last() - 1;
        }
        case ANSWER, CHOICE, RIGHT -> {
          if (answer < 0) {
            answer = line;
            column = part.column() - 1;
          }
          named |= part.role() != Role.RIGHT;
          if (part.role() != Role.ANSWER) {
            choices.add(new ShownChoice(line, part.role() == Role.RIGHT));
          }
        }
        case NONE -> {}
      }
    }
    if (!named) {
      List<ShownChoice> around = around(page, features, question, choices);
      if (around.size() > choices.size()) {
        return new ExampleLines(
            first,
            questionFirst,
            question,
            around.getFirst().line(),
            -1,
            Math.max(last, around.getLast().line()),
            around);
      }
    }
    return new ExampleLines(first, questionFirst, question, answer, column, last, choices);
  }

  /** The lines around right choices, the only ones that are named: the others are wrong ones. */
  private static List<ShownChoice> around(
      Page page, LineFeatures features, int question, List<ShownChoice> right) {
    Set<Integer> rightLines = new HashSet<>();
    right.forEach(choice -> rightLines.add(choice.line()));
    var choices = new ArrayList<ShownChoice>();
    int lastRight = right.getLast().line();
    for (int i = question + 1; i < page.size(); i++) {
      int line = i;
      if (page.blank(i)) {
        if (i > lastRight) {
          break;
        }
        continue;
      }
      boolean isLike =
          i <= lastRight
              || choices.stream().anyMatch(choice -> features.isMarkedLike(choice.line(), line));
      if (!isLike) {
        break;
      }
      choices.add(new ShownChoice(i, rightLines.contains(i)));
    }
    return choices;
  }

  /** An entry as examples teach to read it; empty if none does. */
  Optional<OpenEntry> entry(
      Page page, LineFeatures features, ParsedEntry parsed, OpenEntry.Origin origin) {
    List<TaughtGrammar> reading =
        grammars.stream()
            .filter(grammar -> grammar.reads(parsed))
            .sorted(Comparator.comparing(grammar -> !grammar.hasChoices()))
            .toList();
    return reading.stream()
        .filter(grammar -> !grammar.hasChoices() || grammar.choices(parsed).isPresent())
        .findFirst()
        .or(() -> reading.stream().findFirst())
        .map(grammar -> entry(page, features, grammar, parsed, origin));
  }

  private OpenEntry entry(
      Page page,
      LineFeatures features,
      TaughtGrammar grammar,
      ParsedEntry parsed,
      OpenEntry.Origin origin) {
    int number = features.number(parsed.first());
    var entry =
        new OpenEntry(
            Induction.withoutEnd(grammar.question(parsed)),
            number < 0 ? OptionalInt.empty() : OptionalInt.of(number),
            parsed.first() + 1,
            origin);
    int line = parsed.answer() + 1;
    if (grammar.hasChoices()) {
      for (int i = parsed.answer(); i <= parsed.last(); i++) {
        if (page.blank(i)) {
          entry.blank();
        } else {
          entry.answer(page.line(i), i + 1);
        }
      }
      Optional<TaughtChoices> choices = grammar.choices(parsed);
      entry.choices(
          choices.map(one -> options(page, parsed, one)),
          choices
              .filter(one -> one.key() >= 0)
              .map(one -> page.line(parsed.answer() + one.key()))
              .orElse(""),
          !unusual.contains(grammar));
      return entry;
    }
    List<String> answer = grammar.answer(parsed);
    String begin = answer.getFirst();
    String whole = page.line(parsed.answer());
    boolean isStripped =
        !whole.endsWith(begin) || whole.length() - begin.length() > parsed.answerStart();
    Induction.answer(
        entry,
        isStripped || AnswerMark.isLabel(begin) ? begin : AnswerMark.in(begin).orElse(begin),
        parsed.answer());
    for (String text : answer.subList(1, answer.size())) {
      line++;
      if (text.isBlank()) {
        entry.blank();
      } else {
        entry.answer(text, line);
      }
    }
    return entry;
  }

  private static Options options(Page page, ParsedEntry parsed, TaughtChoices choices) {
    var options = new ArrayList<Option>();
    for (int i = 0; i < choices.texts().size(); i++) {
      options.add(
          new Option(
              Options.option(choices.texts().get(i), false).text(),
              choices.isCertain() && choices.right().contains(i)));
    }
    var before = new ArrayList<String>();
    var after = new ArrayList<String>();
    for (int i = parsed.answer(); i <= parsed.last(); i++) {
      int index = i - parsed.answer();
      if (index < choices.first()) {
        before.add(page.line(i));
      } else if (index >= choices.end() && index != choices.key()) {
        after.add(page.line(i));
      }
    }
    return new Options(options, choices.isCertain(), before, after);
  }

  /** The lines of the examples that are none, indexed from 0. */
  static BitSet noEntries(List<EntryExample> examples) {
    var lines = new BitSet();
    examples.stream()
        .filter(EntryExample::isNone)
        .forEach(example -> lines.set(example.first() - 1, example.last()));
    return lines;
  }
}
