package trivium.bank.format;

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

/**
 * IMS QTI 1.2 and 2.x (and 3, whose names differ by their prefix only): one file of questions or of
 * one question, or a zip of them with its manifest.
 */
final class QtiFormat implements Format {
  private static final int SURE = 95;
  private static final int HEAD = 4_000;
  private static final String MANIFEST = "imsmanifest.xml";
  private static final int MOST_ITEMS = 5_000;

  /** A file of a package, or the file itself, as it was read. */
  private record Part(String path, Source source) {}

  @Override
  public String name() {
    return "QTI";
  }

  @Override
  public int evidence(Source source) {
    if (Packed.isZip(source.bytes())) {
      return Packed.names(source.bytes(), MANIFEST) || Packed.names(source.bytes(), ".xml")
          ? SURE - 1
          : 0;
    }
    String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
    boolean named =
        Stream.of("<questestinterop", "assessmentItem", "qti-assessment-item", "<assessmentTest")
            .anyMatch(head::contains);
    return !source.isBinary() && head.stripLeading().startsWith("<") && named ? SURE : 0;
  }

  @Override
  public Understood read(Source source) throws Unreadable {
    var gathered = new Gathered(name(), source);
    if (Packed.isZip(source.bytes())) {
      return unpacked(source, gathered);
    }
    Xml xml = Xml.of(source.text());
    List<XmlNode> items = items(xml.root());
    Map<XmlNode, String> sections = sections(xml.root());
    Worth worth = worth(List.of(xml.root()));
    for (XmlNode item : items) {
      String topic = sections.getOrDefault(item, "");
      Place place = new Place(item.line(), item.lastLine(), topic);
      item(item, place, gathered, worth, _ -> Optional.empty());
    }
    missingBanks(List.of(xml.root()), gathered);
    xml.problems().forEach(gathered::note);
    if (items.isEmpty()) {
      throw new Unreadable(1, "names questions in other files; load the whole package as a zip");
    }
    return gathered.understood(title(xml.root()));
  }

  /** Canvas keeps quizzes as a Common Cartridge has them, and beside these in full. */
  private static boolean isQuestions(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".qti");
  }

  private Understood unpacked(Source source, Gathered gathered) throws Unreadable {
    Map<String, XmlNode> trees =
        trees(Packed.files(source.bytes(), QtiFormat::isQuestions), gathered);
    var pictures = new PackagedPictures(Packed.files(source.bytes(), PackagedPictures::isPicture));
    Set<String> order = ordered(trees);
    List<XmlNode> roots = order.stream().map(trees::get).filter(Objects::nonNull).toList();
    boolean several = roots.stream().filter(root -> !items(root).isEmpty()).limit(2).count() > 1;
    Worth worth = worth(roots);
    int number = 0;
    String title = "";
    for (String path : order) {
      XmlNode root = trees.get(path);
      if (root == null || isTwin(path, trees)) {
        continue;
      }
      Map<XmlNode, String> sections = sections(root);
      for (XmlNode item : items(root)) {
        if (++number <= MOST_ITEMS) {
          String topic = sections.getOrDefault(item, several ? title(root) : "");
          item(
              item,
              new Place(number, number, topic),
              gathered,
              worth,
              file -> pictures.find(path, file));
        }
      }
      title = title.isEmpty() ? title(root) : title;
    }
    missingBanks(roots, gathered);
    if (number == 0) {
      throw new Unreadable(1, "is a zip without a question in QTI in it");
    }
    return gathered.understood(title);
  }

  private static Map<String, XmlNode> trees(Map<String, byte[]> files, Gathered gathered) {
    var trees = new LinkedHashMap<String, XmlNode>();
    for (var file : files.entrySet()) {
      Part part = new Part(file.getKey(), new Source(file.getKey(), file.getValue()));
      try {
        Xml xml = Xml.of(part.source().text());
        trees.put(part.path(), xml.root());
        xml.problems()
            .forEach(problem ->
                gathered.note(
                    Place.at(1),
                    part.path() + " line " + problem.line() + " " + problem.message()));
      } catch (Unreadable broken) {
        gathered.note(Place.at(1), part.path() + " line " + broken.line() + " " + broken.message());
      }
    }
    return trees;
  }

  /** Whether a quiz of a Common Cartridge stands in the package in full too. */
  private static boolean isTwin(String path, Map<String, XmlNode> trees) {
    int slash = path.lastIndexOf('/');
    if (slash < 0 || !path.endsWith("/assessment_qti.xml")) {
      return false;
    }
    String folder = path.substring(0, slash);
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    String above = folder.substring(0, folder.length() - name.length());
    return trees.containsKey(above + "non_cc_assessments/" + name + ".xml.qti");
  }

  private static Worth worth(List<XmlNode> roots) {
    return new Worth(
        roots.stream().flatMap(root -> items(root).stream()).map(Qti1Item::points).toList());
  }

  /** Tells of banks that a quiz draws questions from and that are not in the file. */
  private static void missingBanks(List<XmlNode> roots, Gathered gathered) {
    Set<String> known =
        roots.stream()
            .flatMap(root -> Stream.concat(Stream.of(root), root.all("objectbank").stream()))
            .map(node -> node.attribute("ident"))
            .collect(Collectors.toSet());
    for (XmlNode root : roots) {
      root.all("sourcebank_ref").stream()
          .filter(ref -> !known.contains(ref.text().strip()))
          .forEach(ref ->
              gathered.note(
                  Place.at(1),
                  "draws questions from a bank that is not in this file ("
                      + ref.text().strip()
                      + "); export the whole course, or that bank"));
    }
  }

  /** First as tests and manifest name them, then as they come. */
  private static Set<String> ordered(Map<String, XmlNode> trees) {
    var order = new LinkedHashSet<String>();
    trees.forEach((path, root) -> {
      if (plain(root.name()).equals("assessmentTest")) {
        order.add(path);
        below(root, "assessmentItemRef")
            .forEach(ref -> order.add(beside(path, ref.attribute("href"))));
      }
    });
    trees.entrySet().stream()
        .filter(file -> file.getKey().endsWith(MANIFEST))
        .sorted(Comparator.comparingInt(file -> file.getKey().length()))
        .forEach(file ->
            below(file.getValue(), "file")
                .forEach(one -> order.add(beside(file.getKey(), one.attribute("href")))));
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
    for (XmlNode node : root.below(Set.of("item", "assessmentItem", "qti-assessment-item"))) {
      if (isItem(node)) {
        items.add(node);
      }
    }
    return items;
  }

  /** Manifests have items too, but none with a presentation. */
  private static boolean isItem(XmlNode node) {
    return plain(node.name()).equals("assessmentItem")
        || (node.is("item")
            && (node.child("presentation").isPresent() || !node.attribute("ident").isEmpty()));
  }

  private static void item(
      XmlNode item,
      Place place,
      Gathered gathered,
      Worth worth,
      Function<String, Optional<byte[]>> files) {
    if (item.is("item")) {
      new Qti1Item(item, place, gathered, worth, files).read();
    } else {
      new Qti2Item(item, place, gathered, files).read();
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
            .map(one -> one.attribute("title"))
            .filter(title -> !title.isEmpty())
            .orElseGet(() -> Qti1Item.metadata(root, "bank_title"))
        : own;
  }

  /** The titles of the sections that items are in, the innermost of each. */
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

  private static List<XmlNode> below(XmlNode root, String name) {
    return root.below(Set.of()).stream().filter(node -> plain(node.name()).equals(name)).toList();
  }

  /** QTI 3 says "qti-simple-choice" where QTI 2 says "simpleChoice". */
  static String plain(String name) {
    if (!name.startsWith("qti-")) {
      return name;
    }
    var plain = new StringBuilder();
    boolean upper = false;
    for (char letter : name.substring("qti-".length()).toCharArray()) {
      if (letter == '-') {
        upper = true;
      } else {
        plain.append(upper ? Character.toUpperCase(letter) : letter);
        upper = false;
      }
    }
    return plain.toString();
  }
}
