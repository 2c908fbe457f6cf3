package trivium.bank.notes.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import trivium.bank.Option;

/**
 * The facts of one language, from {@code pages/content}: {@code question|answer} below {@code [qa
 * Topic]} ({@code ;;} between the lines of a list), {@code term|definition}, and {@code
 * question|right choice|other choices}, where a {@code +} marks another right one.
 *
 * @param words the labels of the language by their name, such as {@code answer}
 * @param prose paragraphs that are no facts
 * @param questions by topic
 */
record PageContent(
    String language,
    Map<String, String> words,
    List<String> prose,
    Map<String, List<Fact>> questions,
    List<Fact> terms,
    List<Fact> choices) {

  static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "pl", "ru", "tr", "zh");

  static PageContent of(String language) {
    var words = new LinkedHashMap<String, String>();
    var prose = new ArrayList<String>();
    var questions = new LinkedHashMap<String, List<Fact>>();
    var terms = new ArrayList<Fact>();
    var choices = new ArrayList<Fact>();
    String section = "";
    for (String line : PageResource.lines("content/" + language + ".txt")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
        continue;
      }
      if (line.isBlank()) {
        continue;
      }
      List<String> parts = Arrays.asList(line.split("\\|", -1));
      switch (section) {
        case "words" -> words.put(parts.getFirst(), parts.getLast());
        case "prose" -> prose.add(line);
        case "terms" -> terms.add(question(parts));
        case "choices" -> choices.add(choice(parts));
        default ->
            questions
                .computeIfAbsent(section.substring("qa ".length()), _ -> new ArrayList<>())
                .add(question(parts));
      }
    }
    return new PageContent(language, words, prose, questions, terms, choices);
  }

  private static Fact question(List<String> parts) {
    return new Fact(parts.getFirst(), Arrays.asList(parts.getLast().split(";;", -1)), List.of());
  }

  private static Fact choice(List<String> parts) {
    List<Option> options =
        IntStream.range(1, parts.size())
            .mapToObj(i -> {
              boolean more = parts.get(i).startsWith("+");
              return new Option(parts.get(i).substring(more ? 1 : 0), i == 1 || more);
            })
            .toList();
    return new Fact(parts.getFirst(), List.of(), options);
  }
}
