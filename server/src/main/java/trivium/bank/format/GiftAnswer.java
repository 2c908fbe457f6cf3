package trivium.bank.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trivium.bank.Extras;
import trivium.bank.Option;
import trivium.bank.Task;
import trivium.bank.TrueFalse;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.text.Tidy;

/** What stands in the braces of a GIFT question. */
final class GiftAnswer {
  private static final Pattern TRUTH =
      Pattern.compile("^(T|TRUE|F|FALSE)\\s*(#.*)?$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern WEIGHT =
      Pattern.compile("^\\s*%\\s*(-?\\d{1,3}(?:[.,]\\d{1,9})?)\\s*%");
  private static final String ARROW = "->";

  /** Of a part with its share and its texts. */
  private static final long BYTES_PER_PART = 400;

  private final String whole;
  private final String general;
  private final GiftText.Markup markup;
  private final Extras extras;

  /** An answer that may be given, and what is said to who gives it. */
  private record Part(boolean equals, Optional<Double> weight, String raw, Weighed weighed) {}

  /**
   * @param extras of the question before the braces
   */
  GiftAnswer(String inside, GiftText.Markup markup, Extras extras) {
    this.extras = extras;
    int at = GiftText.findAll(inside, "####");
    this.whole = (at < 0 ? inside : inside.substring(0, at)).strip();
    this.general = at < 0 ? "" : GiftText.marked(inside.substring(at + 4), markup).text();
    this.markup = markup;
  }

  void ask(String prompt, Place place, Gathered gathered) {
    Matcher truth = TRUTH.matcher(whole);
    if (whole.isEmpty()) {
      gathered.problem(
          place,
          "is an essay, which nobody can mark while a room waits; write an answer into its braces: "
              + Tidy.excerpt(prompt));
    } else if (whole.startsWith("#")) {
      number(prompt, place, gathered);
    } else if (truth.matches()) {
      boolean isTrue = Character.toUpperCase(whole.charAt(0)) == 'T';
      gathered.ask(
          place,
          new Asking(prompt, () -> TrueFalse.task(isTrue), truthFeedback(truth.group(2)), extras));
    } else {
      listed(prompt, place, gathered);
    }
  }

  /** First what is said to who was wrong, then to who was right. */
  private String truthFeedback(String feedback) {
    if (feedback == null) {
      return general;
    }
    List<String> said =
        GiftText.cut(feedback, "#").stream()
            .filter(one -> one.startsWith("#"))
            .map(one -> GiftText.marked(one.substring(1), markup).text())
            .toList();
    return Weighed.joined(general, String.join("\n", said.reversed()));
  }

  private void listed(String prompt, Place place, Gathered gathered) {
    if (GiftText.cut(whole, "=~").stream().anyMatch(this::isOnlyPicture)) {
      gathered.problem(
          place, "has a picture as a choice, which can't be shown here: " + Tidy.excerpt(prompt));
      return;
    }
    if (GiftText.cut(whole, "=~").stream().anyMatch(GiftAnswer::isHalfWeighed)) {
      gathered.problem(place, "has a share of points that can't be read: " + Tidy.excerpt(prompt));
      return;
    }
    List<Part> parts = parts(whole);
    if (!isCertain(parts)) {
      gathered.problem(place, "does not say for certain what is right: " + Tidy.excerpt(prompt));
      return;
    }
    boolean hasWrong = parts.stream().anyMatch(part -> !part.equals());
    if (parts.isEmpty()) {
      String bare = GiftText.marked(whole, markup).text();
      gathered.ask(place, new Asking(prompt, () -> Asking.text(List.of(bare)), general, extras));
    } else if (!hasWrong && parts.stream().allMatch(part -> arrow(part.raw()) >= 0)) {
      match(prompt, parts, place, gathered);
    } else if (hasWrong) {
      choices(prompt, parts, place, gathered);
    } else {
      List<Weighed> answers = parts.stream().map(Part::weighed).toList();
      gathered.ask(
          place,
          new Asking(
              prompt,
              () -> Asking.text(Weighed.accepted(answers)),
              Weighed.explanation(general, answers),
              extras));
    }
  }

  /** Whether no mark and no share of what is in the braces has been lost or altered. */
  private boolean isCertain(List<Part> parts) {
    if (parts.isEmpty()) {
      return !isNearlyTruth(whole);
    }
    boolean unmarked = !GiftText.cut(whole, "=~").getFirst().isBlank();
    List<Weighed> answers = parts.stream().map(Part::weighed).toList();
    boolean complete =
        parts.stream().anyMatch(part -> part.equals() && full(part))
            || Weighed.addUp(answers)
            || isEachEnough(answers);
    boolean glued = parts.stream().anyMatch(part -> holdsTwoPairs(part.raw()));
    return !unmarked && complete && !glued;
  }

  /** Whether a pair that has lost its mark hangs on the one in the line above. */
  private static boolean holdsTwoPairs(String raw) {
    int first = arrow(raw);
    int line = first < 0 ? -1 : raw.indexOf('\n', first);
    return line >= 0 && raw.indexOf(ARROW, line) >= 0;
  }

  /** A misspelt "TRUE" is no word to be typed. */
  private static boolean isNearlyTruth(String text) {
    String word = text.replaceFirst("(?s)#.*", "").strip().toLowerCase(Locale.ROOT);
    return word.matches("[^t]?rue|t.?ue|tr.?e|tru[^e]?|[^f]?alse|f.?lse|fa.?se|fal.?e|fals[^e]?");
  }

  /** Several that each earn everything: any of them will do. */
  private static boolean isEachEnough(List<Weighed> answers) {
    return answers.stream().filter(answer -> answer.weight() > 0).count() > 1
        && answers.stream().allMatch(one -> one.weight() <= 0 || one.weight() >= Weighed.FULL);
  }

  /** "%50" without its second sign. */
  private static boolean isHalfWeighed(String raw) {
    return raw.matches("(?s)[=~]\\s*(?:%\\s*-?\\d|-?[\\d.]{1,9}%(?!\\s)[\\p{L}\\d]).*")
        && !WEIGHT.matcher(raw.substring(1)).find();
  }

  private boolean isOnlyPicture(String raw) {
    if (raw.indexOf('<') < 0) {
      return false;
    }
    String body = WEIGHT.matcher(raw.replaceFirst("^[=~]", "")).replaceFirst("");
    int feedback = GiftText.find(body, "#", 0);
    return EmbeddedPictures.isOnlyPicture(
        GiftText.unescaped(feedback < 0 ? body : body.substring(0, feedback)));
  }

  private void choices(String prompt, List<Part> parts, Place place, Gathered gathered) {
    List<Weighed> answers = parts.stream().map(Part::weighed).toList();
    boolean single = parts.stream().anyMatch(part -> part.equals() && full(part));
    boolean eachEnough = isEachEnough(answers);
    List<Option> options = single ? Weighed.options(answers) : Weighed.anyWeight(answers);
    gathered.choices(
        place,
        prompt,
        options,
        !single && !eachEnough,
        single ? Weighed.explanation(general, answers) : Weighed.feedback(general, answers),
        extras);
  }

  private static boolean full(Part part) {
    return part.weight().isEmpty() || part.weight().get() >= Weighed.FULL;
  }

  private static int arrow(String raw) {
    return raw.indexOf(ARROW);
  }

  private void match(String prompt, List<Part> parts, Place place, Gathered gathered) {
    var left = new ArrayList<String>();
    var right = new ArrayList<String>();
    var spare = new ArrayList<String>();
    for (Part part : parts) {
      String raw = part.raw();
      int at = arrow(raw);
      String from = GiftText.marked(raw.substring(0, at), markup).text();
      String to = GiftText.marked(raw.substring(at + ARROW.length()), markup).text();
      if (from.isBlank()) {
        spare.add(to);
      } else {
        left.add(from);
        right.add(to);
      }
    }
    gathered.ask(
        place, new Asking(prompt, () -> Asking.match(left, right, spare), general, extras));
  }

  private void number(String prompt, Place place, Gathered gathered) {
    String body = whole.substring(1);
    List<Part> listed = parts(body);
    List<Part> parts = listed.isEmpty() ? List.of(part("=" + body)) : listed;
    double best = parts.stream().mapToDouble(part -> part.weighed().weight()).max().orElse(0);
    List<Part> asked = parts.stream().filter(part -> part.weighed().weight() >= best).toList();
    if (best < Weighed.FULL) {
      gathered.problem(place, "marks no number as right: " + Tidy.excerpt(prompt));
      return;
    }
    if (!listed.isEmpty() && !GiftText.cut(body, "=~").getFirst().isBlank()) {
      gathered.problem(place, "does not say for certain what is right: " + Tidy.excerpt(prompt));
      return;
    }
    if (asked.size() > 1) {
      gathered.note(
          place, "has several numbers that are right; the first is asked: " + Tidy.excerpt(prompt));
    }
    String partial =
        parts.stream()
            .filter(part -> !asked.contains(part) && part.weighed().weight() > 0)
            .map(part -> part.weighed().told())
            .collect(Collectors.joining("\n"));
    String said = Weighed.joined(general, asked.getFirst().weighed().feedback());
    Supplier<Task> task = () -> numeric(asked.getFirst().weighed().text());
    gathered.ask(place, new Asking(prompt, task, Weighed.joined(said, partial), extras));
  }

  private static Task numeric(String text) {
    int range = text.indexOf("..");
    if (range >= 0) {
      return Asking.between(
          Decimals.read(text.substring(0, range), text.substring(range + 2)),
          Decimals.read(text.substring(range + 2), text.substring(0, range)));
    }
    int colon = text.indexOf(':');
    return new Task.Numeric(
        colon < 0
            ? Decimals.read(text)
            : Decimals.read(text.substring(0, colon), text.substring(colon + 1)),
        colon < 0
            ? 0
            : Math.abs(Decimals.read(text.substring(colon + 1), text.substring(0, colon))),
        "");
  }

  private List<Part> parts(String text) {
    return GiftText.cut(text, "=~").stream()
        .filter(raw -> raw.startsWith("=") || raw.startsWith("~"))
        .map(this::part)
        .filter(part -> !part.weighed().text().isBlank() || arrow(part.raw()) >= 0)
        .toList();
  }

  private Part part(String raw) {
    ReadingBudget.current().hold(BYTES_PER_PART + 4L * raw.length());
    String body = raw.substring(1);
    Matcher weight = WEIGHT.matcher(body);
    Optional<Double> share = Optional.empty();
    if (weight.find()) {
      share = Optional.of(Decimals.read(String.valueOf(weight.group(1))));
      body = body.substring(weight.end());
    }
    int at = GiftText.find(body, "#", 0);
    String feedback = at < 0 ? "" : GiftText.marked(body.substring(at + 1), markup).text();
    String bare = at < 0 ? body : body.substring(0, at);
    boolean equals = raw.startsWith("=");
    return new Part(
        equals,
        share,
        bare,
        new Weighed(
            GiftText.marked(bare, markup).text(),
            share.orElse(equals ? Weighed.FULL : 0.0),
            feedback));
  }
}
