package trivium.bank.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.TrueFalse;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.text.Tidy;

/**
 * What the Open Trivia Database answers: JSON with {@code results}, each of them a question with
 * its right and its wrong answers. The texts hold HTML entities, or were asked for in base64 or
 * with percent signs; which one it is the texts themselves tell. The bare list of results and the
 * camel case of its relatives are read as well.
 */
final class OpenTriviaDbFormat implements Format {
  private static final int SURE = 95;
  private static final int DEEPEST = 12;
  private static final TypeReference<Map<String, Object>> ITEM = new TypeReference<>() {};
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
                          .maxStringLength(Gathered.LONGEST_FIELD)
                          .maxNumberLength(32)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** An item as it stands in the file. */
  private record Found(Place place, Map<String, Object> fields) {}

  @Override
  public String name() {
    return "Open Trivia DB";
  }

  @Override
  public int evidence(Source source) {
    String text = source.text();
    return !source.isBinary()
            && JsonItems.looksLike(text)
            && RIGHT_KEY.matcher(text).find()
            && WRONG_KEY.matcher(text).find()
        ? SURE
        : 0;
  }

  @Override
  public Understood read(Source source) {
    JsonItems.hold(source.text());
    var gathered = new Gathered(name(), source);
    List<Found> items = items(source.text(), gathered);
    UnaryOperator<String> decode = decoder(items);
    for (Found item : items) {
      try {
        take(item, decode, gathered);
      } catch (IllegalArgumentException undecodable) {
        gathered.problem(item.place(), "is encoded in a way that can't be read");
      }
    }
    return gathered.understood("");
  }

  /** All objects that hold a question, wherever they are; reading ends where the JSON breaks. */
  private static List<Found> items(String text, Gathered gathered) {
    var items = new ArrayList<Found>();
    int line = 1;
    try (JsonParser parser = MAPPER.createParser(text)) {
      boolean inList = false;
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        ReadingBudget.current().check();
        line = parser.currentTokenLocation().getLineNr();
        inList = inList || next == JsonToken.START_ARRAY;
        if (inList && next == JsonToken.START_OBJECT) {
          Map<String, Object> fields = MAPPER.readValue(parser, ITEM);
          int last = parser.currentLocation().getLineNr();
          items.add(new Found(new Place(line, last, ""), fields));
        }
      }
    } catch (JacksonException broken) {
      int at = broken.getLocation() == null ? line : broken.getLocation().getLineNr();
      gathered.problem(
          Place.at(Math.max(1, at)), "is no JSON from here on: " + broken.getOriginalMessage());
    }
    return items;
  }

  private static void take(Found item, UnaryOperator<String> decode, Gathered gathered) {
    String prompt = decode.apply(string(item.fields(), "question"));
    String right = decode.apply(string(item.fields(), "correct_answer", "correctAnswer"));
    List<String> wrong =
        strings(item.fields(), "incorrect_answers", "incorrectAnswers").stream()
            .map(decode)
            .filter(one -> !one.isBlank())
            .toList();
    String type = decode.apply(string(item.fields(), "type"));
    Place place =
        new Place(
            item.place().first(),
            item.place().last(),
            decode.apply(string(item.fields(), "category")));
    if (prompt.isBlank() || right.isBlank()) {
      gathered.problem(
          item.place(),
          prompt.isBlank() ? "has no question" : "has no correct_answer: " + Tidy.excerpt(prompt));
      return;
    }
    boolean statement =
        type.equals("boolean")
            || (wrong.size() == 1 && isTruth(right) && isTruth(wrong.getFirst()));
    if (statement && isTruth(right)) {
      gathered.ask(
          place, new Asking(prompt, () -> TrueFalse.task(right.equalsIgnoreCase("true")), ""));
    } else if (wrong.isEmpty()) {
      gathered.card(place, prompt, right);
    } else {
      var options = new ArrayList<Option>();
      options.add(new Option(right, true));
      wrong.forEach(one -> options.add(new Option(one, false)));
      gathered.choices(place, prompt, options, false, "", Extras.NONE);
    }
  }

  private static boolean isTruth(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return plain.equals("true") || plain.equals("false");
  }

  /** How the texts of this file are written: their types and their questions tell. */
  private static UnaryOperator<String> decoder(List<Found> items) {
    List<String> questions =
        items.stream()
            .map(item -> string(item.fields(), "question"))
            .filter(text -> !text.isBlank())
            .toList();
    if (questions.isEmpty()) {
      return HtmlText::light;
    }
    if (questions.stream()
        .allMatch(text -> text.length() % 4 == 0 && BASE64.matcher(text).matches())) {
      return text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).strip();
    }
    boolean noBlanks = questions.stream().allMatch(text -> text.indexOf(' ') < 0);
    boolean percents = questions.stream().anyMatch(text -> PERCENT.matcher(text).find());
    return noBlanks && percents
        ? text -> URLDecoder.decode(text, StandardCharsets.UTF_8).strip()
        : HtmlText::light;
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
            .filter(one -> one instanceof String || one instanceof Number || one instanceof Boolean)
            .map(String::valueOf)
            .toList();
      }
    }
    return List.of();
  }
}
