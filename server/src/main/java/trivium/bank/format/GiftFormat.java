package trivium.bank.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.Extras;
import trivium.bank.Question;
import trivium.bank.text.Tidy;

/**
 * GIFT, the text format of Moodle: {@code ::title:: question {=right ~wrong #feedback}}. What is in
 * braces is read by {@link GiftAnswer}.
 */
final class GiftFormat implements Format {
  private static final int SURE = 90;
  private static final int LIKELY = 75;
  private static final Pattern ANSWER =
      Pattern.compile("^\\s*(?:[=~#%]|$|(?:T|F|TRUE|FALSE)\\s*(?:#|$))", Pattern.CASE_INSENSITIVE);

  /** Only the top of a category tree is named so, and it names nothing. */
  private static final Pattern ROOT = Pattern.compile("^(?:\\$[^/$]*\\$/?)?(?:top(?:/|$))?");

  private static final Pattern SLASH = Pattern.compile("(?<!/)/(?!/)");

  /** Of so many blocks the first tell enough. */
  private static final int LOOKED_AT = 200;

  @Override
  public String name() {
    return "GIFT";
  }

  @Override
  public int evidence(Source source) {
    String text = source.text();
    if (source.isBinary() || text.indexOf('{') < 0 || JsonItems.looksLike(text)) {
      return 0;
    }
    List<GiftBlocks.Block> blocks = GiftBlocks.of(text);
    List<GiftBlocks.Block> looked = blocks.subList(0, Math.min(LOOKED_AT, blocks.size()));
    long questions = looked.stream().filter(GiftFormat::isQuestion).count();
    long others = looked.stream().filter(one -> !one.category()).count() - questions;
    boolean named = source.extension().equals("gift");
    boolean has = looked.stream().anyMatch(GiftBlocks.Block::category);
    if (questions == 0) {
      return 0;
    }
    return named || has ? SURE : questions > others ? LIKELY : 0;
  }

  private static boolean isQuestion(GiftBlocks.Block block) {
    int open = block.category() ? -1 : GiftText.find(block.text(), "{", 0);
    int close = open < 0 ? -1 : GiftText.find(block.text(), "}", open);
    if (open <= 0 || close < 0) {
      return false;
    }
    String inside = block.text().substring(open + 1, close);
    return ANSWER.matcher(inside).find() && !block.text().substring(0, open).isBlank();
  }

  @Override
  public Understood read(Source source) {
    var gathered = new Gathered(name(), source);
    String topic = "";
    for (GiftBlocks.Block block : GiftBlocks.of(MultilingualText.inOneLanguage(source.text()))) {
      if (block.category()) {
        topic = topic(block.text());
      } else {
        question(block, new Place(block.first(), block.last(), topic), gathered);
      }
    }
    return gathered.understood("");
  }

  /** The last of the categories, none for what Moodle calls the top of a course. */
  static String topic(String path) {
    String below = ROOT.matcher(path).replaceFirst("");
    List<String> steps = List.of(SLASH.split(below));
    String last = GiftText.unescaped(steps.getLast()).replace("//", "/").strip();
    return last.startsWith("Default for ") ? "" : last;
  }

  private static void question(GiftBlocks.Block block, Place place, Gathered gathered) {
    String text = withoutTitle(block.text().strip());
    int open = GiftText.find(text, "{", 0);
    if (open < 0) {
      gathered.problem(
          place, "has no answer in braces, so it is no question: " + Tidy.excerpt(block.text()));
      return;
    }
    int close = GiftText.find(text, "}", open);
    if (close < 0) {
      gathered.problem(place, "has no closing brace: " + Tidy.excerpt(block.text()));
      return;
    }
    GiftText.Marked before = GiftText.marked(text.substring(0, open), GiftText.Markup.GUESSED);
    String behind = text.substring(close + 1).strip();
    // What is said to everybody belongs into the braces, but many write it behind them.
    String said = behind.startsWith("####") ? behind : "";
    String after = said.isEmpty() ? behind : "";
    GiftText.Marked whole =
        after.isEmpty()
            ? before
            : new GiftText.Marked(
                before.markup(), before.raw() + Question.GAP + text.substring(close + 1));
    String prompt = whole.text();
    Extras extras = Extras.NONE;
    if (whole.isHtml()) {
      EmbeddedPictures.Shown shown =
          new EmbeddedPictures(gathered, place)
              .take(GiftText.unescaped(whole.raw()), _ -> Optional.empty());
      prompt = shown.text();
      extras = new Extras(Optional.empty(), 1, shown.picture(), true);
    }
    new GiftAnswer(text.substring(open + 1, close) + said, before.markup(), extras)
        .ask(prompt, place, gathered);
  }

  private static String withoutTitle(String text) {
    if (!text.startsWith("::")) {
      return text;
    }
    int end = GiftText.findAll(text.substring(2), "::");
    return end < 0 ? text : text.substring(end + 4);
  }
}
