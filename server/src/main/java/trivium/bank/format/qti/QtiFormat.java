package trivium.bank.format.qti;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trivium.bank.format.DecodedText;
import trivium.bank.format.Format;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.Source;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.format.ZipExtractor;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.PointScale;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.markup.XmlDocument;
import trivium.bank.format.markup.XmlNode;

/**
 * Reader of IMS QTI 1.2, 2.x and 3: a file of one question or more, or a zip of such files with a
 * manifest.
 */
public final class QtiFormat implements Format {
  private static final int SURE = 95;
  private static final int HEAD = 4_000;
  private static final String MANIFEST = "imsmanifest.xml";
  private static final int MOST_ITEMS = 5_000;

  @Override
  public String name() {
    return "QTI";
  }

  @Override
  public int evidence(Source source) {
    if (ZipExtractor.isZip(source.bytes())) {
      return ZipExtractor.mentions(source.bytes(), MANIFEST)
              || ZipExtractor.mentions(source.bytes(), ".xml")
          ? SURE - 1
          : 0;
    }
    String head = source.head(HEAD);
    boolean named =
        Stream.of("<questestinterop", "assessmentItem", "qti-assessment-item", "<assessmentTest")
            .anyMatch(head::contains);
    return !source.isBinary() && head.stripLeading().startsWith("<") && named ? SURE : 0;
  }

  @Override
  public ImportedBank read(Source source) throws UnreadableFileException {
    var builder = new BankBuilder(name(), source);
    if (ZipExtractor.isZip(source.bytes())) {
      return readPackage(source, builder);
    }
    XmlDocument xml = XmlDocument.parse(source.text());
    List<XmlNode> items = items(xml.root());
    Map<XmlNode, String> sections = sections(xml.root());
    PointScale scale = scale(List.of(xml.root()));
    for (XmlNode item : items) {
      String topic = sections.getOrDefault(item, "");
      SourceLocation location = new SourceLocation(item.line(), item.lastLine(), topic);
      read(item, location, builder, scale, _ -> Optional.empty());
    }
    warnOfMissingBanks(List.of(xml.root()), builder);
    xml.problems().forEach(builder::warn);
    if (items.isEmpty()) {
      throw new UnreadableFileException(
          1, "names questions in other files; load the whole package as a zip");
    }
    return builder.build(title(xml.root()));
  }

  private static boolean isQuestions(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".qti");
  }

  private static ImportedBank readPackage(Source source, BankBuilder builder)
      throws UnreadableFileException {
    Map<String, XmlNode> trees =
        trees(ZipExtractor.extract(source.bytes(), QtiFormat::isQuestions), builder);
    var pictures =
        new PackagedPictures(ZipExtractor.extract(source.bytes(), PackagedPictures::isPicture));
    Set<String> order = ordered(trees);
    List<XmlNode> roots = order.stream().map(trees::get).filter(Objects::nonNull).toList();
    boolean several = roots.stream().filter(root -> !items(root).isEmpty()).limit(2).count() > 1;
    PointScale scale = scale(roots);
    int number = 0;
    String title = "";
    for (String path : order) {
      XmlNode root = trees.get(path);
      if (root == null || isDuplicate(path, trees)) {
        continue;
      }
      Map<XmlNode, String> sections = sections(root);
      for (XmlNode item : items(root)) {
        if (++number <= MOST_ITEMS) {
          String topic = sections.getOrDefault(item, several ? title(root) : "");
          read(
              item,
              new SourceLocation(number, number, topic),
              builder,
              scale,
              file -> pictures.find(path, file));
        }
      }
      title = title.isEmpty() ? title(root) : title;
    }
    warnOfMissingBanks(roots, builder);
    if (number == 0) {
      throw new UnreadableFileException(1, "is a zip without a question in QTI in it");
    }
    return builder.build(title);
  }

  private static Map<String, XmlNode> trees(Map<String, byte[]> files, BankBuilder builder) {
    var trees = new LinkedHashMap<String, XmlNode>();
    for (var file : files.entrySet()) {
      String path = file.getKey();
      try {
        XmlDocument xml = XmlDocument.parse(DecodedText.of(file.getValue()).text());
        trees.put(path, xml.root());
        xml.problems().forEach(problem -> warn(builder, path, problem.line(), problem.message()));
      } catch (UnreadableFileException broken) {
        warn(builder, path, broken.line(), broken.message());
      }
    }
    return trees;
  }

  private static void warn(BankBuilder builder, String path, int line, String message) {
    builder.warn(SourceLocation.at(1), path + " line " + line + " " + message);
  }

  /** Whether a file is the Common Cartridge form of a quiz that the package also has in full. */
  private static boolean isDuplicate(String path, Map<String, XmlNode> trees) {
    int slash = path.lastIndexOf('/');
    if (slash < 0 || !path.endsWith("/assessment_qti.xml")) {
      return false;
    }
    String folder = path.substring(0, slash);
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    String above = folder.substring(0, folder.length() - name.length());
    return trees.containsKey(above + "non_cc_assessments/" + name + ".xml.qti");
  }

  private static PointScale scale(List<XmlNode> roots) {
    return new PointScale(
        roots.stream().flatMap(root -> items(root).stream()).map(Qti1Item::points).toList());
  }

  /** Warns about question banks that a quiz draws from and that the file does not contain. */
  private static void warnOfMissingBanks(List<XmlNode> roots, BankBuilder builder) {
    Set<String> known =
        roots.stream()
            .flatMap(root -> Stream.concat(Stream.of(root), root.all("objectbank").stream()))
            .map(node -> node.attribute("ident"))
            .collect(Collectors.toSet());
    for (XmlNode root : roots) {
      root.all("sourcebank_ref").stream()
          .filter(ref -> !known.contains(ref.text().strip()))
          .forEach(ref ->
              builder.warn(
                  SourceLocation.at(1),
                  "draws questions from a bank that is not in this file ("
                      + ref.text().strip()
                      + "); export the whole course, or that bank"));
    }
  }

  /** The paths in the order of tests and manifest, followed by all others. */
  private static Set<String> ordered(Map<String, XmlNode> trees) {
    var order = new LinkedHashSet<String>();
    trees.forEach((path, root) -> {
      if (Qti2Item.qti2Name(root).equals("assessmentTest")) {
        order.add(path);
        Qti2Item.all(root, "assessmentItemRef")
            .forEach(ref -> order.add(beside(path, ref.attribute("href"))));
      }
    });
    trees.entrySet().stream()
        .filter(file -> file.getKey().endsWith(MANIFEST))
        .sorted(Comparator.comparingInt(file -> file.getKey().length()))
        .forEach(file ->
            Qti2Item.all(file.getValue(), "file")
                .forEach(
                    reference -> order.add(beside(file.getKey(), reference.attribute("href")))));
    order.addAll(trees.keySet());
    return order;
  }

  private static String beside(String path, String href) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? href : path.substring(0, slash + 1) + href;
  }

  private static List<XmlNode> items(XmlNode root) {
    if (isItem(root)) {
      return List.of(root);
    }
    var items = new ArrayList<XmlNode>();
    for (XmlNode node : root.descendants(Set.of("item", "assessmentItem", "qti-assessment-item"))) {
      if (isItem(node)) {
        items.add(node);
      }
    }
    return items;
  }

  /** Items of a manifest have neither a presentation nor an identifier. */
  private static boolean isItem(XmlNode node) {
    return Qti2Item.qti2Name(node).equals("assessmentItem")
        || (node.is("item")
            && (node.child("presentation").isPresent() || !node.attribute("ident").isEmpty()));
  }

  private static void read(
      XmlNode item,
      SourceLocation location,
      BankBuilder builder,
      PointScale scale,
      Function<String, Optional<byte[]>> files) {
    if (item.is("item")) {
      new Qti1Item(item, location, builder, scale, files).read();
    } else {
      new Qti2Item(item, location, builder, files).read();
    }
  }

  private static String title(XmlNode root) {
    if (isItem(root)) {
      return "";
    }
    String own = root.attribute("title");
    return own.isEmpty()
        ? root.first("assessment")
            .or(() -> root.first("objectbank"))
            .map(element -> element.attribute("title"))
            .filter(title -> !title.isEmpty())
            .orElseGet(() -> Qti1Item.metadata(root, "bank_title"))
        : own;
  }

  /** The title of the innermost section of each item. */
  private static Map<XmlNode, String> sections(XmlNode root) {
    var titles = new IdentityHashMap<XmlNode, String>();
    for (XmlNode section : root.all("section")) {
      String title = section.attribute("title");
      if (!title.isEmpty()) {
        section.all("item").forEach(item -> titles.put(item, title));
      }
    }
    return titles;
  }
}
