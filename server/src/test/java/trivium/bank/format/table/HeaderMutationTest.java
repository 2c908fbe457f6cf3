package trivium.bank.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import trivium.bank.Question;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.transfer.Formats;

/**
 * Mutates the headers of tables: each question has the same correct answer as before, or the
 * columns are asked for.
 */
class HeaderMutationTest {
  private static final int MISSPELLINGS = 12;

  /** Tables by their rows, the header first. */
  private static final Map<String, List<List<String>>> TABLES =
      Map.of(
          "numbers",
          table(
              "Question #|Question Text|Answer 1|Answer 2|Answer 3|Answer 4|Time Limit (sec)|Correct Answer(s)",
              "1|Which gas do plants take in?|Oxygen|Carbon dioxide|Helium|Neon|20|2",
              "2|Which of these are mammals?|Whale|Trout|Bat|Lizard|30|1,3",
              "3|Is the Sun a star?|Yes|No|||15|1"),
          "letters",
          table(
              "No|Question|A|B|C|D|Answer",
              "1|Capital of Peru?|Lima|Quito|Cusco|Ica|A",
              "2|Capital of Chile?|Lima|Santiago|Cusco|Ica|B"),
          "rightFirst",
          table(
              "Question|Correct Answer|Incorrect Answer 1|Incorrect Answer 2|Incorrect Answer 3",
              "What is the capital of Chile?|Santiago|Lima|Quito|Bogota",
              "How many legs does a spider have?|8|6|10|12"),
          "texts",
          table(
              "Topic|Question|Option 1|Option 2|Option 3|Option 4|Right answer|Explanation|Points",
              "Geography|Capital of Kenya?|Nairobi|Mombasa|Kisumu|Nakuru|Nairobi|Since 1905.|2",
              "Geography|Capital of Ghana?|Kumasi|Accra|Tamale|Tema|Accra|On the coast.|1",
              "Science|Which is a metal?|Neon|Sulphur|Iron|Chlorine|Iron|It conducts.|1"),
          "numberChoices",
          table(
              "questionname|questiontext|A|B|C|D|Answer 1|Answer 2",
              "Q1|Which of these are even?|2|3|4|5|A|C",
              "Q2|Which is red and round?|Apple|Stone|Ball|Sun|A|"),
          "digits",
          table(
              "Question|1|2|3|4|Correct|Hint",
              "Which is hot?|Ice|Fire|Snow|Hail|2|Think",
              "Which is cold?|Ice|Fire|Lava|Sun|1|Think"),
          "oneCell",
          table(
              "question_type|question_text|options|correct_answer|explanation|time_limit_seconds",
              "mcq|What is the capital of Kenya?|Nairobi;Mombasa;Kisumu|Nairobi|Since 1905.|30",
              "mcq|What is the capital of Ghana?|Accra;Kumasi;Tamale|Accra|On the coast.|20"),
          "cards",
          table(
              "Round|Question|Answer",
              "Geography|What is the capital of Peru?|Lima",
              "History|Who was first on the Moon?|Armstrong",
              "History|In which year was that?|1969"),
          "german",
          table(
              "Frage|Antwort A|Antwort B|Antwort C|Lösung|Erklärung|Zeit",
              "Was ist rot?|Blut|Gras|Himmel|A|Eisen.|20",
              "Was ist blau?|Blut|Gras|Himmel|C|Streuung.|30"));

  /** Headers of the table "texts" in other languages. */
  private static final List<String> TRANSLATED =
      List.of(
          "Thema|Frage|Antwort 1|Antwort 2|Antwort 3|Antwort 4|Richtige Antwort|Erklärung|Punkte",
          "Thème|Question|Réponse 1|Réponse 2|Réponse 3|Réponse 4|Bonne réponse|Explication|Points",
          "Tema|Pregunta|Opción 1|Opción 2|Opción 3|Opción 4|Respuesta correcta|Explicación|Puntos",
          "Тема|Вопрос|Вариант 1|Вариант 2|Вариант 3|Вариант 4|Правильный ответ|Пояснение|Баллы",
          "分类|题目|选项1|选项2|选项3|选项4|正确答案|解析|分值",
          "Konu|Soru|Seçenek 1|Seçenek 2|Seçenek 3|Seçenek 4|Doğru cevap|Açıklama|Puan",
          "الموضوع|السؤال|الخيار 1|الخيار 2|الخيار 3|الخيار 4|الإجابة الصحيحة|الشرح|النقاط");

  private static List<List<String>> table(String... rows) {
    return Stream.of(rows).map(row -> List.of(row.split("\\|", -1))).toList();
  }

  private static String csv(List<List<String>> rows) {
    return rows.stream()
        .map(row ->
            row.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Map<String, String> keys(List<List<String>> rows) throws UnreadableFileException {
    Map<String, String> keys = new HashMap<>();
    for (Question question :
        Formats.read("table.csv", csv(rows).getBytes(UTF_8)).bank().questions()) {
      keys.put(
          question.prompt() + " " + question.task().wireName() + question.task().shown().size(),
          question.correctAnswer());
    }
    return keys;
  }

  @TestFactory
  Stream<DynamicTest> noMutationOfAHeaderLeadsToAWrongKey() {
    return TABLES.entrySet().stream()
        .map(table ->
            DynamicTest.dynamicTest(table.getKey(), () -> holds(table.getKey(), table.getValue())));
  }

  private static void holds(String name, List<List<String>> rows) throws UnreadableFileException {
    Map<String, String> right = rights(rows);
    assertThat(right).as(name + " is read").isNotEmpty();
    for (List<List<String>> mutated : mutations(rows, new SplittableRandom(name.hashCode()))) {
      Map<String, String> found;
      try {
        found = rights(mutated);
      } catch (UnreadableFileException asked) {
        assertThat(asked.message()).isNotBlank();
        continue;
      }
      assertThat(right.entrySet()).as(csv(mutated)).containsAll(found.entrySet());
    }
  }

  /** What is right, by the prompt of each entry. */
  private static Map<String, String> rights(List<List<String>> rows)
      throws UnreadableFileException {
    Map<String, String> rights = new HashMap<>();
    for (var entry : Formats.read("table.csv", csv(rows).getBytes(UTF_8)).bank().entries()) {
      rights.put(entry.question(), entry.answer());
    }
    assertThat(keys(rows)).isNotNull();
    return rights;
  }

  private static List<List<List<String>>> mutations(
      List<List<String>> rows, SplittableRandom random) {
    List<String> header = rows.getFirst();
    var all = new ArrayList<List<List<String>>>();
    all.add(rows.subList(1, rows.size()));
    for (int i = 0; i < header.size(); i++) {
      all.add(with(rows, i, ""));
      for (int j = i + 1; j < header.size(); j++) {
        var swapped = new ArrayList<>(header);
        Collections.swap(swapped, i, j);
        all.add(below(swapped, rows));
        all.add(reordered(rows, i, j));
      }
      for (int k = 0; k < MISSPELLINGS; k++) {
        all.add(with(rows, i, misspelt(header.get(i), random)));
      }
      for (String word :
          List.of("Answer", "Correct", "Wrong", "Question", "A", "1", "Notes", "x")) {
        all.add(with(rows, i, word));
      }
    }
    return all;
  }

  private static List<List<String>> with(List<List<String>> rows, int column, String name) {
    var header = new ArrayList<>(rows.getFirst());
    header.set(column, name);
    return below(header, rows);
  }

  private static List<List<String>> below(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream().skip(1)).toList();
  }

  private static List<List<String>> reordered(List<List<String>> rows, int one, int other) {
    return rows.stream()
        .map(row -> {
          var cells = new ArrayList<>(row);
          Collections.swap(cells, one, other);
          return List.copyOf(cells);
        })
        .toList();
  }

  private static String misspelt(String name, SplittableRandom random) {
    if (name.isEmpty()) {
      return "x";
    }
    int at = random.nextInt(name.length());
    String letter = String.valueOf((char) ('a' + random.nextInt(26)));
    return switch (random.nextInt(4)) {
      case 0 -> name.substring(0, at) + name.substring(at + 1);
      case 1 -> name.substring(0, at) + letter + name.substring(at + 1);
      case 2 -> name.substring(0, at) + letter + name.substring(at);
      default -> name.substring(0, at) + name.substring(at, at + 1) + name.substring(at);
    };
  }

  @TestFactory
  Stream<DynamicTest> aTranslatedHeaderGivesTheSameKeys() {
    List<List<String>> rows = TABLES.getOrDefault("texts", List.of());
    return IntStream.range(0, TRANSLATED.size())
        .mapToObj(i ->
            DynamicTest.dynamicTest(
                TRANSLATED.get(i),
                () ->
                    assertThat(rights(below(List.of(TRANSLATED.get(i).split("\\|")), rows)))
                        .isEqualTo(rights(rows))));
  }
}
