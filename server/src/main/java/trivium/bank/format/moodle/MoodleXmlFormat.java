package trivium.bank.format.moodle;

import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.PointScale;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.gift.GiftFormat;
import trivium.bank.format.markup.MultilingualText;
import trivium.bank.format.markup.XmlDocument;
import trivium.bank.format.markup.XmlNode;

/** Reader of Moodle XML: {@code <quiz>} with {@code <question type="...">}. */
public final class MoodleXmlFormat implements Format {
  private static final int SURE = 95;
  private static final int HEAD = 4_000;

  @Override
  public String name() {
    return "Moodle XML";
  }

  @Override
  public int evidence(Source source) {
    String head = source.head(HEAD);
    return !source.isBinary() && head.stripLeading().startsWith("<") && head.contains("<quiz")
        ? SURE
        : 0;
  }

  @Override
  public ImportedBank read(Source source) throws UnreadableFileException {
    var builder = new BankBuilder(name(), source);
    XmlDocument xml = XmlDocument.parse(MultilingualText.inOneLanguage(source.text()));
    var scale =
        new PointScale(
            xml.root()
                .children("question")
                .flatMap(question -> question.children("defaultgrade"))
                .map(grade -> grade.text().strip())
                .toList());
    String topic = "";
    for (XmlNode question : xml.root().children("question").toList()) {
      if (question.attribute("type").equals("category")) {
        topic = GiftFormat.topic(question.child("category").map(MoodleText::raw).orElse(""));
      } else {
        var location = new SourceLocation(question.line(), question.lastLine(), topic);
        new MoodleQuestion(question, location, builder, scale).read();
      }
    }
    xml.problems().forEach(builder::warn);
    return builder.build("");
  }
}
