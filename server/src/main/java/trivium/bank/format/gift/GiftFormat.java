package trivium.bank.format.gift;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trivium.bank.Question;
import trivium.bank.QuestionSettings;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.JsonText;
import trivium.bank.format.Source;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.markup.EmbeddedPictures;
import trivium.bank.format.markup.MultilingualText;

/** Reader of GIFT, the text format of Moodle: {@code ::title:: text {=right ~wrong #feedback}}. */
public final class GiftFormat implements Format {
  private static final int SURE = 90;
  private static final int LIKELY = 75;
  private static final Pattern ANSWER =
      Pattern.compile("^\\s*(?:[=~#%]|$|(?:T|F|TRUE|FALSE)\\s*(?:#|$))", Pattern.CASE_INSENSITIVE);

  /** The root of a category tree, which is no topic. */
  private static final Pattern ROOT = Pattern.compile("^(?:\\$[^/$]*\\$/?)?(?:top(?:/|$))?");

  private static final Pattern SLASH = Pattern.compile("(?<!/)/(?!/)");

  /** The evidence is taken from the first blocks. */
  private static final int SAMPLED_BLOCKS = 200;

  @Override
  public String name() {
    return "GIFT";
  }

  @Override
  public int evidence(Source source) {
    String text = source.text();
    if (source.isBinary() || text.indexOf('{') < 0 || JsonText.looksLikeJson(text)) {
      return 0;
    }
    List<GiftBlocks.Block> blocks = GiftBlocks.of(text);
    List<GiftBlocks.Block> sample = blocks.subList(0, Math.min(SAMPLED_BLOCKS, blocks.size()));
    long questions = sample.stream().filter(GiftFormat::isQuestion).count();
    long others = sample.stream().filter(block -> !block.category()).count() - questions;
    boolean named = source.extension().equals("gift");
    boolean categories = sample.stream().anyMatch(GiftBlocks.Block::category);
    if (questions == 0) {
      return 0;
    }
    return named || categories ? SURE : questions > others ? LIKELY : 0;
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
  public ImportedBank read(Source source) {
    var builder = new BankBuilder(name(), source);
    String topic = "";
    for (GiftBlocks.Block block : GiftBlocks.of(MultilingualText.inOneLanguage(source.text()))) {
      if (block.category()) {
        topic = topic(block.text());
      } else {
        question(block, new SourceLocation(block.first(), block.last(), topic), builder);
      }
    }
    return builder.build("");
  }

  /** The innermost category of a path; empty for the root and for the default of a course. */
  public static String topic(String path) {
    String below = ROOT.matcher(path).replaceFirst("");
    List<String> steps = List.of(SLASH.split(below));
    String last = GiftText.unescaped(steps.getLast()).replace("//", "/").strip();
    return last.startsWith("Default for ") ? "" : last;
  }

  private static void question(
      GiftBlocks.Block block, SourceLocation location, BankBuilder builder) {
    String text = withoutTitle(block.text().strip());
    int open = GiftText.find(text, "{", 0);
    if (open < 0) {
      builder.reject(location, "has no answer in braces, so it is no question", block.text());
      return;
    }
    int close = GiftText.find(text, "}", open);
    if (close < 0) {
      builder.reject(location, "has no closing brace", block.text());
      return;
    }
    GiftText.Marked before = GiftText.marked(text.substring(0, open), GiftText.Markup.GUESSED);
    String after = text.substring(close + 1).strip();
    // General feedback belongs into the braces, but many people write it after them.
    String feedback = after.startsWith("####") ? after : "";
    GiftText.Marked whole =
        after.isEmpty() || !feedback.isEmpty()
            ? before
            : new GiftText.Marked(
                before.markup(), before.raw() + Question.GAP + text.substring(close + 1));
    String prompt = whole.text();
    QuestionSettings extras = QuestionSettings.NONE;
    if (whole.isHtml()) {
      EmbeddedPictures.Illustrated shown =
          new EmbeddedPictures(builder, location)
              .importFirst(GiftText.unescaped(whole.raw()), _ -> Optional.empty());
      prompt = shown.markdown();
      extras = new QuestionSettings(Optional.empty(), 1, shown.picture(), true);
    }
    new GiftAnswer(prompt, extras, before.markup(), location, builder)
        .read(text.substring(open + 1, close) + feedback);
  }

  private static String withoutTitle(String text) {
    if (!text.startsWith("::")) {
      return text;
    }
    int end = GiftText.findAll(text.substring(2), "::");
    return end < 0 ? text : text.substring(end + 4);
  }
}
