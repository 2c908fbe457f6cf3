package trivium.bank.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What all forms say of one page, and which of them the page as a whole speaks for. Of two that
 * claim a line the firmer one reads it; of two that are as firm, the one with more to say in the
 * whole file.
 */
final class Survey {
  /**
   * Nobody marks an entry in a line of this length, and patterns must not be run on what a stranger
   * made for them.
   */
  static final int LONGEST_LINE = 2_000;

  /** So many entries are no accident. */
  static final int SOME = 3;

  /** From this share of the lines on, a file is a glossary. */
  private static final double MOSTLY = 0.7;

  private static final int LONGEST_TITLE = 60;
  private static final double NEARLY_ALL = 0.8;

  /** How far below a question its answer's mark is looked for. */
  private static final int NEAR = 12;

  /** The table of dialects. */
  private static final List<Form> ALL =
      List.of(
          new HeadingForm(),
          new LabelForm("[Qq]|" + LabelForm.WORDS, LabelForm.Weight.PLAIN),
          new LabelForm("F|P|D|S|В|س|文", LabelForm.Weight.LETTER),
          new LabelForm("Front|Term|Word|Prompt|Card|Riddle|Clue", LabelForm.Weight.WORD),
          new DetailsForm(),
          new CardForm(),
          new WrappedForm(),
          new StarForm(),
          new BoldForm(),
          new NumberedForm(),
          new BulletForm(),
          new PrefixForm(),
          new CapsForm(),
          new ArrowForm(),
          new QuestionMarkForm(),
          new SeparatedForm("::", "::", 0.2),
          new SeparatedForm(";;", ";;", 0.2),
          new SeparatedForm("|", "\\|", 0.4),
          new SeparatedForm("\t", "\\t+", 0.4),
          new SeparatedForm(" - ", "\\s-\\s", 0.4),
          new SeparatedForm("–", "\\s[–—]\\s", 0.4),
          new SeparatedForm("—", "\\s?—\\s?", 0.4),
          new SeparatedForm("=", "\\s={1,2}\\s", 0.4),
          new SeparatedForm("*", "(?<=[\\p{L}\\p{N})])\\*(?=\\S)", 0.5),
          new SeparatedForm(":", "\\s?(?<!:)[:：](?=\\s)", 0.6),
          new IndentForm(),
          new LineByLineForm());

  /** What a line begins, and by which form. */
  record Claim(Cue cue, Form form) {}

  private record Ranked(Form form, Map<Integer, Cue> cues) {}

  private final Page page;
  private final int lines;
  private final List<Ranked> admitted = new ArrayList<>();
  private final Map<Form, Integer> claims = new HashMap<>();
  private final Map<Form, Boolean> oneLine = new HashMap<>();
  private final Headings headings;

  /** The lines that begin with the mark of an answer. */
  private final Set<Integer> answers = new HashSet<>();

  /** The lines that ask in some form or other. */
  private final Set<Integer> asking = new HashSet<>();

  private int firm;

  /** How many lines are labels of an answer. */
  private int labels;

  Survey(Page page) {
    this.page = page;
    this.lines = lines(page);
    for (int i = 0; i < page.size(); i++) {
      if (page.readable(i) && AnswerMark.at(page, i).isPresent()) {
        answers.add(i);
        labels += AnswerMark.isLabel(page.line(i)) ? 1 : 0;
      }
    }
    Map<Form, Map<Integer, Cue>> found = new HashMap<>();
    for (Form form : ALL) {
      found.put(form, form.kept(page, cues(form)));
    }
    found
        .values()
        .forEach(cues ->
            cues.forEach((index, cue) -> {
              if (asks(cue, index)) {
                asking.add(index);
              }
            }));
    headings = new Headings(page, found.getOrDefault(ALL.getFirst(), Map.of()));
    firm = (int) headings.questions();
    // The firmest first: what softer forms may claim depends on what is there already.
    for (Form.Firmness firmness :
        List.of(Form.Firmness.LABELLED, Form.Firmness.MARKED, Form.Firmness.SOFT)) {
      int before = firm;
      for (Form form : ALL) {
        Map<Integer, Cue> cues = found.getOrDefault(form, Map.of());
        if (form.firmness() == firmness && !cues.isEmpty() && form.admits(evidence(cues, before))) {
          admitted.add(new Ranked(form, cues));
          claims.put(form, cues.size());
          firm += form instanceof HeadingForm || firmness == Form.Firmness.SOFT ? 0 : cues.size();
        }
      }
    }
    admitMixedSigns(found);
    dropTitle();
    admitted.sort(
        Comparator.comparing((Ranked one) -> one.form().firmness())
            .thenComparingInt(one -> one.cues().size())
            .reversed());
  }

  /** In a glossary whose author took now one sign and now another, all of them count. */
  private void admitMixedSigns(Map<Form, Map<Integer, Cue>> found) {
    List<Form> signs = ALL.stream().filter(SeparatedForm.class::isInstance).toList();
    Set<Integer> together = new HashSet<>();
    signs.forEach(form -> together.addAll(found.getOrDefault(form, Map.of()).keySet()));
    if (together.size() < SOME || together.size() < MOSTLY * lines) {
      return;
    }
    for (Form form : signs) {
      Map<Integer, Cue> cues = found.getOrDefault(form, Map.of());
      if (!cues.isEmpty() && !claims.containsKey(form)) {
        admitted.add(new Ranked(form, cues));
        claims.put(form, cues.size());
      }
    }
  }

  /** The first line of a page is its title, though it may be written like a term. */
  private void dropTitle() {
    int first = page.next(-1);
    int most = claims.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (Ranked one : admitted) {
      if (one.form().firmness() == Form.Firmness.SOFT
          && one.cues().get(first) instanceof Cue.Tells
          && claims(one.form()) < most) {
        one.cues().remove(first);
      }
    }
  }

  private static int lines(Page page) {
    int lines = 0;
    for (int i = 0; i < page.size(); i++) {
      lines += page.kindOf(i) == Page.Kind.TEXT ? 1 : 0;
    }
    return lines;
  }

  private Map<Integer, Cue> cues(Form form) {
    Map<Integer, Cue> cues = new TreeMap<>();
    for (int i = 0; i < page.size(); i++) {
      if (page.readable(i)) {
        int index = i;
        form.cue(page, i).ifPresent(cue -> cues.put(index, cue));
      }
    }
    return cues;
  }

  private Evidence evidence(Map<Integer, Cue> cues, int firm) {
    int asking = 0;
    int telling = 0;
    int marked = 0;
    int answered = 0;
    int running = 0;
    int last = 0;
    List<Integer> starts = List.copyOf(cues.keySet());
    for (int i = 0; i < starts.size(); i++) {
      int index = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : page.size();
      Cue cue = cues.getOrDefault(index, new Cue.Rule());
      boolean tells = cue instanceof Cue.Tells;
      asking += asks(cue, index) ? 1 : 0;
      telling += tells ? 1 : 0;
      marked += isMarked(index, end) ? 1 : 0;
      answered += tells || page.next(index) < end ? 1 : 0;
      int number = Numbered.of(cue).orElse(0);
      running += number > 0 && (number == last + 1 || number == 1) ? 1 : 0;
      last = number;
    }
    return new Evidence(starts.size(), asking, telling, marked, answered, running, lines, firm);
  }

  private boolean asks(Cue cue, int index) {
    return switch (cue) {
      case Cue.Asks asks ->
          Asking.asks(asks.question()) || page.questionEnd(index, asks.question()) > index;
      case Cue.Tells tells -> Asking.asks(tells.question());
      case Cue.Heading _, Cue.Rule _, Cue.Answers _ -> false;
    };
  }

  private boolean isMarked(int index, int end) {
    int last = Math.min(end, index + NEAR);
    for (int next = index + 1; next < last; next++) {
      if (asking.contains(next)) {
        return false;
      }
      if (answers.contains(next)) {
        return true;
      }
    }
    return false;
  }

  Headings headings() {
    return headings;
  }

  /** How many lines a form claims on this page. */
  int claims(Form form) {
    return claims.getOrDefault(form, 0);
  }

  /** Whether questions on this page have answers with a label in front. */
  boolean labelsAnswers() {
    return labels * 2 >= firm;
  }

  Form headingForm() {
    return ALL.getFirst();
  }

  boolean hasFirm() {
    return firm > 0;
  }

  /** Whether no form claims more lines than this one, where no firm form is. */
  boolean isMain(Form form) {
    return firm == 0
        && claims.entrySet().stream()
            .filter(other -> !other.getKey().equals(headingForm()))
            .allMatch(other -> other.getValue() <= claims(form));
  }

  /** Whether this line, though no form claims it, is a heading above entries of one line each. */
  boolean isTitle(int index) {
    String line = page.line(index).strip();
    return page.readable(index)
        && page.fresh(index)
        && page.indent(index) == 0
        && line.length() <= LONGEST_TITLE
        && !Asking.ends(line)
        && ",;.".indexOf(line.charAt(line.length() - 1)) < 0
        && claim(index).isEmpty()
        && claim(page.next(index)).isPresent();
  }

  /** Whether entries of this form stand whole on a line each: what else comes is none of theirs. */
  boolean isOneLine(Form form) {
    return oneLine.computeIfAbsent(form, this::standsOnOneLine);
  }

  private boolean standsOnOneLine(Form form) {
    int whole = 0;
    int all = 0;
    for (Ranked one : admitted) {
      if (one.form().equals(form)) {
        for (Map.Entry<Integer, Cue> cue : one.cues().entrySet()) {
          int next = cue.getKey() + 1;
          all++;
          whole +=
              cue.getValue() instanceof Cue.Tells
                      && (next >= page.size() || page.blank(next) || claim(next).isPresent())
                  ? 1
                  : 0;
        }
      }
    }
    return all >= SOME && whole >= NEARLY_ALL * all;
  }

  /** Whether the answers that firm forms open are mostly one block each. */
  boolean isCompact() {
    int entries = 0;
    int single = 0;
    int blocks = 0;
    boolean inEntry = false;
    for (int i = 0; i <= page.size(); i++) {
      boolean starts = i == page.size() || isFirm(i);
      if (starts) {
        entries += inEntry ? 1 : 0;
        single += inEntry && blocks <= 1 ? 1 : 0;
        inEntry = true;
        blocks = 0;
      } else if (page.kindOf(i) != Page.Kind.BLANK && page.fresh(i) && claim(i).isEmpty()) {
        blocks++;
      }
    }
    return single * 2 > entries;
  }

  private boolean isFirm(int index) {
    Optional<Claim> claim = claim(index);
    return claim.isPresent() && claim.get().form().firmness() != Form.Firmness.SOFT;
  }

  /** What begins at this line. */
  Optional<Claim> claim(int index) {
    if (index >= page.size() || !page.readable(index)) {
      return Optional.empty();
    }
    for (Ranked ranked : admitted) {
      Cue cue = ranked.cues().get(index);
      if (cue != null) {
        return Optional.of(new Claim(cue, ranked.form()));
      }
    }
    return Optional.empty();
  }
}
