package trivium.bank.format.opentrivia;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import trivium.bank.Option;
import trivium.bank.QuestionSettings;
import trivium.bank.TrueFalseChoices;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.JsonText;
import trivium.bank.format.Source;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.markup.HtmlText;

/**
 * Reader of the JSON of the Open Trivia Database: {@code results} with questions, a right and wrong
 * answers each. Texts are encoded with HTML entities, base64 or percent signs, which is detected. A
 * bare list of results and names in camel case are accepted too.
 */
public final class OpenTriviaDbFormat implements Format {
  private static final int SURE = 95;
  private static final int DEEPEST = 12;
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
  private static final Pattern PERCENT = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
  private static final Pattern RIGHT_KEY = Pattern.compile("\"correct_?[aA]nswer\"");
  private static final Pattern WRONG_KEY = Pattern.compile("\"incorrect_?[aA]nswers\"");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(BankBuilder.LONGEST_FIELD)
                          .maxNumberLength(32)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A JSON object of the file. */
  private record Item(SourceLocation location, Map<String, Object> fields) {}

  @Override
  public String name() {
    return "Open Trivia DB";
  }

  @Override
  public int evidence(Source source) {
    String text = source.text();
    return !source.isBinary()
            && JsonText.looksLikeJson(text)
            && RIGHT_KEY.matcher(text).find()
            && WRONG_KEY.matcher(text).find()
        ? SURE
        : 0;
  }

  @Override
  public ImportedBank read(Source source) {
    JsonText.reserveMemory(source.text());
    var builder = new BankBuilder(name(), source);
    List<Item> items = items(source.text(), builder);
    UnaryOperator<String> decode = decoder(items);
    for (Item item : items) {
      try {
        read(item, decode, builder);
      } catch (IllegalArgumentException undecodable) {
        builder.reject(item.location(), "is encoded in a way that can't be read");
      }
    }
    return builder.build("");
  }

  /** All objects in the outermost list, up to the first syntax error. */
  private static List<Item> items(String text, BankBuilder builder) {
    var items = new ArrayList<Item>();
    int line = 1;
    try (JsonParser parser = MAPPER.createParser(text)) {
      boolean inList = false;
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        ReadingBudget.current().check();
        line = parser.currentTokenLocation().getLineNr();
        inList = inList || next == JsonToken.START_ARRAY;
        if (inList && next == JsonToken.START_OBJECT) {
          Map<String, Object> fields = MAPPER.readValue(parser, FIELDS);
          int last = parser.currentLocation().getLineNr();
          items.add(new Item(new SourceLocation(line, last, ""), fields));
        }
      }
    } catch (JacksonException broken) {
      int at = broken.getLocation() == null ? line : broken.getLocation().getLineNr();
      builder.reject(
          SourceLocation.at(Math.max(1, at)),
          "is no JSON from here on: " + broken.getOriginalMessage());
    }
    return items;
  }

  private static void read(Item item, UnaryOperator<String> decode, BankBuilder builder) {
    String prompt = decode.apply(string(item.fields(), "question"));
    String right = decode.apply(string(item.fields(), "correct_answer", "correctAnswer"));
    List<String> wrong =
        strings(item.fields(), "incorrect_answers", "incorrectAnswers").stream()
            .map(decode)
            .filter(text -> !text.isBlank())
            .toList();
    String type = decode.apply(string(item.fields(), "type"));
    SourceLocation location =
        new SourceLocation(
            item.location().first(),
            item.location().last(),
            decode.apply(string(item.fields(), "category")));
    if (prompt.isBlank() || right.isBlank()) {
      builder.reject(
          item.location(), prompt.isBlank() ? "has no question" : "has no correct_answer", prompt);
      return;
    }
    Optional<Boolean> truth = TrueFalseChoices.parse(right);
    boolean statement =
        type.equals("boolean")
            || (wrong.size() == 1 && TrueFalseChoices.parse(wrong.getFirst()).isPresent());
    if (statement && truth.isPresent()) {
      builder.add(
          location, new ImportedQuestion(prompt, () -> TrueFalseChoices.task(truth.get()), ""));
    } else if (wrong.isEmpty()) {
      builder.addCard(location, prompt, right);
    } else {
      var options = new ArrayList<Option>();
      options.add(new Option(right, true));
      wrong.forEach(choice -> options.add(new Option(choice, false)));
      builder.addChoices(location, prompt, options, false, "", QuestionSettings.NONE);
    }
  }

  /** Detects the encoding of the texts by the questions. */
  private static UnaryOperator<String> decoder(List<Item> items) {
    List<String> questions =
        items.stream()
            .map(item -> string(item.fields(), "question"))
            .filter(text -> !text.isBlank())
            .toList();
    if (questions.isEmpty()) {
      return HtmlText::toMarkdown;
    }
    if (questions.stream()
        .allMatch(text -> text.length() % 4 == 0 && BASE64.matcher(text).matches())) {
      return text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).strip();
    }
    boolean noBlanks = questions.stream().allMatch(text -> text.indexOf(' ') < 0);
    boolean percents = questions.stream().anyMatch(text -> PERCENT.matcher(text).find());
    return noBlanks && percents
        ? text -> URLDecoder.decode(text, StandardCharsets.UTF_8).strip()
        : HtmlText::toMarkdown;
  }

  private static String string(Map<String, Object> fields, String... names) {
    for (String name : names) {
      Object value = fields.get(name);
      if (value instanceof Map<?, ?> inner && inner.get("text") instanceof String text) {
        return text;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean) {
        return value.toString();
      }
    }
    return "";
  }

  private static List<String> strings(Map<String, Object> fields, String... names) {
    for (String name : names) {
      if (fields.get(name) instanceof List<?> list) {
        return list.stream()
            .filter(value ->
                value instanceof String || value instanceof Number || value instanceof Boolean)
            .map(String::valueOf)
            .toList();
      }
    }
    return List.of();
  }
}
