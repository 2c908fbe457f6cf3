package trivium.bank.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trivium.bank.text.Words;

/** An identifier or acronym that can be replaced by a gap. */
record TechnicalTerm(String text, String kind) {
  /** Bounds the time of the patterns on untrusted text. */
  private static final int LONGEST_LINE = 2_000;

  private record TermPattern(String name, Pattern pattern) {}

  /** In order of precedence: text that one pattern matched is not matched again. */
  private static final List<TermPattern> SORTS =
      List.of(
          new TermPattern("command", Pattern.compile("`([^`]{2,40})`")),
          new TermPattern("call", Pattern.compile("(?<![\\w.])([A-Za-z_][\\w.]*\\(\\))")),
          new TermPattern(
              "snake",
              Pattern.compile("(?<![\\w.])((?:__\\w+__|[A-Za-z]\\w*_\\w+))(?!\\w|\\.\\w|\\()")),
          new TermPattern(
              "camel",
              Pattern.compile("(?<![\\w.])([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?!\\w|\\.\\w|\\()")),
          new TermPattern("acronym", Pattern.compile("(?<![\\w.-])([A-Z]{2,6})(?![\\w-]|\\.\\w)")));

  static List<TechnicalTerm> in(String text) {
    return text.lines()
        .filter(line -> line.length() <= LONGEST_LINE && !line.endsWith(":"))
        .flatMap(line -> inLine(line).stream())
        .distinct()
        .toList();
  }

  private static List<TechnicalTerm> inLine(String text) {
    var found = new LinkedHashMap<String, TechnicalTerm>();
    String rest = text;
    for (TermPattern sort : SORTS) {
      Matcher at = sort.pattern().matcher(rest);
      var taken = new ArrayList<String>();
      while (at.find()) {
        if (!Words.stems(at.group(1)).isEmpty()) {
          found.putIfAbsent(at.group(1), new TechnicalTerm(at.group(1), sort.name()));
        }
        taken.add(at.group());
      }
      for (String match : taken) {
        rest = rest.replace(match, "·");
      }
    }
    return List.copyOf(found.values());
  }

  Candidate candidate(int entry) {
    return Candidate.of(text, entry, Candidate.Role.TOKEN, kind);
  }
}
