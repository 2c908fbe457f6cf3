package trivium.bank.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.notes.language.QuestionWords;

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

  /** How far below a question its answer's mark is looked for. */
  private static final int NEAR = 12;

  /** What a line begins, and by which form. */
  record Claim(Cue cue, Form form) {}

  /** A form that the page speaks for. */
  record Admitted(Form form, Claims claims) {}

  private final Page page;
  private final int lines;
  private final List<Admitted> admitted = new ArrayList<>();
  private final Map<Form, Integer> counts = new HashMap<>();
  private final Headings headings;

  /** The lines that begin with the mark of an answer. */
  private final BitSet answers = new BitSet();

  /** The lines that ask in some form or other. */
  private final BitSet asking = new BitSet();

  /** The lines that some admitted form claims. */
  private final BitSet claimed = new BitSet();

  private int firm;

  /** How many lines are labels of an answer. */
  private int labels;

  /** The line that was asked about last, and what it begins: it is asked about again at once. */
  private int lastIndex = -1;

  private Optional<Claim> lastClaim = Optional.empty();

  Survey(Page page) {
    this.page = page;
    this.lines = lines(page);
    ReadingBudget budget = ReadingBudget.current();
    for (int i = 0; i < page.size(); i++) {
      budget.check();
      if (page.readable(i) && AnswerMark.at(page, i).isPresent()) {
        answers.set(i);
        labels += AnswerMark.isLabel(page.line(i)) ? 1 : 0;
      }
    }
    // Forms know nothing of each other: on a long page each processor asks some of them.
    Map<Form, Claims> found =
        Dialects.ALL.parallelStream()
            .collect(
                Collectors.toMap(
                    Function.identity(), form -> form.kept(page, claimsOf(form, budget))));
    for (Claims claims : found.values()) {
      for (int i = 0; i < claims.size(); i++) {
        if (claims.asks(i)) {
          asking.set(claims.line(i));
        }
      }
    }
    headings = new Headings(page, found.getOrDefault(Dialects.HEADINGS, new Claims()));
    firm = headings.questions();
    var marked = new BitSet();
    // The firmest first: what softer forms may claim depends on what is there already.
    for (Form.Firmness firmness :
        List.of(Form.Firmness.LABELLED, Form.Firmness.MARKED, Form.Firmness.SOFT)) {
      int before = firm;
      for (Form form : Dialects.ALL) {
        Claims claims = found.getOrDefault(form, new Claims());
        if (form.firmness() == firmness
            && claims.size() > 0
            && form.admits(evidence(claims, before))) {
          admit(form, claims);
          if (!form.equals(Dialects.HEADINGS) && firmness != Form.Firmness.SOFT) {
            marked.or(claims.lines());
            firm = headings.questions() + marked.cardinality();
          }
        }
      }
    }
    admitMixedSigns(found);
    dropTitle();
    admitted.sort(
        Comparator.comparing((Admitted one) -> one.form().firmness())
            .thenComparingInt(one -> one.claims().size())
            .reversed());
    admitted.forEach(one -> claimed.or(one.claims().lines()));
  }

  private void admit(Form form, Claims claims) {
    admitted.add(new Admitted(form, claims));
    counts.put(form, claims.size());
  }

  /** In a glossary whose author took now one sign and now another, all of them count. */
  private void admitMixedSigns(Map<Form, Claims> found) {
    List<Form> signs = Dialects.ALL.stream().filter(SeparatedForm.class::isInstance).toList();
    BitSet together = new BitSet();
    signs.forEach(form -> together.or(found.getOrDefault(form, new Claims()).lines()));
    if (together.cardinality() < SOME || together.cardinality() < MOSTLY * lines) {
      return;
    }
    for (Form form : signs) {
      Claims claims = found.getOrDefault(form, new Claims());
      if (claims.size() > 0 && !counts.containsKey(form)) {
        admit(form, claims);
      }
    }
  }

  /** The first line of a page is its title, though it may be written like a term. */
  private void dropTitle() {
    int first = page.next(-1);
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (Admitted one : admitted) {
      Claims claims = one.claims();
      if (one.form().firmness() == Form.Firmness.SOFT
          && claims.has(first)
          && claims.tells(0)
          && claims.size() < most) {
        claims.remove(first);
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

  private Claims claimsOf(Form form, ReadingBudget budget) {
    var claims = new Claims();
    int needed = form.needs() | Traits.READABLE;
    for (int i = 0; i < page.size(); i++) {
      if (page.has(i, needed)) {
        budget.check();
        Optional<Cue> cue = form.cue(page, i);
        if (cue.isPresent()) {
          claims.add(i, cue.get(), asks(cue.get(), i));
        }
      }
    }
    return claims;
  }

  private Evidence evidence(Claims claims, int before) {
    int asks = 0;
    int telling = 0;
    int marked = 0;
    int answered = 0;
    int running = 0;
    int last = 0;
    for (int i = 0; i < claims.size(); i++) {
      int index = claims.line(i);
      int end = i + 1 < claims.size() ? claims.line(i + 1) : page.size();
      asks += claims.asks(i) ? 1 : 0;
      telling += claims.tells(i) ? 1 : 0;
      marked += isMarked(index, end) ? 1 : 0;
      answered += claims.tells(i) || page.next(index) < end ? 1 : 0;
      int number = claims.number(i);
      running += number > 0 && (number == last + 1 || number == 1) ? 1 : 0;
      last = number;
    }
    return new Evidence(claims.size(), asks, telling, marked, answered, running, lines, before);
  }

  private boolean asks(Cue cue, int index) {
    return switch (cue) {
      case Cue.Asks asks ->
          QuestionWords.asks(asks.question())
              || page.questionEnd(index, asks.question()) > index
              || InlineAnswer.hasChoicesBelow(page, index);
      case Cue.Tells tells -> QuestionWords.asks(tells.question());
      case Cue.Heading _, Cue.Rule _ -> false;
    };
  }

  private boolean isMarked(int index, int end) {
    int last = Math.min(end, index + NEAR);
    for (int next = index + 1; next < last; next++) {
      if (asking.get(next)) {
        return false;
      }
      if (answers.get(next)) {
        return true;
      }
    }
    return false;
  }

  Page page() {
    return page;
  }

  Headings headings() {
    return headings;
  }

  List<Admitted> admitted() {
    return admitted;
  }

  /** How many lines a form claims on this page; 0 if the page does not speak for it. */
  int claims(Form form) {
    return counts.getOrDefault(form, 0);
  }

  /** Whether a label here may begin an answer: on a page that has them, or where one unfolds. */
  boolean labelsAnswer(int index) {
    return labels * 2 >= firm || AnswerMark.unfolds(page.line(index));
  }

  boolean hasFirm() {
    return firm > 0;
  }

  /** Whether no form claims more lines than this one, where no firm form is. */
  boolean isMain(Form form) {
    return firm == 0
        && counts.entrySet().stream()
            .filter(other -> !other.getKey().equals(Dialects.HEADINGS))
            .allMatch(other -> other.getValue() <= claims(form));
  }

  /** Whether anything begins at this line. */
  boolean claimed(int index) {
    return claimed.get(index);
  }

  /** What begins at this line. */
  Optional<Claim> claim(int index) {
    if (index >= page.size() || !claimed.get(index)) {
      return Optional.empty();
    }
    if (index != lastIndex) {
      lastIndex = index;
      lastClaim = look(index);
    }
    return lastClaim;
  }

  private Optional<Claim> look(int index) {
    for (Admitted one : admitted) {
      if (one.claims().has(index)) {
        return one.form().cue(page, index).map(cue -> new Claim(cue, one.form()));
      }
    }
    return Optional.empty();
  }
}
