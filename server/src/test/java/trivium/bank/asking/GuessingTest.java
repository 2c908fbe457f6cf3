package trivium.bank.asking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trivium.bank.Bank;
import trivium.bank.DrawCriteria;
import trivium.bank.Kind;
import trivium.bank.PastResults;
import trivium.bank.Question;
import trivium.bank.QuestionDraw;
import trivium.bank.SeedBanks;
import trivium.bank.Task;
import trivium.bank.notes.Note;
import trivium.bank.notes.NotesReader;
import trivium.bank.text.Words;

/**
 * Guessing strategies without knowledge: over thousands of games of many banks none of them is
 * noticeably better than chance. The table is printed and written to {@code target/guessing.txt}.
 */
class GuessingTest {
  private static final int GAMES_A_BANK = 60;
  private static final int QUESTIONS = 15;

  /** Points of a hundred by which a system may beat chance. */
  private static final double FEW = 5;

  /** With fewer questions a strategy cannot be judged. */
  private static final int ENOUGH = 300;

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /** What the players remember of the game so far. */
  private static final class Memory {
    private final Map<Integer, int[]> places = new HashMap<>();
    private final Set<String> right = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private int trues;
    private int falses;

    int rightAt(int choices, int place) {
      return places.computeIfAbsent(choices, int[]::new)[place];
    }

    void learn(Question question) {
      List<String> choices = question.task().shown();
      int place = question.task().correct().getFirst();
      if (question.kind() == Kind.TRUEFALSE) {
        if (choices.get(place).equals("True")) {
          trues++;
        } else {
          falses++;
        }
        return;
      }
      places.computeIfAbsent(choices.size(), int[]::new)[place]++;
      right.add(choices.get(place));
      shown.addAll(choices);
    }
  }

  /** How much a system likes one of the choices; the one it likes best is picked. */
  @FunctionalInterface
  private interface Liking {
    double of(Question question, int choice, Memory memory);
  }

  /**
   * How a system has done with the questions that it is meant for, those included where it can only
   * guess.
   */
  private static final class Tally {
    private int asked;
    private int preferred;
    private final Set<String> prompts = new HashSet<>();
    private double won;
    private double byChance;

    /** Two standard deviations, in points of a hundred, for so many different questions. */
    double luck() {
      double chance = byChance / asked;
      return 2 * 100 * Math.sqrt(chance * (1 - chance) / prompts.size());
    }

    double gain() {
      return 100 * (won - byChance) / asked;
    }
  }

  private static Map<String, Liking> systems() {
    Map<String, Liking> systems = new LinkedHashMap<>();
    for (int place = 0; place < 4; place++) {
      int always = place;
      systems.put(
          "always place " + "ABCD".charAt(place), (_, choice, _) -> choice == always ? 1 : 0);
    }
    systems.put(
        "the place that is due",
        (question, choice, memory) -> -memory.rightAt(question.task().shown().size(), choice));
    systems.put(
        "the place that was right most often",
        (question, choice, memory) -> memory.rightAt(question.task().shown().size(), choice));
    systems.put("the longest", (question, choice, _) -> text(question, choice).length());
    systems.put("the shortest", (question, choice, _) -> -text(question, choice).length());
    systems.put("the odd one out in length", (question, choice, _) -> oddLength(question, choice));
    systems.put("of a middling length", (question, choice, _) -> -oddLength(question, choice));
    systems.put("most words", (question, choice, _) -> words(text(question, choice)).size());
    systems.put("most like the others", (question, choice, _) -> likeness(question, choice));
    systems.put("least like the others", (question, choice, _) -> -likeness(question, choice));
    systems.put("repeats the question", (question, choice, _) -> echo(question, choice));
    systems.put("repeats the question least", (question, choice, _) -> -echo(question, choice));
    systems.put(
        "most punctuation",
        (question, choice, _) ->
            text(question, choice).chars().filter(c -> ",.;:()/'’\"“”-–".indexOf(c) >= 0).count());
    systems.put(
        "other punctuation or capitals than the rest",
        (question, choice, _) -> outOfShape(question, choice));
    systems.put("most digits", (question, choice, _) -> digits(text(question, choice)));
    systems.put("first by the alphabet", (question, choice, _) -> -alphabetical(question, choice));
    systems.put("last by the alphabet", (question, choice, _) -> alphabetical(question, choice));
    systems.put("smallest number", (question, choice, _) -> -rank(question, choice));
    systems.put("largest number", (question, choice, _) -> rank(question, choice));
    systems.put("a middle number", (question, choice, _) -> -Math.abs(rank(question, choice)));
    systems.put("the roundest number", (question, choice, _) -> round(question, choice));
    systems.put("the least round number", (question, choice, _) -> -round(question, choice));
    systems.put(
        "what was not right before",
        (question, choice, memory) -> memory.right.contains(text(question, choice)) ? 0 : 1);
    systems.put(
        "what was not shown before",
        (question, choice, memory) -> memory.shown.contains(text(question, choice)) ? 0 : 1);
    systems.put(
        "what was shown before",
        (question, choice, memory) -> memory.shown.contains(text(question, choice)) ? 1 : 0);
    systems.put("true", truth((_, isTrue) -> isTrue ? 1 : 0));
    systems.put("false", truth((_, isTrue) -> isTrue ? 0 : 1));
    systems.put(
        "true or false, what is due",
        truth((memory, isTrue) -> isTrue ? memory.falses : memory.trues));
    systems.put(
        "true or false, what was last more often",
        truth((memory, isTrue) -> isTrue ? memory.trues : memory.falses));
    systems.put(
        "true where the statement is long",
        (question, choice, _) ->
            question.kind() == Kind.TRUEFALSE
                ? (question.prompt().length() > 70) == text(question, choice).equals("True") ? 1 : 0
                : 0);
    return systems;
  }

  @Test
  void noGuessingStrategyBeatsChance() throws IOException {
    Map<String, Liking> systems = systems();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    systems.keySet().forEach(name -> tallies.put(name, new Tally()));
    int games = 0;
    for (Bank bank : banks()) {
      for (long seed = 0; seed < GAMES_A_BANK; seed++, games++) {
        play(bank, seed, systems, tallies);
      }
    }
    String table = table(games, tallies);
    System.out.println(table);
    Files.writeString(Files.createDirectories(Path.of("target")).resolve("guessing.txt"), table);
    assertThat(tallies.values()).anyMatch(tally -> tally.asked > 10_000);
    assertThat(tallies)
        .allSatisfy((name, tally) -> {
          assertThat(tally.asked).as(name).isGreaterThan(ENOUGH);
          assertThat(tally.gain()).as(name).isLessThan(FEW + tally.luck());
        });
  }

  private static void play(
      Bank bank, long seed, Map<String, Liking> systems, Map<String, Tally> tallies) {
    Memory memory = new Memory();
    for (Question question :
        QuestionDraw.draw(bank, DrawCriteria.of(QUESTIONS, seed), PastResults.NONE)) {
      if (isPicked(question)) {
        boolean statement = question.kind() == Kind.TRUEFALSE;
        boolean numbers = question.task().shown().stream().noneMatch(text -> value(text).isEmpty());
        systems.forEach((name, liking) -> {
          boolean ofStatements = name.startsWith("true") || name.equals("false");
          boolean ofNumbers = name.contains("number") || name.contains("digits");
          boolean meant = ofStatements ? statement : ofNumbers ? numbers : !statement;
          if (meant) {
            answer(question, liking, memory, requireNonNull(tallies.get(name)));
          }
        });
        memory.learn(question);
      }
    }
  }

  private static boolean isPicked(Question question) {
    return question.task() instanceof Task.Choice choice && choice.correct().size() == 1;
  }

  /** Of several that it likes best, a system takes any. */
  private static void answer(Question question, Liking liking, Memory memory, Tally tally) {
    int choices = question.task().shown().size();
    double[] liked =
        IntStream.range(0, choices)
            .mapToDouble(choice -> liking.of(question, choice, memory))
            .toArray();
    double most = Arrays.stream(liked).max().orElseThrow();
    List<Integer> best =
        IntStream.range(0, choices).filter(choice -> liked[choice] == most).boxed().toList();
    tally.asked++;
    tally.prompts.add(question.prompt());
    tally.preferred += best.size() < choices ? 1 : 0;
    tally.byChance += 1.0 / choices;
    tally.won += best.contains(question.task().correct().getFirst()) ? 1.0 / best.size() : 0;
  }

  private static String table(int games, Map<String, Tally> tallies) {
    StringBuilder table =
        new StringBuilder("%d games of %d questions%n".formatted(games, QUESTIONS));
    table.append(
        "%-46s %8s %9s %8s %8s %7s%n"
            .formatted("system", "asked", "preferred", "won %", "chance %", "gain"));
    tallies.forEach((name, tally) ->
        table.append(
            "%-46s %8d %9d %8.1f %8.1f %+7.1f%n"
                .formatted(
                    name,
                    tally.asked,
                    tally.preferred,
                    100 * tally.won / tally.asked,
                    100 * tally.byChance / tally.asked,
                    tally.gain())));
    return table.toString();
  }

  /** The banks that come with the program, the user's own, and the corpus; only what we made. */
  private static List<Bank> banks() {
    List<Path> folders =
        List.of(
            SeedBanks.folder(),
            Path.of("src/test/resources/corpus"),
            Path.of("src/test/resources/mixed"),
            Path.of("..", "..", "shared", "seeds"));
    return folders.stream()
        .filter(Files::isDirectory)
        .flatMap(GuessingTest::notes)
        .map(GuessingTest::read)
        .map(GuessingTest::bank)
        .filter(bank -> bank.questions().size() >= QUESTIONS)
        .toList();
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Stream<Path> notes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(?:txt|md)"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Bank bank(String text) {
    List<Note> notes = NotesReader.read(text).notes();
    return new Bank(
        "notes",
        "Notes",
        notes.stream().map(Note::entry).toList(),
        QuestionMaker.questions(notes).questions().stream()
            .filter(question -> notes.get(question.entry()).entry().options().isEmpty())
            .toList(),
        List.of(),
        List.of());
  }

  private static Liking truth(ToDoubleBiFunction<Memory, Boolean> liking) {
    return (question, choice, memory) ->
        liking.applyAsDouble(memory, text(question, choice).equals("True"));
  }

  private static String text(Question question, int choice) {
    return question.task().shown().get(choice);
  }

  private static double oddLength(Question question, int choice) {
    int[] lengths = question.task().shown().stream().mapToInt(String::length).sorted().toArray();
    double middle = (lengths[lengths.length / 2] + lengths[(lengths.length - 1) / 2]) / 2.0;
    return Math.abs(text(question, choice).length() - middle);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static double likeness(Question question, int choice) {
    Set<String> mine = pairs(text(question, choice));
    double sum = 0;
    for (int other = 0; other < question.task().shown().size(); other++) {
      if (other != choice) {
        Set<String> both = new HashSet<>(pairs(text(question, other)));
        int all = both.size() + mine.size();
        both.retainAll(mine);
        sum += all == 0 ? 0 : 2.0 * both.size() / all;
      }
    }
    return Math.round(sum * 1_000) / 1_000.0;
  }

  /** Neighbouring letters, by which texts are compared. */
  private static Set<String> pairs(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return IntStream.range(0, Math.max(0, small.length() - 1))
        .mapToObj(i -> small.substring(i, i + 2))
        .collect(Collectors.toSet());
  }

  private static double echo(Question question, int choice) {
    Set<String> asked = Words.stems(question.prompt());
    return Words.stems(text(question, choice)).stream().filter(asked::contains).count();
  }

  private static double outOfShape(Question question, int choice) {
    String mine = shape(text(question, choice));
    return question.task().shown().stream().filter(other -> !shape(other).equals(mine)).count();
  }

  private static String shape(String text) {
    return (Character.isUpperCase(text.codePointAt(0)) ? "A" : "a")
        + text.replaceAll("[\\p{L}\\p{N}\\s]", "")
            .chars()
            .sorted()
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
  }

  private static double digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }

  private static double alphabetical(Question question, int choice) {
    return question.task().shown().stream()
        .filter(other -> other.compareToIgnoreCase(text(question, choice)) < 0)
        .count();
  }

  /** From below the middle to above it; nothing where not all choices are numbers. */
  private static double rank(Question question, int choice) {
    List<Double> values = new ArrayList<>();
    for (String text : question.task().shown()) {
      OptionalDouble value = value(text);
      if (value.isEmpty()) {
        return 0;
      }
      values.add(value.getAsDouble());
    }
    double mine = values.get(choice);
    long below = values.stream().filter(value -> value < mine).count();
    long above = values.stream().filter(value -> value > mine).count();
    return below - above;
  }

  private static OptionalDouble value(String text) {
    var number = NUMBER.matcher(text);
    return number.find()
        ? OptionalDouble.of(Double.parseDouble(number.group().replaceAll("[.,]", "")))
        : OptionalDouble.empty();
  }

  /** How many zeros a number ends in; nothing where not all choices are numbers. */
  private static double round(Question question, int choice) {
    if (question.task().shown().stream().anyMatch(text -> value(text).isEmpty())) {
      return 0;
    }
    var number = NUMBER.matcher(text(question, choice));
    String digits = number.find() ? number.group().replaceAll("[.,]", "") : "";
    return digits.length() - digits.replaceFirst("0+$", "").length();
  }
}
