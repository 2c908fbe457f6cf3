package trivium.bank.format.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trivium.bank.Option;
import trivium.bank.QuestionSettings;
import trivium.bank.Task;
import trivium.bank.TrueFalseChoices;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.format.builder.BankBuilder;
import trivium.bank.format.builder.Decimals;
import trivium.bank.format.builder.ImportedQuestion;
import trivium.bank.format.builder.ImportedTasks;
import trivium.bank.format.builder.RejectionReason;
import trivium.bank.format.builder.SourceLocation;
import trivium.bank.format.builder.WeightedAnswer;
import trivium.bank.format.markup.EmbeddedPictures;

/** Reads the answer of a GIFT question, which is in its braces. */
final class GiftAnswer {
  private static final Pattern TRUTH =
      Pattern.compile("^(T|TRUE|F|FALSE)\\s*(#.*)?$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern WEIGHT =
      Pattern.compile("^\\s*%\\s*(-?\\d{1,3}(?:[.,]\\d{1,9})?)\\s*%");
  private static final String ARROW = "->";

  private static final long BYTES_PER_PART = 400;

  private final String prompt;
  private final QuestionSettings extras;
  private final GiftText.Markup markup;
  private final SourceLocation location;
  private final BankBuilder builder;

  /** An answer with its mark and its feedback. */
  private record Part(boolean equals, Optional<Double> weight, String raw, WeightedAnswer answer) {
    boolean isFull() {
      return weight.isEmpty() || weight.get() >= WeightedAnswer.FULL;
    }

    int arrow() {
      return raw.indexOf(ARROW);
    }

    /** Whether a pair that has lost its mark is attached to the one in the line above. */
    boolean hasTwoPairs() {
      int line = arrow() < 0 ? -1 : raw.indexOf('\n', arrow());
      return line >= 0 && raw.indexOf(ARROW, line) >= 0;
    }
  }

  GiftAnswer(
      String prompt,
      QuestionSettings extras,
      GiftText.Markup markup,
      SourceLocation location,
      BankBuilder builder) {
    this.prompt = prompt;
    this.extras = extras;
    this.markup = markup;
    this.location = location;
    this.builder = builder;
  }

  void read(String inside) {
    int at = GiftText.findAll(inside, "####");
    String body = (at < 0 ? inside : inside.substring(0, at)).strip();
    String feedback = at < 0 ? "" : text(inside.substring(at + 4));
    Matcher truth = TRUTH.matcher(body);
    if (body.isEmpty()) {
      reject(RejectionReason.ESSAY + "; write an answer into its braces");
    } else if (body.startsWith("#")) {
      number(body.substring(1), feedback);
    } else if (truth.matches()) {
      boolean isTrue = Character.toUpperCase(body.charAt(0)) == 'T';
      add(() -> TrueFalseChoices.task(isTrue), truthFeedback(feedback, truth.group(2)));
    } else {
      parts(body, feedback);
    }
  }

  private void reject(String reason) {
    builder.reject(location, reason, prompt);
  }

  private void add(Supplier<Task> task, String explanation) {
    builder.add(location, new ImportedQuestion(prompt, task, explanation, extras));
  }

  private String text(String raw) {
    return GiftText.marked(raw, markup).text();
  }

  /** GIFT has the feedback for a wrong answer first, then that for a right one. */
  private String truthFeedback(String general, String feedback) {
    if (feedback == null) {
      return general;
    }
    List<String> texts =
        GiftText.cut(feedback, "#").stream()
            .filter(section -> section.startsWith("#"))
            .map(section -> text(section.substring(1)))
            .toList();
    return WeightedAnswer.joinLines(general, String.join("\n", texts.reversed()));
  }

  private void parts(String body, String general) {
    List<String> raw = GiftText.cut(body, "=~");
    if (raw.stream().anyMatch(this::isOnlyPicture)) {
      reject(RejectionReason.PICTURE_AS_CHOICE);
      return;
    }
    if (raw.stream().anyMatch(GiftAnswer::hasBrokenWeight)) {
      reject("has a share of points that can't be read");
      return;
    }
    List<Part> parts = parts(raw);
    if (!isCertain(body, raw.getFirst(), parts)) {
      reject(RejectionReason.UNCERTAIN);
      return;
    }
    List<WeightedAnswer> answers = parts.stream().map(Part::answer).toList();
    if (parts.isEmpty()) {
      String answer = text(body);
      add(() -> ImportedTasks.text(List.of(answer)), general);
    } else if (parts.stream().anyMatch(part -> !part.equals())) {
      choices(parts, answers, general);
    } else if (parts.stream().allMatch(part -> part.arrow() >= 0)) {
      match(parts, general);
    } else if (WeightedAnswer.differInCase(answers)) {
      reject(RejectionReason.CASE_SENSITIVE);
    } else {
      add(
          () -> ImportedTasks.text(WeightedAnswer.accepted(answers)),
          WeightedAnswer.explanation(general, answers));
    }
  }

  /** Whether no mark and no weight has been lost or altered. */
  private static boolean isCertain(String body, String beforeFirst, List<Part> parts) {
    if (parts.isEmpty()) {
      return !isMisspeltTruth(body);
    }
    List<WeightedAnswer> answers = parts.stream().map(Part::answer).toList();
    boolean complete =
        parts.stream().anyMatch(part -> part.equals() && part.isFull())
            || WeightedAnswer.sumToFull(answers)
            || isEachEnough(answers);
    return beforeFirst.isBlank() && complete && parts.stream().noneMatch(Part::hasTwoPairs);
  }

  private static boolean isMisspeltTruth(String text) {
    String word = text.replaceFirst("(?s)#.*", "").strip().toLowerCase(Locale.ROOT);
    return word.matches("[^t]?rue|t.?ue|tr.?e|tru[^e]?|[^f]?alse|f.?lse|fa.?se|fal.?e|fals[^e]?");
  }

  /** Whether there are several right answers that each earn all points. */
  private static boolean isEachEnough(List<WeightedAnswer> answers) {
    return answers.stream().filter(answer -> answer.weight() > 0).count() > 1
        && WeightedAnswer.areAllOrNothing(answers);
  }

  /** A weight that lacks one of its percent signs: "%50". */
  private static boolean hasBrokenWeight(String raw) {
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

  private void choices(List<Part> parts, List<WeightedAnswer> answers, String general) {
    boolean single = parts.stream().anyMatch(part -> part.equals() && part.isFull());
    List<Option> options =
        single ? WeightedAnswer.singleChoice(answers) : WeightedAnswer.severalChoices(answers);
    builder.addChoices(
        location,
        prompt,
        options,
        !single && !isEachEnough(answers),
        single
            ? WeightedAnswer.explanation(general, answers)
            : WeightedAnswer.feedback(general, answers),
        extras);
  }

  private void match(List<Part> parts, String general) {
    var left = new ArrayList<String>();
    var right = new ArrayList<String>();
    var spare = new ArrayList<String>();
    for (Part part : parts) {
      String from = text(part.raw().substring(0, part.arrow()));
      String to = text(part.raw().substring(part.arrow() + ARROW.length()));
      if (from.isBlank()) {
        spare.add(to);
      } else {
        left.add(from);
        right.add(to);
      }
    }
    add(() -> ImportedTasks.match(left, right, spare), general);
  }

  private void number(String body, String general) {
    List<String> raw = GiftText.cut(body, "=~");
    List<Part> listed = parts(raw);
    List<Part> parts = listed.isEmpty() ? List.of(part("=" + body)) : listed;
    double best = parts.stream().mapToDouble(part -> part.answer().weight()).max().orElse(0);
    List<Part> right = parts.stream().filter(part -> part.answer().weight() >= best).toList();
    if (best < WeightedAnswer.FULL) {
      reject("marks no number as right");
      return;
    }
    if (!listed.isEmpty() && !raw.getFirst().isBlank()) {
      reject(RejectionReason.UNCERTAIN);
      return;
    }
    if (right.size() > 1) {
      builder.warn(location, "has several numbers that are right; the first is asked", prompt);
    }
    String partial =
        parts.stream()
            .filter(part -> !right.contains(part) && part.answer().weight() > 0)
            .map(part -> part.answer().withShare())
            .collect(Collectors.joining("\n"));
    WeightedAnswer first = right.getFirst().answer();
    String feedback = WeightedAnswer.joinLines(general, first.feedback());
    add(() -> numberTask(first.text()), WeightedAnswer.joinLines(feedback, partial));
  }

  private static Task numberTask(String text) {
    int range = text.indexOf("..");
    return range < 0
        ? ImportedTasks.number(text)
        : ImportedTasks.range(
            Decimals.parse(text.substring(0, range), text.substring(range + 2)),
            Decimals.parse(text.substring(range + 2), text.substring(0, range)));
  }

  private List<Part> parts(List<String> raw) {
    return raw.stream()
        .filter(answer -> answer.startsWith("=") || answer.startsWith("~"))
        .map(this::part)
        .filter(part -> !part.answer().text().isBlank() || part.arrow() >= 0)
        .toList();
  }

  private Part part(String raw) {
    ReadingBudget.current().charge(BYTES_PER_PART + 4L * raw.length());
    String body = raw.substring(1);
    Matcher weight = WEIGHT.matcher(body);
    Optional<Double> share = Optional.empty();
    if (weight.find()) {
      share = Optional.of(Decimals.parse(String.valueOf(weight.group(1))));
      body = body.substring(weight.end());
    }
    int at = GiftText.find(body, "#", 0);
    String feedback = at < 0 ? "" : text(body.substring(at + 1));
    String bare = at < 0 ? body : body.substring(0, at);
    boolean equals = raw.startsWith("=");
    return new Part(
        equals,
        share,
        bare,
        new WeightedAnswer(text(bare), share.orElse(equals ? WeightedAnswer.FULL : 0.0), feedback));
  }
}
