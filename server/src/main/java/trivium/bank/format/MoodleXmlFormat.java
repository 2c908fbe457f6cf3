package trivium.bank.format;

/** Moodle XML: {@code <quiz>} with {@code <question type="...">}. */
final class MoodleXmlFormat implements Format {
  private static final int SURE = 95;
  private static final int HEAD = 4_000;

  @Override
  public String name() {
    return "Moodle XML";
  }

  @Override
  public int evidence(Source source) {
    String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
    return !source.isBinary() && head.stripLeading().startsWith("<") && head.contains("<quiz")
        ? SURE
        : 0;
  }

  @Override
  public Understood read(Source source) throws Unreadable {
    var gathered = new Gathered(name(), source);
    Xml xml = Xml.of(MultilingualText.inOneLanguage(source.text()));
    var worth =
        new Worth(
            xml.root()
                .children("question")
                .flatMap(question -> question.children("defaultgrade"))
                .map(grade -> grade.text().strip())
                .toList());
    String topic = "";
    for (XmlNode question : xml.root().children("question").toList()) {
      if (question.attribute("type").equals("category")) {
        topic = GiftFormat.topic(question.child("category").map(MoodleItem::plain).orElse(""));
      } else {
        Place place = new Place(question.line(), question.lastLine(), topic);
        new MoodleItem(question, place, gathered, worth).read();
      }
    }
    xml.problems().forEach(gathered::note);
    return gathered.understood("");
  }
}
